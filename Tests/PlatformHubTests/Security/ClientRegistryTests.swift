import Testing

@testable import PlatformHub

/// What both engines promise.
@Suite struct ClientRegistryTests {
    private let now = City.now

    @Test("A client has an id of 32 letters and digits and a secret of 256 bits", arguments: RegistryEngine.all)
    func clientsAreRandom(engine: RegistryEngine) throws {
        try engine.test { bench in
            let registry = try bench.open()
            var ids: Set<String> = []
            for number in 0..<20 {
                let client = try registry.add(municipality: "999997", system: "s\(number)", now: now)
                #expect(client.clientID.utf8.count == 32)
                #expect(client.clientID.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 })
                #expect(client.secret.withBytes { $0.count } == 43)
                ids.insert(client.clientID)
            }
            #expect(ids.count == 20)
        }
    }

    @Test("Clients survive a restart with the same secret", arguments: RegistryEngine.all)
    func clientsStay(engine: RegistryEngine) throws {
        try engine.test { bench in
            let client = try bench.open().add(municipality: "999997", system: "jite", now: now)
            let registry = try bench.open()
            let found = try #require(registry.snapshot.byID[client.clientID])
            #expect(found.system == "jite")
            #expect(found.created == now)
            #expect(registry.secret(of: found) == client.secret)
        }
    }

    @Test("Each municipality sees its own clients only", arguments: RegistryEngine.all)
    func townsAreApart(engine: RegistryEngine) throws {
        try engine.test { bench in
            let registry = try bench.open()
            let first = try registry.add(municipality: "999997", system: "jite", now: now)
            let second = try registry.add(municipality: "999989", system: "jite", now: now)
            #expect(registry.clients(of: "999997").map(\.clientID) == [first.clientID])
            #expect(registry.clients(of: "999989").map(\.clientID) == [second.clientID])
            #expect(throws: RegistryError.unknownClient) {
                try registry.revoke(clientID: first.clientID, municipality: "999989", now: now)
            }
            #expect(registry.clients(of: "999997").count == 1)
        }
    }

    @Test("A secret opens neither under another town's key nor beside another client", arguments: RegistryEngine.all)
    func secretsAreBound(engine: RegistryEngine) throws {
        try engine.test { bench in
            let registry = try bench.open()
            _ = try registry.add(municipality: "999997", system: "jite", now: now)
            let client = try #require(registry.clients(of: "999997").first)
            let elsewhere = RegisteredClient(
                row: client.row, clientID: client.clientID, municipality: "999989", system: client.system,
                created: client.created, sealedSecret: client.sealedSecret)
            let renamed = RegisteredClient(
                row: client.row, clientID: String(client.clientID.reversed()), municipality: "999997",
                system: client.system, created: client.created, sealedSecret: client.sealedSecret)
            #expect(registry.secret(of: client) != nil)
            #expect(registry.secret(of: elsewhere) == nil)
            #expect(registry.secret(of: renamed) == nil)
        }
    }

    @Test("A system has one client at a time, and a new one after the old is revoked", arguments: RegistryEngine.all)
    func oneClientEach(engine: RegistryEngine) throws {
        try engine.test { bench in
            let registry = try bench.open()
            let first = try registry.add(municipality: "999997", system: "jite", now: now)
            #expect(throws: RegistryError.alreadyRegistered) {
                try registry.add(municipality: "999997", system: "jite", now: now)
            }
            try registry.revoke(clientID: first.clientID, municipality: "999997", now: now)
            #expect(throws: RegistryError.unknownClient) {
                try registry.revoke(clientID: first.clientID, municipality: "999997", now: now)
            }
            let second = try registry.add(municipality: "999997", system: "jite", now: now)
            #expect(try bench.open().clients(of: "999997").map(\.clientID) == [second.clientID])
        }
    }

    @Test("Only what ends access moves the revision", arguments: RegistryEngine.all)
    func revisions(engine: RegistryEngine) throws {
        try engine.test { bench in
            let registry = try bench.open()
            let client = try registry.add(municipality: "999997", system: "jite", now: now)
            #expect(registry.revision == 0)
            try registry.revoke(clientID: client.clientID, municipality: "999997", now: now)
            #expect(registry.revision == 1)
            try registry.revoke(try #require(TokenID(0..<16)), expires: now + 10, now: now)
            #expect(registry.revision == 2)
            #expect(registry.isCurrent)
        }
    }

    @Test("Revoked tokens survive a restart and are forgotten after they have expired", arguments: RegistryEngine.all)
    func revokedTokens(engine: RegistryEngine) throws {
        try engine.test { bench in
            let early = try #require(TokenID(0..<16))
            let late = try #require(TokenID(1..<17))
            try bench.open().revoke(early, expires: now + 10, now: now)
            #expect(try bench.open().snapshot.revokedTokens == [early])
            try bench.open().revoke(late, expires: now + 600, now: now + 11)
            #expect(try bench.open().snapshot.revokedTokens == [late])
        }
    }

    @Test("An assertion is used once, also across a restart, and per client", arguments: RegistryEngine.all)
    func assertions(engine: RegistryEngine) throws {
        try engine.test { bench in
            let registry = try bench.open()
            _ = try registry.add(municipality: "999997", system: "a", now: now)
            _ = try registry.add(municipality: "999997", system: "b", now: now)
            let clients = registry.clients(of: "999997")
            let jti = Array("one".utf8)
            #expect(try registry.useAssertion(jti, of: clients[0], expires: now + 60, now: now))
            #expect(try !registry.useAssertion(jti, of: clients[0], expires: now + 60, now: now))
            #expect(try !bench.open().useAssertion(jti, of: clients[0], expires: now + 60, now: now + 60))
            #expect(try registry.useAssertion(jti, of: clients[1], expires: now + 60, now: now))
            #expect(try registry.useAssertion(jti, of: clients[0], expires: now + 120, now: now + 61))
        }
    }

    @Test("A registry of another hub key is refused", arguments: RegistryEngine.all)
    func otherKey(engine: RegistryEngine) throws {
        try engine.test { bench in
            _ = try bench.open()
            let other = try KeyStore(folder: bench.folder.path + "/other")
            let error = #expect(throws: RegistryError.self) { try bench.home.open(other) }
            #expect(error?.description.contains("hub.key") == true)
        }
    }

    @Test("Nothing that is stored holds a secret in the clear", arguments: RegistryEngine.all)
    func secretsAreSealed(engine: RegistryEngine) throws {
        try engine.test { bench in
            let client = try bench.open().add(municipality: "999997", system: "jite", now: now)
            let stored = try bench.home.contents()
            let secret = client.secret.withBytes { $0 }
            #expect(stored.firstRange(of: secret) == nil)
            #expect(stored.firstRange(of: Array(client.clientID.utf8)) != nil)
            #expect("\(client)".contains(String(decoding: secret, as: UTF8.self)) == false)
        }
    }
}

/// What concerns the file alone.
@Suite struct SQLiteRegistryTests {
    private let home = SQLiteRegistryHome()

    @Test func `Commits reach the disk: synchronous is FULL on the open database`() throws {
        #expect(try SQLiteRegistryStorage(path: home.path, key: [1]).synchronousLevel() == 2)
    }

    @Test func `A file that is no database is an error without its content`() throws {
        home.folder.write(String(repeating: "CANARY-4711 ", count: 100), to: "registry.sqlite")
        let keys = try KeyStore(folder: home.folder.path + "/keys")
        let error = #expect(throws: RegistryError.self) { try home.open(keys) }
        #expect(error?.description.contains("SQLite result 26") == true)
    }
}
