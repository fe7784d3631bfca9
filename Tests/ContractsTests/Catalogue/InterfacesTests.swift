import Formats
import Testing

@testable import Contracts

/// The contracts that the project ships.
struct InterfacesTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let path: String
        let contract: Contract
        let model: MessageModel
        /// nil for a valid one.
        let code: String?

        var testDescription: String { path }
    }

    static let catalogue = Result { try Catalogue.load(interfaces: Project.interfaces) }

    static let examples: [Example] = {
        guard case .success(let catalogue) = catalogue else { return [] }
        return catalogue.contracts.flatMap { contract in
            (Folder.names(in: "\(contract.folder)/examples") ?? []).compactMap { example($0, contract) }
        }
    }()

    /// `valid-<operation>.<request|response>-<what>.<json|xml>`,
    /// `invalid-<code>-<operation>.<request|response>-<what>.<json|xml>`
    private static func example(_ name: String, _ contract: Contract) -> Example? {
        let parts = name.split(separator: "-").map { String($0) }
        let isValid = parts[0] == "valid"
        let message = parts[isValid ? 1 : 2].split(separator: ".")
        guard let operation = contract.operations.first(where: { $0.name == message[0] }) else { return nil }
        let model = message[1] == "request" ? operation.request : operation.response
        return Example(
            path: "\(contract.folder)/examples/\(name)", contract: contract, model: model,
            code: isValid ? nil : parts[1])
    }

    @Test("All contracts load")
    func load() throws {
        let catalogue = try Self.catalogue.get()
        #expect(catalogue.contracts.map(\.id) == catalogue.contracts.map(\.id).sorted())
        #expect(catalogue.contracts.count >= 4)
        for contract in catalogue.contracts {
            #expect(catalogue.contract(id: contract.id, version: contract.version) === contract)
            for operation in contract.operations { #expect(catalogue.operation(call: operation.call)?.1 === operation) }
        }
    }

    @Test("Every example is judged as its name says", arguments: examples)
    func example(_ example: Example) throws {
        var limits = ReaderLimits()
        limits.json.totalBytes =
            example.model.direction == .request ? example.contract.limits.request : example.contract.limits.response
        limits.xml.totalBytes = limits.json.totalBytes
        let bytes = try FileBytes.read(example.path, limit: 64 << 20)
        let format: Format = example.path.hasSuffix(".json") ? .json : .xml
        let outcome = MessageReader(limits: limits).read(bytes, format, as: example.model)
        if let code = example.code {
            #expect(outcome.report.first?.code == code, "\(outcome.violations)")
        } else {
            #expect(outcome.violations == [])
        }
    }

    @Test("Every contract has examples of both kinds in both formats")
    func coverage() throws {
        for contract in try Self.catalogue.get().contracts {
            let own = Self.examples.filter { $0.contract === contract }
            for suffix in [".json", ".xml"] {
                #expect(own.contains { $0.code == nil && $0.path.hasSuffix(suffix) }, "\(contract.id) \(suffix)")
                #expect(own.contains { $0.code != nil && $0.path.hasSuffix(suffix) }, "\(contract.id) \(suffix)")
            }
        }
    }
}
