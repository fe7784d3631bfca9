internal import FoundationEssentials
internal import GRDB
internal import Journal
internal import Synchronization

/// One day's messages in SQLite: a row a message, by its place in the log.
///
/// Transactions do not wait for the disk: after a crash the log says again what a file lost. Before the start's mark moves,
/// ``sync()`` waits.
final class SQLiteDayFile: DayFile {
    private struct Edges: Sendable {
        var covered: UInt64
        var first: UInt64?
    }

    let path: String
    let pool: DatabasePool
    private let edges: Mutex<Edges>

    /// - Throws: `damaged`, `foreign`, `notWritable`.
    init(_ path: String) throws(StoreError) {
        self.path = path
        var configuration = Configuration()
        configuration.label = "messages of a day"
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 2
        // Many days are open, and few of them asked.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -512") }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            let migrator = Self.migrator
            if try pool.read({ try migrator.hasBeenSuperseded($0) }) {
                throw StoreError(.foreign, "the file was written by a newer program [\(path)]")
            }
            try migrator.migrate(pool)
            edges = Mutex(try pool.write(Self.prepared))
        } catch {
            throw Self.plain(error, path)
        }
    }

    /// Append only: a migration that was once delivered is never changed.
    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1 messages") { database in
            try database.execute(
                sql: """
                    CREATE TABLE message (
                        place INTEGER PRIMARY KEY, length INTEGER NOT NULL, id BLOB NOT NULL, town INTEGER NOT NULL,
                        kind INTEGER NOT NULL, sender TEXT NOT NULL, contract TEXT NOT NULL, operation TEXT NOT NULL,
                        accepted INTEGER NOT NULL, expires INTEGER NOT NULL, body INTEGER NOT NULL, name BLOB,
                        proposer TEXT, open INTEGER NOT NULL, parts BLOB NOT NULL);
                    CREATE INDEX message_id ON message (id);
                    CREATE INDEX message_name ON message (name) WHERE name IS NOT NULL;
                    CREATE INDEX message_open ON message (open) WHERE open = 1;
                    CREATE TABLE whole (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), place INTEGER NOT NULL);
                    INSERT INTO whole VALUES (1, 0);
                    CREATE TABLE names (
                        only_row INTEGER PRIMARY KEY CHECK (only_row = 1), place INTEGER NOT NULL, bytes BLOB NOT NULL);
                    """)
        }
        return migrator
    }

    /// What was written ahead of ``covered`` is said again by the log.
    private static func prepared(_ database: Database) throws -> Edges {
        try database.execute(sql: "DELETE FROM message WHERE place >= (SELECT place FROM whole)")
        let covered = try Int64.fetchOne(database, sql: "SELECT place FROM whole") ?? 0
        return Edges(covered: UInt64(covered), first: try first(database))
    }

    private static func first(_ database: Database) throws -> UInt64? {
        try Int64.fetchOne(database, sql: "SELECT min(place) FROM message").map { UInt64($0) }
    }

    var covered: UInt64 { edges.withLock { $0.covered } }
    var first: UInt64? { edges.withLock { $0.first } }

    func close() {
        do {
            try pool.close()
        } catch {
            // A reader is still at work; the file is closed when it ends.
        }
    }

    // MARK: Writing

    func write(_ messages: [FiledMessage], covered: UInt64?) throws(StoreError) {
        let newEdges = try run { () throws in
            try pool.write { database in
                try Self.put(messages, database)
                if let covered {
                    try database.execute(sql: "UPDATE whole SET place = ?", arguments: [Int64(covered)])
                }
                return try Self.first(database)
            }
        }
        edges.withLock { edges in
            edges.first = newEdges
            if let covered { edges.covered = covered }
        }
    }

    private static func put(_ messages: [FiledMessage], _ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO message VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for message in messages {
            try statement.execute(arguments: [
                Int64(message.place.order), Int64(message.place.length), message.id.blob,
                Int64(message.municipality.number), Int64(message.kind.rawValue), message.sender, message.contract,
                message.operation, message.acceptedAt, message.expiresAt, message.bodyCount, message.name?.blob,
                message.proposer, message.isOpen ? 1 : 0, message.partBytes.data,
            ])
        }
    }

    func keep(_ names: [UInt8]) throws(StoreError) {
        try run { () throws in
            try pool.write {
                try $0.execute(
                    sql: "INSERT OR REPLACE INTO names SELECT 1, place, ? FROM whole", arguments: [names.data])
            }
        }
    }

    func sync() throws(StoreError) {
        try run { () throws in
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                defer { try? database.execute(sql: "PRAGMA synchronous = NORMAL") }  // FULL would only be slower.
                try database.inTransaction {
                    try database.execute(sql: "UPDATE whole SET place = place")
                    return .commit
                }
            }
        }
    }

    // MARK: Errors

    func run<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        do { return try body() } catch { throw Self.plain(error, path) }
    }

    /// SQLite's own texts may quote a value: only the code goes on.
    private static func plain(_ error: any Error, _ path: String) -> StoreError {
        if let error = error as? StoreError { return error }
        guard let error = error as? DatabaseError else { return StoreError(.damaged, "a row cannot be read [\(path)]") }
        let detail = "SQLite \(error.extendedResultCode.rawValue) [\(path)]"
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return StoreError(.damaged, detail)
        default: return StoreError(.notWritable, detail)
        }
    }
}
