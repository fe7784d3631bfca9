internal import Synchronization
internal import Threads

/// The journal in files of its own, for one process: segments written in groups, split by municipality when they are
/// full, and an index beside each.
///
/// Callers hand over encoded records once an event-loop tick; one thread, the clerk, writes them in groups and syncs
/// once a group; another, the keeper, prepares segments, writes the head checkpoint and seals what is full.
package final class SegmentJournal: Journal {
    package let outcomeUnknown: [MunicipalityCode: [ExchangeID]]
    /// Bytes of a torn last group that were cut off at the start; nothing of it had been acknowledged.
    package let cutBytes: Int

    private let configuration: JournalConfiguration
    private let reader: TownReader
    private let keys: PersonKeys
    private let inbox: Inbox
    private let keeper: Keeper
    private let clerkThread: Worker
    private let keeperThread: Worker
    /// Holds the folder's lock until the journal is closed.
    private let lock: Mutex<(any JournalFile)?>

    /// Opens the journal of a folder, or makes one; blocks on the disk.
    /// - Throws: `locked`, `foreign`, `damaged`, `cutTail` (with file and offset), `inputOutput`, `configuration`.
    package static func open(
        _ configuration: JournalConfiguration, files: any JournalFileSystem = PosixJournalFileSystem()
    ) throws(JournalError) -> SegmentJournal {
        try configuration.checked()
        let layout = Layout(root: configuration.directory)
        let lock = try journaled { () throws(FileError) in
            try files.createDirectory(layout.root)
            return try files.lock(layout.lock)
        }
        guard let lock else { throw JournalError(.locked, "another process has the journal open", file: layout.lock) }
        let factory = SegmentFactory(files: files, layout: layout, size: configuration.segmentBytes)
        let recovered = try Recovery.run(configuration, files: files, layout: layout, factory: factory)
        return try SegmentJournal(configuration, recovered, files, layout, factory, lock)
    }

    private init(
        _ configuration: JournalConfiguration, _ recovered: Recovered, _ files: any JournalFileSystem, _ layout: Layout,
        _ factory: SegmentFactory, _ lock: any JournalFile
    ) throws(JournalError) {
        self.configuration = configuration
        self.lock = Mutex(lock)
        outcomeUnknown = Dictionary(grouping: recovered.head.pending.sorted { $0.key < $1.key }, by: \.value)
            .mapValues { $0.map(\.key) }
        cutBytes = recovered.cutBytes
        reader = TownReader(files: files, layout: layout, writer: configuration.writer)
        keys = PersonKeys(KeyFolder(files: files, layout: layout))
        let inbox = Inbox(
            queueBytes: configuration.queueBytes,
            recordBytes: Clerk.largestRecord(groupBytes: configuration.groupBytes), durableGroup: recovered.head.group)
        let keeper = Keeper(configuration, recovered, files: files, layout: layout, factory: factory)
        self.inbox = inbox
        self.keeper = keeper
        keeperThread = try Worker(JournalError.noThread) { keeper.run() }
        clerkThread = try Worker(JournalError.noThread) {
            var clerk = Clerk(configuration, recovered, inbox: inbox, keeper: keeper, factory: factory)
            clerk.run()
        }
    }

    // MARK: Writing

    package func append(_ records: [EncodedRecord], completion: @escaping JournalCompletion) {
        if let error = inbox.put(Inbox.Batch(records: records, completion: completion)) { completion(.failure(error)) }
    }

    package var isWritable: Bool { inbox.isWritable }

    /// What hinders the checkpoint or sealing at present, though records are still written.
    package var trouble: JournalError? { keeper.trouble }

    package var sealingBacklog: Int { keeper.backlog }

    /// The checkpoint and what can be sealed are written too.
    package func close() {
        inbox.close()
        clerkThread.join()
        keeper.close()
        keeperThread.join()
        lock.withLock { $0 = nil }
    }

    // MARK: Persons

    package func personHash(
        _ municipality: MunicipalityCode, _ number: UnsafeRawBufferPointer
    ) throws(JournalError) -> PersonHash {
        try keys.current(municipality).hash(number)
    }

    package func preparePersonKey(_ municipality: MunicipalityCode) throws(JournalError) {
        _ = try keys.current(municipality)
    }

    package func rotatePersonKey(_ municipality: MunicipalityCode) throws(JournalError) -> UInt16 {
        let id = try keys.rotate(municipality)
        try noteRotation(of: municipality, to: id, at: configuration.clock())
        return id
    }

    // MARK: Audit

    /// Costs a few reads per sealed file and the reading of what is not sealed yet.
    package func search(
        _ municipality: MunicipalityCode, person number: UnsafeRawBufferPointer, searcher: String, reason: String
    ) throws(JournalError) -> [FoundExchange] {
        let hashes = try keys.all(municipality).map { $0.hash(number) }
        let found = try PersonSearch(reader: reader, town: municipality, persons: Set(hashes))
            .run(durableGroup: inbox.durableGroup)
        let part = SearchPart(
            municipality: municipality, searcher: searcher, reason: reason,
            person: try keys.current(municipality).hash(number), hits: UInt32(found.count), at: configuration.clock())
        try appendAndWait([JournalRecord.search(part).encoded()])
        return found
    }

    package func callCounts(
        _ municipality: MunicipalityCode, _ range: ClosedRange<Int64>,
        of isWanted: (_ contract: String, _ version: String) -> Bool
    ) throws(JournalError) -> [CallCount] {
        var counter = CallCounter(range: range)
        try reader.forEachRecord(municipality, durableGroup: inbox.durableGroup) { (stored, _) throws(JournalError) in
            counter.add(stored.record, of: isWanted)
        }
        return counter.result
    }

    package func verify(_ municipality: MunicipalityCode?) throws(JournalError) -> VerificationReport {
        var verifier = Verifier(reader, only: municipality)
        return try verifier.run { inbox.durableGroup }
    }

    package func export(
        _ municipality: MunicipalityCode, _ range: ClosedRange<Int64>, write: ([UInt8]) throws -> Void
    ) throws {
        var exporter = Exporter(town: municipality, writer: reader.writer, range: range)
        var failure: (any Error)?
        try reader.forEachRecord(municipality, durableGroup: inbox.durableGroup) {
            (stored, entry) throws(JournalError) in
            guard failure == nil, let line = exporter.line(stored, entry) else { return }
            do { try write(line) } catch { failure = error }
        }
        if let failure { throw failure }
        try write(exporter.trailer)
    }
}
