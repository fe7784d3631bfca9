internal import Synchronization
internal import Threads

/// The hub's evidence: who asked whom for what about whom, by what right, and how it ended. No bodies, no readable
/// persons.
///
/// A record that was acknowledged is durable, in the hash chain of its municipality and writer, and no later than the
/// answer it speaks of. Two engines keep the same records, chains and promises: ``SegmentJournal`` in files of its own,
/// ``PostgresJournal`` in a database that several hubs share. Format and reasons: `docs/journal.md`.
package protocol Journal: Sendable {
    /// Exchanges with an intent of this writer and no outcome, found at the start: the hub cannot know whether they took
    /// effect. They are reported again at every start until somebody appends an outcome (``Verdict/unknown``).
    var outcomeUnknown: [MunicipalityCode: [ExchangeID]] { get }

    // MARK: Writing

    /// Hands over records; they keep their order. Never blocks.
    ///
    /// - Parameter completion: called once, on the journal's thread, when **all** of them are durable or it is known that
    ///   not all will be; or at once on this thread when none was taken (`overloaded`, `notWritable`, `locked`,
    ///   `tooLarge`, `closed`).
    func append(_ records: [EncodedRecord], completion: @escaping JournalCompletion)

    /// False after a fault until a probe succeeds; `append` then fails at once.
    var isWritable: Bool { get }

    /// What hinders the journal at present, for the log and the health page; records may still be written.
    var trouble: JournalError? { get }

    /// Full segments that wait to be sealed.
    var sealingBacklog: Int { get }

    /// Writes what was handed over, then gives the journal free. Later calls of `append` fail with `closed`; a second
    /// `close` does nothing. Blocks.
    func close()

    // MARK: Persons

    /// A person's number as the journal may keep it. The first call for a municipality reads or makes its key, which
    /// blocks; call ``preparePersonKey(_:)`` beforehand where that would hurt.
    func personHash(
        _ municipality: MunicipalityCode, _ number: UnsafeRawBufferPointer
    ) throws(JournalError) -> PersonHash

    func preparePersonKey(_ municipality: MunicipalityCode) throws(JournalError)

    /// Makes a new key for a municipality and notes that; the old ones are kept for searches. Blocks.
    /// - Returns: the new key's id.
    func rotatePersonKey(_ municipality: MunicipalityCode) throws(JournalError) -> UInt16

    // MARK: Audit

    /// The exchanges that speak of a person, and a record of this search, which is durable before anything is returned.
    /// Blocks.
    func search(
        _ municipality: MunicipalityCode, person number: UnsafeRawBufferPointer, searcher: String, reason: String
    ) throws(JournalError) -> [FoundExchange]

    /// Who called which version of a contract, and how often: counted from the records, not from memory. Blocks; reads
    /// everything of the municipality.
    /// - Parameters:
    ///   - range: Microseconds since 1970, by the time at which the call came.
    ///   - isWanted: contract and version.
    /// - Returns: by contract, version and consumer.
    func callCounts(
        _ municipality: MunicipalityCode, _ range: ClosedRange<Int64>,
        of isWanted: (_ contract: String, _ version: String) -> Bool
    ) throws(JournalError) -> [CallCount]

    /// Reads everything (of one municipality, or of all when nil) and checks every link. Blocks.
    /// - Throws: when it cannot be read; what does not verify stands in the report.
    func verify(_ municipality: MunicipalityCode?) throws(JournalError) -> VerificationReport

    /// Writes a municipality's records of a time as JSON lines: each writer's chain, its end last. No personal data:
    /// hashes and digests only.
    /// - Parameters:
    ///   - range: Microseconds since 1970, by the time of writing.
    ///   - write: takes whole lines, in order; what it throws ends the export and comes out again.
    func export(
        _ municipality: MunicipalityCode, _ range: ClosedRange<Int64>, write: ([UInt8]) throws -> Void
    ) throws
}

extension Journal {
    /// The same as `append`, waiting until the records are durable. Never on an event loop.
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

    package func verify() throws(JournalError) -> VerificationReport { try verify(nil) }

    func noteRotation(of municipality: MunicipalityCode, to id: UInt16, at: Int64) throws(JournalError) {
        let note = NotePart(municipality: municipality, kind: .keyRotated, text: "person key \(id)", at: at)
        try appendAndWait([JournalRecord.note(note).encoded()])
    }
}
