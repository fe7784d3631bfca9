/// How often one system has called one version of a contract.
package struct CallCount: Sendable, Equatable {
    package let contract: String
    package let version: String
    /// System id of the caller.
    package let consumer: String
    /// Exchanges, however they ended.
    package internal(set) var calls = 0
    /// Turned down before they became an exchange.
    package internal(set) var denied = 0
    /// Microseconds since 1970: when the last of them all came.
    package internal(set) var last: Int64 = 0

    init(contract: String, version: String, consumer: String) {
        self.contract = contract
        self.version = version
        self.consumer = consumer
    }
}

/// Counts a municipality's calls by version and caller.
struct CallCounter {
    private struct Key: Hashable {
        let contract: String
        let version: String
        let consumer: String
    }

    /// Microseconds since 1970, by the time at which the call came.
    let range: ClosedRange<Int64>
    private var counts: [Key: CallCount] = [:]

    init(range: ClosedRange<Int64>) { self.range = range }

    mutating func add(_ record: JournalRecord, of isWanted: (_ contract: String, _ version: String) -> Bool) {
        switch record {
        case .intent(let part), .exchange(let part, _):
            guard isWanted(part.contract, part.version) else { return }
            note(part.contract, part.version, part.consumer, at: part.receivedAt, isDenied: false)
        case .denial(let part):
            guard isWanted(part.contract, part.version) else { return }
            note(part.contract, part.version, part.consumer, at: part.at, isDenied: true)
        case .outcome, .search, .note, .act: break
        }
    }

    private mutating func note(
        _ contract: String, _ version: String, _ consumer: String, at moment: Int64, isDenied: Bool
    ) {
        guard range.contains(moment) else { return }
        let key = Key(contract: contract, version: version, consumer: consumer)
        var count = counts[key] ?? CallCount(contract: contract, version: version, consumer: consumer)
        if isDenied { count.denied += 1 } else { count.calls += 1 }
        count.last = max(count.last, moment)
        counts[key] = count
    }

    /// By contract, version and consumer.
    var result: [CallCount] {
        counts.values.sorted { ($0.contract, $0.version, $0.consumer) < ($1.contract, $1.version, $1.consumer) }
    }
}
