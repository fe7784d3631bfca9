import Journal
import Logging
import Messages
import NIOCore
import NIOPosix
import PlatformHub
import Synchronization

/// Keeps the store tidy beside the traffic: messages that ran out of their time become dead letters, old days go.
final class MessageHousekeeper: Sendable {
    private static let interval = TimeAmount.seconds(2)

    private struct State {
        var task: RepeatedTask?
        /// Day in Japan on which old messages were last dropped.
        var tidied = -1
        var doesNotWrite = false
        var doesNotFile = false
    }

    private let store: any MessageStore
    /// Milliseconds that finished messages are kept.
    private let retention: Int
    private let log: Logger
    private let state = Mutex(State())

    init(store: any MessageStore, retention: Int, log: Logger) {
        self.store = store
        self.retention = retention
        self.log = log
    }

    func start(on loop: any EventLoop, threads: NIOThreadPool) {
        let task = loop.scheduleRepeatedAsyncTask(initialDelay: Self.interval, delay: Self.interval) { _ in
            threads.runIfActive(eventLoop: loop) { [self] in tidy() }
        }
        state.withLock { $0.task = task }
    }

    func stop() { state.withLock { $0.task }?.cancel() }

    /// Does what is due. Blocks.
    func tidy() {
        let now = JournalConfiguration.wallClock()
        note(store.trouble, \.doesNotWrite, "the message store does not write", over: "the message store writes again")
        note(
            store.filingTrouble, \.doesNotFile,
            "the message store cannot write its day files; memory keeps what they lack",
            over: "the message store writes its day files again")
        do throws(StoreError) {
            let expired = try store.expire(now: now)
            if expired > 0 { log.warning("messages not delivered in time", metadata: ["count": "\(expired)"]) }
            let today = JapanTime(unixSeconds: now / 1_000_000).dayNumber
            guard state.withLock({ $0.tidied != today }) else { return }
            let retired = try store.retire(before: now - Int64(retention) * 1_000)
            state.withLock { $0.tidied = today }
            if retired > 0 { log.notice("old messages dropped", metadata: ["count": "\(retired)"]) }
        } catch {
            // The store tells of its trouble itself; what is due stays due.
        }
    }

    /// Says once that a trouble begins, and once that it is over.
    private func note(
        _ trouble: StoreError?, _ known: WritableKeyPath<State, Bool>, _ text: Logger.Message, over: Logger.Message
    ) {
        let changed = state.withLock { state in
            defer { state[keyPath: known] = trouble != nil }
            return state[keyPath: known] != (trouble != nil)
        }
        guard changed else { return }
        if let trouble { log.error(text, metadata: ["reason": "\(trouble)"]) } else { log.notice(over) }
    }
}
