import Journal
import Postgres
import Synchronization

/// The tables that are made while the store works: a partition a dataset of what is there, and one a period of what was.
///
/// Each is made alone and then attached: that waits for nobody who reads.
final class DatasetTables: Sendable {
    private let known = Mutex<(datasets: [DatasetName: Int64], periods: Set<Int64>)>(([:], []))

    /// 30 days, microseconds: versions that ended in one period go together.
    private static let period: Int64 = 30 * 86_400_000_000

    static func period(of time: Int64) -> Int64 { max(0, time) / period }

    /// The end of a period, microseconds since 1970; it belongs to the next.
    static func end(of number: Int64) -> Int64 { (number + 1) * period }

    /// The dataset's number.
    func find(_ dataset: DatasetName, _ connection: Connection) throws(PostgresError) -> Int64? {
        if let id = known.withLock({ $0.datasets[dataset] }) { return id }
        let rows = try connection.run(
            "SELECT id FROM datasets WHERE municipality = $1 AND name = $2",
            [.int(Int64(dataset.municipality.number)), .text(dataset.name)])
        guard let id = rows.optionalInt(0, 0) else { return nil }
        known.withLock { $0.datasets[dataset] = id }
        return id
    }

    /// Outside any transaction.
    func make(_ dataset: DatasetName, _ connection: Connection) throws(PostgresError) -> Int64 {
        if let id = try find(dataset, connection) { return id }
        return try alone(connection) { () throws(PostgresError) in
            if let id = try find(dataset, connection) { return id }
            let id = try connection.run(
                "INSERT INTO datasets (municipality, name) VALUES ($1, $2) RETURNING id",
                [.int(Int64(dataset.municipality.number)), .text(dataset.name)]
            ).int(0, 0)
            try attach("dataset_records", id, connection)
            return id
        }
    }

    /// Outside any transaction.
    func makePeriod(_ period: Int64, _ connection: Connection) throws(PostgresError) {
        guard !known.withLock({ $0.periods.contains(period) }) else { return }
        try alone(connection) { () throws(PostgresError) in
            let rows = try connection.run("SELECT to_regclass($1) IS NULL", [.text(Self.history(period))])
            if rows.bool(0, 0) { try attach("dataset_history", period, connection) }
        }
        known.withLock { _ = $0.periods.insert(period) }
    }

    /// Somebody may have dropped periods.
    func forgetPeriods() { known.withLock { $0.periods = [] } }

    static func records(of dataset: Int64) -> String { "dataset_records_\(dataset)" }

    static func history(_ period: Int64) -> String { "dataset_history_\(period)" }

    /// What a load was given; `docs/postgresql.md` says why it is a table of its own.
    static func load(_ id: Int64, of dataset: Int64) -> String { "dataset_load_\(dataset)_\(id)" }

    private func alone<Value>(
        _ connection: Connection, _ body: () throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        try connection.transaction { () throws(PostgresError) in
            try connection.run("SELECT pg_advisory_xact_lock(7697252, 2026)")
            return try body()
        }
    }

    private func attach(_ table: String, _ number: Int64, _ connection: Connection) throws(PostgresError) {
        try connection.script(
            """
            CREATE TABLE \(table)_\(number) (LIKE \(table) INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
            ALTER TABLE \(table) ATTACH PARTITION \(table)_\(number) FOR VALUES IN (\(number));
            """)
    }
}
