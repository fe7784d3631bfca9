/// The right to deliver one message to one receiver, for a while.
package struct Lease: Sendable {
    /// The token fences: each handing out of a delivery has a greater one, and only the newest settles it.
    package struct ID: Hashable, Sendable {
        package let delivery: DeliveryID
        package let token: UInt64

        package init(delivery: DeliveryID, token: UInt64) {
            self.delivery = delivery
            self.token = token
        }
    }

    package let id: ID
    package let message: StoredMessage
    package let address: StoredMessage.Address
    /// From 1. More than 1, or a redelivery, may be a duplicate for the receiver.
    package let attempt: Int
    package let redeliveries: Int
    /// Microseconds since 1970.
    package let until: Int64

    package init(
        id: ID, message: StoredMessage, address: StoredMessage.Address, attempt: Int, redeliveries: Int, until: Int64
    ) {
        self.id = id
        self.message = message
        self.address = address
        self.attempt = attempt
        self.redeliveries = redeliveries
        self.until = until
    }
}

/// Which messages somebody wants to deliver now.
package struct Claim: Sendable {
    package var queue: QueueName
    /// Messages, and bytes of their bodies: it ends before the first due message that does not fit. The first one comes
    /// whatever its size.
    package var max: Int
    package var maxBytes: Int
    /// Microseconds since 1970.
    package var now: Int64
    package var until: Int64

    package init(queue: QueueName, max: Int, maxBytes: Int = 8 << 20, now: Int64, until: Int64) {
        self.queue = queue
        self.max = max
        self.maxBytes = maxBytes
        self.now = now
        self.until = until
    }
}

package struct Claimed: Sendable {
    /// In the order of acceptance.
    package var leases: [Lease]
    /// When something of this queue becomes due that is not due now, as far as known; nil when nothing waits. Microseconds.
    package var nextDue: Int64?

    package init(leases: [Lease], nextDue: Int64? = nil) {
        self.leases = leases
        self.nextDue = nextDue
    }
}

/// How one attempt ended.
package struct Settlement: Sendable {
    package enum Outcome: Sendable {
        /// The receiver has it; `isApplied`: and says that it took effect. The answer becomes a message in the same step, without
        /// an idempotency key.
        case delivered(isApplied: Bool, answer: StoredMessage?)
        /// Again, not before this time.
        case retry(notBefore: Int64, DeliveryFailure)
        case dead(DeliveryFailure)
        /// Given back untouched (the receiver's circuit is open, the hub stops): the attempt does not count.
        case released(notBefore: Int64)
    }

    package var lease: Lease.ID
    package var at: Int64
    package var outcome: Outcome

    package init(lease: Lease.ID, at: Int64, outcome: Outcome) {
        self.lease = lease
        self.at = at
        self.outcome = outcome
    }
}

package enum SettlementResult: Sendable, Equatable {
    case done
    /// The lease ran out and the delivery went to somebody else or came to its end; nothing was changed.
    case lost
}
