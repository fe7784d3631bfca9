internal import Synchronization

/// Partitions of a table by UTC day: made before the first row of a day comes, and a day ahead. Several programs may make
/// them at once. What there is stands in a table with the columns `day` (days since 1970) and `name`.
package final class DayPartitions: Sendable {
    private let table: String
    private let days: String
    private let known = Mutex<Set<Int64>>([])

    /// - Parameters:
    ///   - table: partitioned by range of an integer column `day`.
    ///   - days: the table of the days.
    package init(of table: String, days: String) {
        self.table = table
        self.days = days
    }

    /// Makes what is missing for `day` and the day after it. Outside any transaction.
    package func prepare(_ day: Int64, _ connection: Connection) throws(PostgresError) {
        for day in [day, day + 1] where !known.withLock({ $0.contains(day) }) {
            try connection.transaction { () throws(PostgresError) in
                try connection.run("SELECT pg_advisory_xact_lock(7697253, 2026)")
                let row = try connection.run(
                    """
                    SELECT to_char(date '1970-01-01' + $1::bigint::integer, 'YYYYMMDD'),
                        EXISTS (SELECT 1 FROM \(days) WHERE day = $1::bigint)
                    """, [.int(day)])
                guard let name = row.text(0, 0), !row.bool(0, 1) else { return }
                try connection.script(
                    """
                    CREATE TABLE \(table)_\(name) PARTITION OF \(table) FOR VALUES FROM (\(day)) TO (\(day + 1));
                    INSERT INTO \(days) (day, name) VALUES (\(day), '\(name)');
                    """)
            }
            known.withLock { _ = $0.insert(day) }
        }
    }

    /// Another process may have dropped some.
    package func forget() { known.withLock { $0.removeAll() } }
}
