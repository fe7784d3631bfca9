import GRDB
import Glibc
import Journal
import Synchronization

/// One dataset's SQLite file: its tables, and the way in and out of them.
///
/// **Versions.** A row of `version` is a record as it was from the change `seq` until the change `until`. The state after a
/// change `S` is the rows with `seq <= S < until` that are no marks of removal. A load writes its rows behind the last
/// committed sequence, where no state reaches, page by page, in small transactions; its commit is one row of `load` that moves
/// the sequence. So a load is atomic however large it is, and undone by taking back the rows behind the sequence. The same
/// rows are the change feed.
///
/// The pages of a load are written without waiting for the disk (a crash undoes the load in any case); its commit waits.
final class DatasetFile: Sendable {
    /// `until` of a row that nothing has followed.
    static let open = Int64.max
    /// Rows in one transaction of housekeeping.
    static let page = 5_000

    let dataset: DatasetName
    let bookmarks = Mutex(Bookmarks())
    private let loading = Mutex(())
    private let pool: DatabasePool

    static func path(of dataset: DatasetName, folder: String) -> String {
        folder + "/\(dataset.municipality)/" + dataset.name.split(separator: "/").joined(separator: "_") + ".sqlite"
    }

    /// - Returns: nil when there is no file and none is to be made.
    static func open(_ dataset: DatasetName, folder: String, creating: Bool) throws(DatasetError) -> DatasetFile? {
        let town = folder + "/\(dataset.municipality)"
        let path = path(of: dataset, folder: folder)
        if access(path, F_OK) != 0 {
            guard creating else { return nil }
            for folder in [folder, town] where mkdir(folder, 0o700) != 0 && errno != EEXIST {
                throw DatasetError(.notWritable, "the folder \(folder) cannot be made")
            }
            // SQLite would make the file readable by all that the umask lets through.
            Glibc.close(Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600))
        }
        return try DatasetFile(dataset, path: path)
    }

    private init(_ dataset: DatasetName, path: String) throws(DatasetError) {
        self.dataset = dataset
        var configuration = Configuration()
        configuration.label = "dataset"
        configuration.busyMode = .timeout(5)
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            let migrator = Self.migrator
            if try pool.read({ try migrator.hasBeenSuperseded($0) }) {
                throw DatasetError(.foreign, "\(dataset.name): the file was written by a newer program")
            }
            try migrator.migrate(pool)
        } catch {
            throw Self.plain(error, dataset)
        }
        // A load that was open when the program ended.
        try undoOpenLoad()
    }

    /// Append only: a migration that was once delivered is never changed.
    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1 versions, loads") { database in
            try database.execute(
                sql: """
                    CREATE TABLE version (
                        seq INTEGER PRIMARY KEY, until INTEGER NOT NULL, kind INTEGER NOT NULL, key TEXT NOT NULL,
                        body TEXT);
                    CREATE INDEX version_key ON version (key, seq, until, kind);
                    CREATE INDEX version_ended ON version (until) WHERE until <> 9223372036854775807;
                    CREATE INDEX version_removed ON version (seq) WHERE kind = 3;
                    CREATE TABLE load (
                        id INTEGER PRIMARY KEY AUTOINCREMENT, mode TEXT NOT NULL, as_of INTEGER NOT NULL,
                        touched INTEGER NOT NULL, seq INTEGER, added INTEGER NOT NULL DEFAULT 0,
                        changed INTEGER NOT NULL DEFAULT 0, removed INTEGER NOT NULL DEFAULT 0);
                    CREATE TABLE named (key TEXT PRIMARY KEY) WITHOUT ROWID;
                    CREATE TABLE retired (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), seq INTEGER NOT NULL);
                    """)
        }
        return migrator
    }

    /// One step of a load at a time: a commit and an abort take several transactions, and nothing of a load may come between.
    func exclusively<Result: Sendable>(_ step: () throws(DatasetError) -> Result) throws(DatasetError) -> Result {
        try loading.withLock { (_) throws(DatasetError) in try step() }
    }

    // MARK: In and out

    func read<Result>(_ body: (Database) throws -> Result) throws(DatasetError) -> Result {
        do {
            return try pool.read(body)
        } catch {
            throw Self.plain(error, dataset)
        }
    }

    func write<Result>(_ body: (Database) throws -> Result) throws(DatasetError) -> Result {
        do {
            return try pool.write(body)
        } catch {
            throw Self.plain(error, dataset)
        }
    }

    /// As ``write(_:)``, and on the disk when it returns, together with everything written before.
    func writeDurably<Result>(_ body: (Database) throws -> Result) throws(DatasetError) -> Result {
        do {
            return try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                defer { try? database.execute(sql: "PRAGMA synchronous = NORMAL") }  // FULL would only be slower.
                var result: Result?
                try database.inTransaction {
                    result = try body(database)
                    return .commit
                }
                guard let result else { throw DatasetError(.damaged, "a transaction without a result") }
                return result
            }
        } catch {
            throw Self.plain(error, dataset)
        }
    }

    /// SQLite's own texts may quote a value: only the code goes on.
    private static func plain(_ error: any Error, _ dataset: DatasetName) -> DatasetError {
        if let error = error as? DatasetError { return error }
        guard let error = error as? DatabaseError else { return DatasetError(.damaged, dataset.name) }
        let detail = "\(dataset.name): SQLite \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return DatasetError(.damaged, detail)
        default: return DatasetError(.notWritable, detail)
        }
    }

    func close() {
        do {
            try pool.close()
        } catch {
            // A reader is still at work; the file is closed when it ends.
        }
    }
}
