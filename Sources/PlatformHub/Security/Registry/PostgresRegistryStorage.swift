import Postgres
import Threads

/// The accounts that several hubs share in PostgreSQL.
///
/// A change commits and then waits until each hub at work has noted that it goes by it, or until no hub can count by what it
/// saw before; so a revocation is in force everywhere when its method returns, and no clock of one machine is compared with
/// that of another.
final class PostgresRegistryStorage: RegistryStorage {
    let view = RegistryView(countsUntil: 0)
    private let configuration: PostgresRegistryConfiguration
    private let pool: ConnectionPool
    private let follower: RegistryFollower

    /// The tables are there. Looks for the first time. Blocks.
    init(_ configuration: PostgresRegistryConfiguration) throws(RegistryError) {
        self.configuration = configuration
        pool = ConnectionPool(configuration.changing, limit: configuration.connections)
        let view = view
        follower = try asking { () throws(PostgresError) in try RegistryFollower(configuration, view: view) }
    }

    deinit { follower.close() }

    func close() {
        follower.close()
        pool.close()
    }

    // MARK: Changes

    func insertClient(
        clientID: String, municipality: String, system: String, sealedSecret: [UInt8], now: Int64
    ) throws(RegistryError) {
        let revision = try use { (connection, attempt) throws(PostgresError) in
            let mine = "SELECT FROM clients WHERE client_id = $1"
            if attempt > 0, try connection.run(mine, [.text(clientID)]).count == 1 {
                return try Self.revision(connection)
            }
            let rows = try connection.pipeline([
                Statement(
                    """
                    INSERT INTO clients (client_id, municipality, system, sealed_secret, created)
                    VALUES ($1, $2, $3, $4, $5)
                    """,
                    [.text(clientID), .text(municipality), .text(system), .bytes(sealedSecret), .int(now)]),
                Self.countUp,
            ])
            return rows[1].int(0, 0)
        }
        // Whoever does not look now cannot be waited for: a client that a hub does not know yet does no harm.
        settle(revision, milliseconds: min(configuration.interval + 1_000, configuration.limit))
    }

    func revokeClient(clientID: String, municipality: String, now: Int64) throws(RegistryError) {
        let found = try use { (connection, attempt) throws(PostgresError) -> Int64? in
            let name: [Value] = [.text(clientID), .text(municipality)]
            let revision = try connection.transaction { () throws(PostgresError) -> Int64? in
                let rows = try connection.run(
                    "UPDATE clients SET revoked = $3 WHERE client_id = $1 AND municipality = $2 AND revoked IS NULL",
                    name + [.int(now)])
                return rows.changed == 1 ? try connection.run(Self.countUp).int(0, 0) : nil
            }
            if let revision { return revision }
            // The answer to an earlier try may have been lost.
            guard attempt > 0 else { return nil }
            let mine = "SELECT FROM clients WHERE client_id = $1 AND municipality = $2"
            return try connection.run(mine, name).count == 1 ? try Self.revision(connection) : nil
        }
        guard let revision = found else { throw .unknownClient }
        settle(revision, milliseconds: configuration.surelyOver)
    }

    func insertRevokedToken(_ token: TokenID, expires: Int64, now: Int64) throws(RegistryError) {
        let old = now - configuration.grace
        let revision = try use { (connection, _) throws(PostgresError) in
            let rows = try connection.pipeline([
                Statement(
                    """
                    DELETE FROM revoked_tokens WHERE token_id IN (
                        SELECT token_id FROM revoked_tokens WHERE expires < $1 LIMIT 1000 FOR UPDATE SKIP LOCKED)
                    """, [.int(old)]),
                Statement(
                    "INSERT INTO revoked_tokens VALUES ($1, $2) ON CONFLICT DO NOTHING",
                    [.bytes(token.bytes), .int(expires)]),
                Self.countUp,
            ])
            return rows[2].int(0, 0)
        }
        settle(revision, milliseconds: configuration.surelyOver)
    }

    func useAssertion(client: Int64, digest: [UInt8], expires: Int64, now: Int64) throws(RegistryError) -> Bool {
        let old = now - configuration.grace
        return try use { (connection, attempt) throws(PostgresError) in
            let rows = try connection.pipeline([
                Statement(
                    """
                    DELETE FROM used_assertions WHERE (client, jti_digest) IN (
                        SELECT client, jti_digest FROM used_assertions WHERE expires < $1
                        LIMIT 1000 FOR UPDATE SKIP LOCKED)
                    """, [.int(old)]),
                Statement(
                    """
                    INSERT INTO used_assertions AS known VALUES ($1, $2, $3)
                    ON CONFLICT (client, jti_digest) DO UPDATE SET expires = excluded.expires WHERE known.expires < $4
                    """, [.int(client), .bytes(digest), .int(expires), .int(now)]),
            ])
            if rows[1].changed == 1 { return true }
            guard attempt == 0 else { throw PostgresError(.other, "whether an assertion was used before is unknown") }
            return false
        }
    }

    // MARK: Everywhere

    private func use<Value>(
        _ body: (Connection, Int) throws(PostgresError) -> Value
    ) throws(RegistryError) -> Value {
        try asking { () throws(PostgresError) in try pool.use(patience: configuration.patience, body) }
    }

    /// In the transaction of each change, last: from here to its end no other change goes on.
    private static let countUp = Statement("UPDATE account_state SET revision = revision + 1 RETURNING revision")

    private static func revision(_ connection: Connection) throws(PostgresError) -> Int64 {
        try connection.run("SELECT revision FROM account_state").int(0, 0)
    }

    /// Returns when each hub at work goes by the revision, this one with them, and after `milliseconds` in any case.
    private func settle(_ revision: Int64, milliseconds: Int) {
        let deadline = BootClock.milliseconds() + milliseconds
        tell()
        var wait = 2
        while !isEverywhere(revision) {
            let remaining = deadline - BootClock.milliseconds()
            guard remaining > 0 else { return }
            MonotonicClock.sleep(milliseconds: min(wait, remaining))
            wait = min(wait * 2, 50)
        }
    }

    /// A hint: who does not hear it looks soon by itself. Not in the transaction of the change, since one that notifies holds up
    /// all others that do.
    private func tell() {
        follower.lookNow()
        _ = try? pool.use { (connection) throws(PostgresError) in
            try connection.run("SELECT pg_notify($1, current_schema())", [.text(RegistryLookout.channel)])
        }
    }

    /// - Returns: false also when the database is away: then time decides.
    private func isEverywhere(_ revision: Int64) -> Bool {
        let behind = try? pool.use { (connection) throws(PostgresError) in
            try connection.run("SELECT FROM account_hubs WHERE revision < $1 LIMIT 1", [.int(revision)]).count
        }
        return behind == 0
    }
}
