import Postgres

extension PostgresMessageStore {
    package func retire(before: Int64) throws(StoreError) -> Int {
        let days = try asking { (connection) throws(PostgresError) in
            let rows = try connection.run(
                """
                SELECT day, name FROM days d WHERE (day + 1) * 86400000000 <= $1
                    AND NOT EXISTS (SELECT 1 FROM open_deliveries o WHERE o.day = d.day) ORDER BY day
                """, [.int(before)])
            return (0..<rows.count).map { (rows.int($0, 0), rows.text($0, 1) ?? "") }
        }
        var count = 0
        for (day, name) in days { count += try retire(day, name) }
        return count
    }

    /// Locks everything for the moment of the drop, so that nothing of the day can be set on its way meanwhile.
    private func retire(_ day: Int64, _ name: String) throws(StoreError) -> Int {
        let count = try changing { (connection) throws(PostgresError) -> Int? in
            try connection.script("LOCK TABLE open_deliveries, deliveries, messages IN ACCESS EXCLUSIVE MODE")
            let state = try connection.run(
                """
                SELECT EXISTS (SELECT 1 FROM days WHERE day = $1), EXISTS (SELECT 1 FROM open_deliveries WHERE day = $1)
                """, [.int(day)])
            guard state.bool(0, 0), !state.bool(0, 1) else { return nil }
            let count = try connection.run("SELECT count(*) FROM messages_\(name)").int(0, 0)
            try connection.script(
                "DROP TABLE messages_\(name); DROP TABLE deliveries_\(name); DELETE FROM days WHERE day = \(day)")
            return Int(count)
        }
        guard let count else { return 0 }
        partitions.forget()
        // A key that outlives its message for a moment does no harm.
        _ = try asking { (connection) throws(PostgresError) in
            try connection.run("DELETE FROM idempotency_keys WHERE day = $1::bigint", [.int(day)])
        }
        return count
    }
}
