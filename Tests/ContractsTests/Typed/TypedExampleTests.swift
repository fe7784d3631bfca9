import Formats
import Foundation
import Testing

@testable import Contracts

/// Every example of the contracts that have generated types, through those types.
@Suite("Typed examples")
struct TypedExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let path: String
        let type: any TypedMessage.Type
        let model: MessageModel
        /// nil for a valid one.
        let code: String?

        var format: Format { path.hasSuffix(".json") ? .json : .xml }
        var testDescription: String { path.split(separator: "/").suffix(4).joined(separator: "/") }
    }

    static let examples: [Example] = InterfacesTests.examples.compactMap { example in
        let owner = TypedFixture.contracts.first { $0.contract.id == example.contract.id }
        let operation = example.contract.operations.first {
            $0.request === example.model || $0.response === example.model
        }
        let message = "\(operation?.name ?? "").\(example.model.direction.rawValue)"
        return owner?.types.first { $0.shape.message == message }.map {
            Example(path: example.path, type: $0, model: example.model, code: example.code)
        }
    }

    static let valid = examples.filter { $0.code == nil }
    static let invalid = examples.filter { $0.code != nil }

    @Test("There are examples of every message of every contract that has types")
    func coverage() {
        for generated in TypedFixture.contracts where generated.contract.id != "Z01/mihon" {
            for type in generated.types {
                #expect(Self.valid.contains { $0.type.shape == type.shape }, "\(type.shape)")
            }
            #expect(generated.types.count == generated.contract.operations.count * 2)
        }
        #expect(TypedFixture.contracts.count == 6)
        #expect(Self.valid.count >= 100)
        #expect(Self.invalid.count >= 100)
    }

    @Test("A valid example is the same message after its type has held it, in both formats", arguments: valid)
    func roundTrip(_ example: Example) throws {
        let context = try TypedFixture.context(try TypedFixture.shipped.get())
        let bytes = try FileBytes.read(example.path, limit: 64 << 20)
        try check(example.type, bytes, example, context)
    }

    private func check<Typed: TypedMessage>(
        _ type: Typed.Type, _ bytes: [UInt8], _ example: Example, _ context: TypedContext
    ) throws {
        let message = try #require(MessageReader().read(bytes, example.format, as: example.model).message)
        let read: Typed = try read(bytes, example.format, context)
        #expect(try Typed(message) == read)
        let (json, xml) = (try read.json(in: context), try read.xml(in: context))

        let again = try Typed(json: json, in: context)
        let isFramed = example.format == .json
        #expect(try tape(json, .json, example.model, isFramed: isFramed) == tape(message, isFramed: isFramed))
        #expect(try tape(xml, .xml, example.model, isFramed: false) == tape(message, isFramed: false))
        // XML carries no frame, so what comes from it writes the operation's own.
        #expect(try again.xml(in: context) == xml)
        #expect(try Typed(xml: xml, in: context).xml(in: context) == xml)
        if example.format == .json {
            #expect(again == read)
            #expect(try value(json) == value(bytes))
        } else {
            #expect(try Typed(xml: xml, in: context) == read)
        }
    }

    private func read<Typed: TypedMessage>(
        _ bytes: [UInt8], _ format: Format, _ context: TypedContext
    ) throws -> Typed {
        format == .json ? try Typed(json: bytes, in: context) : try Typed(xml: bytes, in: context)
    }

    /// As the JSON parser of somebody else sees it.
    private func value(_ json: [UInt8]) throws -> NSDictionary {
        try #require(JSONSerialization.jsonObject(with: Data(json)) as? NSDictionary)
    }

    private func tape(
        _ bytes: [UInt8], _ format: Format, _ model: MessageModel, isFramed: Bool
    ) throws -> [String] {
        tape(try #require(MessageReader().read(bytes, format, as: model).message), isFramed: isFramed)
    }

    /// Every entry with its place, state and value; without the frame unless it is asked for.
    private func tape(_ message: Message, isFramed: Bool) -> [String] {
        message.entries.compactMap { entry in
            if message.model.nodes[Int(entry.node)].isFrame, !isFramed { return nil }
            let text = message.withValue(entry) { String(decoding: $0, as: UTF8.self) }
            return "\(entry.node) \(entry.state) \(entry.state == .value ? text : "")"
        }
    }

    @Test("An invalid example is refused with its code", arguments: invalid)
    func refusal(_ example: Example) throws {
        let context = try TypedFixture.context(try TypedFixture.shipped.get())
        let bytes = try FileBytes.read(example.path, limit: 64 << 20)
        let error = #expect(throws: TypedMessageError.self) { try decode(example.type, bytes, example.format, context) }
        guard case .refused(let report) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(report.violations.first?.code == example.code)
        #expect(!context.catalogue.text(of: report.violations[0]).isEmpty)
    }

    private func decode<Typed: TypedMessage>(
        _ type: Typed.Type, _ bytes: [UInt8], _ format: Format, _ context: TypedContext
    ) throws {
        let _: Typed = try read(bytes, format, context)
    }
}
