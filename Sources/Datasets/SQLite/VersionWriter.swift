import GRDB

/// Writes what a load says of single keys, inside one transaction.
struct VersionWriter {
    /// The newest row of a key.
    private struct Newest {
        let sequence: Int64
        let kind: DatasetChange.Kind
        let body: String?
    }

    /// How many changes of each kind the load has now more than before.
    private var added = 0
    private var changed = 0
    private var removed = 0

    private let committed: Int64
    private var next: Int64
    private let find: Statement
    private let before: Statement
    private let insert: Statement
    private let end: Statement
    private let rewrite: Statement
    private let delete: Statement
    private let name: Statement?

    /// - Parameter isNaming: a full load keeps in mind which keys it has named.
    init(_ database: Database, isNaming: Bool) throws {
        committed = try DatasetFile.committedSequence(database)
        next = max(committed, try Int64.fetchOne(database, sql: "SELECT max(seq) FROM version") ?? 0) + 1
        find = try database.cachedStatement(
            sql: "SELECT seq, kind, body FROM version WHERE key = ? ORDER BY seq DESC LIMIT 1")
        before = try database.cachedStatement(
            sql: "SELECT seq, kind, body FROM version WHERE key = ? AND seq < ? ORDER BY seq DESC LIMIT 1")
        insert = try database.cachedStatement(
            sql: "INSERT INTO version (seq, until, kind, key, body) VALUES (?, ?, ?, ?, ?)")
        end = try database.cachedStatement(sql: "UPDATE version SET until = ? WHERE seq = ?")
        rewrite = try database.cachedStatement(sql: "UPDATE version SET kind = ?, body = ? WHERE seq = ?")
        delete = try database.cachedStatement(sql: "DELETE FROM version WHERE seq = ?")
        name = isNaming ? try database.cachedStatement(sql: "INSERT OR IGNORE INTO named VALUES (?)") : nil
    }

    mutating func write(_ entry: DatasetEntry) throws {
        if let name {
            // A full load that removes a record has not named it.
            if entry.body != nil { try name.execute(arguments: [entry.key]) }
        }
        let newest = try row(find, [entry.key])
        if let newest, newest.sequence > committed {
            try overwrite(newest, with: entry)
        } else {
            try follow(newest, with: entry)
        }
    }

    private func row(_ statement: Statement, _ arguments: StatementArguments) throws -> Newest? {
        try Row.fetchOne(statement, arguments: arguments).map { row in
            Newest(
                sequence: row["seq"], kind: DatasetChange.Kind(rawValue: row["kind"]) ?? .changed, body: row["body"])
        }
    }

    private func kind(of body: String?, after base: Newest?) -> DatasetChange.Kind? {
        let former = base.flatMap { $0.kind == .removed ? nil : $0.body }
        if body == former { return nil }
        return body == nil ? .removed : former == nil ? .added : .changed
    }

    /// The first word of this load about a key.
    private mutating func follow(_ base: Newest?, with entry: DatasetEntry) throws {
        guard let kind = kind(of: entry.body, after: base) else { return }
        try insert.execute(arguments: [next, DatasetFile.open, kind.rawValue, entry.key, entry.body])
        if let base { try end.execute(arguments: [next, base.sequence]) }
        next += 1
        count(kind, 1)
    }

    /// A later word of the same load about the same key.
    private mutating func overwrite(_ own: Newest, with entry: DatasetEntry) throws {
        let base = try row(before, [entry.key, own.sequence])
        count(own.kind, -1)
        if let kind = kind(of: entry.body, after: base) {
            try rewrite.execute(arguments: [kind.rawValue, entry.body, own.sequence])
            count(kind, 1)
        } else {
            try delete.execute(arguments: [own.sequence])
            if let base { try end.execute(arguments: [DatasetFile.open, base.sequence]) }
        }
    }

    private mutating func count(_ kind: DatasetChange.Kind, _ number: Int) {
        switch kind {
        case .added: added += number
        case .changed: changed += number
        case .removed: removed += number
        }
    }

    /// Notes what was done on the open load. Call it once, at the end of the transaction.
    func finish(_ database: Database, at: Int64? = nil) throws {
        try database.execute(
            sql: """
                UPDATE load SET added = added + ?, changed = changed + ?, removed = removed + ?,
                    touched = coalesce(?, touched) WHERE seq IS NULL
                """, arguments: [added, changed, removed, at])
    }
}
