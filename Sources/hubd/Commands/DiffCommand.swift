import ArgumentParser
import Contracts
import Formats
import PlatformHub

extension ContractCommand {
    struct Diff: ParsableCommand {
        enum Format: String, ExpressibleByArgument { case text, json }
        enum Bar: String, ExpressibleByArgument { case never, breaking, compatible }

        static let configuration = CommandConfiguration(
            abstract: "What changed between two contracts, or two whole catalogues, and whom it breaks.",
            discussion: """
                OLD and NEW are contract folders, folders `interfaces`, or <業務ID>/<contract>@<version> of --interfaces.
                Every change is judged for the sender and the receiver of the message apart: breaking, compatible or
                documentation. With --config the systems of that configuration that a change touches are named.

                EXAMPLE:
                  hubd contract diff 010/kojinjuminzeishotoku@v10 010/kojinjuminzeishotoku@v11 --config hub.yaml
                  hubd contract diff ../released/interfaces interfaces --fail-on breaking
                """)
        @OptionGroup var interfaces: InterfacesOption
        @Argument(help: "The older one.") var old: String
        @Argument(help: "The newer one.") var new: String
        @Option(help: "A hub.yaml: name the systems that are touched.") var config: String?
        @Option(help: "text or json") var format = Format.text
        @Option(help: "Exit code 1 from this weight on: never, breaking or compatible.") var failOn = Bar.never

        func run() throws {
            let (pairs, added, removed) = try ContractPairs(old: old, new: new, interfaces: interfaces).found()
            let comparisons = pairs.map { ContractComparison($0, $1) }
            let touched = try config.map { TouchedSystems(try HubConfiguration.load(file: $0)) }
            let report = DiffReport(comparisons: comparisons, added: added, removed: removed, touched: touched)
            Console.line(format == .json ? report.json : report.text)
            let worst = removed.isEmpty ? comparisons.flatMap(\.changes).map(\.weight).max() : .breaking
            let limit: ContractChange.Weight? =
                switch failOn {
                case .never: nil
                case .breaking: .breaking
                case .compatible: .compatible
                }
            if let limit, let worst, worst >= limit { throw ExitCode(1) }
        }
    }
}

/// What the two arguments of `contract diff` stand for.
struct ContractPairs {
    let old: String
    let new: String
    let interfaces: InterfacesOption

    /// - Returns: contracts to compare; those that only the new catalogue has; those that only the old one has.
    func found() throws -> (pairs: [(Contract, Contract)], added: [Contract], removed: [Contract]) {
        guard isTree(old), isTree(new) else {
            return ([(try contract(old), try contract(new))], [], [])
        }
        let (before, after) = (try load(old).contracts, try load(new).contracts)
        let same = { (one: Contract, other: Contract) in one.id == other.id && one.version == other.version }
        let pairs = before.compactMap { one in after.first { same(one, $0) }.map { (one, $0) } }
        return (
            pairs, after.filter { one in !before.contains { same(one, $0) } },
            before.filter { one in !after.contains { same(one, $0) } }
        )
    }

    private func isTree(_ path: String) -> Bool { Files.read(path + "/common/codes/index.csv") != nil }

    private func contract(_ text: String) throws -> Contract {
        if Files.read(text + "/contract.yaml") != nil {
            let own = text + "/../../.."
            return try told { () throws(CatalogueError) in
                try Catalogue.contract(folder: text, interfaces: isTree(own) ? own : interfaces.interfaces)
            }
        }
        let parts = text.split(separator: "@", maxSplits: 1).map { String($0) }
        return try interfaces.contract(parts.first ?? "", version: parts.count > 1 ? parts[1] : nil)
    }

    private func load(_ path: String) throws -> Catalogue {
        try told { () throws(CatalogueError) in try Catalogue.load(interfaces: path) }
    }

    private func told<Value>(_ body: () throws(CatalogueError) -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
    }
}
