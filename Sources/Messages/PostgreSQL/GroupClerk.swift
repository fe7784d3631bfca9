import Postgres
import Synchronization
import Threads

/// Threads with a connection each that take what callers leave, as much as fits one transaction.
final class GroupClerk<Job: Sendable>: Sendable {
    struct Limits: Sendable {
        var threads = 1
        /// Jobs and bytes of a group.
        var jobs: Int
        var bytes = Int.max
        /// Bytes that may wait.
        var queueBytes = Int.max
    }

    private struct State {
        var jobs: [(job: Job, bytes: Int)] = []
        var bytes = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let wake = Signal()
    private let limits: Limits
    private let threads = Mutex<[Worker]>([])

    init(_ limits: Limits) { self.limits = limits }

    /// - Parameters:
    ///   - handle: called on a thread of the clerk; it must answer every job.
    ///   - idle: called about once a second when there is nothing to do.
    func start(
        _ database: PostgresConfiguration, idle: @escaping @Sendable (Session) -> Void = { _ in },
        handle: @escaping @Sendable (Session, [Job]) -> Void
    ) throws(PostgresError) {
        for _ in 0..<limits.threads {
            let thread = try Worker(PostgresError.noThread) { [self] in
                let session = Session(database)
                while let jobs = take() {
                    if jobs.isEmpty {
                        if !wake.wait(milliseconds: 1_000) { idle(session) }
                    } else {
                        handle(session, jobs)
                    }
                }
                // The next thread shall see the end too.
                wake.post()
            }
            threads.withLock { $0.append(thread) }
        }
    }

    /// - Returns: why it was not taken.
    func put(_ job: Job, bytes: Int = 0) -> StoreError? {
        let refused = state.withLock { state -> StoreError? in
            if state.isClosed { return StoreError(.closed, "closed") }
            if !state.jobs.isEmpty, state.bytes + bytes > limits.queueBytes {
                return StoreError(.overloaded, "\(state.bytes) bytes wait to be written")
            }
            state.jobs.append((job, bytes))
            state.bytes += bytes
            return nil
        }
        if refused == nil { wake.post() }
        return refused
    }

    /// The next group; empty: nothing at present; nil: the end.
    private func take() -> [Job]? {
        state.withLock { state in
            if state.jobs.isEmpty { return state.isClosed ? nil : [] }
            var count = 0
            var bytes = 0
            for entry in state.jobs {
                guard count == 0 || count < limits.jobs && bytes + entry.bytes <= limits.bytes else { break }
                count += 1
                bytes += entry.bytes
            }
            let taken = state.jobs.prefix(count).map(\.job)
            state.jobs.removeFirst(count)
            state.bytes -= bytes
            return taken
        }
    }

    /// Does what waits, then ends. Blocks.
    func close() {
        state.withLock { $0.isClosed = true }
        wake.post()
        let ended = threads.withLock { threads in
            defer { threads = [] }
            return threads
        }
        for thread in ended { thread.join() }
    }
}
