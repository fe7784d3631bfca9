internal import Synchronization
internal import Threads

/// Called once, on the clerk's thread (or the caller's, when the batch was not taken): must be short and must not
/// block.
package typealias JournalCompletion = @Sendable (Result<Void, JournalError>) -> Void

/// Where event loops leave records for the clerk: one lock a hand-over, a wake-up only when the clerk sleeps.
final class Inbox: Sendable {
    struct Batch: Sendable {
        let records: [EncodedRecord]
        let completion: JournalCompletion
    }

    enum Taken {
        case batches([Batch])
        case nothing
        case closed
    }

    fileprivate struct State {
        var batches: [Batch] = []
        var bytes = 0
        var asleep = false
        var closed = false
    }

    private let state = Mutex(State())
    private let wake = Signal()
    private let byteLimit: Int
    /// Largest record, bytes.
    private let recordLimit: Int
    private let writable = Atomic(true)
    private let durable: Atomic<UInt64>
    private let stopped = Mutex<JournalError?>(nil)

    /// - Parameters:
    ///   - queueBytes: most bytes that may wait.
    ///   - recordBytes: the largest record.
    init(queueBytes: Int, recordBytes: Int, durableGroup: UInt64 = 0) {
        byteLimit = queueBytes
        recordLimit = recordBytes
        durable = Atomic(durableGroup)
    }

    var isWritable: Bool {
        get { writable.load(ordering: .acquiring) }
        set { writable.store(newValue, ordering: .releasing) }
    }

    /// Why nothing is written at present, as far as it was said.
    var fault: JournalError? { stopped.withLock { $0 } }

    /// Batches are refused until ``resume()``.
    func stop(_ error: JournalError) {
        stopped.withLock { $0 = error }
        isWritable = false
    }

    func resume() {
        stopped.withLock { $0 = nil }
        isWritable = true
    }

    /// Number of the last group that is on the disk.
    var durableGroup: UInt64 {
        get { durable.load(ordering: .acquiring) }
        set { durable.store(newValue, ordering: .releasing) }
    }

    /// Takes the batch whole, or says at once why not.
    func put(_ batch: Batch) -> JournalError? {
        var bytes = 0
        for record in batch.records {
            bytes += record.bytes.count + LogEntry.headBytes
            if record.bytes.count > recordLimit {
                return JournalError(.tooLarge, "a record of \(record.bytes.count) bytes; \(recordLimit) are allowed")
            }
        }
        guard isWritable else {
            if let fault, fault.isFinal { return fault }
            return JournalError(.notWritable, "the journal does not write at present")
        }
        let (error, wasAsleep) = state.withLock { state in state.put(batch, bytes, limit: byteLimit) }
        if wasAsleep { wake.post() }
        return error
    }

    func take() -> Taken {
        state.withLock { state in
            if state.batches.isEmpty {
                state.asleep = true
                return state.closed ? .closed : .nothing
            }
            state.asleep = false
            state.bytes = 0
            var taken: [Batch] = []
            swap(&taken, &state.batches)
            return .batches(taken)
        }
    }

    /// Waits for a batch, the end, or `milliseconds` (nil: for ever).
    func wait(milliseconds: Int?) {
        if let milliseconds { wake.wait(milliseconds: milliseconds) } else { wake.wait() }
    }

    func close() {
        state.withLock { $0.closed = true }
        wake.post()
    }
}

extension Inbox.State {
    fileprivate mutating func put(_ batch: Inbox.Batch, _ size: Int, limit: Int) -> (JournalError?, wake: Bool) {
        if closed { return (JournalError(.closed, "the journal is closed"), false) }
        // An empty queue takes any batch, or one larger than the queue could never be written.
        if !batches.isEmpty, bytes + size > limit {
            return (JournalError(.overloaded, "\(bytes) bytes wait to be written"), false)
        }
        batches.append(batch)
        bytes += size
        defer { asleep = false }
        return (nil, asleep)
    }
}
