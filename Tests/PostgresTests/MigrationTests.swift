import Postgres
import PostgresServer
import Testing

@Suite struct MigrationTests {
    private let first = Migration("a table", "CREATE TABLE t (n bigint); INSERT INTO t VALUES (1)")
    private let second = Migration("a column", "ALTER TABLE t ADD COLUMN m bigint")

    private func withDatabase(_ body: (PostgresConfiguration) async throws -> Void) async throws {
        let server = try PostgresServer.shared()
        let database = server.makeSchema()
        defer { try? server.drop(database) }
        try await body(database)
    }

    private func kind(_ steps: [Migration], _ database: PostgresConfiguration) throws -> PostgresError.Kind? {
        let connection = try Connection(database)
        do throws(PostgresError) {
            try Migrations(role: "test", steps).apply(connection, schema: database.schema)
        } catch { return error.kind }
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

    @Test("an older program and a changed step are refused")
    func refuses() async throws {
        try await withDatabase { (database) async throws in
            #expect(try kind([first, second], database) == nil)
            #expect(try kind([first], database) == .newer)
            #expect(try kind([first, Migration(second.name, "SELECT 1")], database) == .changed)
            #expect(try kind([first, Migration("other", second.sql)], database) == .changed)
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
