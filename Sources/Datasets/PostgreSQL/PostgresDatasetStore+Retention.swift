import Postgres

/// Statistics and forgetting.
extension PostgresDatasetStore {
    package func statistics(of dataset: DatasetName) throws(DatasetError) -> DatasetStatistics? {
        guard let number = try number(of: dataset) else { return nil }
        let (border, rows) = try reading(
            number,
            [
                Statement(
                    "SELECT \(DatasetLoad.columns) FROM dataset_loads WHERE dataset = $1 ORDER BY id DESC LIMIT 1",
                    [.int(number)]),
                Statement(
                    """
                    SELECT coalesce(sum(added - removed), 0)::bigint, coalesce(sum(added + changed + removed), 0)::bigint
                    FROM dataset_loads WHERE dataset = $1
                    """, [.int(number)]),
            ])
        guard let last = rows[0].load(0) else { return nil }
        // Each change is a row until something is retired; counting millions of them takes seconds.
        let versions = border == 0 ? rows[1].int(0, 1) : try count(number)
        return DatasetStatistics(
            records: Int(rows[1].int(0, 0)), versions: Int(versions), lastLoad: last, oldestSequence: border,
            newestSequence: rows[0].int(0, 7))
    }

    /// Of a dataset's rows, by the connections that may take long.
    private func count(_ dataset: Int64) throws(DatasetError) -> Int64 {
        try asking(commits) { (connection, _) throws(PostgresError) in
            try connection.run(
                """
                SELECT (SELECT count(*) FROM dataset_records WHERE dataset = $1)
                    + (SELECT count(*) FROM dataset_history WHERE dataset = $1)
                """, [.int(dataset)]
            ).int(0, 0)
        }
    }

    /// SQL: the last change of the newest load that is not after `$1`.
    private static let border = """
        (SELECT seq FROM dataset_loads l WHERE l.dataset = datasets.id AND l.as_of <= $1 ORDER BY l.id DESC LIMIT 1)
        """

    /// Of one dataset, because somebody wants it: row by row, at once. The border moves first, so that nobody reads a state
    /// that is half gone.
    package func retire(_ dataset: DatasetName, before: Int64) throws(DatasetError) -> Int {
        guard let number = try number(of: dataset) else { return 0 }
        return try asking(commits) { (connection, _) throws(PostgresError) in
            try connection.run(
                "UPDATE datasets SET retired = greatest(retired, \(Self.border)) WHERE id = $2",
                [.int(before), .int(number)])
            let border = "(SELECT retired FROM datasets WHERE id = $1)"
            return try connection.run(
                "DELETE FROM dataset_history WHERE dataset = $1 AND until <= \(border)", [.int(number)]
            ).changed
                + connection.run(
                    "DELETE FROM dataset_records WHERE dataset = $1 AND kind = 3 AND seq <= \(border)", [.int(number)]
                ).changed
        }
    }

    /// Of all datasets: the borders move, then whole periods go. Rows of a period that is not yet over everywhere stay on the
    /// disk until it is, at most 30 days, and are out of everybody's reach.
    package func retire(before: Int64) throws(DatasetError) -> Int {
        sweep()
        let (marks, periods) = try asking(commits) { (connection, _) throws(PostgresError) in
            try connection.run(
                "UPDATE datasets SET retired = greatest(retired, \(Self.border)) WHERE \(Self.border) > retired",
                [.int(before)])
            let marks = try connection.run(
                """
                DELETE FROM dataset_records r USING datasets d
                WHERE r.dataset = d.id AND r.kind = 3 AND r.seq <= d.retired
                """
            ).changed
            let rows = try connection.run(
                """
                SELECT substr(c.relname, 17)::bigint FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = 'dataset_history'::regclass ORDER BY 1
                """)
            return (marks, (0..<rows.count).map { rows.int($0, 0) })
        }
        var total = marks
        for period in periods where DatasetTables.end(of: period) <= before { total += try drop(period) }
        return total
    }

    /// Holds up readers for the moment of the drop; gives up rather than wait for a commit.
    private func drop(_ period: Int64) throws(DatasetError) -> Int {
        let table = DatasetTables.history(period)
        defer { tables.forgetPeriods() }
        return try asking(commits) { (connection, _) throws(PostgresError) in
            // Another hub may have been faster.
            guard try !connection.run("SELECT to_regclass($1) IS NULL", [.text(table)]).bool(0, 0) else { return 0 }
            let count = try connection.run(Statement("SELECT count(*) FROM \(table)", isPrepared: false)).int(0, 0)
            return try connection.transaction { () throws(PostgresError) in
                try connection.script("SET LOCAL lock_timeout = '2s'")
                try connection.script("LOCK TABLE ONLY dataset_history IN ACCESS EXCLUSIVE MODE")
                // A hub whose clock is wrong may have put a version there that is still needed.
                let needed = try connection.run(
                    """
                    SELECT 1 FROM dataset_loads l JOIN datasets d ON d.id = l.dataset
                    WHERE l.period = $1 AND l.seq > d.retired LIMIT 1
                    """, [.int(period)])
                guard needed.count == 0 else { return 0 }
                try connection.script("DROP TABLE IF EXISTS \(table)")
                return Int(count)
            }
        }
    }
}
