internal import Journal
internal import Synchronization
internal import Threads

/// Where callers leave work for one thread: one lock a hand-over, a wake-up only when the thread sleeps.
final class WorkInbox<Job: Sendable>: Sendable {
    enum Taken {
        case jobs([Job])
        case nothing
        case closed
    }

    private struct State {
        var jobs: [Job] = []
        var bytes = 0
        var isAsleep = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let wake = Signal()
    private let byteLimit: Int

    init(byteLimit: Int) {
        self.byteLimit = byteLimit
    }

    /// Takes the job, or says at once why not.
    func put(_ job: Job, bytes: Int = 0) -> StoreError? {
        let (error, wasAsleep) = state.withLock { state -> (StoreError?, Bool) in
            if state.isClosed { return (StoreError(.closed, "the message store is closed"), false) }
            // An empty queue takes any job, or one larger than the queue could never be done.
            if !state.jobs.isEmpty, bytes > 0, state.bytes + bytes > byteLimit {
                return (StoreError(.overloaded, "\(state.bytes) bytes wait to be written"), false)
            }
            state.jobs.append(job)
            state.bytes += bytes
            defer { state.isAsleep = false }
            return (nil, state.isAsleep)
        }
        if wasAsleep { wake.post() }
        return error
    }

    func take() -> Taken {
        state.withLock { state in
            if state.jobs.isEmpty {
                state.isAsleep = true
                return state.isClosed ? .closed : .nothing
            }
            state.isAsleep = false
            state.bytes = 0
            var taken: [Job] = []
            swap(&taken, &state.jobs)
            return .jobs(taken)
        }
    }

    /// Waits for a job, the end, or `milliseconds` (nil: for ever).
    func wait(milliseconds: Int? = nil) {
        if let milliseconds { wake.wait(milliseconds: milliseconds) } else { wake.wait() }
    }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    func close() {
        state.withLock { $0.isClosed = true }
        wake.post()
    }
}
