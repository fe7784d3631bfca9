import Postgres

/// Loads. Whoever changes something of a load holds the row of its dataset, then the row of the draft.
extension PostgresDatasetStore {
    /// SQL: the program that began the load is at work. `$writer` stands for this one's number.
    private static func isHeld(_ own: String) -> String { "(writer = \(own) OR NOT \(Presence.hasEnded("writer")))" }

    // MARK: Begin

    package func begin(
        _ mode: DatasetLoad.Mode, of dataset: DatasetName, asOf: Int64, at: Int64
    ) throws(DatasetError) -> Int64 {
        let number = try asking(pool) { (connection, _) throws(PostgresError) in try tables.make(dataset, connection) }
        let result = try asking(pool) { (connection, attempt) throws(PostgresError) -> Result<Int64, DatasetError> in
            // The connection broke; perhaps only after the load had begun.
            if attempt > 0, let id = try begun(number, mode, asOf: asOf, at: at, connection) { return .success(id) }
            // Without a lock first: a commit holds it for as long as it takes.
            if case .open(let id) = try draft(of: number, at: at, connection) { return .failure(open(id, dataset)) }
            return try connection.transaction { () throws(PostgresError) in
                try connection.run("SELECT 1 FROM datasets WHERE id = $1 FOR UPDATE", [.int(number)])
                switch try draft(of: number, at: at, connection) {
                case .open(let id): return .failure(open(id, dataset))
                case .forgotten(let id): try drop(id, of: number, connection)
                case .none: break
                }
                let last = try connection.run(
                    "SELECT as_of FROM dataset_loads WHERE dataset = $1 ORDER BY id DESC LIMIT 1", [.int(number)])
                if let last = last.optionalInt(0, 0), asOf < last {
                    return .failure(DatasetError(.outdated, "\(dataset.name): the last load is newer"))
                }
                return .success(try insert(mode, of: number, asOf: asOf, at: at, connection))
            }
        }
        return try result.get()
    }

    private enum Draft {
        case none
        case open(Int64)
        /// Of a program that has ended, or untouched for too long.
        case forgotten(Int64)
    }

    private func draft(of dataset: Int64, at: Int64, _ connection: Connection) throws(PostgresError) -> Draft {
        let rows = try connection.run(
            "SELECT id, touched, \(Self.isHeld("$2")) FROM dataset_drafts WHERE dataset = $1",
            [.int(dataset), .int(presence.id)])
        guard let id = rows.optionalInt(0, 0) else { return .none }
        return rows.bool(0, 2) && rows.int(0, 1) + DatasetLoad.patience >= at ? .open(id) : .forgotten(id)
    }

    private func begun(
        _ dataset: Int64, _ mode: DatasetLoad.Mode, asOf: Int64, at: Int64, _ connection: Connection
    ) throws(PostgresError) -> Int64? {
        try connection.run(
            """
            SELECT id FROM dataset_drafts
            WHERE dataset = $1 AND writer = $2 AND mode = $3 AND as_of = $4 AND touched = $5
            """, [.int(dataset), .int(presence.id), .text(mode.rawValue), .int(asOf), .int(at)]
        ).optionalInt(0, 0)
    }

    private func open(_ id: Int64, _ dataset: DatasetName) -> DatasetError {
        DatasetError(.loadOpen, "\(dataset.name): load \(id) is open", load: id)
    }

    private func insert(
        _ mode: DatasetLoad.Mode, of dataset: Int64, asOf: Int64, at: Int64, _ connection: Connection
    ) throws(PostgresError) -> Int64 {
        let id = try connection.run(
            "UPDATE datasets SET loads = loads + 1 WHERE id = $1 RETURNING loads", [.int(dataset)]
        ).int(0, 0)
        try connection.script(
            """
            CREATE UNLOGGED TABLE \(DatasetTables.load(id, of: dataset)) (
                number bigint GENERATED ALWAYS AS IDENTITY, key text COLLATE "C" NOT NULL, body text
            ) WITH (autovacuum_enabled = off)
            """)
        try connection.run(
            "INSERT INTO dataset_drafts (dataset, id, mode, as_of, touched, writer) VALUES ($1, $2, $3, $4, $5, $6)",
            [.int(dataset), .int(id), .text(mode.rawValue), .int(asOf), .int(at), .int(presence.id)])
        return id
    }

    private func drop(_ load: Int64, of dataset: Int64, _ connection: Connection) throws(PostgresError) {
        try connection.script(
            """
            DROP TABLE IF EXISTS \(DatasetTables.load(load, of: dataset));
            DELETE FROM dataset_drafts WHERE dataset = \(dataset) AND id = \(load)
            """)
    }

    private func notOpen(_ load: Int64, _ dataset: DatasetName) -> DatasetError {
        DatasetError(.unknownLoad, "\(dataset.name): load \(load) is not open")
    }

    // MARK: Pages

    package func put(
        _ entries: [DatasetEntry], into load: Int64, of dataset: DatasetName, at: Int64
    ) throws(DatasetError) {
        let number = try known(dataset)
        guard entries.allSatisfy(\.isFit) else {
            throw DatasetError(.unfit, "\(dataset.name): a key or a body that cannot be kept")
        }
        let touch = Statement(
            """
            UPDATE dataset_drafts SET touched = $3 WHERE dataset = $1 AND id = $2 AND \(Self.isHeld("$4"))
            RETURNING id
            """, [.int(number), .int(load), .int(at), .int(presence.id)])
        // A page that comes twice because the connection broke changes nothing: the last word counts.
        let insert = Statement(
            """
            INSERT INTO \(DatasetTables.load(load, of: number)) (key, body)
            SELECT i.key, i.body FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS i (key, body, number)
            ORDER BY i.number
            """, [.texts(entries.map(\.key)), .texts(entries.map(\.body))], isPrepared: false)
        let isOpen = try asking(pool) { (connection, _) throws(PostgresError) in
            do throws(PostgresError) {
                return try connection.pipeline([touch, insert])[0].count == 1
            } catch {
                // No such table: the load has ended.
                guard error.sqlState == "42P01" else { throw error }
                return false
            }
        }
        if !isOpen { throw notOpen(load, dataset) }
    }

    // MARK: The end

    package func commit(_ load: Int64, of dataset: DatasetName, at: Int64) throws(DatasetError) -> DatasetLoad {
        let number = try known(dataset)
        let done = try asking(commits) { (connection, attempt) throws(PostgresError) -> DatasetLoad? in
            guard let draft = try self.draft(load, of: number, connection) else {
                return attempt > 0 ? try committed(load, of: number, connection) : nil
            }
            let merge = LoadMerge(dataset: number, load: load, mode: draft.mode, asOf: draft.asOf, at: at)
            try tables.makePeriod(merge.period, connection)
            return try connection.transaction { () throws(PostgresError) in
                try connection.run("SELECT 1 FROM datasets WHERE id = $1 FOR UPDATE", [.int(number)])
                guard try self.draft(load, of: number, connection, locking: true) != nil else {
                    return attempt > 0 ? try committed(load, of: number, connection) : nil
                }
                let result = try merge.run(connection)
                try drop(load, of: number, connection)
                return result
            }
        }
        guard let done else { throw notOpen(load, dataset) }
        return done
    }

    package func abort(_ load: Int64, of dataset: DatasetName) throws(DatasetError) {
        let number = try known(dataset)
        let wasOpen = try asking(pool) { (connection, _) throws(PostgresError) in
            try connection.transaction { () throws(PostgresError) in
                try connection.run("SELECT 1 FROM datasets WHERE id = $1 FOR UPDATE", [.int(number)])
                guard try self.draft(load, of: number, connection, locking: true) != nil else { return false }
                try drop(load, of: number, connection)
                return true
            }
        }
        if !wasOpen { throw notOpen(load, dataset) }
    }

    /// Nil unless the load is open.
    private func draft(
        _ load: Int64, of dataset: Int64, _ connection: Connection, locking: Bool = false
    ) throws(PostgresError) -> (mode: DatasetLoad.Mode, asOf: Int64)? {
        let rows = try connection.run(
            """
            SELECT mode, as_of FROM dataset_drafts WHERE dataset = $1 AND id = $2 AND \(Self.isHeld("$3"))
            \(locking ? "FOR UPDATE" : "")
            """, [.int(dataset), .int(load), .int(presence.id)])
        guard let mode = rows.text(0, 0).flatMap({ DatasetLoad.Mode(rawValue: $0) }) else { return nil }
        return (mode, rows.int(0, 1))
    }

    /// After a connection that broke at the commit.
    private func committed(
        _ load: Int64, of dataset: Int64, _ connection: Connection
    ) throws(PostgresError) -> DatasetLoad? {
        // Waits for the end of a commit that is still under way on the server.
        try connection.run("SELECT 1 FROM datasets WHERE id = $1 FOR UPDATE", [.int(dataset)])
        let rows = try connection.run(
            "SELECT \(DatasetLoad.columns) FROM dataset_loads WHERE dataset = $1 AND id = $2",
            [.int(dataset), .int(load)])
        return rows.load(0)
    }

    // MARK: What others left

    /// Drops loads of programs that have ended. What cannot be dropped now goes the next time.
    func sweep() {
        _ = try? asking(pool) { (connection, _) throws(PostgresError) in
            let drafts = try connection.run(
                "SELECT dataset, id FROM dataset_drafts WHERE NOT \(Self.isHeld("$1"))", [.int(presence.id)])
            for row in 0..<drafts.count {
                let (dataset, load) = (drafts.int(row, 0), drafts.int(row, 1))
                try connection.transaction { () throws(PostgresError) in
                    try connection.run("SELECT 1 FROM datasets WHERE id = $1 FOR UPDATE", [.int(dataset)])
                    if try self.draft(load, of: dataset, connection, locking: true) == nil {
                        try drop(load, of: dataset, connection)
                    }
                }
            }
            // A crash of the server takes the drafts and leaves their tables, empty.
            let tables = try connection.run(
                """
                SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace
                    AND relkind = 'r' AND relname ~ '^dataset_load_[0-9]+_[0-9]+$' AND NOT EXISTS (
                        SELECT 1 FROM dataset_drafts d WHERE relname = 'dataset_load_' || d.dataset || '_' || d.id)
                """)
            for row in 0..<tables.count {
                if let table = tables.text(row, 0) { try connection.script("DROP TABLE IF EXISTS \(table)") }
            }
        }
    }
}
