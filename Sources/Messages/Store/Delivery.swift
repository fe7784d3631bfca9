package import Journal

/// One message on its way to one receiver.
package struct DeliveryID: Hashable, Sendable {
    package let message: ExchangeID
    package let receiver: String

    package init(message: ExchangeID, receiver: String) {
        self.message = message
        self.receiver = receiver
    }
}

/// How far a delivery is: each of accepted, delivered and applied is a state of its own, with its time.
package struct Delivery: Sendable, Equatable {
    package enum State: UInt8, Sendable, CustomStringConvertible {
        /// An edited copy that waits for a second person.
        case proposed = 1
        case waiting, leased, delivered
        /// A dead letter: waits for a person.
        case dead
        case cancelled
        /// A dead letter that a person closed, or a proposal that was withdrawn.
        case discarded

        /// As it is written for people and systems.
        package var description: String {
            switch self {
            case .proposed: "proposed"
            case .waiting: "waiting"
            case .leased: "leased"
            case .delivered: "delivered"
            case .dead: "dead"
            case .cancelled: "cancelled"
            case .discarded: "discarded"
            }
        }
    }

    package var id: DeliveryID
    package var state: State
    /// Times that it was handed out since it was accepted or last redelivered.
    package var attempts: Int
    /// Times that a person had it delivered again.
    package var redeliveries: Int
    /// Microseconds since 1970, as all times. Not before this it is handed out.
    package var notBefore: Int64
    package var deliveredAt: Int64?
    /// The receiver said that it took effect.
    package var appliedAt: Int64?
    /// Why the last attempt failed; kept when a later one succeeds.
    package var failure: DeliveryFailure?
    /// The answer that came with it.
    package var answer: ExchangeID?

    package init(
        id: DeliveryID, state: State, attempts: Int = 0, redeliveries: Int = 0, notBefore: Int64 = 0,
        deliveredAt: Int64? = nil, appliedAt: Int64? = nil, failure: DeliveryFailure? = nil, answer: ExchangeID? = nil
    ) {
        self.id = id
        self.state = state
        self.attempts = attempts
        self.redeliveries = redeliveries
        self.notBefore = notBefore
        self.deliveredAt = deliveredAt
        self.appliedAt = appliedAt
        self.failure = failure
        self.answer = answer
    }
}

/// Why an attempt failed. Never a piece of the message.
package struct DeliveryFailure: Sendable, Equatable {
    package enum Reason: UInt8, Sendable, CaseIterable {
        /// The receiver could not be reached, or was late.
        case unreachable = 1
        case timeout
        /// The receiver refused it as a message (4xx, a fault, a rejected lease).
        case refused
        /// The receiver took it and could not apply it (反映不可).
        case notApplied
        /// It cannot be said to this receiver: the contract, the mapping or the dialect has no way.
        case unspeakable
        /// Nobody took or acknowledged it in its time.
        case expired
        /// Leases ran out again and again.
        case abandoned
    }

    package var reason: Reason
    /// Code of `interfaces/errors.yaml`.
    package var code: String
    package var at: Int64

    package init(reason: Reason, code: String, at: Int64) {
        self.reason = reason
        self.code = code
        self.at = at
    }
}

/// What the store knows of a message.
package struct MessageStatus: Sendable, Equatable {
    /// With its body.
    package var message: StoredMessage
    /// In the order of its addresses, later additions (replays) behind.
    package var deliveries: [Delivery]

    package init(message: StoredMessage, deliveries: [Delivery]) {
        self.message = message
        self.deliveries = deliveries
    }
}
