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

    func run(_ connection: Connection) throws(PostgresError) -> DatasetLoad {
        try connection.script("ANALYZE \(DatasetTables.load(load, of: dataset))")
        let counts = try connection.run(
            Statement(move, [.int(dataset), .int(period)], isPrepared: false))
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
    /// Changes are numbered in the order of their keys.
    private var move: String {
        """
        WITH word AS (
            SELECT DISTINCT ON (key) key, body FROM \(DatasetTables.load(load, of: dataset)) ORDER BY key, number DESC
        ), change AS MATERIALIZED (
            SELECT coalesce(w.key, r.key) AS key, w.body AS body, r.seq AS old_seq, r.kind AS old_kind,
                r.body AS old_body,
                CASE WHEN w.body IS NULL THEN 3 WHEN r.kind IS NULL OR r.kind = 3 THEN 1 ELSE 2 END AS kind,
                (SELECT sequence FROM datasets WHERE id = $1)
                    + row_number() OVER (ORDER BY coalesce(w.key, r.key)) AS seq
            FROM word AS w \(mode == .full ? "FULL" : "LEFT") JOIN
                (SELECT key, seq, kind, body FROM dataset_records WHERE dataset = $1) AS r ON r.key = w.key
            WHERE w.body IS DISTINCT FROM CASE WHEN r.kind = 3 THEN NULL ELSE r.body END
        ), ended AS (
            INSERT INTO dataset_history (period, dataset, key, seq, until, kind, body)
            SELECT $2, $1, key, old_seq, seq, old_kind, old_body FROM change WHERE old_seq IS NOT NULL
        ), kept AS (
            INSERT INTO dataset_records (dataset, key, seq, kind, body)
            SELECT $1, key, seq, kind, coalesce(body, old_body) FROM change
            ON CONFLICT (dataset, key) DO UPDATE SET seq = excluded.seq, kind = excluded.kind, body = excluded.body
        )
        SELECT count(*) FILTER (WHERE kind = 1), count(*) FILTER (WHERE kind = 2), count(*) FILTER (WHERE kind = 3)
        FROM change
        """
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
