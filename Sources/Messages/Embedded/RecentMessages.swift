internal import Journal
internal import Synchronization

/// Messages that were just accepted, kept for their first delivery: most are handed out at once.
final class RecentMessages: Sendable {
    fileprivate struct State {
        var messages: [ExchangeID: NewMessage.Shared] = [:]
        /// In the order of acceptance; those that left stay until they come up.
        var order: [ExchangeID] = []
        var oldest = 0
        var bytes = 0
    }

    /// What a message takes besides its body, roughly, bytes.
    fileprivate static let overhead = 600
    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: bytes.
    init(limit: Int) {
        self.limit = limit
    }

    subscript(_ id: ExchangeID) -> StoredMessage? { state.withLock { $0.messages[id]?.message } }

    /// Those of one group.
    func put(_ messages: some Sequence<NewMessage.Shared>) {
        state.withLock { state in
            for message in messages { state.put(message, limit: limit) }
        }
    }

    func remove(_ id: ExchangeID) { state.withLock { $0.remove(id) } }
}

extension RecentMessages.State {
    fileprivate mutating func put(_ new: NewMessage.Shared, limit: Int) {
        let size = new.message.body.count + RecentMessages.overhead
        guard size <= limit / 4 else { return }
        let id = new.message.id
        messages[id] = new
        order.append(id)
        bytes += size
        while bytes > limit, oldest < order.count {
            oldest += 1
            remove(order[oldest - 1])
        }
        if oldest > 1_024, oldest * 2 > order.count {
            order.removeFirst(oldest)
            oldest = 0
        }
    }

    fileprivate mutating func remove(_ id: ExchangeID) {
        guard let new = messages.removeValue(forKey: id) else { return }
        bytes -= new.message.body.count + RecentMessages.overhead
    }
}
