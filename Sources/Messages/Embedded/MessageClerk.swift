internal import Journal
internal import Synchronization
internal import Threads

/// The one writer of the message log: takes what callers left, writes it as one group, syncs once, and only then changes
/// what is known and says so.
///
/// Lives on its own thread.
final class MessageClerk {
    typealias Job = @Sendable (MessageClerk) -> Void

    /// What is done when the group is durable.
    fileprivate enum Staged {
        case message(NewMessage.Shared, proposer: String?, LogPlace)
        case change(UInt32, Delivery, order: UInt64)
        case addition(UInt32, MessageRecord.DeliveryPart, StoredMessage.Address)
        case retired([Int64])
    }

    let configuration: MessageStoreConfiguration
    let shelf: EmbeddedShelf
    private let inbox: Mailbox<Job>
    private let supply: SegmentSupply
    private let epoch: UInt64
    private let suspectedBefore: UInt64?
    private var writer: GroupWriter

    private var staged: [Staged] = []
    /// Idempotency keys of messages that are in the group.
    private(set) var stagedNames: Set<IdempotencyName> = []
    private var waiting: [(Result<Void, StoreError>) -> Void] = []
    private var ready: Set<QueueName> = []
    /// Rows of messages that the present request keeps in memory.
    var recalled: [UInt32] = []
    /// How many messages the last retirement took out of memory that were nowhere else.
    var retired = 0

    init(
        _ configuration: MessageStoreConfiguration, _ found: EmbeddedRecovery.Found, shelf: EmbeddedShelf,
        inbox: Mailbox<Job>, supply: SegmentSupply, factory: SegmentFactory
    ) {
        self.configuration = configuration
        self.shelf = shelf
        self.inbox = inbox
        self.supply = supply
        epoch = found.epoch
        suspectedBefore = found.suspectedBefore
        writer = GroupWriter(
            found.segment, group: found.group, link: found.link, factory: factory, writer: EmbeddedLog.writer,
            groupBytes: configuration.groupBytes)
    }

    // MARK: The day's work

    func run() {
        while true {
            switch inbox.take() {
            case .jobs(let jobs):
                for job in jobs { job(self) }
                try? flush()
            case .nothing:
                if writer.fault == nil {
                    inbox.wait()
                } else {
                    inbox.wait(milliseconds: max(1, configuration.probeInterval))
                    probe()
                }
            case .closed:
                try? noteEnd()
                return
            }
        }
    }

    /// Called when what was staged until now is durable, or known not to be.
    func whenDurable(_ body: @escaping (Result<Void, StoreError>) -> Void) { waiting.append(body) }

    func isReady(_ queue: QueueName) { ready.insert(queue) }

    // MARK: A group

    /// Makes room so that entries of so many bytes in all come into one group.
    func reserve(_ bytes: Int) throws(StoreError) {
        if writer.fault != nil { throw notWritable }
        if writer.fits(bytes) { return }
        try flush()
        if !writer.fits(bytes) { try roll() }
    }

    private var notWritable: StoreError {
        shelf.trouble ?? StoreError(.notWritable, "the message store does not write at present")
    }

    private func append(_ entry: MessageEntry) -> LogPlace {
        let offset = writer.append(entry.byteCount) { entry.write(to: $0) }
        return LogPlace(
            segment: UInt32(truncatingIfNeeded: writer.segment.sequence), offset: UInt32(offset),
            length: UInt32(entry.byteCount))
    }

    /// Room must have been reserved.
    func put(_ new: NewMessage, proposer: String? = nil) {
        let shared = new.shared
        if shared.message.idempotencyKey != nil, let name = IdempotencyName(shared.message) { stagedNames.insert(name) }
        staged.append(.message(shared, proposer: proposer, append(new.entry)))
        for address in shared.message.addresses {
            ready.insert(QueueName(municipality: shared.message.municipality, receiver: address.receiver))
        }
    }

    /// Room must have been reserved, and the delivery with ``Live/reserve(_:)``.
    func put(_ number: UInt32, _ delivery: Delivery, order: UInt64, _ entry: MessageEntry) {
        _ = append(entry)
        staged.append(.change(number, delivery, order: order))
    }

    func put(_ row: UInt32, _ part: MessageRecord.DeliveryPart, _ address: StoredMessage.Address, _ entry: MessageEntry)
    {
        _ = append(entry)
        staged.append(.addition(row, part, address))
    }

    func putRetired(_ days: [Int64]) throws(StoreError) {
        let entry = MessageEntry(.retired(days))
        try reserve(entry.byteCount)
        _ = append(entry)
        staged.append(.retired(days))
    }

    /// Writes which leases hold, so that the next start counts their attempts and knows who may still settle them.
    private func noteEnd() throws(StoreError) {
        let leases = shelf.live.withLock { $0.leases }
        for part in leases {
            let entry = MessageEntry(.delivery(part))
            try reserve(entry.byteCount)
            _ = append(entry)
        }
        try flush()
        // What a crash left in doubt stays so until it has been handed out again.
        let limit = suspectedBefore ?? 0
        let isCertain = shelf.live.withLock { !$0.hasWaiting(before: limit) }
        try EmbeddedHead(epoch: epoch, group: writer.group, isClosed: isCertain).write(shelf.log)
    }

    /// Makes durable what was put, then says so.
    func flush() throws(StoreError) {
        do throws(FileError) {
            try writer.flush()
        } catch {
            let failure = StoreError(error)
            shelf.trouble = failure
            giveUp(failure)
            throw failure
        }
        let done = staged
        shelf.live.withLock { live in
            for change in done {
                if case .retired(let days) = change { retired += live.retire(days) } else { live.take(change) }
            }
            live.end = LogEnd(writer.segment, group: writer.group)
        }
        shelf.recent.put(done.lazy.compactMap { if case .message(let shared, _, _) = $0 { shared } else { nil } })
        finish(.success(()))
    }

    private func giveUp(_ failure: StoreError) {
        let lost = staged
        shelf.live.withLock { live in
            for case .change(let number, _, _) in lost { live.giveBack(number) }
        }
        finish(.failure(failure))
    }

    private func finish(_ result: Result<Void, StoreError>) {
        staged.removeAll(keepingCapacity: true)
        stagedNames.removeAll(keepingCapacity: true)
        let (completions, queues) = (waiting, ready)
        waiting.removeAll(keepingCapacity: true)
        ready.removeAll(keepingCapacity: true)
        for completion in completions { completion(result) }
        shelf.tell(queues)
    }

    // MARK: Segments and faults

    private func roll() throws(StoreError) {
        do throws(FileError) {
            let file = try supply.next(writer.segment.sequence + 1)
            try writer.roll(to: file, now: configuration.clock())
        } catch {
            writer.stop()
            shelf.trouble = StoreError(error)
            throw StoreError(error)
        }
    }

    private func probe() {
        if writer.fault == .segment { try? roll() } else { writer.probe() }
        if writer.fault == nil { shelf.trouble = nil }
    }

    /// Number of the segment that is being written.
    var segment: UInt32 { UInt32(truncatingIfNeeded: writer.segment.sequence) }
}

extension Live {
    fileprivate mutating func take(_ staged: MessageClerk.Staged) {
        switch staged {
        case .message(let shared, let proposer, let place): add(shared.message, proposer: proposer, at: place)
        case .change(let number, let delivery, let order): set(number, to: delivery, order: order)
        case .addition(let row, let part, let address): add(part, address, to: row)
        case .retired: break
        }
    }
}
