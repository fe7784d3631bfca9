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

    let reader: TownReader
    let town: MunicipalityCode
    /// Microseconds since 1970, by the time at which the call came.
    let range: ClosedRange<Int64>

    func run(
        durableGroup: UInt64, of isWanted: (_ contract: String, _ version: String) -> Bool
    ) throws(JournalError) -> [CallCount] {
        var counts: [Key: CallCount] = [:]
        func note(_ contract: String, _ version: String, _ consumer: String, at moment: Int64, isDenied: Bool) {
            guard range.contains(moment), isWanted(contract, version) else { return }
            let key = Key(contract: contract, version: version, consumer: consumer)
            var count = counts[key] ?? CallCount(contract: contract, version: version, consumer: consumer)
            if isDenied { count.denied += 1 } else { count.calls += 1 }
            count.last = max(count.last, moment)
            counts[key] = count
        }
        try reader.forEachRecord(town, durableGroup: durableGroup) { (stored, _) throws(JournalError) in
            switch stored.record {
            case .intent(let part), .exchange(let part, _):
                note(part.contract, part.version, part.consumer, at: part.receivedAt, isDenied: false)
            case .denial(let part):
                note(part.contract, part.version, part.consumer, at: part.at, isDenied: true)
            case .outcome, .search, .note, .act: break
            }
        }
        return counts.values.sorted {
            ($0.contract, $0.version, $0.consumer) < ($1.contract, $1.version, $1.consumer)
        }
    }
}
