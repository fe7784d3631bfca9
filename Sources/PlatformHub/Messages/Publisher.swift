package import Contracts
package import Journal
package import Messages

/// Finds who gets a notification: every subscription whose conditions hold and whose grant is in force.
///
/// Not Sendable: it converts with the reader of its event loop.
package struct Publisher {
    package let municipality: Municipality
    package let today: Day
    /// The journal's keyed hash of a person's number; nil when there is no key.
    package let hash: (UnsafeRawBufferPointer) -> PersonHash?
    package let reader: MessageReader
    package let context: ReadingContext

    package init(
        municipality: Municipality, today: Day, reader: MessageReader, context: ReadingContext,
        hash: @escaping (UnsafeRawBufferPointer) -> PersonHash?
    ) {
        self.municipality = municipality
        self.today = today
        self.reader = reader
        self.context = context
        self.hash = hash
    }

    /// One address per system, however many of its subscriptions want the message.
    ///
    /// - Returns: nil when the key cannot be hashed: without it order would be lost.
    package func addresses(of message: Message, operation: Operation) -> [StoredMessage.Address]? {
        guard let key = key(of: message, operation: operation) else { return nil }
        var receivers: Set<String> = []
        return wanting(message, operation: operation).compactMap { route in
            let system = route.subscription.subscriber
            guard receivers.insert(system.id).inserted else { return nil }
            return StoredMessage.Address(receiver: system.id, key: key, holdsKey: system.delivery.holdsKey)
        }
    }

    /// By which subscription a system gets the message today: also asked when it is handed out.
    ///
    /// - Returns: nil when it has none any more, or no grant.
    package func route(of message: Message, operation: Operation, to receiver: System) -> SubscriptionRoute? {
        wanting(message, operation: operation).first { $0.subscription.subscriber === receiver }
    }

    /// What order is kept by: 0 for an operation without a key, nil when the values cannot be hashed.
    package func key(of message: Message, operation: Operation) -> UInt64? {
        guard !operation.key.isEmpty else { return 0 }
        let values = operation.key.map { message.values(of: $0).joined(separator: "\u{1E}") }
        let text = Array(values.joined(separator: "\u{1F}").utf8)
        return text.withUnsafeBytes(hash).map { hash in
            hash.withUnsafeBytes { max(1, UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self))) }
        }
    }

    private func wanting(_ message: Message, operation: Operation) -> [SubscriptionRoute] {
        municipality.subscriptions(reachedBy: operation).filter { route in
            let subscription = route.subscription
            let grant = municipality.grant(
                consumer: subscription.subscriber, operation: subscription.operation, on: today)
            return grant != nil && isWanted(message, by: route)
        }
    }

    /// A message that the subscriber's version cannot say is wanted: it becomes a dead letter that somebody sees.
    private func isWanted(_ message: Message, by route: SubscriptionRoute) -> Bool {
        guard !route.subscription.conditions.isEmpty, let translation = route.translation else {
            return route.subscription.wants(message)
        }
        guard case .accepted(let converted) = reader.convert(message, by: translation.request, in: context) else {
            return true
        }
        defer { reader.recycle(converted) }
        return route.subscription.wants(converted)
    }
}
