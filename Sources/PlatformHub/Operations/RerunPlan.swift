package import Journal
package import Messages

/// What a person wants delivered again, how fast, and who wants it.
package struct RerunPlan: Sendable {
    package enum Kind: Sendable, Equatable {
        /// Dead letters that the query finds.
        case rerun
        /// Notifications of a time, to one subscriber that had them or would get them today.
        case replay(subscriber: String)
    }

    package let kind: Kind
    /// Its state, order and paging are the job's own.
    package let query: MessageQuery
    /// Messages looked at in one step.
    package let batch: Int
    /// Milliseconds between two steps.
    package let pause: Int
    /// Only counts.
    package let isDryRun: Bool
    package let person: String
    package let account: String
    package let reason: String

    package static let batches = 1...200
    package static let pauses = 0...600_000

    package init(
        kind: Kind, query: MessageQuery, batch: Int, pause: Int, isDryRun: Bool, person: String, account: String,
        reason: String
    ) {
        var query = query
        query.limit = min(max(batch, Self.batches.lowerBound), Self.batches.upperBound)
        switch kind {
        case .rerun: query.state = .dead
        case .replay:
            query.kind = .notification
            // Whoever had it or not: the subscriber is chosen by its subscription, not by former deliveries.
            query.state = nil
            query.receiver = nil
            query.reason = nil
        }
        self.kind = kind
        self.query = query
        self.batch = query.limit
        self.pause = min(max(pause, Self.pauses.lowerBound), Self.pauses.upperBound)
        self.isDryRun = isDryRun
        self.person = person
        self.account = account
        self.reason = reason
    }

    package var municipality: MunicipalityCode { query.municipality }

    /// The dead letters of one message that a rerun is for.
    package func deadLetters(of found: MessageStatus) -> [Redelivery] {
        found.deliveries.filter { delivery in
            delivery.state == .dead && query.receiver.map { $0 == delivery.id.receiver } ?? true
                && query.reason.map { $0 == delivery.failure?.reason } ?? true
        }.map { Redelivery($0, of: found.message) }
    }
}

/// One delivery that is to be done again.
package struct Redelivery: Sendable, Equatable {
    package let id: DeliveryID
    package let address: StoredMessage.Address
    /// Why it was a dead letter.
    package let reason: DeliveryFailure.Reason?

    package init(id: DeliveryID, address: StoredMessage.Address, reason: DeliveryFailure.Reason? = nil) {
        self.id = id
        self.address = address
        self.reason = reason
    }

    /// A delivery that the store has: with its message's address, or a plain one when it came by a replay.
    package init(_ delivery: Delivery, of message: StoredMessage) {
        let receiver = delivery.id.receiver
        let known = message.addresses.first { $0.receiver == receiver }
        let key = message.addresses.first?.key ?? 0
        self.init(
            id: delivery.id, address: known ?? StoredMessage.Address(receiver: receiver, key: key),
            reason: delivery.failure?.reason)
    }
}
