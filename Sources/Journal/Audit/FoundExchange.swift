/// An exchange that speaks of the person looked for.
package struct FoundExchange: Sendable, Equatable {
    package let exchange: ExchangeID
    /// Nil when only the other half could be found: the exchange is under way, or began before the kept records.
    package internal(set) var intent: IntentPart?
    package internal(set) var outcome: OutcomePart?
    /// What people did to its message, in the order of the chain.
    package internal(set) var acts: [ActPart] = []
    /// Places of its records in the municipality's chain, in the order of writing; with several writers each counts its own.
    package internal(set) var sequences: [UInt64] = []

    mutating func add(_ stored: StoredRecord) {
        sequences.append(stored.sequence)
        switch stored.record {
        case .intent(let part): intent = part
        case .outcome(let part): outcome = part
        case .exchange(let first, let second): (intent, outcome) = (first, second)
        case .act(let part): acts.append(part)
        case .denial, .search, .note: break
        }
    }
}
