import Files
import PlatformHub
import Postgres
import PostgresServer
import Testing

/// Which of several hubs on one real PostgreSQL runs a link.
@Suite(.timeLimit(.minutes(5))) struct LinkOwnersTests {
    /// One process of a hub, from its start to its end.
    private struct Life {
        let presence: Presence
        let owners: LinkOwners

        init(_ name: String, on schema: PostgresConfiguration) throws {
            var database = schema
            database.applicationName = "\(schema.schema) \(name)"
            presence = try Presence.announce(database, name: name, roles: [LinkOwners.migrations])
            owners = try LinkOwners.open(database, name: name, presence: presence)
        }

        func owner(_ link: String = "zei-in") throws -> LinkOwner { try owners.owner(of: link, in: "999997") }
        func take(_ link: String = "zei-in") throws { try owners.take(link, in: "999997") }

        /// Code and hub of the refusal.
        func refusal() -> [String] {
            do {
                try take()
                return []
            } catch {
                return [error].compactMap { $0 as? HubError }.flatMap { [$0.code, $0.parameters["hub"] ?? ""] }
            }
        }

        func end() {
            owners.close()
            presence.close()
        }
    }

    private func withDatabase(_ body: (PostgresServer, PostgresConfiguration) throws -> Void) throws {
        let server = try PostgresServer.shared()
        let database = server.makeSchema()
        defer { try? server.drop(database) }
        try body(server, database)
    }

    @Test func `A link belongs to the hub that asked first, over its restarts, and each link for itself`() throws {
        try withDatabase { _, database in
            let first = try Life("hub-1", on: database)
            let second = try Life("hub-2", on: database)
            #expect(try first.owner() == .here && first.owner() == .here)
            #expect(try second.owner() == .other("hub-1"))
            #expect(try second.owner("zei-out") == .here && first.owner("zei-out") == .other("hub-2"))
            first.end()
            // Nobody else begins with it while its hub is exchanged.
            #expect(try second.owner() == .other("hub-1"))
            let again = try Life("hub-1", on: database)
            #expect(try again.owner() == .here && second.owner() == .other("hub-1"))
            again.end()
            second.end()
        }
    }

    @Test func `Of two processes with one name one runs it, and the other only after its end`() throws {
        try withDatabase { _, database in
            let first = try Life("hub-1", on: database)
            let twin = try Life("hub-1", on: database)
            #expect(try first.owner() == .here && twin.owner() == .namesake("hub-1"))
            first.end()
            #expect(try twin.owner() == .here)
            twin.end()
        }
    }

    @Test func `It is taken over only when its hub has ended or let it go`() throws {
        try withDatabase { _, database in
            let first = try Life("hub-1", on: database)
            let second = try Life("hub-2", on: database)
            #expect(try first.owner() == .here)
            #expect(second.refusal() == ["H8091", "hub-1"])
            try second.owners.release("zei-in", in: "999997")
            #expect(second.refusal() == ["H8091", "hub-1"], "only who holds it lets it go")
            try first.owners.release("zei-in", in: "999997")
            #expect(second.refusal() == [])
            #expect(try second.owner() == .here && first.owner() == .other("hub-2"))
            second.end()
            #expect(first.refusal() == [])
            #expect(try first.owner() == .here)
            first.end()
        }
    }

    @Test func `A hub that has lost its connection begins nothing that another one may have taken`() throws {
        try withDatabase { server, database in
            let first = try Life("hub-1", on: database)
            let second = try Life("hub-2", on: database)
            #expect(try first.owner() == .here)
            var cut = database
            cut.applicationName += " hub-1"
            #expect(try server.breakConnections(of: cut) > 0)
            // Until its lock is back, the hub is not sure of any of its links.
            #expect(throws: HubError.self) { try first.owner() }
            #expect(second.refusal() == [])
            let clock = ContinuousClock()
            let deadline = clock.now + .seconds(60)
            var owner: LinkOwner?
            while owner == nil, clock.now < deadline { owner = try? first.owner() }
            #expect(owner == .other("hub-2"))
            first.end()
            second.end()
        }
    }

    @Test func `While the database is away nobody can say whose it is`() throws {
        let server = try PostgresServer()
        defer { server.remove() }
        let life = try Life("hub-1", on: server.makeSchema())
        #expect(try life.owner() == .here)
        server.kill()
        #expect { try life.owner() } throws: { ($0 as? HubError)?.code == "H8093" }
        #expect(life.refusal().first == "H8093")
        life.end()
    }
}
