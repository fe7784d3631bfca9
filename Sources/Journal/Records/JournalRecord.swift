/// One entry of the journal. What each means and when it is written: `docs/journal.md`.
package enum JournalRecord: Sendable, Equatable {
    /// An exchange is about to be forwarded. For `Create` this is durable before the first byte goes out.
    indirect case intent(IntentPart)
    /// How an exchange with an ``intent(_:)`` ended.
    indirect case outcome(OutcomePart)
    /// Both in one, for `Read`: nothing changed at the provider, so the answer may be recorded together with the
    /// question.
    indirect case exchange(IntentPart, OutcomePart)
    /// A call that the hub turned down before it was forwarded.
    case denial(DenialPart)
    /// Somebody looked for a person in the journal.
    case search(SearchPart)
    /// The hub's own doings: started, stopped, keys rotated.
    case note(NotePart)
    /// A person did something to messages: looked at a body, sent again, closed, edited.
    case act(ActPart)

    enum Tag: UInt8 {
        case intent = 1, outcome, exchange, denial, search, note, act
    }

    /// The chain that the record goes to.
    package var municipality: MunicipalityCode {
        switch self {
        case .intent(let part), .exchange(let part, _): part.municipality
        case .outcome(let part): part.municipality
        case .denial(let part): part.municipality
        case .search(let part): part.municipality
        case .note(let part): part.municipality
        case .act(let part): part.municipality
        }
    }

    package var exchange: ExchangeID? {
        switch self {
        case .intent(let part), .exchange(let part, _): part.exchange
        case .outcome(let part): part.exchange
        case .act(let part): part.exchange
        case .denial, .search, .note: nil
        }
    }

    /// Everybody the record speaks of, in the order of the record; may repeat.
    package var persons: [PersonHash] {
        switch self {
        case .intent(let intent): intent.persons
        case .outcome(let outcome): outcome.persons
        case .exchange(let intent, let outcome): intent.persons + outcome.persons
        case .denial, .search, .note, .act: []
        }
    }
}
