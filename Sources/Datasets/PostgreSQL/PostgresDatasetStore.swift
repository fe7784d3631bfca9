package import Postgres
import Synchronization

/// Datasets in PostgreSQL: several processes of the hub share one database.
///
/// **Versions.** `dataset_records` holds the records as they are, and a mark of each that was removed; `dataset_history` what
/// they were: from change `seq` until change `until`. The state after change `S` is the rows with `seq <= S`, and `S < until`
/// of the history.
///
/// **Loads.** A load's pages wait in a table of its own. Its commit compares them with the records and moves them over, in one
/// transaction that also moves the dataset's sequence: readers see all or nothing. Open loads are unlogged like their pages: a
/// crash of the server empties both. They go with the program that began them, too: the row of an open load names it
/// (``Presence``), and every step asks whether it is still there. Any other hub may take the steps meanwhile.
package final class PostgresDatasetStore: DatasetStore {
    let configuration: PostgresDatasetStoreConfiguration
    let presence: Presence
    let tables = DatasetTables()
    let bookmarks = Mutex<[DatasetName: Bookmarks]>([:])
    /// For pages and small steps, and for commits.
    let pool: ConnectionPool
    let commits: ConnectionPool
    private let ownsPresence: Bool
    private let closed = Atomic(false)

    package static var migrations: Migrations { DatasetSchema.migrations }

    /// Brings the tables up to date. Blocks.
    ///
    /// - Parameter presence: of the program; the store announces itself when there is none.
    /// - Throws: `foreign` when the database is newer than the program, `damaged` when a migration is not what was applied,
    ///   `notWritable`.
    package static func open(
        _ configuration: PostgresDatasetStoreConfiguration, presence: Presence? = nil
    ) throws(DatasetError) -> PostgresDatasetStore {
        do throws(PostgresError) {
            let here: Presence
            if let presence {
                here = presence
            } else {
                here = try Presence.announce(
                    configuration.database, name: configuration.database.applicationName, roles: [migrations])
            }
            do throws(PostgresError) {
                try migrations.apply(Connection(configuration.database))
                let store = PostgresDatasetStore(configuration, here, ownsPresence: presence == nil)
                store.sweep()
                return store
            } catch {
                if presence == nil { here.close() }
                throw error
            }
        } catch { throw DatasetError(error) }
    }

    private init(_ configuration: PostgresDatasetStoreConfiguration, _ presence: Presence, ownsPresence: Bool) {
        (self.configuration, self.presence, self.ownsPresence) = (configuration, presence, ownsPresence)
        var database = configuration.database
        database.settings["plan_cache_mode"] = "force_custom_plan"
        database.settings["jit"] = "off"
        var slow = database
        slow.statementTimeout = configuration.commitTimeout
        slow.settings["work_mem"] = "64MB"
        commits = ConnectionPool(slow, limit: configuration.commits)
        // Pages in order go by their index, also of a dataset that has no statistics yet.
        for way in ["seqscan", "bitmapscan", "sort"] { database.settings["enable_\(way)"] = "off" }
        pool = ConnectionPool(database, limit: configuration.connections)
    }

    package func close() {
        guard !closed.exchange(true, ordering: .acquiringAndReleasing) else { return }
        if ownsPresence { presence.close() }
        pool.close()
        commits.close()
    }

    // MARK: Ways in

    /// With a connection, on the caller's thread; again while the database is away.
    func asking<Value>(
        _ pool: ConnectionPool, _ body: (Connection, Int) throws(PostgresError) -> Value
    ) throws(DatasetError) -> Value {
        if closed.load(ordering: .acquiring) { throw DatasetError(.closed, "the store of datasets has ended") }
        do throws(PostgresError) {
            return try pool.use(patience: configuration.patience, body)
        } catch { throw DatasetError(error) }
    }

    /// - Returns: nil when nothing was ever loaded.
    func number(of dataset: DatasetName) throws(DatasetError) -> Int64? {
        try asking(pool) { (connection, _) throws(PostgresError) in try tables.find(dataset, connection) }
    }

    func known(_ dataset: DatasetName) throws(DatasetError) -> Int64 {
        guard let number = try number(of: dataset) else {
            throw DatasetError(.unknownLoad, "\(dataset.name): nothing was ever loaded")
        }
        return number
    }
}

extension DatasetError {
    init(_ error: PostgresError) {
        switch error.kind {
        case .newer: self.init(.foreign, error.detail)
        case .changed, .configuration: self.init(.damaged, error.detail)
        default: self.init(.notWritable, error.detail)
        }
    }
}
