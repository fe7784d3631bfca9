import Datasets
import Journal
import Logging
import NIOCore
import NIOPosix
import PlatformHub
import Synchronization

/// Forgets states of datasets that are older than the retention, once a day; what fails is tried again the next minute.
final class DatasetHousekeeper: Sendable {
    private static let interval = TimeAmount.minutes(1)

    private struct State {
        var task: RepeatedTask?
        /// Day in Japan on which it was done last.
        var tidied = -1
        var isInTrouble = false
    }

    private let store: any DatasetStore
    /// Milliseconds; nil: states are kept for ever.
    private let retention: Int?
    private let log: Logger
    /// Microseconds since 1970.
    private let now: @Sendable () -> Int64
    private let state = Mutex(State())

    init(
        store: any DatasetStore, retention: Int?, log: Logger,
        now: @escaping @Sendable () -> Int64 = { JournalConfiguration.wallClock() }
    ) {
        (self.store, self.retention, self.log, self.now) = (store, retention, log, now)
    }

    func start(on loop: any EventLoop, threads: NIOThreadPool) {
        guard retention != nil else { return }
        let task = loop.scheduleRepeatedAsyncTask(initialDelay: .seconds(1), delay: Self.interval) { _ in
            threads.runIfActive(eventLoop: loop) { [self] in tidy() }
        }
        state.withLock { $0.task = task }
    }

    func stop() { state.withLock { $0.task }?.cancel() }

    /// Does what is due. Blocks.
    func tidy() {
        let now = now()
        let today = JapanTime(unixSeconds: now / 1_000_000).dayNumber
        guard let retention, state.withLock({ $0.tidied != today }) else { return }
        do throws(DatasetError) {
            let count = try store.retire(before: now - Int64(retention) * 1_000)
            state.withLock { ($0.tidied, $0.isInTrouble) = (today, false) }
            if count > 0 { log.notice("old versions of datasets dropped", metadata: ["count": "\(count)"]) }
        } catch {
            let isNew = state.withLock { state in
                defer { state.isInTrouble = true }
                return !state.isInTrouble
            }
            if isNew { log.error("old versions of datasets stay", metadata: ["reason": "\(error)"]) }
        }
    }
}
