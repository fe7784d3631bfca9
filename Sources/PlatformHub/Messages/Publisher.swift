package import Contracts
internal import Journal
package import Messages

/// Finds who gets a notification: every subscription whose conditions hold and whose grant is in force.
///
/// Not Sendable: it converts with the reader of its event loop.
package struct Publisher {
    package let municipality: Municipality
    package let today: Day
    package let reader: MessageReader
    package let context: ReadingContext

    package init(municipality: Municipality, today: Day, reader: MessageReader, context: ReadingContext) {
        self.municipality = municipality
        self.today = today
        self.reader = reader
        self.context = context
    }

    /// One address per system, however many of its subscriptions want the message.
    package func addresses(of message: Message, operation: Operation) -> [StoredMessage.Address] {
        let key = key(of: message, operation: operation)
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

    /// What order is kept by: 0 for an operation without a key.
    ///
    /// A plain hash, since hubs that share a store must come to the same key and have keys of their own for persons; the
    /// body beside it says the number anyway.
    package func key(of message: Message, operation: Operation) -> UInt64 {
        guard !operation.key.isEmpty else { return 0 }
        var text: [UInt8] = []
        for (place, node) in operation.key.enumerated() {
            if place > 0 { text.append(0x1F) }
            var isFirst = true
            for entry in message.entries where entry.node == Int32(node) && entry.state == .value {
                if !isFirst { text.append(0x1E) }
                isFirst = false
                message.withValue(entry) { text.append(contentsOf: $0) }
            }
        }
        return text.withUnsafeBytes { Digest(of: $0) }.withUnsafeBytes {
            max(1, UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)))
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
