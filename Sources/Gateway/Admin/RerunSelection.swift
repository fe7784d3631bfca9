import Contracts
import Journal
import Messages
import PlatformHub

/// Which deliveries of the messages that were found are done again.
struct RerunSelection {
    struct Choice {
        var redeliveries: [Redelivery] = []
        /// Messages that nobody could judge: their contract is not loaded, or they cannot be read by it any more.
        var skipped = 0
    }

    let hub: Hub
    let plan: RerunPlan

    func choose(from found: [MessageStatus]) -> Choice {
        switch plan.kind {
        case .rerun: Choice(redeliveries: found.flatMap { plan.deadLetters(of: $0) })
        case .replay(let subscriber): replay(found, to: subscriber)
        }
    }

    /// What the subscriber's subscriptions match today, whoever got it then.
    private func replay(_ found: [MessageStatus], to subscriber: String) -> Choice {
        guard let municipality = hub.directory.municipality(code: plan.municipality.description),
            let system = municipality.system(id: subscriber)
        else { return Choice(skipped: found.count) }
        let reader = MessageReader()
        let publisher = hub.publisher(municipality, reader: reader, now: JournalConfiguration.wallClock())
        return found.reduce(into: Choice()) { choice, status in
            guard let (_, operation) = hub.operation(of: status.message),
                case .accepted(let message) = reader.read(status.message, as: operation, in: publisher.context)
            else {
                choice.skipped += 1
                return
            }
            defer { reader.recycle(message) }
            let key = publisher.key(of: message, operation: operation)
            guard publisher.route(of: message, operation: operation, to: system) != nil else { return }
            let id = DeliveryID(message: status.message.id, receiver: subscriber)
            let reason = status.deliveries.first { $0.id == id && $0.state == .dead }?.failure?.reason
            choice.redeliveries.append(
                Redelivery(
                    id: id,
                    address: StoredMessage.Address(
                        receiver: subscriber, key: key, holdsKey: system.delivery.holdsKey),
                    reason: reason))
        }
    }
}
