internal import Postgres
internal import Threads

/// The right of one process to write as a writer: an epoch, which every group must still find (the check `fenced` of
/// `journal_writers`), and a lock of the session, so that a second process hears `locked` as long as the first one lives.
///
/// The epoch alone keeps the chain from forking: who opens counts it up, and from then on nothing of an earlier holder is
/// committed, however late it wakes.
struct WriterLease: Sendable {
    let writer: Int64
    private(set) var epoch: Int64
    private let name: String

    /// Takes the name over. Blocks at most about `patience` milliseconds, or as long as a lock may be waited for.
    /// - Throws: `locked` when another process writes as it.
    init(_ name: String, patience: Int, _ connection: Connection) throws(JournalError) {
        self.name = name
        let deadline = MonotonicClock.milliseconds() + patience
        while try !Self.lock(name, connection) {
            guard MonotonicClock.milliseconds() < deadline else {
                throw JournalError(.locked, "another process writes the journal as \(name)")
            }
            MonotonicClock.sleep(milliseconds: 50)
        }
        let row = try asking { () throws(PostgresError) in
            try connection.run("INSERT INTO journal_writers (name) VALUES ($1) ON CONFLICT DO NOTHING", [.text(name)])
            return try connection.run(
                """
                UPDATE journal_writers SET epoch = epoch + 1, claim = epoch + 1 WHERE name = $1 RETURNING id, epoch
                """, [.text(name)])
        }
        (writer, epoch) = (row.int(0, 0), row.int(0, 1))
    }

    /// Named by schema and writer: locks belong to the whole database.
    private static func lock(_ name: String, _ connection: Connection) throws(JournalError) -> Bool {
        try asking { () throws(PostgresError) in
            try connection.run(
                "SELECT pg_try_advisory_lock(hashtextextended(current_schema() || '.' || $1, 7697252))", [.text(name)]
            ).bool(0, 0)
        }
    }

    /// On a connection made anew: waits for what an earlier connection may still be committing, fences that off for good, and
    /// sees whether the name is still ours. The lock may still belong to our own lost session; the epoch is what counts.
    /// - Throws: `locked` when another process has taken it over.
    mutating func resume(_ connection: Connection) throws(JournalError) {
        let (writer, epoch) = (writer, epoch)
        let row = try asking { () throws(PostgresError) in
            try connection.run(
                """
                UPDATE journal_writers SET epoch = epoch + 1, claim = epoch + 1 WHERE id = $1 AND epoch = $2 RETURNING epoch
                """, [.int(writer), .int(epoch)])
        }
        guard row.count == 1 else {
            throw JournalError(.locked, "another process has taken over writing as \(name)")
        }
        self.epoch = row.int(0, 0)
        _ = try Self.lock(name, connection)
    }

    /// First in each group's transaction: fails with a check violation when the epoch has gone on, and makes whoever would
    /// count it up wait for the commit.
    var claim: Statement {
        Statement("UPDATE journal_writers SET claim = $2 WHERE id = $1", [.int(writer), .int(epoch)])
    }
}
