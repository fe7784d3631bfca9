internal import Synchronization
internal import Threads

/// Called once, on the clerk's thread (or the caller's, when the batch was not taken): must be short and must not
/// block.
package typealias JournalCompletion = @Sendable (Result<Void, JournalError>) -> Void

/// Where event loops leave records for the clerk, and how the journal is at present.
final class Inbox: Sendable {
    struct Batch: Sendable {
        let records: [EncodedRecord]
        let completion: JournalCompletion
    }

    private let mailbox: Mailbox<Batch>
    /// Largest record, bytes.
    private let recordLimit: Int
    private let writable = Atomic(true)
    private let durable: Atomic<UInt64>
    private let stopped = Mutex<JournalError?>(nil)

    /// - Parameters:
    ///   - queueBytes: most bytes that may wait.
    ///   - recordBytes: the largest record.
    init(queueBytes: Int, recordBytes: Int, durableGroup: UInt64 = 0) {
        mailbox = Mailbox(byteLimit: queueBytes)
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
        return switch mailbox.put(batch, bytes: bytes) {
        case nil: nil
        case .closed: JournalError(.closed, "the journal is closed")
        case .full(let waiting): JournalError(.overloaded, "\(waiting) bytes wait to be written")
        }
    }

    func take() -> Mailbox<Batch>.Taken { mailbox.take() }

    /// Waits for a batch, the end, or `milliseconds` (nil: for ever).
    func wait(milliseconds: Int?) { mailbox.wait(milliseconds: milliseconds) }

    func close() { mailbox.close() }
}
