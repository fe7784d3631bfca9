import Postgres
import PostgresServer
import Testing

@Suite struct MigrationTests {
    private let first = Migration("a table", "CREATE TABLE t (n bigint, old bigint); INSERT INTO t VALUES (1, 1)")
    private let second = Migration("a column", "ALTER TABLE t ADD COLUMN m bigint")
    private let third = Migration("without the old column", in: .contract, "ALTER TABLE t DROP COLUMN old")
    private let fourth = Migration("an index", "CREATE INDEX t_m ON t (m)")

    private func withDatabase(_ body: (PostgresConfiguration) async throws -> Void) async throws {
        let server = try PostgresServer.shared()
        let database = server.makeSchema()
        defer { try? server.drop(database) }
        try await body(database)
    }

    private func program(_ steps: [Migration]) -> Migrations { Migrations(role: "test", steps) }

    private func kind(_ steps: [Migration], _ database: PostgresConfiguration) throws -> PostgresError.Kind? {
        let connection = try Connection(database)
        do throws(PostgresError) { try program(steps).apply(connection) } catch { return error.kind }
        return nil
    }

    private func refusal(_ steps: [Migration], _ connection: Connection) -> PostgresError? {
        do throws(PostgresError) { try program(steps).contract(connection) } catch { return error }
        return nil
    }

    @Test("each step is applied once, later ones behind")
    func applies() async throws {
        try await withDatabase { (database) async throws in
            #expect(try kind([first], database) == nil)
            #expect(try kind([first], database) == nil)
            #expect(try kind([first, second], database) == nil)
            let connection = try Connection(database)
            #expect(try connection.run("SELECT count(*), count(m) FROM t").int(0, 0) == 1)
            #expect(try connection.run("SELECT count(*) FROM migrations").int(0, 0) == 2)
        }
    }

    @Test("a changed step is refused")
    func refuses() async throws {
        try await withDatabase { (database) async throws in
            #expect(try kind([first, second], database) == nil)
            #expect(try kind([first, Migration(second.name, "SELECT 1")], database) == .changed)
            #expect(try kind([first, Migration("other", second.sql)], database) == .changed)
        }
    }

    @Test("programs of two releases work on one database; what the older one needs goes when it has ended")
    func twoReleases() async throws {
        try await withDatabase { (database) async throws in
            let connection = try Connection(database)
            let (old, new) = ([first], [first, second, third, fourth])
            let older = try Presence.announce(database, name: "older", roles: [program(old)])
            try program(old).apply(connection)
            let newer = try Presence.announce(database, name: "newer", roles: [program(new)])
            defer { newer.close() }

            let status = try program(new).apply(connection)
            #expect(status.applied == ["a table", "a column", "an index"] && status.missing.isEmpty)
            #expect(status.waiting == ["without the old column"])
            #expect(status.hubs.map(\.name) == ["older", "newer"] && status.hubs.map(\.level) == [1, 4])
            // The older program works on, and starts anew.
            try connection.run("INSERT INTO t (n, old) VALUES (2, 2)")
            #expect(try program(old).apply(connection).unknown == ["a column", "an index"])
            let refused = try #require(refusal(new, connection))
            #expect(refused.kind == .conflict && refused.detail.contains("older"))
            #expect(!refused.detail.contains("newer"))

            older.close()
            #expect(try program(new).apply(connection).waiting.isEmpty)
            #expect(throws: PostgresError.self) { try connection.run("SELECT old FROM t") }
            #expect(try kind(new, database) == nil)
            #expect(try kind(old, database) == .newer)
            #expect(try kind([first, second], database) == .newer)
        }
    }

    @Test("a program that was just cut off still counts, one that was not seen for a minute does not")
    func lastSeen() async throws {
        try await withDatabase { (database) async throws in
            let connection = try Connection(database)
            try program([first]).apply(connection)
            try connection.run("INSERT INTO hubs (id, role, name, level) VALUES (99, 'test', 'silent', 1)")
            func setBack(_ seconds: Int64) throws {
                try connection.run(
                    "UPDATE hubs SET seen_at = now() - $1 * interval '1 second' WHERE id = 99", [.int(seconds)])
            }
            try setBack(30)
            #expect(refusal([first, second, third], connection)?.kind == .conflict)
            #expect(try program([first, second, third]).status(connection).hubs.map(\.name) == ["silent"])
            try setBack(61)
            #expect(refusal([first, second, third], connection) == nil)
        }
    }

    @Test("a contracting step that does not get its lock waits for the next start; nothing else does")
    func locked() async throws {
        try await withDatabase { (database) async throws in
            var hasty = database
            hasty.lockTimeout = 500
            let (connection, reader) = (try Connection(hasty), try Connection(database))
            try program([first]).apply(connection)
            try reader.run("BEGIN")
            try reader.run("SELECT * FROM t")
            #expect(try program([first, third]).apply(connection).waiting == [third.name])
            #expect(refusal([first, third], connection)?.kind == .timeout)
            try reader.run("COMMIT")
            #expect(try program([first, third]).apply(connection).waiting.isEmpty)
        }
    }

    @Test("asking changes nothing, not even on an empty database")
    func asking() async throws {
        try await withDatabase { (database) async throws in
            let connection = try Connection(database)
            let empty = try program([first, third]).status(connection)
            #expect(empty.applied.isEmpty && empty.missing == [first.name] && empty.waiting == [third.name])
            #expect(try connection.run("SELECT to_regclass('migrations') IS NULL").bool(0, 0))
        }
    }

    @Test("a step that fails leaves nothing, and the ones before stay")
    func fails() async throws {
        try await withDatabase { (database) async throws in
            let broken = Migration("broken", "CREATE TABLE u (n bigint); SELECT nonsense")
            #expect(try kind([first, broken], database) == .configuration)
            let connection = try Connection(database)
            #expect(try connection.run("SELECT to_regclass('u') IS NULL").bool(0, 0))
            #expect(try connection.run("SELECT count(*) FROM migrations").int(0, 0) == 1)
        }
    }

    @Test("many programs may start at once")
    func atOnce() async throws {
        try await withDatabase { (database) async throws in
            let kinds = try await withThrowingTaskGroup(of: PostgresError.Kind?.self) { group in
                for _ in 0..<6 { group.addTask { try kind([first, second], database) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(kinds == [nil, nil, nil, nil, nil, nil])
        }
    }
}
