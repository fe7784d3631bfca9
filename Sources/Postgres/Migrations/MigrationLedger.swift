/// What has been done to a schema and who works on it: the tables `migrations` and `hubs`. They are there before any step.
struct MigrationLedger {
    /// A step that was applied, perhaps by a newer program.
    struct Entry {
        let number: Int
        let name: String
        let checksum: String
        let phase: Migration.Phase
    }

    let connection: Connection

    /// One program at a time works on the schema's steps; others wait for it.
    func exclusively<Result>(_ body: () throws(PostgresError) -> Result) throws(PostgresError) -> Result {
        // The same number for every program that ever starts on this schema.
        let schema = Value.text(connection.schema)
        try connection.run("SELECT pg_advisory_lock(7697250, hashtext($1))", [schema])
        defer { _ = try? connection.run("SELECT pg_advisory_unlock(7697250, hashtext($1))", [schema]) }
        return try body()
    }

    /// An administrator may have made the schema: then no right to make one is needed.
    func make() throws(PostgresError) {
        let schema = connection.schema
        if try connection.run("SELECT 1 FROM pg_namespace WHERE nspname = $1", [.text(schema)]).count == 0 {
            try connection.script("CREATE SCHEMA \(schema)")
        }
        let known = try connection.run("SELECT to_regclass('migrations') IS NOT NULL, to_regclass('hubs') IS NOT NULL")
        if !known.bool(0, 0) {
            try connection.script(
                """
                CREATE TABLE migrations (
                    role text NOT NULL,
                    number bigint NOT NULL,
                    name text NOT NULL,
                    checksum text NOT NULL,
                    applied_at timestamptz NOT NULL DEFAULT now(),
                    phase text NOT NULL DEFAULT 'expand',
                    PRIMARY KEY (role, number))
                """)
        } else if !known.bool(0, 1) {
            // Made before steps had phases; all of them were expanding.
            try connection.script(
                "ALTER TABLE migrations ADD COLUMN IF NOT EXISTS phase text NOT NULL DEFAULT 'expand'")
        }
        guard !known.bool(0, 1) else { return }
        try connection.script(
            """
            CREATE SEQUENCE hub_ids AS integer CYCLE;
            CREATE TABLE hubs (
                id integer NOT NULL,
                role text NOT NULL,
                name text NOT NULL,
                level bigint NOT NULL,
                seen_at timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY (id, role))
            """)
    }

    func entries(of role: String) throws(PostgresError) -> [Entry] {
        let rows = try connection.run(
            "SELECT number, name, checksum, phase FROM migrations WHERE role = $1 ORDER BY number", [.text(role)])
        return (0..<rows.count).map { row in
            Entry(
                number: Int(rows.int(row, 0)), name: rows.text(row, 1) ?? "", checksum: rows.text(row, 2) ?? "",
                phase: rows.text(row, 3).flatMap { Migration.Phase(rawValue: $0) } ?? .contract)
        }
    }

    func checksum(of step: Migration) throws(PostgresError) -> String {
        try connection.run("SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex')", [.text(step.sql)]).text(0, 0) ?? ""
    }

    func apply(_ step: Migration, of role: String, number: Int) throws(PostgresError) {
        let checksum = try checksum(of: step)
        try connection.transaction { () throws(PostgresError) in
            try connection.script(step.sql)
            try connection.run(
                "INSERT INTO migrations (role, number, name, checksum, phase) VALUES ($1, $2, $3, $4, $5)",
                [
                    .text(role), .int(Int64(number)), .text(step.name), .text(checksum), .text(step.phase.rawValue),
                ])
        }
    }

    /// The programs at work, in the order of their start. One whose connection has just broken is still counted for a minute.
    func hubs(of role: String) throws(PostgresError) -> [MigrationStatus.Hub] {
        let rows = try connection.run(
            """
            SELECT name, level, extract(epoch FROM now() - seen_at)::bigint FROM hubs
            WHERE role = $1 AND (seen_at > now() - interval '60 s' OR \(Presence.holdsLock("id"))) ORDER BY id
            """, [.text(role)])
        return (0..<rows.count).map { row in
            MigrationStatus.Hub(
                name: rows.text(row, 0) ?? "", level: Int(rows.int(row, 1)), seconds: Int(rows.int(row, 2)))
        }
    }
}
