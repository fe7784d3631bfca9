internal import Synchronization

/// Partitions of tables by UTC day: made before the first row of a day comes, and a day ahead. Several programs may make
/// them at once. What there is stands in a table with the columns `day` (days since 1970) and `name`.
package final class DayPartitions: Sendable {
    private let tables: [(name: String, storage: String)]
    private let days: String
    private let known = Mutex<Set<Int64>>([])

    /// - Parameters:
    ///   - tables: partitioned by range of an integer column `day`; with what their partitions say of storage (`WITH …`), or nothing.
    ///   - days: the table of the days.
    package init(of tables: [(name: String, storage: String)], days: String) {
        self.tables = tables
        self.days = days
    }

    /// Makes what is missing for these days and the day after each. Outside any transaction.
    package func prepare(_ wanted: Set<Int64>, _ connection: Connection) throws(PostgresError) {
        for day in wanted.flatMap({ [$0, $0 + 1] }) where !known.withLock({ $0.contains(day) }) {
            try connection.transaction { () throws(PostgresError) in
                try connection.run("SELECT pg_advisory_xact_lock(7697253, hashtext($1))", [.text(days)])
                let row = try connection.run(
                    """
                    SELECT to_char(date '1970-01-01' + $1::bigint::integer, 'YYYYMMDD'),
                        EXISTS (SELECT 1 FROM \(days) WHERE day = $1::bigint)
                    """, [.int(day)])
                guard let name = row.text(0, 0), !row.bool(0, 1) else { return }
                try make(day, name, connection)
            }
            known.withLock { _ = $0.insert(day) }
        }
    }

    private func make(_ day: Int64, _ name: String, _ connection: Connection) throws(PostgresError) {
        for table in tables {
            try connection.script(
                """
                CREATE TABLE \(table.name)_\(name) PARTITION OF \(table.name)
                    FOR VALUES FROM (\(day)) TO (\(day + 1)) \(table.storage)
                """)
        }
        try connection.script("INSERT INTO \(days) (day, name) VALUES (\(day), '\(name)')")
    }

    /// Another process may have dropped some.
    package func forget() { known.withLock { $0.removeAll() } }
}
