/// A person did something to messages: who, what, to which, and why. Never a body, never a person's number.
package struct ActPart: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
        /// Somebody looked at a message's body.
        case bodyShown = 1
        /// Dead letters were sent again, or closed.
        case resent, discarded
        /// An edited copy was put forward, let go by a second person, or taken back.
        case proposed, approved, withdrawn
        /// An approval did not count: the same person had proposed it, or it was settled in the meantime.
        case approvalRefused
        /// A rerun or a replay: what a person ordered, and its end.
        case rerunStarted, rerunPaused, rerunContinued, rerunStopped, rerunEnded
    }

    package var municipality: MunicipalityCode
    package var kind: Kind
    /// The person as given, and the account of the machine that the person used.
    package var person: String
    package var account: String
    package var reason: String
    /// The message; nil when there were many.
    package var exchange: ExchangeID?
    /// System id; empty when there were many.
    package var receiver: String
    /// What else an auditor has to know, for example the conditions of a rerun. English, without personal data.
    package var detail: String
    /// How many deliveries.
    package var count: UInt32
    /// Microseconds since 1970.
    package var at: Int64

    package init(
        municipality: MunicipalityCode, kind: Kind, person: String, account: String, reason: String,
        exchange: ExchangeID? = nil, receiver: String = "", detail: String = "", count: UInt32 = 1, at: Int64
    ) {
        self.municipality = municipality
        self.kind = kind
        self.person = person
        self.account = account
        self.reason = reason
        self.exchange = exchange
        self.receiver = receiver
        self.detail = detail
        self.count = count
        self.at = at
    }
}
