import Testing

@testable import Formats

struct JSONWriterTests {
    @Test func commasAndColonsStandWhereTheyBelong() {
        var output: [UInt8] = []
        var writer = JSONWriter()
        writer.beginObject(into: &output)
        writer.key("a", into: &output)
        writer.beginArray(into: &output)
        writer.number(1, into: &output)
        writer.null(into: &output)
        writer.beginObject(into: &output)
        writer.endObject(into: &output)
        writer.endArray(into: &output)
        writer.key("b", into: &output)
        writer.bool(false, into: &output)
        writer.endObject(into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "{\"a\":[1,null,{}],\"b\":false}")
    }

    @Test func everyCharacterComesBackFromTheReader() throws {
        let text =
            String(String.UnicodeScalarView((0...0x7F).compactMap(Unicode.Scalar.init))) + "髙𠮷\u{E0101}\u{10FFFF}"
        var output: [UInt8] = []
        var writer = JSONWriter()
        writer.string(text, into: &output)
        #expect(try Reading.json(output).get() == ["string " + text])
    }
}
