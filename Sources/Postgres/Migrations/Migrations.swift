/// One step of a schema. Once released it never changes: a mistake is mended by a later step.
///
/// Steps come in two kinds, so that programs of two versions can work on one database while they are exchanged: what is new is
/// added first (expand); what nobody uses any more is taken away in a later release (contract).
package struct Migration: Sendable {
    package let name: String
    package let sql: String

    package init(_ name: String, _ sql: String) {
        self.name = name
        self.sql = sql
    }
}

/// All steps of one role (`messages`, `datasets` …), in order, append-only. What was applied is recorded in the table
/// `migrations` with a checksum.
package struct Migrations: Sendable {
    let role: String
    let steps: [Migration]

    package init(role: String, _ steps: [Migration]) {
        self.role = role
        self.steps = steps
    }

    /// Applies what is missing, each step in a transaction of its own. Several programs may start at once: one works, the
    /// others wait.
    /// - Throws: `newer` when the database knows more steps than the program, `changed` when a step is not what was applied.
    package func apply(_ connection: Connection, schema: String) throws(PostgresError) {
        // The same number for every program that ever starts: 'hub' and the room's year.
        try connection.run("SELECT pg_advisory_lock(7697250, 2026)")
        defer { _ = try? connection.run("SELECT pg_advisory_unlock(7697250, 2026)") }
        try makeTable(connection, schema)
        let done = try connection.run(
            "SELECT name, checksum FROM migrations WHERE role = $1 ORDER BY number", [.text(role)])
        guard done.count <= steps.count else {
            throw PostgresError(
                .newer,
                "the database has \(done.count) steps of \(role), this program knows \(steps.count): it is older than the database"
            )
        }
        for (index, step) in steps.enumerated() {
            let checksum = try connection.run(
                "SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex')", [.text(step.sql)]
            ).text(0, 0)
            if index < done.count {
                guard done.text(index, 0) == step.name, done.text(index, 1) == checksum else {
                    throw PostgresError(
                        .changed, "step \(index + 1) of \(role), \(step.name), is not what was applied to the database")
                }
            } else {
                try apply(step, number: index + 1, checksum: checksum, connection)
            }
        }
    }

    private func apply(
        _ step: Migration, number: Int, checksum: String?, _ connection: Connection
    ) throws(PostgresError) {
        try connection.transaction { () throws(PostgresError) in
            try connection.script(step.sql)
            try connection.run(
                "INSERT INTO migrations (role, number, name, checksum) VALUES ($1, $2, $3, $4)",
                [.text(role), .int(Int64(number)), .text(step.name), .text(checksum)])
        }
    }

    /// An administrator may have made the schema: then no right to make one is needed.
    private func makeTable(_ connection: Connection, _ schema: String) throws(PostgresError) {
        if try connection.run("SELECT 1 FROM pg_namespace WHERE nspname = $1", [.text(schema)]).count == 0 {
            try connection.script("CREATE SCHEMA \(schema)")
        }
        try connection.script(
            """
            CREATE TABLE IF NOT EXISTS migrations (
                role text NOT NULL,
                number bigint NOT NULL,
                name text NOT NULL,
                checksum text NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY (role, number))
            """)
    }
}
