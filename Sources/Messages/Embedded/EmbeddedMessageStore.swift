package import Journal
internal import Synchronization
internal import Threads

/// The message store of one hub process, in a folder of its own.
///
/// A message that was accepted is on the disk: callers hand over encoded records, one thread, the clerk, writes them in
/// groups and syncs once a group. What is open lives in memory, in compact tables; another thread, the historian, follows the
/// log and brings everything into files of single days, whence finished messages are answered and a start takes up what is
/// open. Bodies stay in the log, leases in memory. Format and reasons: `docs/messages.md`, *The embedded store*.
package final class EmbeddedMessageStore: MessageStore {
    /// Bytes of a torn last group that were cut off at the start; nothing of it had been acknowledged.
    package let cutBytes: Int
    /// Bytes of the log that the start read.
    package let readBytes: Int

    let shelf: EmbeddedShelf
    private let work: Mailbox<MessageClerk.Job>
    private let claims: Mailbox<ClaimDesk.Job>
    private let supply: SegmentSupply
    let historian: Historian
    private let threads: (supply: Worker, clerk: Worker, claims: Worker, historian: Worker)
    private let recordLimit: Int
    /// Holds the folder's lock until the store is closed.
    private let lock: Mutex<(any JournalFile)?>

    /// Opens the store of a folder, or makes one; blocks on the disk.
    /// - Parameter days: the day files, otherwise in the folder `days`.
    /// - Throws: `locked`, `foreign`, `damaged` (with file and offset), `notWritable`, `configuration`.
    package static func open(
        _ configuration: MessageStoreConfiguration, files: any JournalFileSystem = PosixJournalFileSystem(),
        days: (any DayFolder)? = nil
    ) throws(StoreError) -> EmbeddedMessageStore {
        try configuration.checked()
        let layout = Layout(root: configuration.directory)
        let lock = try stored { () throws(FileError) in
            try files.createDirectory(layout.root)
            return try files.lock(layout.lock)
        }
        guard let lock else {
            throw StoreError(.locked, "another process has the message store open [\(layout.lock)]")
        }
        let factory = SegmentFactory(files: files, layout: layout, size: configuration.segmentBytes)
        let log = EmbeddedLog(files: files, layout: layout)
        let folder: any DayFolder
        if let days { folder = days } else { folder = try SQLiteDayFolder(configuration.directory + "/days") }
        let history = History(folder)
        let shelf = EmbeddedShelf(configuration, history: history, log: log)
        do throws(StoreError) {
            let found = try EmbeddedRecovery(configuration: configuration, shelf: shelf, factory: factory).run()
            return try EmbeddedMessageStore(configuration, found, shelf, factory, lock)
        } catch {
            history.close()
            throw error
        }
    }

    private init(
        _ configuration: MessageStoreConfiguration, _ found: EmbeddedRecovery.Found, _ shelf: EmbeddedShelf,
        _ factory: SegmentFactory, _ lock: any JournalFile
    ) throws(StoreError) {
        self.lock = Mutex(lock)
        (cutBytes, readBytes) = (found.cutBytes, found.readBytes)
        recordLimit = GroupWriter.room(groupBytes: configuration.groupBytes)
        let work = Mailbox<MessageClerk.Job>(byteLimit: configuration.queueBytes)
        let claims = Mailbox<ClaimDesk.Job>(byteLimit: .max)
        let supply = SegmentSupply(factory, first: found.segment.sequence + 1)
        let historian = found.historian
        (self.shelf, self.work, self.claims, self.supply, self.historian) = (shelf, work, claims, supply, historian)
        do throws(JournalError) {
            threads = (
                try Worker(JournalError.noThread) { supply.run() },
                try Worker(JournalError.noThread) {
                    MessageClerk(configuration, found, shelf: shelf, inbox: work, supply: supply, factory: factory)
                        .run()
                },
                try Worker(JournalError.noThread) {
                    var desk = ClaimDesk(shelf, inbox: claims, epoch: found.epoch)
                    desk.run()
                }, try Worker(JournalError.noThread) { historian.run() }
            )
        } catch { throw StoreError(error) }
    }

    /// Ends in order; what was handed over is written first.
    package func close() {
        claims.close()
        threads.claims.join()
        // What the clerk still writes is read again at the next start.
        historian.close()
        threads.historian.join()
        work.close()
        threads.clerk.join()
        supply.close()
        threads.supply.join()
        shelf.history.close()
        lock.withLock { $0 = nil }
    }

    package var trouble: StoreError? { shelf.trouble }

    package func onReady(_ notify: @escaping @Sendable (QueueName) -> Void) { shelf.onReady(notify) }

    // MARK: The hot path

    package func accept(
        _ messages: [StoredMessage], completion: @escaping @Sendable (Result<[Acceptance], StoreError>) -> Void
    ) {
        let encoded = messages.map { NewMessage($0) }
        let bytes = encoded.reduce(0) { $0 + $1.entry.byteCount }
        guard bytes <= recordLimit else {
            return completion(.failure(StoreError(.tooLarge, "\(bytes) bytes; \(recordLimit) are allowed")))
        }
        hand(bytes, completion) { clerk in clerk.accept(encoded, completion: completion) }
    }

    package func settle(
        _ settlements: [Settlement], completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void
    ) {
        var encoded: [(Settlement, answer: NewMessage?)] = []
        var bytes = 0
        for settlement in settlements {
            guard case .delivered(_, var answer?) = settlement.outcome else {
                encoded.append((settlement, nil))
                continue
            }
            // An answer is never dropped as one that was sent before.
            answer.idempotencyKey = nil
            let new = NewMessage(answer)
            let size = new.entry.byteCount
            guard size + 1_024 <= recordLimit else {
                let error = StoreError(.tooLarge, "an answer of \(size) bytes; \(recordLimit) are allowed")
                return completion(.failure(error))
            }
            bytes += size
            encoded.append((settlement, new))
        }
        let all = encoded
        hand(bytes + 128 * settlements.count, completion) { clerk in clerk.settle(all, completion: completion) }
    }

    private func hand<Value>(
        _ bytes: Int, _ completion: @Sendable (Result<Value, StoreError>) -> Void, _ job: @escaping MessageClerk.Job
    ) {
        if let error = shelf.trouble ?? work.put(job, bytes: bytes).map({ StoreError($0) }) {
            completion(.failure(error))
        }
    }

    package func claim(_ claim: Claim, completion: @escaping @Sendable (Result<Claimed, StoreError>) -> Void) {
        if let refusal = claims.put(ClaimDesk.Job(claim: claim, completion: completion)) {
            completion(.failure(StoreError(refusal)))
        }
    }

    package func extend(
        _ leases: [Lease.ID], until: Int64,
        completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void
    ) {
        if let error = closed { return completion(.failure(error)) }
        let results = shelf.live.withLock { live in
            leases.map { live.extend($0, until: until) ? SettlementResult.done : .lost }
        }
        completion(.success(results))
    }

    private var closed: StoreError? { work.isClosed ? StoreError(.closed, "the message store is closed") : nil }

    func checkOpen() throws(StoreError) {
        if let closed { throw closed }
    }

    // MARK: Requests that wait

    /// Has the clerk do it between two groups, and waits until it is durable.
    func ask<Value: Sendable>(
        _ request: @escaping @Sendable (MessageClerk) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        let done = Signal()
        let outcome = Mutex<Result<Value, StoreError>?>(nil)
        let job: MessageClerk.Job = { clerk in
            let result: Result<Value, StoreError>
            defer { clerk.dismiss() }
            do throws(StoreError) {
                try clerk.flush()
                let value = try request(clerk)
                try clerk.flush()
                result = .success(value)
            } catch { result = .failure(error) }
            outcome.withLock { $0 = result }
            done.post()
        }
        if let error = shelf.trouble ?? work.put(job, bytes: 128).map({ StoreError($0) }) { throw error }
        done.wait()
        guard let result = outcome.withLock({ $0 }) else { throw StoreError(.closed, "the message store is closed") }
        return try result.get()
    }
}

extension StoreError {
    /// Why the mailbox of a thread did not take a job.
    fileprivate init<Job>(_ refusal: Mailbox<Job>.Refusal) {
        switch refusal {
        case .closed: self.init(.closed, "the message store is closed")
        case .full(let waiting): self.init(.overloaded, "\(waiting) bytes wait to be written")
        }
    }
}
