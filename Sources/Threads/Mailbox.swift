internal import Synchronization

/// Where callers leave work for one thread: one lock a hand-over, a wake-up only when the thread sleeps.
package final class Mailbox<Job: Sendable>: Sendable {
    package enum Taken {
        case jobs([Job])
        case nothing
        case closed
    }

    /// Why a job was not taken.
    package enum Refusal: Sendable {
        case closed
        /// So many bytes wait already.
        case full(bytes: Int)
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

    /// - Parameter byteLimit: most bytes that may wait.
    package init(byteLimit: Int) {
        self.byteLimit = byteLimit
    }

    /// Takes the job, or says at once why not.
    package func put(_ job: Job, bytes: Int = 0) -> Refusal? {
        let (refusal, wasAsleep) = state.withLock { state -> (Refusal?, Bool) in
            if state.isClosed { return (.closed, false) }
            // An empty queue takes any job, or one larger than the queue could never be done.
            if !state.jobs.isEmpty, bytes > 0, state.bytes + bytes > byteLimit {
                return (.full(bytes: state.bytes), false)
            }
            state.jobs.append(job)
            state.bytes += bytes
            defer { state.isAsleep = false }
            return (nil, state.isAsleep)
        }
        if wasAsleep { wake.post() }
        return refusal
    }

    package func take() -> Taken {
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
    package func wait(milliseconds: Int? = nil) {
        if let milliseconds { wake.wait(milliseconds: milliseconds) } else { wake.wait() }
    }

    package var isClosed: Bool { state.withLock { $0.isClosed } }

    package func close() {
        state.withLock { $0.isClosed = true }
        wake.post()
    }
}
