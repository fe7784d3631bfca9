import SeededGenerator
import Testing

@testable import Formats

struct CSVRecordReaderTests {
    /// `quoted` fields stand in «», each record after its line; refused ones by their fault.
    static func read(
        _ bytes: [UInt8], _ dialect: CSVDialect = CSVDialect(lineEnd: .lf), encoding: TextEncoding = .utf8,
        limit: Int = 100, piece: Int = .max
    ) -> [String] {
        var reader = CSVFileReader(encoding, dialect, recordLimit: limit)
        var found: [String] = []
        var start = 0
        while true {
            switch reader.next() {
            case .end: return found
            case .needsInput:
                let end = min(bytes.count, start + min(piece, bytes.count))
                bytes[start..<end].withUnsafeBytes { reader.append($0, isLast: start == bytes.count) }
                start = end
            case .refused(let fault): found.append("\(reader.line)!\(fault.kind)")
            case .record:
                let fields = reader.withRecord { record in
                    (0..<record.count).map { index in
                        let text = String(decoding: record[index], as: UTF8.self)
                        return record.isQuoted(index) ? "«\(text)»" : text
                    }
                }
                let faults = reader.faults.map { "?\($0.hex)@\(reader.field(of: $0))" }
                found.append("\(reader.line):" + fields.joined(separator: "|") + faults.joined())
            }
        }
    }

    static func read(_ text: String, _ dialect: CSVDialect = CSVDialect(lineEnd: .lf)) -> [String] {
        let whole = read(Array(text.utf8), dialect)
        for piece in 1...max(1, text.utf8.count) {
            #expect(read(Array(text.utf8), dialect, piece: piece) == whole, "pieces of \(piece)")
        }
        return whole
    }

    @Test("Fields are cut at every chunk boundary alike, and know whether they were quoted")
    func fields() {
        #expect(Self.read("a,\"b\",NULL,\"NULL\",,\"\"\n1,2\n") == ["1:a|«b»|NULL|«NULL»||«»", "2:1|2"])
        #expect(Self.read("\"a\"\"b\",\"\"\"\",\"x\ny,z\"\nc") == ["1:«a\"b»|«\"»|«x\ny,z»", "3:c"])
        #expect(Self.read("a,\n,b\n\nc,") == ["1:a|", "2:|b", "3:", "4:c|"])
        #expect(Self.read("") == [])
        #expect(Self.read("\u{FEFF}a\n") == ["1:a"])
    }

    @Test("Line end and separator are the profile's; another line end refuses the record and not the next")
    func dialects() {
        #expect(Self.read("a\tb,c\r\n\"d\"\r\n", CSVDialect(separator: 9, lineEnd: .crlf)) == ["1:a|b,c", "2:«d»"])
        #expect(Self.read("a\rb", CSVDialect(lineEnd: .cr)) == ["1:a", "2:b"])
        #expect(Self.read("a\r\nb\n") == ["1!lineEnd", "2:b"])
        #expect(Self.read("a\nb\r\nc\r\n", CSVDialect(lineEnd: .crlf)) == ["1!lineEnd", "2:b", "3:c"])
        #expect(Self.read("a\r", CSVDialect(lineEnd: .crlf)) == ["1!lineEnd"])
        #expect(Self.read("a|b;c\n", CSVDialect(separator: UInt8(ascii: "|"), lineEnd: .lf)) == ["1:a|b;c"])
    }

    @Test(
        "A misplaced quote refuses its record; an open one, and a record beyond the limit, end the file at their line")
    func broken() {
        #expect(Self.read("a\"b,c\nd\n\"e\"f\ng\n") == ["1!quote", "2:d", "3!quote", "4:g"])
        #expect(Self.read("a\n\"b\nc\nd\n") == ["1:a", "2!quoteNotClosed"])
        let long = Array(("a\n" + String(repeating: "x", count: 200) + "\nb\n").utf8)
        #expect(Self.read(long, limit: 100, piece: 7) == ["1:a", "2!tooLong"])
        #expect(Self.read(long, limit: 100) == ["1:a", "2!tooLong"])
    }

    @Test("A line without end is refused after the limit's bytes, not after the file's")
    func endless() {
        var reader = CSVFileReader(.utf8, CSVDialect(), recordLimit: 1 << 16)
        let piece = [UInt8](repeating: 0x61, count: 1 << 15)
        var pieces = 0
        var step = reader.next()
        while step == .needsInput, pieces < 100 {
            piece.withUnsafeBytes { reader.append($0, isLast: false) }
            pieces += 1
            step = reader.next()
        }
        #expect(step == .refused(CSVFault(kind: .tooLong, line: 1)))
        #expect(pieces == 3)
    }

    @Test("Bytes that are no character belong to their record and field")
    func characters() throws {
        let cp932 = try #require(TextEncoding(name: "cp932"))
        let bytes: [UInt8] = [0x61, 0x2C, 0x81, 0x2C, 0x62, 0x0A, 0x82, 0xA0, 0x0A, 0xFF]
        for piece in 1...bytes.count {
            #expect(Self.read(bytes, encoding: cp932, piece: piece) == ["1:a||b?81@1", "2:あ"])
        }
    }

    @Test("A record comes back as it came, in its encoding, with what was no character")
    func source() throws {
        let cases: [(String, [UInt8])] = [
            ("cp932", [0x61, 0x2C, 0x81, 0x2C, 0x22, 0x82, 0xA0, 0x22, 0xFF]),
            ("utf-8", [0x61, 0xE3, 0x81, 0x2C, 0x62]),
            ("ibm-930", [0x0E, 0x44, 0x81, 0xFE, 0xFE, 0x44, 0x82, 0x0F, 0xF1]),
        ]
        for (name, bytes) in cases {
            var reader = CSVFileReader(try #require(TextEncoding(name: name)), CSVDialect(), recordLimit: 100)
            bytes.withUnsafeBytes { reader.append($0, isLast: true) }
            #expect(reader.next() == .record)
            #expect(!reader.faults.isEmpty)
            var again: [UInt8] = []
            reader.appendSource(to: &again)
            #expect(again == bytes)
        }
    }

    @Test("It cuts what the strict reader cuts, for random texts")
    func agreement() {
        var generator = SeededGenerator(seed: 5)
        var read = 0
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                Array("ab,,\"\"\n".utf8).randomElement(using: &generator)!
            }
            guard let rows = try? CSVReader.rows(of: bytes) else { continue }
            read += 1
            let piece = Int.random(in: 1...5, using: &generator)
            let found = Self.read(bytes, piece: piece).map { record in
                record.drop { $0 != ":" }.dropFirst().filter { $0 != "«" && $0 != "»" }
            }
            #expect(found == rows.map { $0.joined(separator: "|") })
        }
        #expect(read > 500)
    }

    @Test("Records that are cut in one go are those that are cut byte by byte, for random text in every dialect")
    func wholeRecords() {
        var random = SeededGenerator(seed: 3)
        let pieces = [
            ",", ",", "\t", "\"", "\"a\",", "\"\",", "\"架空　一郎\",", "\n", "\r\n", "\r", "x", "架", "1234567", "12345678",
            "\"0123456789abcdef\"", "NULL",
        ]
        var records = 0
        for round in 0..<600 {
            let lineEnd = CSVDialect.LineEnd.allCases[round % 3]
            let dialect = CSVDialect(separator: UInt8(ascii: round % 2 == 0 ? "," : "\t"), lineEnd: lineEnd)
            // The first record makes room for the fields of those behind it.
            var text = String(repeating: round % 2 == 0 ? "," : "\t", count: 12) + lineEnd.rawValue
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                text += pieces.randomElement(using: &random) ?? ""
                if Int.random(in: 0..<5, using: &random) == 0 { text += lineEnd.rawValue }
            }
            let whole = Self.read(Array(text.utf8), dialect, limit: 60)
            // A piece of one byte never holds a whole record.
            #expect(Self.read(Array(text.utf8), dialect, limit: 60, piece: 1) == whole, "\(text.debugDescription)")
            #expect(Self.read(Array(text.utf8), dialect, limit: 60, piece: 37) == whole, "\(text.debugDescription)")
            records += whole.count
        }
        #expect(records > 3_000)
    }
}
