internal import Postgres
internal import Threads

/// The one writer: takes what the event loops left, chains it, writes it in one transaction, and says so after the commit.
///
/// Lives on its own thread; nothing in it is shared.
struct PostgresClerk {
    private let configuration: PostgresJournalConfiguration
    private let inbox: Inbox
    private let keys: PersonKeys
    private var lease: WriterLease
    private let partitions = DayPartitions(of: [("journal", "")], days: "journal_days")

    /// nil: lost, or not good for writing.
    private var connection: Connection?
    /// Where the chains end in the database, as far as it has said so.
    private var chains: [MunicipalityCode: ChainState]
    /// Where they end in case that the last try has taken effect, though the connection broke before it was said.
    private var doubtful: [MunicipalityCode: ChainState] = [:]
    private var lastTime: Int64

    private var group: RecordGroup
    private var waiting: [JournalCompletion] = []
    private var retiredOn: Int64?
    private var keysReadAt = MonotonicClock.milliseconds()

    init(
        _ configuration: PostgresJournalConfiguration, _ start: WriterStart, inbox: Inbox, keys: PersonKeys
    ) {
        self.configuration = configuration
        self.inbox = inbox
        self.keys = keys
        lease = start.lease
        connection = start.connection
        chains = start.chains
        lastTime = start.lastTime
        group = RecordGroup(writtenAt: start.lastTime)
    }

    // MARK: The day's work

    mutating func run() {
        while true {
            switch inbox.take() {
            case .jobs(let batches): write(batches)
            case .nothing: rest()
            case .closed: return
            }
            refreshKeys()
        }
    }

    private mutating func rest() {
        inbox.wait(milliseconds: max(1, configuration.probeInterval))
        if inbox.fault?.isFinal ?? false { return }
        if let connection, !connection.isAlive { self.connection = nil }
        if !inbox.isWritable || connection == nil { probe() }
        retire()
    }

    /// Once a day. What cannot be done today is done tomorrow.
    private mutating func retire() {
        guard let retention = configuration.retention, let connection, inbox.isWritable else { return }
        let now = configuration.clock()
        guard retiredOn != JournalDay.of(now) else { return }
        retiredOn = JournalDay.of(now)
        do throws(PostgresError) {
            _ = try Retirement.retire(before: now - Int64(retention) * 1_000, connection)
        } catch {
            if error.kind == .connectionLost { self.connection = nil }
        }
    }

    /// Another hub may have rotated a key; meanwhile the old one does no harm, since searches try all.
    private mutating func refreshKeys() {
        guard MonotonicClock.milliseconds() - keysReadAt >= configuration.keyInterval, inbox.isWritable else { return }
        keysReadAt = MonotonicClock.milliseconds()
        // The next round tries again.
        try? keys.refresh()
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
        if !inbox.isWritable { return inbox.fault }
        for record in records {
            let size = LogEntry.headBytes + record.bytes.count
            if group.bytes + size > configuration.groupBytes, let error = flush() { return error }
            if group.isEmpty {
                lastTime = max(lastTime, configuration.clock())
                group = RecordGroup(writtenAt: lastTime)
            }
            let town = record.municipality
            group.add(record, after: chains[town] ?? .beginning(writer: configuration.writer, municipality: town))
        }
        return nil
    }

    // MARK: A group

    private mutating func flush() -> JournalError? {
        if !group.isEmpty {
            do throws(JournalError) { try persist() } catch { return giveUp(error) }
            chains.merge(group.ends) { _, new in new }
            group = RecordGroup(writtenAt: lastTime)
        }
        completeAll(.success(()))
        return nil
    }

    /// Tries again while the database is away, at most for a while.
    private mutating func persist() throws(JournalError) {
        let deadline = MonotonicClock.milliseconds() + configuration.patience
        var backOff = BackOff()
        while true {
            do throws(JournalError) {
                let isWritten = try connect()
                if !isWritten { try attempt() }
                if !inbox.isWritable { inbox.resume() }
                return
            } catch {
                guard !error.isFinal, MonotonicClock.milliseconds() < deadline else { throw error }
                // Readiness shows the trouble while this group waits for its end.
                inbox.stop(error)
                MonotonicClock.sleep(milliseconds: backOff.next())
            }
        }
    }

    private mutating func attempt() throws(JournalError) {
        guard let connection else { throw JournalError(.inputOutput, "no connection") }
        do throws(PostgresError) {
            try partitions.prepare([group.day], connection)
            if let begin = group.begin(lease) { try connection.run(begin.sql, begin.values) }
            doubtful = group.ends
            let results = try connection.pipeline(group.statements(lease))
            doubtful = [:]
            guard zip(results, group.changes).allSatisfy({ $0.0.changed == $0.1 }) else {
                throw PostgresError(.changed, "somebody has changed the tables of the chains while they were written")
            }
        } catch {
            if error.kind == .connectionLost {
                self.connection = nil
            } else {
                // The server has said no: nothing of the group has taken effect.
                doubtful = [:]
                connection.rollBack()
            }
            guard error.kind == .checkViolation else { throw JournalError(error) }
            // Either the name was taken over, or somebody has dropped the day.
            partitions.forget()
            try lease.resume(connection)
            throw JournalError(error)
        }
    }

    private mutating func completeAll(_ result: Result<Void, JournalError>) {
        for completion in waiting { completion(result) }
        waiting.removeAll(keepingCapacity: true)
    }

    // MARK: When the database says no

    private mutating func giveUp(_ error: JournalError) -> JournalError {
        group = RecordGroup(writtenAt: lastTime)
        inbox.stop(error)
        completeAll(.failure(error))
        return error
    }

    private mutating func probe() {
        do throws(JournalError) {
            _ = try connect()
            if !inbox.isWritable { inbox.resume() }
        } catch {
            inbox.stop(error)
        }
    }

    /// Makes the connection anew when it is lost, and finds out what has become of the last try.
    /// - Returns: true when it has taken effect after all.
    /// - Throws: `locked` when another process has taken over, `cutTail` when the database has not what it acknowledged.
    private mutating func connect() throws(JournalError) -> Bool {
        if connection != nil { return false }
        let fresh = try asking { () throws(PostgresError) in try Connection(configuration.writing) }
        let isReadOnly = try asking { () throws(PostgresError) in
            try fresh.run("SELECT pg_is_in_recovery()").bool(0, 0)
        }
        if isReadOnly { throw JournalError(.inputOutput, "the database is a standby") }
        try lease.resume(fresh)
        let found = try WriterStart.chains(of: lease.writer, fresh).states
        if found == chains {
            doubtful = [:]
            connection = fresh
            return false
        }
        guard !doubtful.isEmpty, found == chains.merging(doubtful, uniquingKeysWith: { _, new in new }) else {
            throw JournalError(.cutTail, "the chains in the database do not end where they were acknowledged")
        }
        chains = found
        doubtful = [:]
        connection = fresh
        return true
    }
}
