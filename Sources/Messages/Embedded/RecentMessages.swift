internal import Journal
internal import Synchronization

/// Messages that were just accepted, kept for their first delivery: most are handed out at once.
final class RecentMessages: Sendable {
    fileprivate struct State {
        var messages: [ExchangeID: StoredMessage] = [:]
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

    subscript(_ id: ExchangeID) -> StoredMessage? { state.withLock { $0.messages[id] } }

    func put(_ message: StoredMessage) {
        let size = message.body.count + Self.overhead
        guard size <= limit / 4 else { return }
        state.withLock { state in
            state.messages[message.id] = message
            state.order.append(message.id)
            state.bytes += size
            while state.bytes > limit, state.oldest < state.order.count {
                let id = state.order[state.oldest]
                state.oldest += 1
                state.remove(id)
            }
            if state.oldest > 1_024, state.oldest * 2 > state.order.count {
                state.order.removeFirst(state.oldest)
                state.oldest = 0
            }
        }
    }

    func remove(_ id: ExchangeID) { state.withLock { $0.remove(id) } }
}

extension RecentMessages.State {
    fileprivate mutating func remove(_ id: ExchangeID) {
        guard let message = messages.removeValue(forKey: id) else { return }
        bytes -= message.body.count + RecentMessages.overhead
    }
}
