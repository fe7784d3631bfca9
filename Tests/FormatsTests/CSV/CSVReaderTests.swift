import Testing

@testable import Formats

struct CSVReaderTests {
    static func rows(_ text: String) throws -> [[String]] { try CSVReader.rows(of: Array(text.utf8)) }

    @Test(arguments: [
        ("", []), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("\u{FEFF}a\n", [["a"]]), ("\"a,\"\"b\"\"\r\nc\",d\n", [["a,\"b\"\r\nc", "d"]]), (",\n", [["", ""]]),
        ("a,", [["a", ""]]),
        ("\"\"\n", [[""]]), ("a\n\nb\n", [["a"], [""], ["b"]]), ("髙, x \n", [["髙", " x "]]),
    ])
    func recordsFollowTheText(text: String, rows: [[String]]) throws {
        #expect(try Self.rows(text) == rows)
    }

    @Test(arguments: [
        ("a\nb\"c\n", CSVError(kind: .quoteInsideField, line: 2)),
        ("a\n\"b\n\n", CSVError(kind: .quoteNotClosed, line: 2)),
        ("\"a\nb\"c\n", CSVError(kind: .textAfterQuote, line: 2)), ("a\rb\n", CSVError(kind: .loneReturn, line: 1)),
    ])
    func wrongTextIsRefusedWithItsLine(text: String, error: CSVError) {
        #expect(throws: error) { try Self.rows(text) }
    }

    @Test func otherEncodingsAreRefused() {
        #expect(throws: CSVError(kind: .notUTF8, line: 2)) { try CSVReader.rows(of: [0x61, 0x0A, 0x93, 0xFA]) }
    }

    @Test func recordsKnowTheLineOnWhichTheyStart() throws {
        var reader = try CSVReader(Array("\"a\nb\"\nc\n".utf8))
        #expect(try reader.next()?.line == 1)
        #expect(try reader.next()?.line == 3)
        #expect(try reader.next() == nil)
    }
}
