import Contracts
import PlatformHub

/// Which dataset, and what of it.
struct DatasetAddress {
    enum Target: Equatable {
        /// `{call of the dataset operation}?offset=&limit=&after=&asOf=`
        case page
        /// `{call of the dataset operation}/changes?since=&limit=`
        case changes
        /// `datasets/{業務ID}/{contract}/{version}/loads[/{id}[/records|/commit]]`
        case begin
        case records(Int64)
        case commit(Int64)
        case abort(Int64)

        var isLoading: Bool { self != .page && self != .changes }
    }

    let municipality: Municipality
    let contract: Contract
    let operation: Operation
    let target: Target

    init(_ municipality: Municipality, _ contract: Contract, _ operation: Operation, _ target: Target) {
        self.municipality = municipality
        self.contract = contract
        self.operation = operation
        self.target = target
    }

    /// The only method of this address.
    var allowed: String {
        switch target {
        case .page, .changes: "GET"
        case .begin, .commit: "POST"
        case .records: "PUT"
        case .abort: "DELETE"
        }
    }

    /// - Parameters:
    ///   - tail: what follows `datasets/`.
    ///   - find: the contract of `{業務ID}/{contract}/{version}`.
    static func loads(
        _ tail: String, _ municipality: Municipality, find: (String) -> Contract?
    ) -> Result<Address, HubError> {
        let parts = tail.split(separator: "/", omittingEmptySubsequences: false)
        guard 4...6 ~= parts.count, parts[3] == "loads" else { return .failure(HubError("H4005")) }
        guard let contract = find(parts[0..<3].joined(separator: "/")) else { return .failure(HubError("H4002")) }
        guard let operation = contract.operations.first(where: { $0.pattern == .dataset }) else {
            return .failure(HubError("H9001"))
        }
        guard let target = target(parts.dropFirst(4)) else { return .failure(HubError("H4005")) }
        return .success(.dataset(DatasetAddress(municipality, contract, operation, target)))
    }

    private static func target(_ parts: ArraySlice<Substring>) -> Target? {
        guard let first = parts.first else { return .begin }
        guard let load = Int64(first), load > 0 else { return nil }
        switch parts.dropFirst().first {
        case nil: return .abort(load)
        case "records": return .records(load)
        case "commit": return .commit(load)
        default: return nil
        }
    }
}
