import SeededGenerator
import Testing

@testable import Contracts

private func bytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Array(text.utf8).withUnsafeBufferPointer(body)
}

struct CharacterClassTests {
    @Test(
        "X counts ASCII and half-width kana", arguments: [("", 0), ("abc ~", 5), ("ｱｲｳﾞﾟ｡", 6), ("a\u{FF61}\u{FF9F}", 3)])
    func halfWidth(_ text: String, _ count: Int) { #expect(bytes(text) { CharacterClass.halfWidthCount($0) } == count) }

    @Test("X refuses everything else", arguments: ["あ", "\u{1F}", "\u{7F}", "a\t", "é", "\u{FF60}", "\u{FFA0}", "𠮷"])
    func notHalfWidth(_ text: String) { #expect(bytes(text) { CharacterClass.halfWidthCount($0) } == nil) }

    @Test("X is judged alike wherever a byte stands among others")
    func halfWidthPlaces() {
        for length in 1...20 {
            for place in 0..<length {
                for byte in UInt8(0)..<0x80 {
                    var value = [UInt8](repeating: UInt8(ascii: "~"), count: length)
                    value[place] = byte
                    let count = value.withUnsafeBufferPointer { CharacterClass.halfWidthCount($0) }
                    #expect(count == (byte >= 0x20 && byte < 0x7F ? length : nil))
                }
            }
        }
    }

    @Test(
        "N counts a base and its variation selector as one",
        arguments: [
            ("", 0), ("山田　太郎", 5), ("𠮷", 1), ("葛\u{E0100}", 1), ("葛\u{E01EF}飾", 2), ("辻\u{FE00}", 1), ("é\u{A0}", 2),
            ("\u{E000}\u{10FFFD}", 2), ("ＡＢ１", 3), ("\u{FF60}\u{FFA0}", 2), ("か\u{3099}", 2), ("山\u{E00FF}", 2),
        ])
    func fullWidth(_ text: String, _ count: Int) { #expect(bytes(text) { CharacterClass.fullWidthCount($0) } == count) }

    @Test(
        "N refuses ASCII, controls, half-width kana, lone selectors and noncharacters",
        arguments: [
            "a", "山 田", "山\n", "\u{7F}", "\u{80}", "\u{9F}", "ｱ", "\u{FF61}", "\u{FE00}山", "山\u{FE00}\u{E0100}",
            "\u{FFFE}",
            "\u{FFFF}",
        ])
    func notFullWidth(_ text: String) { #expect(bytes(text) { CharacterClass.fullWidthCount($0) } == nil) }
}

/// What is looked at several bytes at a time, against one character after the other.
struct CharacterPlacesTests {
    private static let characters: [Unicode.Scalar] = [
        "a", "~", " ", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{A0}", "é", "あ", "漢", "　", "１", "ｱ", "\u{FF60}",
        "\u{FFA0}",
        "\u{FE00}", "\u{FE0F}", "\u{FFFE}", "\u{E000}", "𠮷", "\u{E0100}", "\u{E01EF}", "\u{E01F0}", "\u{10FFFD}",
        "\u{800}",
    ]

    @Test("X and N count a long value as they count its characters", arguments: [1, 2, 3])
    func counts(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var accepted = 0
        for _ in 0..<20_000 {
            // Mostly alike, so that runs are long and many values are right.
            let common = generator.one(of: Self.characters)
            let scalars = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                generator.once(in: 20) ? generator.one(of: Self.characters) : common
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            let (half, full) = bytes(String(text)) {
                (CharacterClass.halfWidthCount($0), CharacterClass.fullWidthCount($0))
            }
            #expect(half == (scalars.allSatisfy(Self.isHalfWidth) ? scalars.count : nil))
            #expect(full == Self.fullWidthCount(scalars))
            if half != nil || full != nil { accepted += 1 }
        }
        #expect(accepted > 2_000)
    }

    private static func isHalfWidth(_ scalar: Unicode.Scalar) -> Bool {
        (0x20...0x7E).contains(scalar.value) || (0xFF61...0xFF9F).contains(scalar.value)
    }

    private static func fullWidthCount(_ scalars: [Unicode.Scalar]) -> Int? {
        var count = 0
        var hasBase = false
        for scalar in scalars {
            switch scalar.value {
            case 0..<0xA0, 0xFF61...0xFF9F, 0xFFFE, 0xFFFF: return nil
            case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
                guard hasBase else { return nil }
                hasBase = false
            default:
                hasBase = true
                count += 1
            }
        }
        return count
    }

    @Test("A date with any other byte at any place is told as its parts tell")
    func dates() {
        for byte: UInt8 in 0...255 {
            for place in 0..<10 {
                var text = Array("2024-11-21".utf8)
                text[place] = byte
                let isDigit = (0x30...0x39).contains(byte)
                let isHyphen = place == 4 || place == 7
                guard isHyphen ? byte == UInt8(ascii: "-") : isDigit else {
                    #expect(text.withUnsafeBufferPointer { Calendar.date($0) } == .impossible)
                    continue
                }
                let parts = String(decoding: text, as: UTF8.self).split(separator: "-").compactMap { Int($0) }
                let isPossible = parts[1] <= 12 && parts[2] <= (parts[1] == 11 ? 30 : 31)
                let verdict = text.withUnsafeBufferPointer { Calendar.date($0) }
                #expect((verdict == .impossible) == !isPossible)
            }
        }
    }
}

struct CheckDigitTests {
    @Test(
        "Numbers with the right check digit are accepted, with every other digit refused",
        arguments: [
            (CheckDigit.individualNumber, "123456789018", 11), (.individualNumber, "983205673214", 11),
            (.individualNumber, "621498320257", 11), (.individualNumber, "000000000019", 11),
            (.individualNumber, "000000000000", 11), (.individualNumber, "000000000140", 11),
            (.individualNumber, "000000000060", 11), (.corporateNumber, "7000012050002", 0),
            (.corporateNumber, "5835678256246", 0), (.corporateNumber, "9000000000000", 0),
            (.municipalityCode, "010006", 5), (.municipalityCode, "011002", 5), (.municipalityCode, "131016", 5),
            (.municipalityCode, "016373", 5), (.municipalityCode, "020001", 5), (.municipalityCode, "220001", 5),
            (.municipalityCode, "420000", 5), (.municipalityCode, "999997", 5),
        ])
    func vectors(_ check: CheckDigit, _ number: String, _ position: Int) {
        var digits = Array(number.utf8)
        #expect(digits.withUnsafeBufferPointer { check.accepts($0) })
        let right = digits[position]
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != right {
            digits[position] = digit
            #expect(!digits.withUnsafeBufferPointer { check.accepts($0) })
        }
    }

    @Test("No municipality is written 000000, and other lengths or letters have no check digit")
    func forms() {
        #expect(bytes("000000") { CheckDigit.municipalityCode.accepts($0) })
        for text in ["", "01000", "0100060", "01000a", "０１０００６"] {
            #expect(!bytes(text) { CheckDigit.municipalityCode.accepts($0) })
            #expect(!bytes(text) { CheckDigit.individualNumber.accepts($0) })
            #expect(!bytes(text) { CheckDigit.corporateNumber.accepts($0) })
        }
    }
}

struct CalendarTests {
    @Test(
        "Days of the calendar and the open range are valid",
        arguments: ["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31", "0001-01-01", "1868-01-25"])
    func valid(_ text: String) { #expect(bytes(text) { Calendar.date($0) } == .valid) }

    @Test(
        "Unknown parts are told from errors",
        arguments: ["0000-00-00", "1970-00-00", "1970-05-00", "0000-05-05", "1970-00-31", "0000-02-29", "9999-00-00"])
    func unknown(_ text: String) { #expect(bytes(text) { Calendar.date($0) } == .unknownParts) }

    @Test(
        "Everything else is impossible",
        arguments: [
            "", "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-01-32", "0000-13-00", "2024-1-1",
            "20240101",
            "2024/01/01", "2024-01-0a", "2024-01-011", "２０２４-01-01", "0000-02-30",
        ])
    func impossible(_ text: String) { #expect(bytes(text) { Calendar.date($0) } == .impossible) }

    @Test("Every day of 400 years is valid and the day after each month's end is not")
    func wholeCycle() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        func text(_ year: Int, _ month: Int, _ day: Int) -> String {
            "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
        }
        for year in 1800..<2200 {
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            for month in 1...12 {
                let last = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
                #expect(bytes(text(year, month, last)) { Calendar.date($0) } == .valid)
                #expect(bytes(text(year, month, last + 1)) { Calendar.date($0) } == .impossible)
            }
        }
    }
}
