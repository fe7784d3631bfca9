import GRDB

/// Statistics and forgetting.
extension DatasetFile {
    func statistics() throws(DatasetError) -> DatasetStatistics? {
        try read { database in
            let last = try Row.fetchOne(
                database, sql: "SELECT * FROM load WHERE seq IS NOT NULL ORDER BY id DESC LIMIT 1")
            guard let last else { return nil }
            let sums = try Row.fetchOne(
                database,
                sql: """
                    SELECT sum(added - removed) AS records, sum(added + changed + removed) AS versions
                    FROM load WHERE seq IS NOT NULL
                    """)
            let oldest = try Int64.fetchOne(database, sql: "SELECT seq FROM retired") ?? 0
            // Each change is a row until something is retired; counting millions of them takes seconds.
            let versions =
                oldest == 0
                ? sums?["versions"]
                : try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM version WHERE seq <= ?", arguments: [last["seq"] as Int64])
            return DatasetStatistics(
                records: sums?["records"] ?? 0, versions: versions ?? 0, lastLoad: Self.load(last),
                oldestSequence: oldest, newestSequence: last["seq"])
        }
    }

    /// The border moves first, so that nobody reads a state that is half gone; then the rows go, page by page. What a crash
    /// leaves over goes the next time.
    func retire(before: Int64) throws(DatasetError) -> Int {
        let border = try write { database in
            let sequence = try Int64.fetchOne(
                database, sql: "SELECT seq FROM load WHERE seq IS NOT NULL AND as_of <= ? ORDER BY id DESC LIMIT 1",
                arguments: [before])
            guard let sequence else { return Int64(0) }
            try database.execute(
                sql: """
                    INSERT INTO retired VALUES (1, ?)
                    ON CONFLICT (only_row) DO UPDATE SET seq = max(seq, excluded.seq)
                    """, arguments: [sequence])
            return sequence
        }
        // Ended rows, and marks of removal that no kept state needs; each by an index of its own.
        let ended = "until <= ? AND until <> 9223372036854775807"
        let marks = "seq <= ? AND kind = 3 AND until = 9223372036854775807"
        return try delete(ended, border) + delete(marks, border)
    }

    private func delete(_ condition: String, _ border: Int64) throws(DatasetError) -> Int {
        var total = 0
        var count = 0
        repeat {
            count = try write { database in
                try database.execute(
                    sql: "DELETE FROM version WHERE seq IN (SELECT seq FROM version WHERE \(condition) LIMIT ?)",
                    arguments: [border, DatasetFile.page])
                return database.changesCount
            }
            total += count
        } while count == DatasetFile.page
        return total
    }
}
