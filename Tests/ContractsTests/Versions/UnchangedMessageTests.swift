import Formats
import Testing

@testable import Contracts

/// What is alike in both versions comes through unchanged: item types, groups, nulls and repetitions of every kind.
struct UnchangedMessageTests {
    private let reader = MessageReader()

    /// Between a model and itself, with an empty mapping.
    private func identity(_ model: MessageModel) throws -> MessageConversion {
        let problems = ProblemList()
        let written = MappingFile.Message(node: try YAMLNode.parse("{}", file: "mapping.yaml"))
        var compiler = MappingCompiler(written, old: model, new: model, problems: problems)
        let conversion = compiler.compile().toNew
        #expect(problems.problems == [])
        return conversion
    }

    private func written(_ message: Message) -> String {
        var output: [UInt8] = []
        let frame = ResponseFrame(title: "題", detail: "済", href: "/x")
        #expect(MessageWriter.json(message, frame: frame, mapping: nil, into: &output) == nil)
        return String(decoding: output, as: UTF8.self)
    }

    private func expectUnchanged(_ read: ReadOutcome) throws {
        let message = try #require(read.message, "\(read.violations)")
        let outcome = reader.convert(message, by: try identity(message.model), in: MessageReader.context)
        let converted = try #require(outcome.message, "\(outcome.violations)")
        #expect(written(converted) == written(message))
    }

    @Test(arguments: InterfacesTests.examples.filter { $0.code == nil })
    func `Every valid example of every contract`(_ example: InterfacesTests.Example) throws {
        let bytes = try FileBytes.read(example.path, limit: 64 << 20)
        let format: Format = example.path.hasSuffix(".json") ? .json : .xml
        try expectUnchanged(reader.read(bytes, format, as: example.model))
    }

    @Test(arguments: 0..<100)
    func `Generated messages with every item type`(_ seed: Int) throws {
        for model in [Sample.request, Sample.response] {
            var generator = MessageGenerator(model: model, seed: UInt64(seed) + 5_000)
            try expectUnchanged(reader.read(generator.message().text(.xml, of: model), .xml, as: model))
        }
    }
}
