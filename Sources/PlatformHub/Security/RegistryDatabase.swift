import FoundationEssentials
import GRDB
import Glibc

/// `registry.sqlite`: the tables of ``ClientRegistry`` and the statements on them.
///
/// One connection (`DatabaseQueue`): everything that is read often lies in a ``RegistrySnapshot``. What a method here
/// has written is on disk when it returns (rollback journal, `synchronous=FULL`).
struct RegistryDatabase: Sendable {
    private let queue: DatabaseQueue

    init(path: String) throws {
        // SQLite would make the file readable by all that the umask lets through.
        close(open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600))
        var configuration = Configuration()
        configuration.label = "registry"
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { database in
            // After opening: GRDB sets this pragma itself while it opens some kinds of database.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        guard try synchronousLevel() == 2 else { throw RegistryError.notDurable }
        try Self.migrator.migrate(queue)
    }

    /// 2 is FULL.
    func synchronousLevel() throws -> Int {
        try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? 0 }
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

    /// Stores the digest the first time, compares it from then on.
    func checkKey(_ digest: [UInt8]) throws -> Bool {
        try queue.write { database in
            try database.execute(sql: "INSERT OR IGNORE INTO key_check VALUES (1, ?)", arguments: [Data(digest)])
            return try Data.fetchOne(database, sql: "SELECT digest FROM key_check") == Data(digest)
        }
    }

    func snapshot() throws -> RegistrySnapshot {
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

    func insertClient(
        clientID: String, municipality: String, system: String, sealedSecret: [UInt8], now: Int64
    ) throws {
        do {
            try queue.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO client (client_id, municipality, system, sealed_secret, created)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [clientID, municipality, system, Data(sealedSecret), now])
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw RegistryError.alreadyRegistered
        }
    }

    /// False when there is no such client in force.
    func revokeClient(clientID: String, municipality: String, now: Int64) throws -> Bool {
        try queue.write { database in
            try database.execute(
                sql: "UPDATE client SET revoked = ? WHERE client_id = ? AND municipality = ? AND revoked IS NULL",
                arguments: [now, clientID, municipality])
            return database.changesCount == 1
        }
    }

    /// False when the assertion has been used before.
    func useAssertion(client: Int64, digest: [UInt8], expires: Int64, now: Int64) throws -> Bool {
        try queue.write { database in
            try database.execute(sql: "DELETE FROM used_assertion WHERE expires < ?", arguments: [now])
            try database.execute(
                sql: "INSERT OR IGNORE INTO used_assertion VALUES (?, ?, ?)",
                arguments: [client, Data(digest), expires])
            return database.changesCount == 1
        }
    }

    func insertRevokedToken(_ token: TokenID, expires: Int64, now: Int64) throws {
        try queue.write { database in
            try database.execute(sql: "DELETE FROM revoked_token WHERE expires < ?", arguments: [now])
            try database.execute(
                sql: "INSERT OR IGNORE INTO revoked_token VALUES (?, ?)", arguments: [Data(token.bytes), expires])
        }
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
