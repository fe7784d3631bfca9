import Journal
import Messages
import MessagesModel
import Synchronization
import Testing

/// A plain message store with messages in it, for the tests of reruns and alarms.
struct LetterBox {
    static let town = MunicipalityCode(number: 999_997)
    let store = ModelStore()

    /// - Parameters:
    ///   - number: also its time of acceptance, microseconds.
    ///   - dead: why it is a dead letter for all its receivers.
    @discardableResult
    func add(
        _ number: Int64, to receivers: [String], contract: String = "001/juminkihonjoho", key: UInt64 = 0,
        holdsKey: Bool = false, dead reason: DeliveryFailure.Reason? = nil
    ) throws -> ExchangeID {
        let id = ExchangeID(high: UInt64(number) << 16 | 0x7000, low: 1)
        let message = StoredMessage(
            id: id, municipality: Self.town, kind: .notification, contract: contract, version: "v10",
            operation: "tsuchi", sender: "juki", format: .json, body: [1, 2], digest: .zero, acceptedAt: number,
            addresses: receivers.map { StoredMessage.Address(receiver: $0, key: key, holdsKey: holdsKey) })
        store.accept([message]) { _ in }
        guard let reason else { return id }
        for receiver in receivers { try kill(receiver, reason, at: number + 1) }
        return id
    }

    /// What can be handed out now becomes a dead letter.
    private func kill(_ receiver: String, _ reason: DeliveryFailure.Reason, at now: Int64) throws {
        let claimed = Mutex<[Lease]>([])
        let queue = QueueName(municipality: Self.town, receiver: receiver)
        store.claim(Claim(queue: queue, max: 100, now: now, until: now + 1)) { result in
            if case .success(let found) = result { claimed.withLock { $0 = found.leases } }
        }
        let leases = claimed.withLock { $0 }
        try #require(!leases.isEmpty)
        let failure = DeliveryFailure(reason: reason, code: "H5003", at: now)
        store.settle(leases.map { Settlement(lease: $0.id, at: now, outcome: .dead(failure)) }) { _ in }
    }

    func states(of receiver: String) -> [Delivery.State] {
        store.messages.flatMap(\.deliveries).filter { $0.id.receiver == receiver }.map(\.state)
    }
}
