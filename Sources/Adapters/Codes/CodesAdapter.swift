import Contracts
import Formats
package import PlatformHub
package import Transport

/// A system that is the hub itself: answers contract 030/kodohaifu from the code lists as they hold in its municipality. Nothing
/// leaves the process.
///
/// ```yaml
/// - {id: codes, name: コード配布（連携基盤）, business: ["030"], adapter: {kind: codes}}
/// ```
package struct CodesAdapter: Adapter {
    static let contract = "030/kodohaifu"

    let system: String
    let distribution: CodeDistribution

    package static let kind = AdapterRegistry.Kind(id: "codes") { (request) throws(ConfigurationErrors) in
        try CodesAdapter(request)
    }

    private init(_ request: AdapterRequest) throws(ConfigurationErrors) {
        system = request.system.id
        let codes = request.codes ?? CodeBook(common: [:])
        distribution = CodeDistribution(codes)
        do throws(ConfigurationError) {
            _ = try request.configuration.node.entries(allowing: ["kind"])
        } catch {
            throw ConfigurationErrors(problems: [error])
        }
        let contracts = request.contracts.filter { $0.id == Self.contract }
        var found: [ConfigurationError] = []
        for contract in contracts { found += problems(with: contract, request, codes) }
        if contracts.isEmpty {
            found = [
                request.configuration.kind.node.error(
                    "there is no contract \(Self.contract), or the system does not do the business 030")
            ]
        }
        guard found.isEmpty else { throw ConfigurationErrors(problems: found) }
    }

    /// What the contract cannot say of a list is told now, not to the first caller: every list with all its values is tried.
    private func problems(with contract: Contract, _ request: AdapterRequest, _ codes: CodeBook) -> [ConfigurationError]
    {
        let place = request.configuration.kind.node
        guard let operation = contract.operations.first(where: { $0.name == "shokai" }) else {
            return [place.error("\(contract.id) \(contract.version) has no operation shokai")]
        }
        let reader = MessageReader()
        let town = request.system.municipality
        let day = "2000-01-01"
        let context = ReadingContext(today: day, municipality: Array(town.utf8), codes: codes)
        let writer = CodeAnswerText(operation: operation, municipality: town)
        return distribution.lists.compactMap { list in
            let text = writer.list(list, entries: list.list.entries, day: day, today: day)
            let outcome = text.withUnsafeBytes { reader.json($0, as: operation.response, in: context) }
            guard case .rejected(let report) = outcome, let first = report.violations.first else { return nil }
            return place.error("\(contract.id) cannot say code list \(list.id): \(first.code) \(first.path)")
        }
    }

    package func makePort(on ticker: LoopTicker) -> any ProviderPort { CodesPort(adapter: self) }
}
