import Testing

@testable import Contracts

struct MessageWriterTests {
    private let reader = MessageReader()

    private func message(_ tree: MessageTree, _ format: Format, _ model: MessageModel) throws -> Message {
        let outcome = reader.read(tree.text(format, of: model), format, as: model)
        return try #require(outcome.message, "\(outcome.violations)")
    }

    private func json(_ message: Message, frame: ResponseFrame? = nil) -> String {
        var output: [UInt8] = []
        #expect(MessageWriter.json(message, frame: frame, mapping: nil, into: &output) == nil)
        return String(decoding: output, as: UTF8.self)
    }

    @Test("A message is written exactly as it was read, whatever the format between")
    func exact() throws {
        for format in Format.allCases {
            let message = try message(Sample.full, format, Sample.request)
            #expect(json(message) == Sample.full.json)
            var xml: [UInt8] = []
            #expect(MessageWriter.xml(message, mapping: nil, into: &xml) == nil)
            #expect(String(decoding: xml, as: UTF8.self) == Sample.full.text(.xml, of: Sample.request))
        }
    }

    @Test("xsi is declared only when a null needs it")
    func nulls() throws {
        var xml: [UInt8] = []
        #expect(
            MessageWriter.xml(
                try message(Sample.full.removing("biko"), .json, Sample.request), mapping: nil, into: &xml) == nil)
        #expect(!String(decoding: xml, as: UTF8.self).contains("xsi"))
    }

    @Test("An answer from XML gets the frame that is given, and one from JSON keeps or changes its own")
    func frames() throws {
        let frame = ResponseFrame(title: "題", detail: "\"詳細\"", href: "/a")
        let changed = Sample.answer.setting("metadata.title", .text("題")).setting("metadata.detail", .text("\"詳細\""))
            .setting("_links.self.href", .text("/a"))
        #expect(json(try message(Sample.answer, .xml, Sample.response), frame: frame) == changed.json)
        #expect(json(try message(Sample.answer, .json, Sample.response), frame: frame) == changed.json)
        #expect(json(try message(Sample.answer, .json, Sample.response)) == Sample.answer.json)
    }

    @Test("An empty result is written as an empty array, an empty optional array not at all")
    func emptyArrays() throws {
        let nobody = Sample.answer.setting("result", .list([]))
        #expect(json(try message(nobody, .json, Sample.response)) == nobody.json)
        let alone = Sample.answer.setting("result[0].kazoku", .list([]))
        #expect(json(try message(alone, .json, Sample.response)) == alone.json)
        let childless = Sample.full.setting("kazoku", .list([]))
        #expect(json(try message(childless, .json, Sample.request)) == Sample.full.removing("kazoku").json)
    }

    @Test("What is written is put after what is there already")
    func appending() throws {
        var output = Array("before ".utf8)
        #expect(
            MessageWriter.json(try message(Sample.full, .json, Sample.request), frame: nil, mapping: nil, into: &output)
                == nil)
        #expect(String(decoding: output, as: UTF8.self) == "before " + Sample.full.json)
    }

    @Test("A recycled message's memory serves the next one without changing any other")
    func recycling() throws {
        let kept = try message(Sample.full, .json, Sample.request)
        for _ in 0..<20 {
            let other = try message(Sample.answer, .json, Sample.response)
            #expect(json(other) == Sample.answer.json)
            reader.recycle(other)
            reader.recycle(kept)
            #expect(json(kept) == Sample.full.json)
        }
    }
}
