import Threads

/// The one writer: takes what the event loops left, chains it, writes it as one group, syncs once, and only then says
/// so.
///
/// Lives on its own thread; nothing in it is shared.
struct Clerk: ~Copyable {
    private let configuration: JournalConfiguration
    private let inbox: Inbox
    private let keeper: Keeper

    private var writer: GroupWriter
    /// Chains, exchanges under way and number of the last durable group; ``chains`` run ahead while a group is
    /// gathered.
    private var state: Head
    private var lastTime: Int64

    private var openings: [(EncodedRecord.Opening, MunicipalityCode)] = []
    private var undo: [(MunicipalityCode, ChainState?)] = []
    private var waiting: [JournalCompletion] = []

    private var publishedGroup: UInt64
    private var publishedAt = 0

    init(
        _ configuration: JournalConfiguration, _ recovered: Recovered, inbox: Inbox, keeper: Keeper,
        factory: SegmentFactory
    ) {
        self.configuration = configuration
        self.inbox = inbox
        self.keeper = keeper
        writer = GroupWriter(
            recovered.segment, group: recovered.head.group, link: recovered.link, factory: factory,
            writer: configuration.writer, groupBytes: configuration.groupBytes)
        state = recovered.head
        lastTime = recovered.lastTime
        publishedGroup = recovered.head.group
    }

    static func largestRecord(groupBytes: Int) -> Int {
        GroupWriter.room(groupBytes: groupBytes) - LogEntry.headBytes
    }

    // MARK: The day's work

    mutating func run() {
        while true {
            switch inbox.take() {
            case .jobs(let batches): write(batches)
            case .nothing: rest()
            case .closed:
                publish()
                return
            }
            if MonotonicClock.milliseconds() - publishedAt >= configuration.headInterval { publish() }
        }
    }

    private mutating func rest() {
        if writer.fault != nil {
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
        if writer.fault != nil { return JournalError(.notWritable, "the journal does not write at present") }
        for record in records {
            let size = LogEntry.headBytes + record.bytes.count
            if !writer.fits(size) {
                if let error = flush() { return error }
                if !writer.fits(size), let error = roll() { return error }
            }
            put(record)
        }
        return nil
    }

    // MARK: A group

    private mutating func put(_ record: EncodedRecord) {
        if writer.entries == 0 { lastTime = max(lastTime, configuration.clock()) }
        let town = record.municipality
        let known = state.chains[town]
        let before = known ?? .beginning(writer: configuration.writer, municipality: town)
        var after = before
        writer.append(LogEntry.headBytes + record.bytes.count) { entry in
            after = LogEntry.chain(record, after: before, at: lastTime, into: entry)
        }
        state.chains[town] = after
        undo.append((town, known))
        if record.opening != .none { openings.append((record.opening, town)) }
    }

    private mutating func flush() -> JournalError? {
        guard writer.entries > 0 else {
            // Batches without records.
            completeAll(.success(()))
            return nil
        }
        do throws(FileError) { try writer.flush() } catch { return giveUp(JournalError(error)) }
        state.group = writer.group
        noteOpenings()
        startAfresh()
        inbox.durableGroup = writer.group
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
        openings.removeAll(keepingCapacity: true)
        undo.removeAll(keepingCapacity: true)
    }

    private mutating func completeAll(_ result: Result<Void, JournalError>) {
        for completion in waiting { completion(result) }
        waiting.removeAll(keepingCapacity: true)
    }

    // MARK: When the disk says no

    private mutating func giveUp(_ error: JournalError) -> JournalError {
        for (town, known) in undo.reversed() { state.chains[town] = known }
        startAfresh()
        inbox.isWritable = false
        completeAll(.failure(error))
        return error
    }

    private mutating func probe() {
        switch writer.fault {
        case .segment: if roll() != nil { return }
        case .write, nil: break
        }
        writer.probe()
        inbox.isWritable = writer.fault == nil
    }

    // MARK: Segments and checkpoints

    private mutating func roll() -> JournalError? {
        let full = writer.segment.sequence
        do throws(JournalError) {
            let file = try keeper.next(full + 1)
            try journaled { () throws(FileError) in try writer.roll(to: file, now: configuration.clock()) }
        } catch {
            writer.stop()
            inbox.isWritable = false
            return error
        }
        keeper.finish(FinishedSegment(sequence: full, lastGroup: state.group), state)
        publishedGroup = state.group
        publishedAt = MonotonicClock.milliseconds()
        return nil
    }

    private mutating func publish() {
        guard state.group != publishedGroup else { return }
        keeper.checkpoint(state)
        publishedGroup = state.group
        publishedAt = MonotonicClock.milliseconds()
    }
}
