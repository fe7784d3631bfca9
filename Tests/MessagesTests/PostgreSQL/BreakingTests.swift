import Messages
import PostgresServer
import Testing

/// The database goes away in mid-work: nothing acknowledged is lost, the order of each key stays.
@Suite(.serialized, .timeLimit(.minutes(10))) struct BreakingTests {
    private func run(
        _ home: PostgresHome, perKey: Int, breaking: @escaping @Sendable (LoadRun) async throws -> Void
    ) async throws {
        let stores = try (0..<2).map { _ in try home.open { $0.patience = 1_000 } }
        defer { for store in stores { store.close() } }
        let run = LoadRun(keys: 8, perKey: perKey)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for key in 1...UInt64(run.keys) {
                group.addTask { try await run.send(key, to: stores[Int(key % 2)]) }
            }
            for store in stores { group.addTask { try await run.receive(from: store) } }
            group.addTask { try await breaking(run) }
            try await group.waitForAll()
        }
        #expect(run.acknowledged == run.keys * perKey)
        for key in 1...UInt64(run.keys) { #expect(run.order[key] == Array(1...perKey)) }
        #expect(try stores[0].count(MessageQuery(municipality: Sample.town)) == run.keys * perKey)
    }

    @Test("all connections killed by the server, again and again")
    func killedConnections() async throws {
        let home = try PostgresHome()
        defer { home.remove() }
        try await run(home, perKey: 60) { run in
            var broken = 0
            for quarter in 1...3 {
                while run.acknowledged < run.keys * run.perKey * quarter / 4 {
                    try await Task.sleep(for: .milliseconds(5))
                }
                broken += try home.server.breakConnections(of: home.database)
            }
            #expect(broken > 0)
        }
    }

    @Test("the server crashes and comes back")
    func crashedServer() async throws {
        let server = try PostgresServer()
        defer { server.remove() }
        try await run(PostgresHome(server), perKey: 60) { run in
            for third in 1...2 {
                while run.acknowledged < run.keys * run.perKey * third / 3 {
                    try await Task.sleep(for: .milliseconds(5))
                }
                server.kill()
                // Longer than the patience of those that wait.
                while run.failures < third { try await Task.sleep(for: .milliseconds(10)) }
                try server.start()
            }
        }
    }

    @Test("while the database is away the store says so, and goes on when it is back")
    func trouble() async throws {
        let server = try PostgresServer()
        defer { server.remove() }
        let store = try PostgresHome(server).open { $0.patience = 200 }
        defer { store.close() }
        try await store.accept([Sample.message(1)])
        #expect(store.trouble == nil)
        server.kill()
        func code(_ number: Int) async -> StoreError.Code? {
            do { try await store.accept([Sample.message(number)]) } catch { return (error as? StoreError)?.code }
            return nil
        }
        #expect(await code(2) == .notWritable)
        #expect(store.trouble?.code == .notWritable)
        #expect(throws: StoreError.self) { try store.count(MessageQuery(municipality: Sample.town)) }
        try server.start()
        while store.trouble != nil { try await Task.sleep(for: .milliseconds(20)) }
        #expect(await code(3) == nil)
        #expect(try store.count(MessageQuery(municipality: Sample.town)) == 2)
    }
}
