internal import Journal
internal import Synchronization

/// What the threads of an embedded store share.
final class EmbeddedShelf: Sendable {
    let live: Mutex<Live>
    let history: History
    let log: EmbeddedLog
    let recent: RecentMessages
    private let fault = Mutex<StoreError?>(nil)
    private let listener = Mutex(Listener())

    /// A struct around the closure: a closure that is a mutex's own value gets two more thunks around it with every `withLock`.
    private struct Listener: Sendable {
        var ring: @Sendable (QueueName) -> Void = { _ in }
    }

    init(_ configuration: MessageStoreConfiguration, history: History, log: EmbeddedLog) {
        var live = Live()
        live.maxAttempts = configuration.maxAttempts
        self.live = Mutex(live)
        self.history = history
        self.log = log
        recent = RecentMessages(limit: configuration.cacheBytes)
    }

    /// Why nothing can be written at present.
    var trouble: StoreError? {
        get { fault.withLock { $0 } }
        set { fault.withLock { $0 = newValue } }
    }

    func onReady(_ body: @escaping @Sendable (QueueName) -> Void) { listener.withLock { $0.ring = body } }

    func tell(_ queues: Set<QueueName>) {
        guard !queues.isEmpty else { return }
        let ring = listener.withLock { $0.ring }
        for queue in queues { ring(queue) }
    }

    func message(_ id: ExchangeID, at place: LogPlace) throws(StoreError) -> StoredMessage {
        if let message = recent[id] { return message }
        return try log.message(at: place)
    }

    func status(_ found: Live.Found) throws(StoreError) -> MessageStatus {
        MessageStatus(message: try message(found.id, at: found.place), deliveries: found.deliveries)
    }
}
