/// The one writer: takes what the event loops left, chains it, writes it as one group, syncs once, and only then says
/// so.
///
/// Lives on its own thread; nothing in it is shared.
struct Clerk: ~Copyable {
    /// What stopped the writing, and so what must succeed before it goes on.
    private enum Fault {
        /// A write failed: the same place is tried again.
        case write
        /// A sync failed, or no next segment could be made. After a failed sync the kernel may have dropped the pages
        /// and called them clean, so neither another sync nor a read can say what is on the disk: only a new file can
        /// be trusted.
        case segment
    }

    private let configuration: JournalConfiguration
    private let inbox: Inbox
    private let keeper: Keeper
    private let factory: SegmentFactory

    private var segment: OpenSegment
    /// Chains, exchanges under way and number of the last durable group; ``chains`` run ahead while a group is
    /// gathered.
    private var state: Head
    private var link: Digest
    private var lastTime: Int64

    private let buffer: UnsafeMutableRawBufferPointer
    private var payload = 0
    private var openings: [(EncodedRecord.Opening, MunicipalityCode)] = []
    private var undo: [(MunicipalityCode, ChainState?)] = []
    private var waiting: [JournalCompletion] = []

    private var fault: Fault?
    private var publishedGroup: UInt64
    private var publishedAt = 0

    init(
        _ configuration: JournalConfiguration, _ recovered: Recovered, inbox: Inbox, keeper: Keeper,
        factory: SegmentFactory
    ) {
        self.configuration = configuration
        self.inbox = inbox
        self.keeper = keeper
        self.factory = factory
        segment = recovered.segment
        state = recovered.head
        link = recovered.link
        lastTime = recovered.lastTime
        publishedGroup = recovered.head.group
        buffer = .allocate(byteCount: configuration.groupBytes, alignment: 4096)
    }

    deinit {
        buffer.deallocate()
    }

    static func largestRecord(groupBytes: Int) -> Int {
        groupBytes - GroupFrame.headBytes - GroupFrame.alignment - LogEntry.headBytes
    }

    // MARK: The day's work

    mutating func run() {
        while true {
            switch inbox.take() {
            case .batches(let batches): write(batches)
            case .nothing: rest()
            case .closed:
                publish()
                return
            }
            if Signal.monotonicMilliseconds() - publishedAt >= configuration.headInterval { publish() }
        }
    }

    private mutating func rest() {
        if fault != nil {
            inbox.wait(milliseconds: max(1, configuration.probeInterval))
            probe()
        } else {
            inbox.wait(milliseconds: state.group == publishedGroup ? nil : configuration.headInterval)
        }
    }

    private mutating func write(_ batches: [Inbox.Batch]) {
        for batch in batches {
            if let error = add(batch.records) {
                batch.completion(.failure(error))
            } else {
                waiting.append(batch.completion)
            }
        }
        _ = flush()
    }

    /// - Returns: why not all of `records` can become durable.
    private mutating func add(_ records: [EncodedRecord]) -> JournalError? {
        if fault != nil { return JournalError(.notWritable, "the journal does not write at present") }
        for record in records {
            let size = payload + LogEntry.headBytes + record.bytes.count
            if GroupFrame.paddedBytes(payload: size) > min(configuration.groupBytes, segment.size - segment.offset) {
                if let error = flush() { return error }
                let alone = GroupFrame.paddedBytes(payload: LogEntry.headBytes + record.bytes.count)
                if !segment.hasRoom(for: alone), let error = roll() { return error }
            }
            put(record)
        }
        return nil
    }

    // MARK: A group

    private mutating func put(_ record: EncodedRecord) {
        if payload == 0 { lastTime = max(lastTime, configuration.clock()) }
        let town = record.municipality
        let known = state.chains[town]
        let before = known ?? .beginning(writer: configuration.writer, municipality: town)
        let start = GroupFrame.headBytes + payload
        let end = start + LogEntry.headBytes + record.bytes.count
        buffer.store(UInt32(record.bytes.count), at: start + 32)
        buffer.store(town.number, at: start + 36)
        buffer.store(before.sequence + 1, at: start + 40)
        buffer.store(lastTime, at: start + 48)
        record.bytes.withUnsafeBytes { buffer.store($0, at: start + LogEntry.headBytes) }
        let link = ChainState.link(
            after: before.link, covering: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
        buffer.store(link, at: start)
        state.chains[town] = ChainState(sequence: before.sequence + 1, link: link)
        undo.append((town, known))
        if record.opening != .none { openings.append((record.opening, town)) }
        payload = end - GroupFrame.headBytes
    }

    private mutating func flush() -> JournalError? {
        guard payload > 0 else {
            // Batches without records.
            completeAll(.success(()))
            return nil
        }
        let number = state.group + 1
        let checksum = GroupFrame.seal(buffer, payload: payload, number: number, count: undo.count, previous: link)
        let frame = UnsafeRawBufferPointer(rebasing: buffer[..<GroupFrame.paddedBytes(payload: payload)])
        do throws(FileError) {
            try segment.file.write(frame, at: segment.offset)
        } catch {
            wipe(frame.count)
            return giveUp(.write, JournalError(error))
        }
        do throws(FileError) { try segment.file.sync() } catch { return giveUp(.segment, JournalError(error)) }
        segment.offset += frame.count
        state.group = number
        link = checksum
        noteOpenings()
        startAfresh()
        inbox.durableGroup = number
        completeAll(.success(()))
        return nil
    }

    private mutating func noteOpenings() {
        for (opening, town) in openings {
            switch opening {
            case .opens(let exchange): state.pending[exchange] = town
            case .closes(let exchange): state.pending[exchange] = nil
            case .none: break
            }
        }
    }

    private mutating func startAfresh() {
        payload = 0
        openings.removeAll(keepingCapacity: true)
        undo.removeAll(keepingCapacity: true)
    }

    private mutating func completeAll(_ result: Result<Void, JournalError>) {
        for completion in waiting { completion(result) }
        waiting.removeAll(keepingCapacity: true)
    }

    // MARK: When the disk says no

    private mutating func giveUp(_ fault: Fault, _ error: JournalError) -> JournalError {
        for (town, known) in undo.reversed() { state.chains[town] = known }
        startAfresh()
        stop(fault)
        completeAll(.failure(error))
        return error
    }

    private mutating func stop(_ fault: Fault) {
        self.fault = fault
        inbox.isWritable = false
    }

    /// Best effort: whatever is left there is no group that verifies, and the next group is written over it.
    private func wipe(_ count: Int) {
        try? segment.file.write([UInt8](repeating: 0, count: count), at: segment.offset)
    }

    private mutating func probe() {
        switch fault {
        case nil: return
        case .write:
            do throws(FileError) {
                try segment.file.write([UInt8](repeating: 0, count: GroupFrame.alignment), at: segment.offset)
            } catch { return }
            do throws(FileError) { try segment.file.sync() } catch { return stop(.segment) }
        case .segment:
            if roll() != nil { return }
        }
        fault = nil
        inbox.isWritable = true
    }

    // MARK: Segments and checkpoints

    private mutating func roll() -> JournalError? {
        do throws(JournalError) {
            let file = try keeper.next(segment.sequence + 1)
            let header = SegmentHeader(
                sequence: segment.sequence + 1, createdAt: configuration.clock(), firstGroup: state.group + 1,
                previousEnd: segment.offset, link: link, writer: configuration.writer)
            let begun: OpenSegment
            do { begun = try factory.begin(file, header) } catch { throw JournalError(error) }
            keeper.finish(FinishedSegment(sequence: segment.sequence, lastGroup: state.group), state)
            segment = begun
            publishedGroup = state.group
            publishedAt = Signal.monotonicMilliseconds()
            return nil
        } catch {
            stop(.segment)
            return error
        }
    }

    private mutating func publish() {
        guard state.group != publishedGroup else { return }
        keeper.checkpoint(state)
        publishedGroup = state.group
        publishedAt = Signal.monotonicMilliseconds()
    }
}
