import Postgres
import Synchronization

/// The daily partitions: made before the first message of a day, and a day ahead.
final class Partitions: Sendable {
    private let known = Mutex<Set<Int64>>([])

    /// Outside any transaction.
    func prepare(_ days: Set<Int64>, _ connection: Connection) throws(PostgresError) {
        for day in days.flatMap({ [$0, $0 + 1] }) where !known.withLock({ $0.contains(day) }) {
            try connection.transaction { () throws(PostgresError) in
                try connection.run("SELECT pg_advisory_xact_lock(7697251, 2026)")
                let row = try connection.run(
                    """
                    SELECT to_char(date '1970-01-01' + $1::bigint::integer, 'YYYYMMDD'),
                        EXISTS (SELECT 1 FROM days WHERE day = $1::bigint)
                    """, [.int(day)])
                if let name = row.text(0, 0), !row.bool(0, 1) { try make(day, name, connection) }
            }
            known.withLock { _ = $0.insert(day) }
        }
    }

    private func make(_ day: Int64, _ name: String, _ connection: Connection) throws(PostgresError) {
        // Bodies up to 8 kB stay in their row; only larger ones go to the side table.
        try connection.script(
            """
            CREATE TABLE messages_\(name) PARTITION OF messages FOR VALUES FROM (\(day)) TO (\(day + 1))
                WITH (toast_tuple_target = 8160);
            CREATE TABLE deliveries_\(name) PARTITION OF deliveries FOR VALUES FROM (\(day)) TO (\(day + 1));
            INSERT INTO days (day, name) VALUES (\(day), '\(name)');
            """)
    }

    /// Another process may have dropped some.
    func forget() { known.withLock { $0.removeAll() } }
}
