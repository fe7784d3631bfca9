import Postgres

/// The feed and differences. Sequences are given at the commit, under the lock of the dataset: none becomes visible behind one
/// that has been read.
extension PostgresDatasetStore {
    package func changes(
        of dataset: DatasetName, since sequence: Int64, limit: Int
    ) throws(DatasetError) -> DatasetFeed {
        guard let number = try number(of: dataset) else {
            return DatasetFeed(changes: [], next: sequence, isAtEnd: true, asOf: 0)
        }
        let columns = "SELECT seq, kind, key, body FROM"
        let condition = "WHERE dataset = $1 AND seq > $2 ORDER BY seq LIMIT $3"
        let (border, rows) = try reading(
            number,
            [
                Statement(
                    """
                    \(columns) ((\(columns) dataset_records \(condition)) UNION ALL (\(columns) dataset_history \(condition))) AS page
                    ORDER BY seq LIMIT $3
                    """, [.int(number), .int(sequence), .int(Int64(limit))]),
                Statement(
                    "SELECT seq, as_of FROM dataset_loads WHERE dataset = $1 ORDER BY id DESC LIMIT 1", [.int(number)]),
            ])
        guard sequence >= border else {
            throw DatasetError(.retired, "\(dataset.name): the feed does not reach so far back")
        }
        let changes = Self.changes(rows[0])
        let newest = rows[1].int(0, 0)
        let isAtEnd = changes.count < limit || changes.last?.sequence == newest
        return DatasetFeed(
            changes: changes, next: isAtEnd ? newest : changes.last?.sequence ?? newest, isAtEnd: isAtEnd,
            asOf: rows[1].int(0, 1))
    }

    private static func changes(_ rows: Rows) -> [DatasetChange] {
        (0..<rows.count).map { row in
            DatasetChange(
                sequence: rows.int(row, 0), kind: DatasetChange.Kind(rawValue: rows.int(row, 1)) ?? .changed,
                key: rows.text(row, 2) ?? "", body: rows.text(row, 3) ?? "")
        }
    }

    package func differences(
        of snapshot: DatasetSnapshot, from base: DatasetSnapshot?, offset: Int, limit: Int
    ) throws(DatasetError) -> [DatasetChange] {
        let start = base?.sequence ?? 0
        func place(_ offset: Int) -> Bookmarks.Place {
            Bookmarks.Place(sequence: snapshot.sequence, base: start, offset: offset)
        }
        let mark = mark(place(offset), of: snapshot.dataset).flatMap { Int64($0) }
        var (after, toSkip) = (mark ?? start, mark == nil ? offset : 0)
        var found: [DatasetChange] = []
        while found.count < limit {
            let window = try window(of: snapshot, from: base, after: after)
            let skipped = min(toSkip, window.differences.count)
            found += window.differences.dropFirst(skipped).prefix(limit - found.count)
            toSkip -= skipped
            guard let last = window.last else { break }
            after = last
        }
        if let last = found.last {
            remember(String(last.sequence), at: place(offset + found.count), of: snapshot.dataset)
        }
        return found
    }

    /// Rows that are looked at in one go: what is no difference costs a look.
    private static let window = 500

    /// Of the next rows that changed, those that are different; `last` is nil when there are no more.
    private func window(
        of snapshot: DatasetSnapshot, from base: DatasetSnapshot?, after: Int64
    ) throws(DatasetError) -> (differences: [DatasetChange], last: Int64?) {
        let number = try known(snapshot.dataset)
        let periods = [snapshot.asOf, base?.asOf ?? 0].map { Value.int(DatasetTables.period(of: $0)) }
        let values: [Value] = [
            .int(number), .int(snapshot.sequence), .int(base?.sequence ?? 0), .int(after), .int(Int64(Self.window)),
        ]
        let (border, rows) = try reading(number, [Statement(Self.differences, values + periods)])
        try checkKept(snapshot.sequence, border, snapshot.dataset)
        if let base { try checkKept(base.sequence, border, base.dataset) }
        let changes = Self.changes(rows[0])
        let isDifferent = (0..<changes.count).map { rows[0].bool($0, 4) }
        return (
            zip(changes, isDifferent).filter { $0.1 }.map(\.0),
            changes.count < Self.window ? nil : changes.last?.sequence
        )
    }

    /// The last row of each key that changed, against its row in the base (which has ended, so it stands in the history); what
    /// came back to what it was is no difference.
    private static let differences = """
        SELECT v.seq, CASE WHEN v.kind = 3 THEN 3 WHEN b.key IS NULL THEN 1 ELSE 2 END, v.key,
            CASE WHEN v.kind = 3 THEN b.body ELSE v.body END,
            CASE WHEN v.kind = 3 THEN b.key IS NOT NULL ELSE b.key IS NULL OR b.body <> v.body END
        FROM (
            (SELECT seq, kind, key, body FROM dataset_records
            WHERE dataset = $1 AND seq > $4 AND seq <= $2 ORDER BY seq LIMIT $5)
            UNION ALL (SELECT seq, kind, key, body FROM dataset_history
            WHERE dataset = $1 AND period >= $6 AND seq > $4 AND seq <= $2 AND until > $2 ORDER BY seq LIMIT $5)
            ORDER BY seq LIMIT $5
        ) AS v LEFT JOIN LATERAL (
            SELECT key, body FROM dataset_history AS h
            WHERE h.dataset = $1 AND h.period >= $7 AND h.key = v.key AND h.seq <= $3 AND h.until > $3 AND h.kind <> 3
            LIMIT 1
        ) AS b ON true
        ORDER BY v.seq
        """
}
