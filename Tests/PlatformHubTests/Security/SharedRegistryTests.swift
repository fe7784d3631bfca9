import Glibc
import Postgres
import PostgresServer
import Testing

@testable import PlatformHub

/// Hubs on one database: what one of them does is true for all.
@Suite struct SharedRegistryTests {
    /// Two hubs with one hub.key.
    /// - Parameter limit: how long a look counts, milliseconds; short where a test waits for its end.
    private func withHubs(
        limit: Int = 10_000, server: PostgresServer? = nil,
        _ body: (PostgresRegistryHome, City, City) throws -> Void
    ) throws {
        let home = try PostgresRegistryHome(server)
        defer { home.remove() }
        let cities = try [2, 12].map { seed in
            try City(seed: seed) { keys, random in try home.open(keys, random: random) { $0.limit = limit } }
        }
        defer { for city in cities { city.registry.close() } }
        try body(home, cities[0], cities[1])
    }

    private func refusal(_ body: () throws -> Void) -> HubError? {
        do {
            try body()
            return nil
        } catch {
            return error as? HubError ?? (error as? OAuthError)?.hubError
        }
    }

    // MARK: What one does

    @Test func `A client made at one hub gets a token at the other at once, which is good at both`() throws {
        try withHubs { (_, first, second) in
            let client = try first.addClient()
            let token = try second.token(client).token
            #expect(try first.verify(token).clientID == client.clientID)
            #expect(try second.verify(token).clientID == client.clientID)
            #expect(try first.introspect(token, by: client) != .inactive)
        }
    }

    @Test func `A system has one client, whichever hub makes it`() throws {
        try withHubs { (_, first, second) in
            _ = try first.addClient()
            #expect(throws: RegistryError.alreadyRegistered) { try second.addClient() }
        }
    }

    @Test func `A token revoked at one hub is refused at the other when the revocation has returned`() throws {
        try withHubs { (_, first, second) in
            let client = try first.addClient()
            for _ in 0..<20 {
                let token = try first.token(client).token
                #expect(throws: Never.self) { try second.verify(token) }
                let before = first.registry.revision
                try second.revoke(token, by: client)
                #expect(refusal { try first.verify(token) } == HubError("H3002"))
                #expect(first.registry.revision == before + 1)
            }
        }
    }

    @Test func `A token that is revoked twice is waited for twice, since the first may not be in force yet`() throws {
        try withHubs { (home, first, second) in
            let client = try first.addClient()
            let token = try first.token(client).token
            try first.revoke(token, by: client)
            let revision = "SELECT revision FROM account_state"
            let before = try home.run(revision).int(0, 0)
            try second.revoke(token, by: client)
            #expect(try home.run(revision).int(0, 0) == before + 1)
            #expect(first.registry.revision == 1 && second.registry.revision == 1)
        }
    }

    @Test func `A client revoked at one hub is out at the other with all its tokens`() throws {
        try withHubs { (_, first, second) in
            let client = try first.addClient()
            let token = try first.token(client).token
            #expect(throws: Never.self) { try second.verify(token) }
            try first.registry.revoke(clientID: client.clientID, municipality: City.first, now: City.now)
            #expect(refusal { try second.verify(token) } == HubError("H3002"))
            #expect(refusal { try second.authenticate(City.basic(client)) } == HubError("H3006"))
            #expect(refusal { try second.token(client) } == HubError("H3006"))
        }
    }

    @Test func `An assertion is taken by one hub alone, also when many come at once`() async throws {
        let home = try PostgresRegistryHome()
        defer { home.remove() }
        let keys = try KeyStore.sample()
        let registries = [try home.open(keys), try home.open(keys)]
        defer { for registry in registries { registry.close() } }
        _ = try registries[0].add(municipality: City.first, system: "jite", now: City.now)
        let client = try #require(registries[1].clients(of: City.first).first)
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try registries[number % 2].useAssertion([1], of: client, expires: City.now + 60, now: City.now)
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 1)
    }

    @Test func `A used assertion is kept beyond its end, since the clock of another hub may be ahead`() throws {
        let home = try PostgresRegistryHome()
        defer { home.remove() }
        let keys = try KeyStore.sample()
        let registry = try home.open(keys) { $0.grace = 3_600 }
        defer { registry.close() }
        let now = City.now
        _ = try registry.add(municipality: City.first, system: "jite", now: now)
        let client = try #require(registry.clients(of: City.first).first)
        #expect(try registry.useAssertion([1], of: client, expires: now + 60, now: now))
        #expect(try registry.useAssertion([2], of: client, expires: now + 400, now: now + 300))
        #expect(try !registry.useAssertion([1], of: client, expires: now + 60, now: now + 10))
        #expect(try registry.useAssertion([3], of: client, expires: now + 9_000, now: now + 8_000))
        #expect(try home.run("SELECT FROM used_assertions").count == 1)
    }

    // MARK: Trouble

    @Test func `A hub that does not look lets nobody in once a revocation has returned, and comes back`() throws {
        try withHubs(limit: 4_000) { (home, first, second) in
            let client = try first.addClient()
            let token = try first.token(client).token
            // The second hub cannot write down that it looks.
            let holder = try Connection(home.database)
            try holder.run("BEGIN")
            let rows = try holder.run(
                "SELECT FROM account_hubs WHERE id = (SELECT max(id) FROM account_hubs) FOR UPDATE")
            #expect(rows.count == 1)
            let begin = BootClock.milliseconds()
            try first.revoke(token, by: client)
            let waited = BootClock.milliseconds() - begin
            // It knows nothing of the revocation, and knows that it may not know.
            let ours = try #require(second.registry.snapshot.byID[client.clientID])
            #expect(ours.system == "jite" && second.registry.snapshot.revokedTokens.isEmpty)
            #expect(refusal { try second.verify(token) } == HubError("H3020", retryAfter: 5))
            #expect(refusal { try second.authenticate(City.basic(client)) } == HubError("H3020", retryAfter: 5))
            #expect(refusal { try second.token(client) } == HubError("H3020", retryAfter: 5))
            #expect(waited < 30_000)
            try holder.run("ROLLBACK")
            try eventually("the second hub sees again") { second.registry.isCurrent }
            #expect(refusal { try second.verify(token) } == HubError("H3002"))
            #expect(throws: Never.self) { try second.token(client) }
        }
    }

    @Test func `Without the database both refuse after the limit, and come back with it`() throws {
        let server = try PostgresServer()
        defer { server.remove() }
        try withHubs(limit: 4_000, server: server) { (_, first, second) in
            let client = try first.addClient()
            let token = try first.token(client).token
            server.kill()
            for city in [first, second] {
                try eventually("nobody is let in") {
                    refusal { try city.verify(token) } == HubError("H3020", retryAfter: 5)
                }
            }
            let error = #expect(throws: OAuthError.self) { try first.token(client) }
            #expect(error?.kind == .temporarilyUnavailable && error?.httpStatus == 503)
            try server.start()
            for city in [first, second] {
                try eventually("the hub sees again") { city.registry.isCurrent }
                #expect(throws: Never.self) { try city.verify(token) }
            }
            try second.revoke(token, by: client)
            #expect(refusal { try first.verify(token) } == HubError("H3002"))
        }
    }

    @Test func `A change without a database is refused, and says so without naming the file`() throws {
        let server = try PostgresServer()
        defer { server.remove() }
        try withHubs(server: server) { (_, first, _) in
            server.kill()
            let error = #expect(throws: RegistryError.self) { try first.addClient() }
            #expect(error?.isPassing == true)
            #expect(error?.description.contains("registry.sqlite") == false)
        }
    }

    @Test func `A hub whose connections break sees what was revoked meanwhile`() throws {
        try withHubs { (home, first, second) in
            let client = try first.addClient()
            for _ in 0..<5 {
                let token = try first.token(client).token
                try home.server.breakConnections(of: home.database)
                try eventually("the revocation is taken") {
                    (try? second.revoke(token, by: client)) != nil
                }
                try eventually("the first hub sees again") { first.registry.isCurrent }
                #expect(refusal { try first.verify(token) } == HubError("H3002"))
            }
        }
    }

    @Test func `Nobody waits for long for a hub that has ended, in order or not`() throws {
        try withHubs(limit: 4_000) { (home, first, second) in
            #expect(try home.run("SELECT FROM account_hubs").count == 2)
            second.registry.close()
            #expect(try home.run("SELECT FROM account_hubs").count == 1)
            #expect(!second.registry.isCurrent)
            // One that was killed leaves its row.
            try home.run("INSERT INTO account_hubs (name, revision) VALUES ('killed', 0)")
            let token = try first.token(try first.addClient()).token
            try eventually("the row is forgotten") {
                try home.run("SELECT FROM account_hubs WHERE name = 'killed'").count == 0
            }
            #expect(throws: Never.self) { try first.verify(token) }
            #expect(first.registry.isCurrent)
        }
    }

    // MARK: At the start

    @Test func `Another hub key is refused with a text that says what to copy from where`() throws {
        try withHubs { (home, _, _) in
            let other = try KeyStore.sample(seed: 9)
            let error = #expect(throws: RegistryError.otherKeyOfHubs(first: home.database.applicationName)) {
                try home.open(other)
            }
            #expect(error?.description.contains("copy keys/hub.key") == true)
        }
    }

    @Test func `A database that a newer program has contracted is refused`() throws {
        try withHubs { (home, first, _) in
            try home.run(
                """
                INSERT INTO migrations (role, number, name, checksum, phase)
                VALUES ('accounts', 99, 'of the future', '', 'contract')
                """)
            let error = #expect(throws: RegistryError.self) { try home.open(first.keys) }
            #expect(error?.description.contains("newer program") == true)
        }
    }
}
