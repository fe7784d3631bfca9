import GRDB

/// Loads: written behind the last committed sequence, made visible by one row.
extension DatasetFile {
    func begin(_ mode: DatasetLoad.Mode, asOf: Int64, at: Int64) throws(DatasetError) -> Int64 {
        let dataset = dataset.name
        if let (id, touched) = try openLoad() {
            guard touched + DatasetLoad.patience < at else {
                throw DatasetError(.loadOpen, "\(dataset): load \(id) is open", load: id)
            }
            try undoOpenLoad()
        }
        return try write { database in
            let last = try Int64.fetchOne(database, sql: "SELECT max(as_of) FROM load WHERE seq IS NOT NULL")
            if let last, asOf < last { throw DatasetError(.outdated, "\(dataset): the last load is newer") }
            try database.execute(
                sql: "INSERT INTO load (mode, as_of, touched) VALUES (?, ?, ?)", arguments: [mode.rawValue, asOf, at])
            return database.lastInsertedRowID
        }
    }

    private func openLoad() throws(DatasetError) -> (id: Int64, touched: Int64)? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT id, touched FROM load WHERE seq IS NULL").map {
                ($0["id"], $0["touched"])
            }
        }
    }

    private static func mode(of load: Int64, _ database: Database, _ dataset: DatasetName) throws -> DatasetLoad.Mode {
        let text = try String.fetchOne(
            database, sql: "SELECT mode FROM load WHERE id = ? AND seq IS NULL", arguments: [load])
        guard let mode = text.flatMap({ DatasetLoad.Mode(rawValue: $0) }) else {
            throw DatasetError(.unknownLoad, "\(dataset.name): load \(load) is not open")
        }
        return mode
    }

    func put(_ entries: [DatasetEntry], into load: Int64, at: Int64) throws(DatasetError) {
        let dataset = dataset
        try write { database in
            let mode = try Self.mode(of: load, database, dataset)
            var writer = try VersionWriter(database, isNaming: mode == .full)
            for entry in entries {
                guard entry.isFit else {
                    throw DatasetError(.unfit, "\(dataset.name): a key or a body that cannot be kept")
                }
                try writer.write(entry)
            }
            try writer.finish(database, at: at)
        }
    }

    func commit(_ load: Int64, at: Int64) throws(DatasetError) -> DatasetLoad {
        let dataset = dataset
        let mode = try read { try Self.mode(of: load, $0, dataset) }
        if mode == .full { try endUnnamed() }
        return try writeDurably { database in
            _ = try Self.mode(of: load, database, dataset)
            let last = try Self.committedSequence(database)
            let sequence = try Int64.fetchOne(database, sql: "SELECT max(seq) FROM version") ?? last
            try database.execute(
                sql: "UPDATE load SET seq = ?, touched = ? WHERE id = ?", arguments: [max(last, sequence), at, load])
            try database.execute(sql: "DELETE FROM named")
            guard let row = try Row.fetchOne(database, sql: "SELECT * FROM load WHERE id = ?", arguments: [load]) else {
                throw DatasetError(.damaged, "\(dataset.name): load \(load) is gone")
            }
            return Self.load(row)
        }
    }

    static func load(_ row: Row) -> DatasetLoad {
        DatasetLoad(
            id: row["id"], mode: DatasetLoad.Mode(rawValue: row["mode"]) ?? .full, asOf: row["as_of"],
            committedAt: row["touched"], added: row["added"], changed: row["changed"], removed: row["removed"])
    }

    static func committedSequence(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(seq) FROM load") ?? 0
    }

    /// Removes what a full load has not named: page by page, behind the committed sequence like everything else of a load.
    private func endUnnamed() throws(DatasetError) {
        var after: String? = ""
        while let key = after {
            after = try write { database in
                let keys = try String.fetchAll(
                    database,
                    sql: """
                        SELECT key FROM version WHERE key > ? AND until = ? AND kind <> 3
                            AND NOT EXISTS (SELECT 1 FROM named WHERE named.key = version.key)
                        ORDER BY key LIMIT ?
                        """, arguments: [key, DatasetFile.open, DatasetFile.page])
                var writer = try VersionWriter(database, isNaming: false)
                for key in keys { try writer.write(DatasetEntry(key: key, body: nil)) }
                try writer.finish(database)
                return keys.count < DatasetFile.page ? nil : keys.last
            }
        }
    }

    // MARK: Undoing

    func abort(_ load: Int64) throws(DatasetError) {
        let dataset = dataset
        _ = try read { try Self.mode(of: load, $0, dataset) }
        try undoOpenLoad()
    }

    /// Takes back every row behind the committed sequence. Can be broken off at any point and done again.
    func undoOpenLoad() throws(DatasetError) {
        guard try openLoad() != nil else { return }
        while try undoPage() == DatasetFile.page {}
        try write { database in
            try database.execute(sql: "DELETE FROM named; DELETE FROM load WHERE seq IS NULL")
        }
    }

    private func undoPage() throws(DatasetError) -> Int {
        try write { database in
            let last = try Self.committedSequence(database)
            let rows = try Row.fetchAll(
                database, sql: "SELECT seq, key FROM version WHERE seq > ? ORDER BY seq DESC LIMIT ?",
                arguments: [last, DatasetFile.page])
            let reopen = try database.makeStatement(sql: "UPDATE version SET until = ? WHERE key = ? AND until = ?")
            let delete = try database.makeStatement(sql: "DELETE FROM version WHERE seq = ?")
            for row in rows {
                let (sequence, key): (Int64, String) = (row["seq"], row["key"])
                try reopen.execute(arguments: [DatasetFile.open, key, sequence])
                try delete.execute(arguments: [sequence])
            }
            return rows.count
        }
    }
}
