import Synchronization
import Threads

/// That this program is at work on a schema, for the others to see: a row a role in `hubs` with a heartbeat, and a lock that
/// the server gives back the moment the connection ends.
///
/// Who must know at once whether somebody has ended asks for the lock (``hasEnded(_:)``); who must not take a broken
/// connection for an end (contracting steps) also waits until the heartbeat is old.
package final class Presence: Sendable {
    /// Milliseconds between two signs of life, and between two tries to reach the database again.
    private static let interval = 5_000
    private static let retry = 500

    /// Tells this life of the program from all others on this schema.
    package let id: Int64
    private let database: PostgresConfiguration
    private let name: String
    /// How many steps the program knows of each role.
    private let levels: [String: Int]
    private let isEnded = Atomic(false)
    private let wake = Signal()
    private let thread = Mutex<Worker?>(nil)

    /// Announces the program, before it looks at any table. Blocks.
    package static func announce(
        _ database: PostgresConfiguration, name: String, roles: [Migrations]
    ) throws(PostgresError) -> Presence {
        var settings = database
        // So that the server notices when this machine is gone.
        settings.settings.merge(
            ["tcp_keepalives_idle": "10", "tcp_keepalives_interval": "5", "tcp_keepalives_count": "3"]) { $1 }
        let connection = try Connection(settings)
        let ledger = MigrationLedger(connection: connection)
        try ledger.exclusively { () throws(PostgresError) in try ledger.make() }
        let id = try connection.run("SELECT nextval('hub_ids')").int(0, 0)
        let levels = Dictionary(roles.map { ($0.role, $0.steps.count) }) { $1 }
        let presence = Presence(id: id, settings, name: name, levels: levels)
        guard try presence.take(connection) else { throw PostgresError(.conflict, "the program's number is in use") }
        let worker = try Worker(PostgresError.noThread) { presence.run(connection) }
        presence.thread.withLock { $0 = worker }
        return presence
    }

    private init(id: Int64, _ database: PostgresConfiguration, name: String, levels: [String: Int]) {
        (self.id, self.database, self.name, self.levels) = (id, database, name, levels)
    }

    /// Ends in order: nobody waits for this program any more. Blocks.
    package func close() {
        isEnded.store(true, ordering: .releasing)
        wake.post()
        thread.withLock { $0 }?.join()
    }

    // MARK: For statements

    private static let lockClass = "hashtext('platformhub hub ' || current_schema())"

    /// SQL: whether the program with this number has ended, at this moment. Holds up its return until the end of the
    /// transaction.
    package static func hasEnded(_ column: String) -> String {
        "pg_try_advisory_xact_lock(\(lockClass), \(column)::integer)"
    }

    /// SQL: the same without a lock.
    package static func holdsLock(_ column: String) -> String {
        """
        EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND classid = (\(lockClass)::bigint & 4294967295)::oid AND objid = \(column)::oid)
        """
    }

    // MARK: The thread

    private func run(_ first: Connection) {
        var connection: Connection? = first
        while !isEnded.load(ordering: .acquiring) {
            wake.wait(milliseconds: connection == nil ? Self.retry : Self.interval)
            if isEnded.load(ordering: .acquiring) { break }
            do throws(PostgresError) {
                if let connection {
                    try beat(connection)
                } else {
                    let fresh = try Connection(database)
                    // False while the server still holds on to the connection that broke.
                    if try take(fresh) { connection = fresh }
                }
            } catch {
                connection = nil
            }
        }
        // A row that stays is old after a minute. The server may take its time to notice that a connection has ended.
        _ = try? connection?.run("DELETE FROM hubs WHERE id = $1", [.int(id)])
        _ = try? connection?.run("SELECT pg_advisory_unlock_all()")
    }

    private func take(_ connection: Connection) throws(PostgresError) -> Bool {
        let rows = try connection.run(
            "SELECT pg_try_advisory_lock(\(Self.lockClass), $1::bigint::integer)", [.int(id)])
        guard rows.bool(0, 0) else { return false }
        try beat(connection)
        return true
    }

    private func beat(_ connection: Connection) throws(PostgresError) {
        try connection.run(
            """
            INSERT INTO hubs (id, role, name, level)
            SELECT $1, i.role, $2, i.level FROM unnest($3::text[], $4::bigint[]) AS i (role, level)
            ON CONFLICT (id, role) DO UPDATE SET seen_at = now()
            """,
            [.int(id), .text(name), .texts(levels.map(\.key)), .ints(levels.map { Int64($0.value) })])
        try connection.run("DELETE FROM hubs WHERE seen_at < now() - interval '1 day'")
    }
}
