/// How a database is reached.
package struct PostgresConfiguration: Sendable {
    /// A libpq connection string: `postgresql://user@host/db?sslmode=verify-full` or `host=… dbname=…`. Everything that libpq
    /// knows may stand in it (several hosts with `target_session_attrs=read-write`, `sslmode`, `passfile`, …).
    package var address: String
    /// Where the tables stand; lower-case letters, digits and `_`, at most 63.
    package var schema: String
    /// Shown in `pg_stat_activity`.
    package var applicationName = "platformhub"
    /// Seconds until a connection must stand; libpq waits at least 2.
    package var connectTimeout = 5
    /// Milliseconds that one statement may take on the server.
    package var statementTimeout = 30_000
    /// Milliseconds that a statement may wait for a lock.
    package var lockTimeout = 10_000
    /// Further settings of the server for these connections, by name.
    package var settings: [String: String] = [:]

    package init(address: String, schema: String = "platformhub") {
        self.address = address
        self.schema = schema
    }

    var hasValidSchema: Bool {
        (1...63).contains(schema.utf8.count)
            && schema.utf8.enumerated().allSatisfy { index, byte in
                byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || index > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}
