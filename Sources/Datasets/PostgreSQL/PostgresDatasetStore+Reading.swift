import Postgres
import Synchronization

/// States.
extension PostgresDatasetStore {
    /// All statements see the same moment; the first result is the dataset's sequence and the border of what is kept.
    func reading(_ dataset: Int64, _ statements: [Statement]) throws(DatasetError) -> (border: Int64, rows: [Rows]) {
        let frame = [
            Statement("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
            // Before the moment is fixed: no period can be dropped between looking at the border and reading.
            Statement("LOCK TABLE ONLY dataset_history IN ACCESS SHARE MODE"),
            Statement("SELECT retired FROM datasets WHERE id = $1", [.int(dataset)]),
        ]
        let results = try asking(pool) { (connection, _) throws(PostgresError) in
            try connection.pipeline(frame + statements + [Statement("COMMIT")])
        }
        return (results[2].int(0, 0), Array(results[3..<3 + statements.count]))
    }

    func checkKept(_ sequence: Int64, _ border: Int64, _ dataset: DatasetName) throws(DatasetError) {
        guard sequence >= border else {
            throw DatasetError(.retired, "\(dataset.name): this state is not kept any more")
        }
    }

    package func snapshot(of dataset: DatasetName, asOf: Int64?) throws(DatasetError) -> DatasetSnapshot? {
        guard let number = try number(of: dataset) else { return nil }
        let (border, rows) = try reading(
            number,
            [
                Statement(
                    "SELECT id, seq, as_of FROM dataset_loads WHERE dataset = $1 AND as_of <= $2 ORDER BY id DESC LIMIT 1",
                    [.int(number), .int(asOf ?? .max)])
            ])
        guard let load = rows[0].optionalInt(0, 0) else { return nil }
        let snapshot = DatasetSnapshot(
            dataset: dataset, load: load, sequence: rows[0].int(0, 1), asOf: rows[0].int(0, 2))
        try checkKept(snapshot.sequence, border, dataset)
        return snapshot
    }

    /// A state, key by key: the record, or what stood in its place then. Every key of a state that is kept has a row among the
    /// records, if only a mark that it was removed. `$3` is the state's sequence, `$4` the period of its time: what a later load
    /// ended cannot lie in an earlier one.
    private static func select(_ body: String, _ keys: String, _ end: String = "") -> String {
        """
        SELECT r.key\(body) FROM dataset_records AS r LEFT JOIN LATERAL (
            SELECT body FROM dataset_history AS h
            WHERE r.seq > $3 AND h.dataset = $1 AND h.period >= $4 AND h.key = r.key AND h.seq <= $3 AND h.until > $3
                AND h.kind <> 3
            LIMIT 1
        ) AS former ON true
        WHERE r.dataset = $1 AND \(keys) AND CASE WHEN r.seq <= $3 THEN r.kind <> 3 ELSE former.body IS NOT NULL END
        ORDER BY r.key \(end)
        """
    }

    private static let body = ", CASE WHEN r.seq <= $3 THEN r.body ELSE former.body END"
    private static let range = "r.key >= $2 AND r.key < $5"
    private static let pageOfRecords = select(body, range, "LIMIT $6")
    private static let lastSkipped = select("", range, "OFFSET $6 - 1 LIMIT 1")
    private static let recordsOfKeys = select(body, "r.key = ANY ($2::text[])")

    private func fetch(
        _ snapshot: DatasetSnapshot, _ sql: String, _ values: (Value, [Value])
    ) throws(DatasetError) -> [DatasetRecord] {
        let number = try known(snapshot.dataset)
        let start = DatasetTables.period(of: snapshot.asOf)
        let (border, rows) = try reading(
            number, [Statement(sql, [.int(number), values.0, .int(snapshot.sequence), .int(start)] + values.1)])
        try checkKept(snapshot.sequence, border, snapshot.dataset)
        return (0..<rows[0].count).map { row in
            DatasetRecord(key: rows[0].text(row, 0) ?? "", body: rows[0].text(row, 1) ?? "")
        }
    }

    /// After every key: U+10FFFF is no character.
    private static let end = "\u{10FFFF}"

    /// Records with `first <= key < last`.
    private func page(
        _ snapshot: DatasetSnapshot, from first: String, to last: String, limit: Int
    ) throws(DatasetError) -> [DatasetRecord] {
        guard limit > 0 else { return [] }
        return try fetch(snapshot, Self.pageOfRecords, (.text(first), [.text(last), .int(Int64(limit))]))
    }

    /// The text that follows a key in the order of bytes: U+0000 stands in none.
    private static func next(_ key: String) -> String { key + "\u{1}" }

    package func records(
        of snapshot: DatasetSnapshot, after key: String?, offset: Int, limit: Int
    ) throws(DatasetError) -> [DatasetRecord] {
        func place(_ offset: Int) -> Bookmarks.Place {
            Bookmarks.Place(sequence: snapshot.sequence, base: -1, offset: offset)
        }
        var first = key.map(Self.next) ?? ""
        if key == nil, let mark = mark(place(offset), of: snapshot.dataset) {
            first = Self.next(mark)
        } else if offset > 0 {
            let skipped = try fetch(
                snapshot, Self.lastSkipped, (.text(first), [.text(Self.end), .int(Int64(offset))]))
            guard let last = skipped.last else { return [] }
            first = Self.next(last.key)
        }
        let records = try page(snapshot, from: first, to: Self.end, limit: limit)
        if key == nil, let last = records.last {
            remember(last.key, at: place(offset + records.count), of: snapshot.dataset)
        }
        return records
    }

    func mark(_ place: Bookmarks.Place, of dataset: DatasetName) -> String? {
        bookmarks.withLock { $0[dataset]?[place] }
    }

    func remember(_ mark: String, at place: Bookmarks.Place, of dataset: DatasetName) {
        bookmarks.withLock { $0[dataset, default: Bookmarks()][place] = mark }
    }

    package func records(of snapshot: DatasetSnapshot, keys: [String]) throws(DatasetError) -> [DatasetRecord] {
        try fetch(snapshot, Self.recordsOfKeys, (.texts(keys), []))
    }

    package func records(
        of snapshot: DatasetSnapshot, prefixes: [String], limit: Int
    ) throws(DatasetError) -> [DatasetRecord] {
        var records: [DatasetRecord] = []
        for prefix in Set(prefixes).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        where records.count < limit {
            records += try page(snapshot, from: prefix, to: prefix + Self.end, limit: limit - records.count)
        }
        return records
    }
}
