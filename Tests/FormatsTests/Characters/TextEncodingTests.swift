import Glibc
import SeededGenerator
import Testing

@testable import Formats

struct TextEncodingTests {
    static let tables = ["cp932", "euc-jp", "ibm-930", "ibm-939", "ibm-930-nl", "ibm-939-nl"]

    static func table(_ name: String) throws -> CharacterTable {
        guard case .table(let table)? = TextEncoding(name: name) else { throw NoTable() }
        return table
    }

    struct NoTable: Error {}

    static func decode(_ bytes: [UInt8], _ encoding: TextEncoding, piece: Int = .max) -> (String, [CharacterFault]) {
        var decoder = TextDecoder(encoding)
        var output: [UInt8] = []
        var start = 0
        bytes.withUnsafeBytes { bytes in
            while start < bytes.count {
                let end = min(bytes.count, start + min(piece, bytes.count))
                decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), into: &output)
                start = end
            }
        }
        decoder.decode(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, into: &output)
        return (String(decoding: output, as: UTF8.self), decoder.faults)
    }

    static func encode(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        var encoder = TextEncoder(encoding)
        var output: [UInt8] = []
        try encoder.encode(text, into: &output)
        encoder.endShift(into: &output)
        return output
    }

    @Test(
        "Every assigned code is the character that it encodes to again, or a declared double of it", arguments: tables)
    func everyCode(name: String) throws {
        let table = try Self.table(name)
        let encoding = TextEncoding.table(table)
        var count = 0
        var doubles = 0
        table.forEachAssigned { bytes, text in
            count += 1
            let wire = table.shifts != nil && bytes.count == 2 ? [0x0E] + bytes + [0x0F] : bytes
            let decoded = Self.decode(wire, encoding)
            #expect(decoded.0 == text && decoded.1.isEmpty)
            guard let again = try? Self.encode(text, encoding) else {
                Issue.record("\(bytes) has no way back")
                return
            }
            if again != wire { doubles += 1 }
            #expect(Self.decode(again, encoding).0 == text)
        }
        let expected: [String: (Int, Int)] = [
            "cp932": (9_795, 398), "euc-jp": (15_236, 24), "ibm-930": (11_861, 0), "ibm-939": (11_861, 0),
            "ibm-930-nl": (11_861, 0), "ibm-939-nl": (11_861, 0),
        ]
        let (codes, same) = try #require(expected[name])
        #expect(count == codes && doubles == same, "\(name): \(count), \(doubles)")
    }

    @Test(
        "The tables say what the C library says of a whole text, but for the forms that are declared",
        arguments: [
            ("cp932", "CP932", [] as [UInt32]), ("euc-jp", "EUC-JP-MS", []),
            ("ibm-930", "IBM930", [0x301C, 0x2212, 0x2016, 0x2014, 0xA6]),
            ("ibm-939", "IBM939", [0x301C, 0x2212, 0x2016, 0x2014, 0xA6]),
        ])
    func agreement(name: String, system: String, declared: [UInt32]) throws {
        let table = try Self.table(name)
        var differences: Set<UInt32> = []
        var assigned = 0
        table.forEachAssigned { bytes, text in
            let wire = table.shifts != nil && bytes.count == 2 ? [0x0E] + bytes + [0x0F] : bytes
            assigned += 1
            let theirs = Self.system(wire, system)
            if theirs != text { differences.formUnion(theirs.unicodeScalars.map(\.value)) }
        }
        #expect(assigned > 7_000)
        #expect(differences == Set(declared), "\(differences.map { String($0, radix: 16) })")
    }

    private static func system(_ bytes: [UInt8], _ name: String) -> String {
        let converter = iconv_open("UTF-8", name)
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 16)
        var (inputLeft, outputLeft) = (input.count, output.count)
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        return String(decoding: output[..<(16 - outputLeft)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    @Test("A character on which the world disagrees is the same from every set, and it is Windows' one")
    func windowsForms() throws {
        let text = "～－∥―￢￤"
        for name in Self.tables {
            let encoding = try #require(TextEncoding(name: name))
            #expect(Self.decode(try Self.encode(text, encoding), encoding).0 == text)
            #expect(throws: UnmappableCharacter(character: "U+301C", position: 3)) { try Self.encode("あ〜", encoding) }
        }
        #expect(
            try Self.encode("～－∥―￢￤", TextEncoding(name: "cp932")!)
                == [0x81, 0x60, 0x81, 0x7C, 0x81, 0x61, 0x81, 0x5C, 0x81, 0xCA, 0xFA, 0x55])
    }

    @Test("Windows' code is written where CP932 has several; its user-defined area is private use")
    func doubles() throws {
        let cp932 = try #require(TextEncoding(name: "cp932"))
        #expect(
            try Self.encode("Ⅰ㈱∵≒￢髙", cp932)
                == [0x87, 0x54, 0x87, 0x8A, 0x81, 0xE6, 0x81, 0xE0, 0x81, 0xCA, 0xFB, 0xFC])
        #expect(Self.decode([0xF0, 0x40, 0xF9, 0xFC, 0xED, 0x40], cp932).0 == "\u{E000}\u{E757}纊")
    }

    static let sample = "住民票\"a,1\"\r\nｱｲ\u{E000}\r\n"

    @Test("A text cut at any byte is the same text", arguments: TextEncoding.names)
    func pieces(name: String) throws {
        let encoding = try #require(TextEncoding(name: name))
        let text = name.hasPrefix("utf") ? Self.sample + "𠮟葛\u{E0101}\r\n" : Self.sample
        let bytes = try Self.encode(text, encoding)
        for piece in 1...bytes.count { #expect(Self.decode(bytes, encoding, piece: piece) == (text, [])) }
        var encoder = TextEncoder(encoding)
        let marked = encoder.mark + bytes
        #expect(Self.decode(marked, encoding, piece: 1).0 == text)
        var again: [UInt8] = []
        for character in text.unicodeScalars { try encoder.encode(String(character), into: &again) }
        encoder.endShift(into: &again)
        if !name.hasPrefix("utf") { #expect(again == bytes) }
    }

    @Test("UTF-16 goes by its mark")
    func byteOrder() {
        #expect(Self.decode([0xFF, 0xFE, 0x42, 0x30], .utf16).0 == "あ")
        #expect(Self.decode([0xFE, 0xFF, 0x30, 0x42], .utf16).0 == "あ")
        #expect(Self.decode([0x30, 0x42], .utf16).0 == "あ")
    }

    @Test(
        "What is no character is told with its place and bytes, and what stands around it stays",
        arguments: [
            ("utf-8", [0x61, 0xE3, 0x81, 0x2C, 0x62] as [UInt8], "a,b", 1, "E381"),
            ("utf-8", [0x61, 0xC0, 0xAF], "a", 1, "C0AF"),
            ("utf-8", [0x61, 0xED, 0xA0, 0x80, 0x62], "ab", 1, "EDA080"),
            ("utf-8", [0x61, 0xE3, 0x81], "a", 1, "E381"),
            ("utf-16le", [0x61, 0, 0x00, 0xD8, 0x62, 0], "ab", 2, "00D8"),
            ("utf-16be", [0, 0x61, 0x30], "a", 2, "30"),
            ("cp932", [0x61, 0x81, 0x2C, 0x62], "a,b", 1, "81"),
            ("cp932", [0x61, 0x85, 0x40, 0x62], "a@b", 1, "85"),
            ("cp932", [0x61, 0xFF, 0x62], "ab", 1, "FF"),
            ("cp932", [0x61, 0x81], "a", 1, "81"),
            ("euc-jp", [0x61, 0x8F, 0xA1, 0xA1, 0x62], "ab", 1, "8FA1A1"),
            ("euc-jp", [0x61, 0xA4, 0x0A], "a\n", 1, "A4"),
            ("ibm-930", [0x0E, 0x44, 0x81, 0xFE, 0xFE, 0x0F, 0xF1], "あ1", 3, "FEFE"),
            ("ibm-930", [0x0E, 0x44, 0x81, 0x25, 0xF1], "あ\n1", 3, ""),
            ("ibm-930", [0x0E, 0x44, 0x81, 0x44], "あ", 3, "44"),
        ])
    func faults(name: String, bytes: [UInt8], text: String, offset: Int, hex: String) throws {
        let encoding = try #require(TextEncoding(name: name))
        for piece in 1...bytes.count {
            let (decoded, faults) = Self.decode(bytes, encoding, piece: piece)
            #expect(decoded == text)
            #expect(faults.map(\.hex).joined() == hex, "pieces of \(piece)")
            #expect(faults.first?.offset == offset)
        }
    }

    @Test("No bytes whatever are fatal, and what is decoded is UTF-8", arguments: TextEncoding.names)
    func arbitrary(name: String) throws {
        let encoding = try #require(TextEncoding(name: name))
        var generator = SeededGenerator(seed: 11)
        var faults = 0
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            var decoder = TextDecoder(encoding)
            var output: [UInt8] = []
            bytes.withUnsafeBytes { decoder.decode($0, isLast: true, into: &output) }
            #expect(output.withUnsafeBytes { UTF8Check.firstError(in: $0) } == nil)
            faults += decoder.faults.count
            let (text, _) = Self.decode(bytes, encoding, piece: 3)
            #expect(Array(text.utf8) == output)
        }
        #expect(faults > 100)
    }

    @Test("A character that cannot be said leaves the output as it was")
    func unmappable() throws {
        var encoder = TextEncoder(try #require(TextEncoding(name: "ibm-939")))
        var output: [UInt8] = []
        try encoder.encode("あ", into: &output)
        let before = output
        #expect(throws: UnmappableCharacter(character: "U+20B9F", position: 4)) {
            try encoder.encode("い1𠮟", into: &output)
        }
        #expect(output == before)
        try encoder.encode("う", into: &output)
        encoder.endShift(into: &output)
        #expect(output == [0x0E, 0x44, 0x81, 0x44, 0x83, 0x0F])
        #expect(throws: UnmappableCharacter(character: "U+845B U+E0101", position: 0)) {
            try encoder.encode("葛\u{E0101}", into: &output)
        }
    }

    @Test("Declared rules replace, and each replacement is told; a substitute stands for the rest")
    func rules() throws {
        var rules = try ReplacementRules.read(
            Array("from,to,rule\n葛\u{E0101},葛,selector\n〜,～,windows\n㍿,（株）,\n".utf8), file: "rules.csv")
        var encoder = TextEncoder(try #require(TextEncoding(name: "euc-jp")), rules: rules)
        var output: [UInt8] = []
        try encoder.encode("a葛\u{E0101}〜", into: &output)
        #expect(output == [0x61] + [0xB3, 0xEB] + [0xA1, 0xC1])
        #expect(
            encoder.replacements == [
                TextEncoder.Replacement(position: 1, from: "U+845B U+E0101", to: "U+845B", rule: "selector"),
                TextEncoder.Replacement(position: 8, from: "U+301C", to: "U+FF5E", rule: "windows"),
            ])
        #expect(throws: UnmappableCharacter.self) { try encoder.encode("𠮟", into: &output) }
        rules.substitute = ReplacementRules.Rule(id: "geta", text: "〓")
        encoder = TextEncoder(encoder.encoding, rules: rules)
        try encoder.encode("𠮟", into: &output)
        #expect(encoder.replacements.map(\.rule) == ["geta"])
        #expect(throws: ConfigurationError.self) { try ReplacementRules.read(Array("from,to\n".utf8), file: "r") }
        #expect(throws: ConfigurationError.self) {
            try ReplacementRules.read(Array("from,to,rule\nab,c,d\n".utf8), file: "r")
        }
    }

    @Test(
        "Long texts are read and written as their characters one by one, with what is no character between",
        arguments: tables)
    func stretches(name: String) throws {
        let encoding = TextEncoding.table(try Self.table(name))
        var random = SeededGenerator(seed: 5)
        let pieces = [
            "a", "abcdefgh", "0123456789abcdef", "架", "空　一郎", "ｱ", "葛\u{E0100}", "a\u{FE00}", "３", "①", "𠮷", "\u{FF5E}",
            "\r\n",
        ]
        for _ in 0..<200 {
            let parts = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            var rules = ReplacementRules()
            rules.substitute = ReplacementRules.Rule(id: "geta", text: "?")
            var whole = TextEncoder(encoding, rules: rules)
            var each = TextEncoder(encoding, rules: rules)
            var (output, expected): ([UInt8], [UInt8]) = ([], [])
            try whole.encode(parts.joined(), into: &output)
            // A character with its selector is one for the encoder, whatever String thinks.
            for part in parts { for character in part { try each.encode(String(character), into: &expected) } }
            #expect(output == expected, "\(parts)")
            let wrong = random.mutate(output, places: 4)
            let (text, faults) = Self.decode(wrong, encoding)
            let (textByBytes, faultsByBytes) = Self.decode(wrong, encoding, piece: 1)
            #expect(text == textByBytes && faults == faultsByBytes, "\(wrong)")
        }
    }

    @Test("Three bytes are judged alike in the middle of a text and at its end")
    func triples() {
        for lead in UInt8(0xDF)...0xF0 {
            for second in UInt8.min...UInt8.max {
                for third: UInt8 in [0x00, 0x7F, 0x80, 0xA0, 0xBF, 0xC0, 0xFF] {
                    let bytes = [lead, second, third]
                    // Behind three bytes the text ends, so that they are looked at one by one.
                    let alone = bytes.withUnsafeBytes { UTF8Check.firstError(in: $0) }
                    let inside = (bytes + [0x61, 0x61]).withUnsafeBytes { UTF8Check.firstError(in: $0) }
                    if lead < 0xF0 { #expect(alone == inside, "\(bytes)") }
                }
            }
        }
    }
}
