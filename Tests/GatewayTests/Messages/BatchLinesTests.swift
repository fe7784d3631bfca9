import NIOCore
import Testing

@testable import Gateway

extension GatewayTests {
    @Suite("A batch is cut at its line feeds")
    struct BatchLinesTests {
        @Test(arguments: [
            ("a", ["a"]), ("a\n", ["a"]), ("a\nbc", ["a", "bc"]), ("a\r\nbc\r\n", ["a", "bc"]), ("\n", [""]),
            ("\r\n", [""]), ("a\n\nb\n", ["a", "", "b"]), ("a\rb\n", ["a\rb"]), ("a\r\r\n", ["a\r"]), ("a\r", ["a"]),
            ("", []),
        ])
        func `A carriage return before the line feed belongs to it, and the last line feed may be missing`(
            text: String, lines: [String]
        ) throws {
            var body = ByteBuffer(string: "head" + text)
            body.moveReaderIndex(forwardBy: 4)
            let cut = try #require(BatchLines(body))
            #expect((0..<cut.count).map { String(buffer: cut[$0]) } == lines)
            #expect((0..<cut.count).map(cut.length) == lines.map(\.utf8.count))
        }

        @Test func `A thousand lines are the most`() {
            let thousand = String(repeating: "{}\n", count: 1_000)
            #expect(BatchLines(ByteBuffer(string: thousand))?.count == 1_000)
            #expect(BatchLines(ByteBuffer(string: thousand + "{}")) == nil)
        }
    }
}
