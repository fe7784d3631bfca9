import Postgres

/// A load's commit: what was put is compared with the records and moved over, by sets. Inside a transaction that holds the
/// dataset's row.
struct LoadMerge {
    let dataset: Int64
    let load: Int64
    let mode: DatasetLoad.Mode
    let asOf: Int64
    let at: Int64

    /// In which period the versions end that this load replaces. Not before the as-of time: a period can go when that lies
    /// before the states which are kept.
    var period: Int64 { DatasetTables.period(of: max(asOf, at)) }

    private var words: String { DatasetTables.load(load, of: dataset) }
    private var records: String { DatasetTables.records(of: dataset) }
    private var changes: String { "dataset_change_\(dataset)_\(load)" }

    func run(_ connection: Connection) throws(PostgresError) -> DatasetLoad {
        try connection.script("ANALYZE \(words)")
        try connection.script("\(compare); ANALYZE \(changes)")
        for move in moves { try connection.script(move) }
        let done = try note(connection)
        try connection.script("DROP TABLE \(changes)")
        return done
    }

    private func note(_ connection: Connection) throws(PostgresError) -> DatasetLoad {
        let kinds = (1...3).map { "count(*) FILTER (WHERE kind = \($0))" }.joined(separator: ", ")
        let counts = try connection.run(Statement("SELECT \(kinds) FROM \(changes)", isPrepared: false))
        let numbers = (0..<3).map { counts.int(0, $0) }
        let rows = try connection.run(
            """
            WITH moved AS (UPDATE datasets SET sequence = sequence + $6 + $7 + $8 WHERE id = $1 RETURNING sequence)
            INSERT INTO dataset_loads (dataset, id, mode, as_of, committed_at, seq, period, added, changed, removed)
            SELECT $1, $2, $3, $4, $5, sequence, $9, $6, $7, $8 FROM moved RETURNING \(DatasetLoad.columns)
            """,
            [.int(dataset), .int(load), .text(mode.rawValue), .int(asOf), .int(at)] + numbers.map { .int($0) }
                + [.int(period)])
        guard let done = rows.load(0) else { throw PostgresError(.other, "a load without its dataset") }
        return done
    }

    /// The last word about each key, against the record. A full load also has to do with the records that it did not name.
    /// Changes are numbered in the order of their keys. Nothing here sorts or keeps a body, it is fetched by its place: millions
    /// of them would go to the disk and back for each sort.
    private var compare: String {
        """
        CREATE UNLOGGED TABLE \(changes) WITH (autovacuum_enabled = off) AS
        WITH word AS (
            SELECT DISTINCT ON (key) key, ctid AS word, body IS NULL AS is_gone FROM \(words) ORDER BY key, number DESC
        ), change AS (
            SELECT coalesce(w.key, r.key) AS key, w.word, r.place, r.seq AS old_seq, r.kind AS old_kind,
                CASE WHEN w.key IS NULL OR w.is_gone THEN 3 WHEN r.key IS NULL OR r.kind = 3 THEN 1 ELSE 2 END AS kind
            FROM word AS w \(mode == .full ? "FULL" : "LEFT") JOIN
                (SELECT key, ctid AS place, seq, kind FROM \(records)) AS r ON r.key = w.key
            WHERE CASE WHEN w.key IS NULL OR w.is_gone THEN r.kind <> 3 WHEN r.key IS NULL OR r.kind = 3 THEN true
                ELSE \(body("w")) <> (SELECT o.body FROM \(records) AS o WHERE o.ctid = r.place) END
        )
        SELECT *, (SELECT sequence FROM datasets WHERE id = \(dataset)) + row_number() OVER (ORDER BY key) AS seq FROM change
        """
    }

    /// SQL: what the load says of a key; null: nothing, or that it is removed.
    private func body(_ change: String) -> String { "(SELECT l.body FROM \(words) AS l WHERE l.ctid = \(change).word)" }

    /// What was goes to the history before it is overwritten; what is new comes last. Marks of removed records may be forgotten
    /// by somebody else at the same time: one that is gone is nobody's history, and a record that comes back is a new row.
    private var moves: [String] {
        let same = "r.ctid = c.place AND r.key = c.key"
        return [
            """
            INSERT INTO dataset_history (period, dataset, key, seq, until, kind, body)
            SELECT \(period), \(dataset), c.key, c.old_seq, c.seq, c.old_kind, r.body
            FROM \(changes) AS c JOIN \(records) AS r ON \(same)
            """,
            "DELETE FROM \(records) AS r USING \(changes) AS c WHERE \(same) AND c.old_kind = 3",
            """
            UPDATE \(records) AS r SET seq = c.seq, kind = c.kind, body = coalesce(\(body("c")), r.body)
            FROM \(changes) AS c WHERE \(same) AND c.old_kind <> 3
            """,
            """
            INSERT INTO \(records) (dataset, key, seq, kind, body)
            SELECT \(dataset), c.key, c.seq, c.kind, \(body("c")) FROM \(changes) AS c
            WHERE c.old_kind IS NULL OR c.old_kind = 3
            """,
        ]
    }
}

extension DatasetLoad {
    /// As ``Rows/load(_:)`` reads them.
    static let columns = "id, mode, as_of, committed_at, added, changed, removed, seq"
}

extension Rows {
    func load(_ row: Int) -> DatasetLoad? {
        guard row < count else { return nil }
        return DatasetLoad(
            id: int(row, 0), mode: text(row, 1).flatMap { DatasetLoad.Mode(rawValue: $0) } ?? .full,
            asOf: int(row, 2), committedAt: int(row, 3), added: Int(int(row, 4)), changed: Int(int(row, 5)),
            removed: Int(int(row, 6)))
    }
}
