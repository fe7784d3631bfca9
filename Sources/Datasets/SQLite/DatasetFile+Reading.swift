import GRDB
import Synchronization

/// States and changes.
extension DatasetFile {
    func snapshot(of dataset: DatasetName, asOf: Int64?) throws(DatasetError) -> DatasetSnapshot? {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT id, seq, as_of FROM load WHERE seq IS NOT NULL AND as_of <= ? ORDER BY id DESC LIMIT 1",
                arguments: [asOf ?? .max])
            guard let row else { return nil }
            let snapshot = DatasetSnapshot(
                dataset: dataset, load: row["id"], sequence: row["seq"], asOf: row["as_of"])
            try Self.checkKept(snapshot, database)
            return snapshot
        }
    }

    /// The first sequence whose state is kept.
    private static func floor(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT seq FROM retired") ?? 0
    }

    private static func checkKept(_ snapshot: DatasetSnapshot, _ database: Database) throws {
        guard snapshot.sequence >= (try floor(database)) else {
            throw DatasetError(.retired, "\(snapshot.dataset.name): this state is not kept any more")
        }
    }

    /// Of the rows of a state.
    private static let isInState = "seq <= :state AND until > :state AND kind <> 3"

    private func fetch(
        _ snapshot: DatasetSnapshot, _ condition: String, _ arguments: StatementArguments, _ rest: String = ""
    ) throws(DatasetError) -> [DatasetRecord] {
        try read { database in
            try Self.checkKept(snapshot, database)
            return try Row.fetchAll(
                database,
                sql: "SELECT key, body FROM version WHERE \(condition) AND \(Self.isInState) ORDER BY key \(rest)",
                arguments: arguments &+ ["state": snapshot.sequence]
            ).map { DatasetRecord(key: $0["key"], body: $0["body"]) }
        }
    }

    func records(
        of snapshot: DatasetSnapshot, after key: String?, offset: Int, limit: Int
    ) throws(DatasetError) -> [DatasetRecord] {
        var (after, skipped) = (key ?? "", offset)
        func place(_ offset: Int) -> Bookmarks.Place {
            Bookmarks.Place(sequence: snapshot.sequence, base: -1, offset: offset)
        }
        if key == nil, offset > 0, let mark = bookmarks.withLock({ $0[place(offset)] }) { (after, skipped) = (mark, 0) }
        let records = try fetch(
            snapshot, "key > :after", ["after": after, "limit": limit, "offset": skipped], "LIMIT :limit OFFSET :offset"
        )
        if key == nil, let last = records.last {
            bookmarks.withLock { $0[place(offset + records.count)] = last.key }
        }
        return records
    }

    func records(of snapshot: DatasetSnapshot, keys: [String]) throws(DatasetError) -> [DatasetRecord] {
        var records: [DatasetRecord] = []
        for key in Self.sorted(keys) { records += try fetch(snapshot, "key = :key", ["key": key]) }
        return records
    }

    func records(
        of snapshot: DatasetSnapshot, prefixes: [String], limit: Int
    ) throws(DatasetError) -> [DatasetRecord] {
        var records: [DatasetRecord] = []
        for prefix in Self.sorted(prefixes) where records.count < limit {
            // No text of the same beginning lies after this one: U+10FFFF is no character.
            records += try fetch(
                snapshot, "key >= :first AND key < :last",
                ["first": prefix, "last": prefix + "\u{10FFFF}", "limit": limit - records.count], "LIMIT :limit")
        }
        return records
    }

    /// Each once, in the order of their bytes.
    private static func sorted(_ texts: [String]) -> [String] {
        Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    // MARK: Changes

    func changes(since sequence: Int64, limit: Int) throws(DatasetError) -> DatasetFeed {
        let dataset = dataset
        return try read { database in
            guard sequence >= (try Self.floor(database)) else {
                throw DatasetError(.retired, "\(dataset.name): the feed does not reach so far back")
            }
            let last = try Row.fetchOne(
                database, sql: "SELECT seq, as_of FROM load WHERE seq IS NOT NULL ORDER BY id DESC LIMIT 1")
            let newest: Int64 = last?["seq"] ?? 0
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT seq, kind, key, coalesce(body, (
                        SELECT body FROM version AS former WHERE former.key = version.key AND former.until = version.seq
                    )) AS body
                    FROM version WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?
                    """, arguments: [sequence, newest, limit])
            let changes = rows.map { Self.change($0) }
            let isAtEnd = changes.count < limit || changes.last?.sequence == newest
            return DatasetFeed(
                changes: changes, next: isAtEnd ? newest : changes.last?.sequence ?? newest, isAtEnd: isAtEnd,
                asOf: last?["as_of"] ?? 0)
        }
    }

    private static func change(_ row: Row) -> DatasetChange {
        DatasetChange(
            sequence: row["seq"], kind: DatasetChange.Kind(rawValue: row["kind"]) ?? .changed, key: row["key"],
            body: row["body"])
    }

    func differences(
        of snapshot: DatasetSnapshot, from base: DatasetSnapshot?, offset: Int, limit: Int
    ) throws(DatasetError) -> [DatasetChange] {
        let start = base?.sequence ?? 0
        func place(_ offset: Int) -> Bookmarks.Place {
            Bookmarks.Place(sequence: snapshot.sequence, base: start, offset: offset)
        }
        let mark = bookmarks.withLock { $0[place(offset)] }.flatMap { Int64($0) }
        let changes = try read { database in
            try Self.checkKept(snapshot, database)
            if let base { try Self.checkKept(base, database) }
            return try Row.fetchAll(
                database, sql: Self.differences,
                arguments: [
                    "base": start, "state": snapshot.sequence, "after": mark ?? start, "limit": limit,
                    "offset": mark == nil ? offset : 0,
                ]
            ).map { Self.change($0) }
        }
        if let last = changes.last {
            bookmarks.withLock { $0[place(offset + changes.count)] = String(last.sequence) }
        }
        return changes
    }

    /// The last row of each key that changed, against its row in the base; what came back to what it was is no difference.
    private static let differences = """
        SELECT v.seq AS seq, v.key AS key, coalesce(v.body, b.body) AS body,
            CASE WHEN v.kind = 3 THEN 3 WHEN b.key IS NULL THEN 1 ELSE 2 END AS kind
        FROM version AS v LEFT JOIN version AS b
            ON b.key = v.key AND b.seq <= :base AND b.until > :base AND b.kind <> 3
        WHERE v.seq > :after AND v.seq <= :state AND v.until > :state
            AND CASE WHEN v.kind = 3 THEN b.key IS NOT NULL ELSE b.key IS NULL OR b.body <> v.body END
        ORDER BY v.seq LIMIT :limit OFFSET :offset
        """
}
