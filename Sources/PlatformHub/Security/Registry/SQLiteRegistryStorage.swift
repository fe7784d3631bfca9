import FoundationEssentials
import GRDB
import Glibc
import Synchronization

/// `registry.sqlite`: the tables of ``ClientRegistry`` and the statements on them.
///
/// One connection (`DatabaseQueue`): everything that is read often lies in the view. What a method here has written is on
/// disk when it returns (rollback journal, `synchronous=FULL`).
final class SQLiteRegistryStorage: RegistryStorage {
    let view = RegistryView()
    private let queue: DatabaseQueue
    /// Held while a change goes to disk, so that what is published last is newest.
    private let writing = Mutex(())

    /// - Parameter key: digest of the key that seals the secrets: stored the first time, compared from then on.
    init(path: String, key: [UInt8]) throws(RegistryError) {
        // SQLite would make the file readable by all that the umask lets through.
        Glibc.close(open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600))
        queue = try sqlite { () throws in
            var configuration = Configuration()
            configuration.label = "registry"
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inDatabase { database in
                // After opening: GRDB sets this pragma itself while it opens some kinds of database.
                try database.execute(sql: "PRAGMA synchronous = FULL")
            }
            return queue
        }
        guard try synchronousLevel() == 2 else { throw .notDurable }
        guard try sqlite({ () throws in try prepare(key) }) else { throw .otherKey }
        view.publish(try sqlite { () throws in try snapshot() })
    }

    /// 2 is FULL.
    func synchronousLevel() throws(RegistryError) -> Int {
        try sqlite { () throws in try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? 0 } }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { database in
            try database.execute(
                sql: """
                    CREATE TABLE key_check (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), digest BLOB NOT NULL);
                    CREATE TABLE client (
                        row INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL UNIQUE,
                        municipality TEXT NOT NULL, system TEXT NOT NULL, sealed_secret BLOB NOT NULL,
                        created INTEGER NOT NULL, revoked INTEGER);
                    CREATE UNIQUE INDEX client_in_force ON client (municipality, system) WHERE revoked IS NULL;
                    CREATE TABLE used_assertion (
                        client INTEGER NOT NULL REFERENCES client, jti_digest BLOB NOT NULL, expires INTEGER NOT NULL,
                        PRIMARY KEY (client, jti_digest)) WITHOUT ROWID;
                    CREATE INDEX used_assertion_expires ON used_assertion (expires);
                    CREATE TABLE revoked_token (
                        token_id BLOB PRIMARY KEY, expires INTEGER NOT NULL) WITHOUT ROWID;
                    """)
        }
        return migrator
    }

    /// - Returns: false when it was sealed with another key.
    private func prepare(_ key: [UInt8]) throws -> Bool {
        try Self.migrator.migrate(queue)
        return try queue.write { database in
            try database.execute(sql: "INSERT OR IGNORE INTO key_check VALUES (1, ?)", arguments: [Data(key)])
            return try Data.fetchOne(database, sql: "SELECT digest FROM key_check") == Data(key)
        }
    }

    private func snapshot() throws -> RegistrySnapshot {
        try queue.read { database in
            let clients = try Row.fetchAll(database, sql: "SELECT * FROM client WHERE revoked IS NULL").map { row in
                let sealed: Data = row["sealed_secret"]
                return RegisteredClient(
                    row: row["row"], clientID: row["client_id"], municipality: row["municipality"],
                    system: row["system"], created: row["created"], sealedSecret: Array(sealed))
            }
            let tokens = try Data.fetchAll(database, sql: "SELECT token_id FROM revoked_token")
            return RegistrySnapshot(clients: clients, revokedTokens: Set(tokens.compactMap { TokenID($0) }))
        }
    }

    // MARK: Changes

    /// Writes, then publishes what is now on disk.
    private func change(_ body: (Database) throws -> Void) throws(RegistryError) {
        try writing.withLock { (_) throws(RegistryError) in
            view.publish(
                try sqlite { () throws in
                    try queue.write(body)
                    return try snapshot()
                })
        }
    }

    func insertClient(
        clientID: String, municipality: String, system: String, sealedSecret: [UInt8], now: Int64
    ) throws(RegistryError) {
        try change { database in
            do {
                try database.execute(
                    sql: """
                        INSERT INTO client (client_id, municipality, system, sealed_secret, created)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [clientID, municipality, system, Data(sealedSecret), now])
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                throw RegistryError.alreadyRegistered
            }
        }
    }

    func revokeClient(clientID: String, municipality: String, now: Int64) throws(RegistryError) {
        try change { database in
            try database.execute(
                sql: "UPDATE client SET revoked = ? WHERE client_id = ? AND municipality = ? AND revoked IS NULL",
                arguments: [now, clientID, municipality])
            guard database.changesCount == 1 else { throw RegistryError.unknownClient }
        }
    }

    func insertRevokedToken(_ token: TokenID, expires: Int64, now: Int64) throws(RegistryError) {
        try change { database in
            try database.execute(sql: "DELETE FROM revoked_token WHERE expires < ?", arguments: [now])
            try database.execute(
                sql: "INSERT OR IGNORE INTO revoked_token VALUES (?, ?)", arguments: [Data(token.bytes), expires])
        }
    }

    func useAssertion(client: Int64, digest: [UInt8], expires: Int64, now: Int64) throws(RegistryError) -> Bool {
        try sqlite { () throws in
            try queue.write { database in
                try database.execute(sql: "DELETE FROM used_assertion WHERE expires < ?", arguments: [now])
                try database.execute(
                    sql: "INSERT OR IGNORE INTO used_assertion VALUES (?, ?, ?)",
                    arguments: [client, Data(digest), expires])
                return database.changesCount == 1
            }
        }
    }

    // MARK: The end

    /// All assertions that were used and may not have expired yet.
    func usedAssertions() throws(RegistryError) -> [UsedAssertion] {
        try sqlite { () throws in
            try queue.read { database in
                try Row.fetchAll(database, sql: "SELECT client, jti_digest, expires FROM used_assertion").map { row in
                    let digest: Data = row["jti_digest"]
                    return UsedAssertion(client: row["client"], digest: Array(digest), expires: row["expires"])
                }
            }
        }
    }

    func close() {
        // What is left open ends with the last reference.
        try? queue.close()
    }
}

/// One `jti` of a client, never to be taken again.
struct UsedAssertion: Sendable {
    /// Row of the client.
    let client: Int64
    let digest: [UInt8]
    /// Unix seconds.
    let expires: Int64
}

/// GRDB's error texts may quote what was to be stored, so only the result code goes on.
private func sqlite<Result>(_ body: () throws -> Result) throws(RegistryError) -> Result {
    do {
        return try body()
    } catch let error as RegistryError {
        throw error
    } catch let error as DatabaseError {
        throw .storage(code: error.extendedResultCode.rawValue)
    } catch {
        throw .storage(code: 0)
    }
}

extension ClientRegistry {
    /// Of the library that is linked in, for example `3.40.1`.
    package static var sqliteVersion: String {
        do {
            return try DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") } ?? "unknown"
        } catch {
            return "unknown"
        }
    }
}
