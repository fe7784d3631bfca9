internal import Synchronization
internal import Threads

/// The hub's evidence: who asked whom for what about whom, by what right, and how it ended. No bodies, no readable
/// persons.
///
/// A record that was acknowledged is on the disk, in the hash chain of its municipality, and no later than the answer
/// it speaks of. Callers hand over encoded records once an event-loop tick; one thread, the clerk, writes them in
/// groups and syncs once a group; another, the keeper, prepares segments, writes the head checkpoint and seals what is
/// full. Format and reasons: `docs/journal.md`.
package final class Journal: Sendable {
    /// Exchanges with an intent and no outcome, found at the start: the hub cannot know whether they took effect. They
    /// are reported again at every start until somebody appends an outcome (``Verdict/unknown``).
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
    ) throws(JournalError) -> Journal {
        try configuration.checked()
        let layout = Layout(root: configuration.directory)
        let lock = try journaled { () throws(FileError) in
            try files.createDirectory(layout.root)
            return try files.lock(layout.lock)
        }
        guard let lock else { throw JournalError(.locked, "another process has the journal open", file: layout.lock) }
        let factory = SegmentFactory(files: files, layout: layout, size: configuration.segmentBytes)
        let recovered = try Recovery.run(configuration, files: files, layout: layout, factory: factory)
        return try Journal(configuration, recovered, files, layout, factory, lock)
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
        keys = PersonKeys(files: files, layout: layout)
        let inbox = Inbox(configuration, durableGroup: recovered.head.group)
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

    /// The stored form of a record. Pure, cheap, without locks: call it where the record is made.
    package static func encode(_ record: JournalRecord) -> EncodedRecord { record.encoded() }

    /// Hands over records; they keep their order. Never blocks.
    ///
    /// - Parameter completion: called once, on the clerk's thread, when **all** of them are durable or it is known that
    ///   not all
    ///   will be; or at once on this thread when none was taken (`overloaded`, `notWritable`, `tooLarge`, `closed`).
    package func append(_ records: [EncodedRecord], completion: @escaping JournalCompletion) {
        if let error = inbox.put(Inbox.Batch(records: records, completion: completion)) { completion(.failure(error)) }
    }

    /// The same, waiting for the disk. Never on an event loop.
    package func appendAndWait(_ records: [EncodedRecord]) throws(JournalError) {
        let done = Signal()
        let outcome = Mutex<Result<Void, JournalError>>(.success(()))
        append(records) { result in
            outcome.withLock { $0 = result }
            done.post()
        }
        done.wait()
        try outcome.withLock { $0 }.get()
    }

    /// False after a fault of the disk until a probe succeeds; `append` then fails at once.
    package var isWritable: Bool { inbox.isWritable }

    /// What hinders the checkpoint or sealing at present, though records are still written: for the log and the health
    /// page.
    package var trouble: JournalError? { keeper.trouble }

    /// Full segments that wait to be sealed.
    package var sealingBacklog: Int { keeper.backlog }

    /// Writes what was handed over, the checkpoint and what can be sealed, then gives the folder free. Later calls of
    /// `append` fail with `closed`; a second `close` does nothing. Blocks.
    package func close() {
        inbox.close()
        clerkThread.join()
        keeper.close()
        keeperThread.join()
        lock.withLock { $0 = nil }
    }

    // MARK: Persons

    /// A person's number as the journal may keep it. The first call for a municipality reads or makes its key, on the
    /// disk; call ``preparePersonKey(_:)`` beforehand where that would hurt.
    package func personHash(
        _ municipality: MunicipalityCode, _ number: UnsafeRawBufferPointer
    ) throws(JournalError) -> PersonHash {
        try keys.current(municipality).hash(number)
    }

    package func preparePersonKey(_ municipality: MunicipalityCode) throws(JournalError) {
        _ = try keys.current(municipality)
    }

    /// Makes a new key for a municipality and notes that; the old ones are kept for searches.
    /// - Returns: the new key's id.
    package func rotatePersonKey(_ municipality: MunicipalityCode) throws(JournalError) -> UInt16 {
        let id = try keys.rotate(municipality)
        let note = NotePart(
            municipality: municipality, kind: .keyRotated, text: "person key \(id)", at: configuration.clock())
        try appendAndWait([Self.encode(.note(note))])
        return id
    }

    // MARK: Audit

    /// The exchanges that speak of a person, and a record of this search, which is durable before anything is returned.
    /// Blocks on the disk; costs a few reads per sealed file and the reading of what is not sealed yet.
    package func search(
        _ municipality: MunicipalityCode, person number: UnsafeRawBufferPointer, searcher: String, reason: String
    ) throws(JournalError) -> [FoundExchange] {
        let hashes = try keys.all(municipality).map { $0.hash(number) }
        let found = try PersonSearch(reader: reader, town: municipality, persons: Set(hashes))
            .run(durableGroup: inbox.durableGroup)
        let part = SearchPart(
            municipality: municipality, searcher: searcher, reason: reason,
            person: try keys.current(municipality).hash(number), hits: UInt32(found.count), at: configuration.clock())
        try appendAndWait([Self.encode(.search(part))])
        return found
    }

    /// Who called which version of a contract, and how often: counted from the records, not from memory. Blocks; reads
    /// everything of the municipality.
    /// - Parameters:
    ///   - range: Microseconds since 1970, by the time at which the call came.
    ///   - isWanted: contract and version.
    /// - Returns: by contract, version and consumer.
    package func callCounts(
        _ municipality: MunicipalityCode, _ range: ClosedRange<Int64>,
        of isWanted: (_ contract: String, _ version: String) -> Bool
    ) throws(JournalError) -> [CallCount] {
        try CallCounter(reader: reader, town: municipality, range: range)
            .run(durableGroup: inbox.durableGroup, of: isWanted)
    }

    /// Reads everything (of one municipality, or of all when nil) and checks every link. Blocks.
    /// - Throws: when files cannot be read; what does not verify stands in the report.
    package func verify(_ municipality: MunicipalityCode? = nil) throws(JournalError) -> VerificationReport {
        var verifier = Verifier(reader, only: municipality)
        return try verifier.run { inbox.durableGroup }
    }

    /// Writes a municipality's records of a time as JSON lines, last the chain's end. No personal data: hashes and
    /// digests only.
    /// - Parameters:
    ///   - range: Microseconds since 1970, by the time of writing.
    ///   - write: takes whole lines, in order.
    package func export(
        _ municipality: MunicipalityCode, _ range: ClosedRange<Int64>, write: ([UInt8]) throws -> Void
    ) throws {
        try Exporter(reader: reader, town: municipality, range: range)
            .run(durableGroup: inbox.durableGroup, write: write)
    }
}
