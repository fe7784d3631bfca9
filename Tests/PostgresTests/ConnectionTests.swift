import Postgres
import PostgresServer
import Testing

@Suite struct ConnectionTests {
    private func withDatabase(_ body: (PostgresConfiguration) throws -> Void) throws {
        let server = try PostgresServer.shared()
        let database = server.makeSchema()
        defer { try? server.drop(database) }
        try Connection(database).script("CREATE SCHEMA \(database.schema)")
        try body(database)
    }

    @Test("values of every type go there and back, nulls and empty ones too")
    func roundTrip() throws {
        try withDatabase { (database) throws in
            let connection = try Connection(database)
            let rows = try connection.run(
                "SELECT $1::bigint, $2::text, $3::bytea, $4::uuid, $5::boolean, $6::text, $7::bytea, $8::smallint",
                [
                    .int(.min), .text("住民 '\u{1F600}"), .bytes([0, 255, 10]), .uuid(1, .max), .bool(true), .text(nil),
                    .bytes([]), .int(7),
                ])
            #expect(rows.count == 1)
            #expect(rows.int(0, 0) == .min)
            #expect(rows.text(0, 1) == "住民 '\u{1F600}")
            #expect(rows.bytes(0, 2) == [0, 255, 10])
            #expect(rows.uuid(0, 3).map { $0 == (1, .max) } == true)
            #expect(rows.bool(0, 4))
            #expect(rows.text(0, 5) == nil && rows.bytes(0, 6) == [] && rows.int(0, 7) == 7)
            #expect(rows.optionalInt(0, 99) == nil && rows.text(5, 0) == nil)
        }
    }

    @Test("arrays unnest in order, nulls and none too")
    func arrays() throws {
        try withDatabase { (database) throws in
            let connection = try Connection(database)
            let sql = """
                SELECT * FROM unnest($1::bigint[], $2::text[], $3::bytea[], $4::uuid[], $5::boolean[])
                """
            let rows = try connection.run(
                sql,
                [
                    .ints([1, nil]), .texts(["a", ""]), .byteArrays([[1], nil]), .uuids([(1, 2), nil]),
                    .bools([true, false]),
                ])
            #expect(rows.count == 2)
            #expect(rows.int(0, 0) == 1 && rows.optionalInt(1, 0) == nil && rows.text(1, 1) == "")
            #expect(rows.bytes(0, 2) == [1] && rows.bytes(1, 2) == nil && rows.bool(0, 4) && !rows.bool(1, 4))
            #expect(
                try connection.run(sql, [.ints([]), .texts([]), .byteArrays([]), .uuids([]), .bools([])]).count == 0)
        }
    }

    @Test("an error has its kind and never a value")
    func errors() throws {
        try withDatabase { (database) throws in
            let connection = try Connection(database)
            try connection.script("CREATE TABLE t (n text PRIMARY KEY, m bigint CHECK (m > 0))")
            try connection.run("INSERT INTO t VALUES ('secret', 1)")
            func error(_ sql: String, _ values: [Value] = []) -> PostgresError? {
                do throws(PostgresError) { try connection.run(sql, values) } catch { return error }
                return nil
            }
            let twice = try #require(error("INSERT INTO t VALUES ($1, 1)", [.text("secret")]))
            #expect(twice.kind == .uniqueViolation && twice.sqlState == "23505" && twice.detail.contains("t_pkey"))
            #expect(!twice.detail.contains("secret"))
            #expect(error("INSERT INTO t VALUES ('x', $1)", [.int(-5)])?.kind == .checkViolation)
            let cast = try #require(error("SELECT $1::text::bigint", [.text("secret")]))
            #expect(cast.kind == .other && !cast.detail.contains("secret"))
            #expect(error("SELECT * FROM nowhere")?.kind == .configuration)
            #expect(error("SELECT 1") == nil)
        }
    }

    @Test("a pipeline takes effect whole or not at all, and the connection goes on")
    func pipeline() throws {
        try withDatabase { (database) throws in
            let connection = try Connection(database)
            try connection.script("CREATE TABLE t (n bigint PRIMARY KEY)")
            let insert = "INSERT INTO t VALUES ($1) RETURNING n"
            let rows = try connection.pipeline([
                Statement(insert, [.int(1)]), Statement(insert, [.int(2)]), Statement("SELECT count(*) FROM t"),
            ])
            #expect(rows.map { $0.int(0, 0) } == [1, 2, 2])
            #expect(throws: PostgresError.self) {
                try connection.pipeline([
                    Statement(insert, [.int(3)]), Statement(insert, [.int(1)]), Statement("SELECT 1"),
                ])
            }
            #expect(try connection.run("SELECT count(*) FROM t").int(0, 0) == 2)
            // More than the socket takes at once, both ways.
            let large = [UInt8](repeating: 7, count: 3 << 20)
            let echoes = try connection.pipeline((0..<6).map { _ in Statement("SELECT $1::bytea", [.bytes(large)]) })
            #expect(echoes.allSatisfy { $0.bytes(0, 0) == large })
        }
    }

    @Test("a transaction that fails leaves nothing")
    func transaction() throws {
        try withDatabase { (database) throws in
            let connection = try Connection(database)
            try connection.script("CREATE TABLE t (n bigint PRIMARY KEY)")
            #expect(throws: PostgresError.self) {
                try connection.transaction { () throws(PostgresError) in
                    try connection.run("INSERT INTO t VALUES (1)")
                    try connection.run("INSERT INTO t VALUES (1)")
                }
            }
            #expect(try connection.run("SELECT count(*) FROM t").int(0, 0) == 0)
        }
    }

    @Test("a notification arrives with its sender")
    func notifications() throws {
        try withDatabase { (database) throws in
            let listener = try Connection(database)
            let speaker = try Connection(database)
            try listener.run("LISTEN news")
            #expect(try listener.notifications(wake: -1, milliseconds: 1).isEmpty)
            try speaker.run("SELECT pg_notify('news', $1)", [.text("福祉")])
            let found = try listener.notifications(wake: -1, milliseconds: 10_000)
            #expect(found.count == 1 && found.first?.channel == "news" && found.first?.payload == "福祉")
            #expect(found.first?.sender == speaker.backend)
        }
    }

    @Test("a killed connection is told, and the next use makes a new one")
    func killed() throws {
        try withDatabase { (database) throws in
            let session = Session(database)
            let pool = ConnectionPool(database, limit: 2)
            let other = try Connection(database)
            let first = try session.use { (connection) throws(PostgresError) in connection.backend }
            let pooled = try pool.use { (connection) throws(PostgresError) in connection.backend }
            for backend in [first, pooled] {
                try other.run("SELECT pg_terminate_backend($1::bigint::integer, 5000)", [.int(Int64(backend))])
            }
            var failure: PostgresError?
            do throws(PostgresError) {
                _ = try session.use { (connection) throws(PostgresError) in try connection.run("SELECT 1") }
            } catch { failure = error }
            #expect(failure?.kind == .connectionLost)
            #expect(try session.use { (connection) throws(PostgresError) in connection.backend } != first)
            #expect(
                try pool.use { (connection) throws(PostgresError) in try connection.run("SELECT 1").int(0, 0) } == 1)
        }
    }

    @Test("no server: told as that, without a crash")
    func noServer() {
        let nowhere = PostgresConfiguration(address: "host=/nonexistent dbname=x")
        do throws(PostgresError) { _ = try Connection(nowhere) } catch { #expect(error.kind == .connectionLost) }
        let bad = PostgresConfiguration(address: "nonsense=1")
        do throws(PostgresError) { _ = try Connection(bad) } catch { #expect(error.kind == .connectionLost) }
        let schema = PostgresConfiguration(address: "", schema: "a; drop")
        do throws(PostgresError) { _ = try Connection(schema) } catch { #expect(error.kind == .configuration) }
    }
}
