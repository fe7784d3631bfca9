import Formats
import Testing

@testable import Contracts

struct FixedRecordTests {
    private static func format(
        _ encoding: String, lineEnd: CSVProfile.LineEnd? = .crlf, isDoubleByte: Bool = false
    ) throws -> RecordFileFormat {
        let columns = [
            FixedLayout.Column(name: "bango", start: 0, length: 4),
            FixedLayout.Column(name: "shimei", start: 4, length: 12, padding: "　", isDoubleByte: isDoubleByte),
            FixedLayout.Column(name: "umare", start: 16, length: 10),
            FixedLayout.Column(name: "edaban", start: 26, length: 2, alignment: .right, padding: "0"),
        ]
        var format = RecordFileFormat(encoding: try #require(TextEncoding(name: encoding)))
        let layout = FixedLayout(columns: columns, recordLength: 30, lineEnd: lineEnd)
        let fixed: FixedLayout = try #require(layout)
        format.fixed = fixed
        return format
    }

    private static func message(_ record: String) throws -> Message {
        let answer = """
            {"result": [\(record)], "metadata": {"title": "見本", "detail": "完了"}, "_links": {"self": {"href": "/a"}}}
            """
        let outcome = MessageReader().read(answer, .json, as: FlatSample.layout.model)
        return try #require(outcome.message, "\(outcome.violations)")
    }

    @Test(
        "Fixed-width records are the same after writing and reading, in pieces of any size",
        arguments: [
            ("cp932", CSVProfile.LineEnd.crlf as CSVProfile.LineEnd?, false), ("cp932", nil, false),
            ("euc-jp", .lf, false),
            ("ibm-930", nil, true), ("ibm-939", .lf, true),
        ])
    func identity(encoding: String, lineEnd: CSVProfile.LineEnd?, isDoubleByte: Bool) throws {
        let format = try Self.format(encoding, lineEnd: lineEnd, isDoubleByte: isDoubleByte)
        var writer = RecordFileWriter(layout: FlatSample.layout, format: format)
        let first = try Self.message(#"{"bango": "A1", "shimei": "架空花子", "umare": "2001-02-28", "edaban": 0}"#)
        let second = try Self.message(#"{"bango": "B234", "shimei": "見本太郎一郎", "edaban": 12}"#)
        #expect(writer.append(first).isEmpty && writer.append(second).isEmpty)
        let bytes = writer.outputs[0]
        #expect(bytes.count == 2 * (30 + (lineEnd?.rawValue.utf8.count ?? 0)))
        for piece in [1, 7, 31, bytes.count] {
            let (sink, totals) = FlatSample.check(bytes, format, piece: piece)
            #expect(totals.isGood && totals.accepted == 2, "\(sink.faults)")
            #expect(sink.writer.outputs[0] == bytes)
        }
        let text = FlatSample.check(bytes, format).0
        #expect(text.refused.isEmpty)
    }

    @Test("A record of another length is refused with its line, and the next one is found behind the line end")
    func length() throws {
        let good = "A1  架空　　　　2001-02-2801  "
        let format = try Self.format("cp932")
        var encoder = TextEncoder(format.encoding)
        var bytes: [UInt8] = []
        try encoder.encode(good + "\r\nshort\r\n" + good + "\r\n" + "tail", into: &bytes)
        let (sink, totals) = FlatSample.check(bytes, format)
        #expect(sink.faults == ["2 H8009 ", "4 H8009 "])
        #expect(totals.accepted == 2)
        #expect(sink.refused[0][0].parameters == ["found": "5", "expected": "30"])
        #expect(sink.errorText.hasPrefix("short,\"2\",\"H8009\""))
        let (unended, cut) = FlatSample.check(Array(bytes[..<30] + bytes[..<7]), try Self.format("cp932", lineEnd: nil))
        #expect(cut.accepted == 1 && unended.faults == ["2 H8009 "])
    }

    @Test("Bytes that are no character are told with their column and their place in the file")
    func characters() throws {
        let format = try Self.format("cp932", lineEnd: nil)
        var bytes = Array("A1  ".utf8) + [0x89, 0xCB, 0xFF] + Array("         2001-02-2801  ".utf8)
        bytes += bytes
        let (sink, totals) = FlatSample.check(bytes, format)
        #expect(totals.refused == 2)
        #expect(sink.faults == ["1 H8001 shimei", "2 H8001 shimei"])
        #expect(sink.refused[1][0].parameters["position"] == "36")
    }

    @Test("What does not fit, null, and an item without a place are refused and never cut off")
    func unsayable() throws {
        var writer = RecordFileWriter(layout: FlatSample.layout, format: try Self.format("cp932"))
        let cases = [
            (#"{"bango": "12345", "shimei": "架空", "edaban": 1}"#, "H8010 bango"),
            (#"{"bango": "1", "shimei": null, "edaban": 1}"#, "H8011 shimei"),
            (#"{"bango": "1", "shimei": "架空", "edaban": 1, "ritsu": "1.5"}"#, "H8011 ritsu"),
            (#"{"bango": "1", "shimei": "𠮟", "edaban": 1}"#, "H8002 shimei"),
        ]
        for (record, expected) in cases {
            let refusals = writer.append(try Self.message(record))
            #expect(refusals.map { "\($0.violation.code) \($0.violation.path)" } == [expected])
        }
        #expect(writer.outputs[0].isEmpty)
    }

    @Test("Columns over each other, outside the record or twice are no layout")
    func layouts() {
        let one = FixedLayout.Column(name: "a", start: 0, length: 4)
        #expect(
            FixedLayout(columns: [one, .init(name: "b", start: 3, length: 1)], recordLength: 9, lineEnd: nil) == nil)
        #expect(
            FixedLayout(columns: [one, .init(name: "a", start: 5, length: 1)], recordLength: 9, lineEnd: nil) == nil)
        #expect(FixedLayout(columns: [one], recordLength: 3, lineEnd: nil) == nil)
        #expect(FixedLayout(columns: [one], recordLength: 4, lineEnd: nil) != nil)
    }
}
