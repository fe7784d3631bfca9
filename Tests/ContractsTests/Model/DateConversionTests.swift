import Testing

@testable import Contracts

struct DateConversionTests {
    static func toWire(_ date: String, _ shape: DateShape) -> String? {
        var output: [UInt8] = []
        let isDone = Array(date.utf8).withUnsafeBufferPointer { DateConversion.toWire($0, shape: shape, into: &output) }
        #expect(isDone || output.isEmpty)
        return isDone ? String(decoding: output, as: UTF8.self) : nil
    }

    static func fromWire(_ text: String, _ shape: DateShape) -> String? {
        var output: [UInt8] = []
        let isDone = Array(text.utf8).withUnsafeBufferPointer {
            DateConversion.fromWire($0, shape: shape, into: &output)
        }
        #expect(isDone || output.isEmpty)
        return isDone ? String(decoding: output, as: UTF8.self) : nil
    }

    /// First and last day of each era, and an ordinary one.
    static let days: [(date: String, digit: String, letter: String)] = [
        ("1868-01-25", "1010125", "M01.01.25"), ("1912-07-29", "1450729", "M45.07.29"),
        ("1912-07-30", "2010730", "T01.07.30"), ("1926-12-24", "2151224", "T15.12.24"),
        ("1926-12-25", "3011225", "S01.12.25"), ("1989-01-07", "3640107", "S64.01.07"),
        ("1989-01-08", "4010108", "H01.01.08"), ("2019-04-30", "4310430", "H31.04.30"),
        ("2019-05-01", "5010501", "R01.05.01"), ("2024-07-01", "5060701", "R06.07.01"),
        ("2117-12-31", "5991231", "R99.12.31"),
    ]

    @Test(arguments: days)
    func everyEraBorderIsExactBothWays(date: String, digit: String, letter: String) {
        for (text, shape) in [(digit, DateShape.eraDigit), ("0" + digit, .eraDigits), (letter, .eraLetter)] {
            #expect(Self.toWire(date, shape) == text)
            #expect(Self.fromWire(text, shape) == date)
        }
    }

    @Test(arguments: [
        "1010124", "1450730", "2010729", "2151225", "3011224", "3640108", "4010107", "4310501", "5010430", "0060701",
        "6010101",
        "5000701", "5060001", "5060700", "506070", "50607011", "R060701", "506 701",
    ])
    func anEraDateOutsideItsEraIsRefused(text: String) {
        #expect(Self.fromWire(text, .eraDigit) == nil)
        #expect(Self.fromWire("0" + text, .eraDigits) == nil)
    }

    @Test(arguments: ["r06.07.01", "R06-07-01", "R6.07.01", "X06.07.01", "S64.01.08", "R06.07.0a", ""])
    func aLetterDateOfAnotherFormIsRefused(text: String) {
        #expect(Self.fromWire(text, .eraLetter) == nil)
    }

    @Test(arguments: ["2024-07-01", "2024-00-00", "0000-00-00", "0000-01-01", "9999-12-31", "2024-02-31", "1850-01-01"])
    func westernShapesCarryUnknownPartsAndTheOpenRange(date: String) {
        for shape in [DateShape.compact, .slashed] {
            let wire = Self.toWire(date, shape)
            #expect(wire?.count == (shape == .compact ? 8 : 10))
            #expect(wire.flatMap { Self.fromWire($0, shape) } == date)
        }
    }

    @Test(arguments: [
        "2024-00-00", "2024-07-00", "0000-01-01", "9999-12-31", "1868-01-24", "2118-01-01", "2024/07/01", "",
    ])
    func whatAnEraDateCannotSayIsRefused(date: String) {
        for shape in [DateShape.eraDigit, .eraDigits, .eraLetter] { #expect(Self.toWire(date, shape) == nil) }
    }

    @Test(arguments: ["2024-07-01", "20240701 ", "2024070", "2024 701", "+2024070"])
    func aCompactDateOfAnotherFormIsRefused(text: String) {
        #expect(Self.fromWire(text, .compact) == nil)
    }
}
