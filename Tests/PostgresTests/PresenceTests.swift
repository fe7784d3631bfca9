import Postgres
import PostgresServer
import Testing

@Suite struct PresenceTests {
    private func withDatabase(_ body: (PostgresServer, PostgresConfiguration) throws -> Void) throws {
        let server = try PostgresServer.shared()
        let database = server.makeSchema()
        defer { try? server.drop(database) }
        try body(server, database)
    }

    private func hasEnded(_ presence: Presence, _ connection: Connection) throws -> Bool {
        try connection.run("SELECT \(Presence.hasEnded("$1::bigint"))", [.int(presence.id)]).bool(0, 0)
    }

    @Test("others see at once that a program is at work, and that it has ended")
    func ends() throws {
        try withDatabase { (_, database) throws in
            let first = try Presence.announce(database, name: "a", roles: [])
            let second = try Presence.announce(database, name: "b", roles: [])
            let connection = try Connection(database)
            #expect(first.id != second.id)
            #expect(try !hasEnded(first, connection) && !hasEnded(second, connection))
            first.close()
            #expect(try hasEnded(first, connection) && !hasEnded(second, connection))
            second.close()
            #expect(try connection.run("SELECT count(*) FROM hubs").int(0, 0) == 0)
        }
    }

    @Test("a program whose connection breaks comes back under the same number")
    func comesBack() throws {
        try withDatabase { (server, database) throws in
            let presence = try Presence.announce(database, name: "a", roles: [Migrations(role: "test", [])])
            defer { presence.close() }
            var watching = database
            watching.applicationName = "watcher"
            let connection = try Connection(watching)
            #expect(try server.breakConnections(of: database) == 1)
            let clock = ContinuousClock()
            let deadline = clock.now + .seconds(30)
            var wasAway = false
            while clock.now < deadline {
                if try hasEnded(presence, connection) { wasAway = true } else if wasAway { break }
            }
            #expect(wasAway)
            #expect(try !hasEnded(presence, connection))
            #expect(try connection.run("SELECT name FROM hubs WHERE id = $1", [.int(presence.id)]).text(0, 0) == "a")
        }
    }
}
