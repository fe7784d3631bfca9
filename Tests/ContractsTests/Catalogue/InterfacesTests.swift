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

    @Test("Every complete contract has examples of both kinds in both formats")
    func coverage() throws {
        for contract in try Self.catalogue.get().contracts where contract.coverage == .complete {
            let own = Self.examples.filter { $0.contract === contract }
            for suffix in [".json", ".xml"] {
                #expect(own.contains { $0.code == nil && $0.path.hasSuffix(suffix) }, "\(contract.id) \(suffix)")
                #expect(own.contains { $0.code != nil && $0.path.hasSuffix(suffix) }, "\(contract.id) \(suffix)")
            }
        }
    }

    @Test("Careful readers find nothing to remark on in the catalogue")
    func lint() throws {
        let findings = CatalogueLint.findings(try Self.catalogue.get(), interfaces: Project.interfaces)
        #expect(findings.map(\.description) == [])
    }

    /// 業務ID of every business of the platform and the systems around it; 033 is an official number whose business is
    /// not known.
    @Test("Every business has a contract")
    func businesses() throws {
        let covered = Set(try Self.catalogue.get().contracts.map(\.provider))
        let twoDigits = { (number: Int) -> String in (number < 10 ? "0" : "") + String(number) }
        var needed = Set((1...39).map { "0" + twoDigits($0) })
        needed.remove("033")
        needed.formUnion((1...10).map { "Z" + twoDigits($0) })
        #expect(needed.subtracting(covered) == [])
    }

    @Test("The flows that count are covered whole: inquiry, notification and dataset")
    func flows() throws {
        let complete = try Self.catalogue.get().contracts.filter { $0.coverage == .complete }
        let needed = [
            "001/juminkihonjoho", "001/setaijoho", "002/inkantoroku", "006/senkyoninmeibo",
            "010/kojinjuminzeishotoku", "012/koteishisanzei", "014/shunojoho", "015/tainojoho", "017/gakureibo",
            "019/yobosesshu", "020/jidofuyoteatejukyusha", "021/seikatsuhogojukyu", "022/shogaishatecho",
            "022/shogaifukushijukyu", "023/kaigohokenshikakunintei", "024/kokuhoshikaku", "025/kokikoreishikaku",
            "026/kokuminnenkinshikaku", "027/jidoteatejukyusha", "028/kodomokosodatenintei",
            "031/jutogaishaatenakihonjoho", "032/togoatena",
        ]
        for id in needed {
            let contract = try #require(complete.first { $0.id == id }, "\(id)")
            let patterns = Set(contract.operations.map(\.pattern))
            #expect(patterns.isSuperset(of: [.requestResponse, .notification, .dataset]), "\(id)")
            #expect(Self.examples.count { $0.contract === contract } >= 6, "\(id)")
        }
    }
}
