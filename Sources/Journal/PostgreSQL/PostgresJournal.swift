package import Postgres
internal import Synchronization
internal import Threads

/// The journal in PostgreSQL: several hubs share one database, each with chains of its own; searches and verification see
/// what all of them wrote.
///
/// Callers hand over encoded records once an event-loop tick; one thread, the clerk, writes them in groups, each one
/// transaction with a synchronous commit. `close()` must not be called from a completion.
package final class PostgresJournal: Journal {
    package let outcomeUnknown: [MunicipalityCode: [ExchangeID]]

    let configuration: PostgresJournalConfiguration
    let reader: EntryReader
    private let pool: ConnectionPool
    private let keys: PersonKeys
    private let inbox: Inbox
    private let thread: Worker

    /// The steps of its tables.
    package static var migrations: Migrations { JournalSchema.migrations }

    /// Brings the tables up to date, takes the writer's name and starts. Blocks.
    /// - Throws: `locked`, `foreign`, `damaged`, `cutTail`, `configuration`, `inputOutput` when the database is away.
    package static func open(_ configuration: PostgresJournalConfiguration) throws(JournalError) -> PostgresJournal {
        try configuration.checked()
        return try PostgresJournal(configuration, WriterStart(configuration))
    }

    private init(_ configuration: PostgresJournalConfiguration, _ start: WriterStart) throws(JournalError) {
        self.configuration = configuration
        outcomeUnknown = start.outcomeUnknown
        pool = ConnectionPool(configuration.reading, limit: configuration.connections)
        reader = EntryReader(pool: pool)
        let inbox = Inbox(
            queueBytes: configuration.queueBytes, recordBytes: configuration.groupBytes - LogEntry.headBytes)
        let keys = PersonKeys(KeyTable(pool: pool, wrap: configuration.keyWrap))
        (self.inbox, self.keys) = (inbox, keys)
        thread = try Worker(JournalError.noThread) {
            var clerk = PostgresClerk(configuration, start, inbox: inbox, keys: keys)
            clerk.run()
        }
    }

    // MARK: Writing

    package func append(_ records: [EncodedRecord], completion: @escaping JournalCompletion) {
        if let error = inbox.put(Inbox.Batch(records: records, completion: completion)) { completion(.failure(error)) }
    }

    package var isWritable: Bool { inbox.isWritable }
    package var trouble: JournalError? { inbox.fault }
    package var sealingBacklog: Int { 0 }

    package func close() {
        inbox.close()
        thread.join()
        pool.close()
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

    /// Finds what every hub on the database wrote.
    package func search(
        _ municipality: MunicipalityCode, person number: UnsafeRawBufferPointer, searcher: String, reason: String
    ) throws(JournalError) -> [FoundExchange] {
        let hashes = try keys.fresh(municipality).map { $0.hash(number) }
        let found = try exchanges(of: municipality, speakingOf: Set(hashes))
        let part = SearchPart(
            municipality: municipality, searcher: searcher, reason: reason,
            person: try keys.current(municipality).hash(number), hits: UInt32(found.count), at: configuration.clock())
        try appendAndWait([JournalRecord.search(part).encoded()])
        return found
    }
}
