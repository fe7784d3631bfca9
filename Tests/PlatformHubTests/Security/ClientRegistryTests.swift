import Glibc
import Testing

@testable import PlatformHub

@Suite struct ClientRegistryTests {
    private let folder = TemporaryFolder()
    private let keys: KeyStore
    private let now = City.now

    init() throws { keys = try KeyStore(folder: folder.path + "/keys") }

    private func open() throws -> ClientRegistry {
        try ClientRegistry(path: folder.path + "/registry.sqlite", keys: keys)
    }

    @Test func `Commits reach the disk: synchronous is FULL on the open database`() throws {
        let database = try RegistryDatabase(path: folder.path + "/registry.sqlite")
        #expect(try database.synchronousLevel() == 2)
    }

    @Test func `A client has an id of 32 letters and digits and a secret of 256 bits`() throws {
        let registry = try open()
        var ids: Set<String> = []
        for number in 0..<50 {
            let client = try registry.add(municipality: "999997", system: "s\(number)", now: now)
            #expect(client.clientID.utf8.count == 32)
            #expect(client.clientID.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 })
            #expect(client.secret.withBytes { $0.count } == 43)
            ids.insert(client.clientID)
        }
        #expect(ids.count == 50)
    }

    @Test func `Clients survive a restart with the same secret`() throws {
        let client = try open().add(municipality: "999997", system: "jite", now: now)
        let registry = try open()
        let found = try #require(registry.snapshot.byID[client.clientID])
        #expect(found.system == "jite")
        #expect(found.created == now)
        #expect(registry.secret(of: found) == client.secret)
    }

    @Test func `Each municipality sees its own clients only`() throws {
        let registry = try open()
        let first = try registry.add(municipality: "999997", system: "jite", now: now)
        let second = try registry.add(municipality: "999989", system: "jite", now: now)
        #expect(registry.clients(of: "999997").map(\.clientID) == [first.clientID])
        #expect(registry.clients(of: "999989").map(\.clientID) == [second.clientID])
        #expect(throws: RegistryError.unknownClient) {
            try registry.revoke(clientID: first.clientID, municipality: "999989", now: now)
        }
        #expect(registry.clients(of: "999997").count == 1)
    }

    @Test func `A secret opens neither under another town's key nor beside another client`() throws {
        let registry = try open()
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

    @Test func `A system has one client at a time, and a new one after the old is revoked`() throws {
        let registry = try open()
        let first = try registry.add(municipality: "999997", system: "jite", now: now)
        #expect(throws: RegistryError.alreadyRegistered) {
            try registry.add(municipality: "999997", system: "jite", now: now)
        }
        try registry.revoke(clientID: first.clientID, municipality: "999997", now: now)
        #expect(throws: RegistryError.unknownClient) {
            try registry.revoke(clientID: first.clientID, municipality: "999997", now: now)
        }
        let second = try registry.add(municipality: "999997", system: "jite", now: now)
        #expect(try open().clients(of: "999997").map(\.clientID) == [second.clientID])
    }

    @Test func `Only what ends access moves the revision`() throws {
        let registry = try open()
        let client = try registry.add(municipality: "999997", system: "jite", now: now)
        #expect(registry.revision == 0)
        try registry.revoke(clientID: client.clientID, municipality: "999997", now: now)
        #expect(registry.revision == 1)
        try registry.revoke(try #require(TokenID(0..<16)), expires: now + 10, now: now)
        #expect(registry.revision == 2)
    }

    @Test func `Revoked tokens survive a restart and are forgotten after they have expired`() throws {
        let early = try #require(TokenID(0..<16))
        let late = try #require(TokenID(1..<17))
        try open().revoke(early, expires: now + 10, now: now)
        #expect(try open().snapshot.revokedTokens == [early])
        try open().revoke(late, expires: now + 600, now: now + 11)
        #expect(try open().snapshot.revokedTokens == [late])
    }

    @Test func `An assertion is used once, also across a restart, and per client`() throws {
        let registry = try open()
        _ = try registry.add(municipality: "999997", system: "a", now: now)
        _ = try registry.add(municipality: "999997", system: "b", now: now)
        let clients = registry.clients(of: "999997")
        let jti = Array("one".utf8)
        #expect(try registry.useAssertion(jti, of: clients[0], expires: now + 60, now: now))
        #expect(try !registry.useAssertion(jti, of: clients[0], expires: now + 60, now: now))
        #expect(try !open().useAssertion(jti, of: clients[0], expires: now + 60, now: now + 60))
        #expect(try registry.useAssertion(jti, of: clients[1], expires: now + 60, now: now))
        #expect(try registry.useAssertion(jti, of: clients[0], expires: now + 120, now: now + 61))
    }

    @Test func `A registry of another hub key is refused`() throws {
        _ = try open()
        let other = try KeyStore(folder: folder.path + "/other")
        #expect(throws: RegistryError.otherKey) {
            try ClientRegistry(path: folder.path + "/registry.sqlite", keys: other)
        }
    }

    @Test func `A file that is no database is an error without its content`() throws {
        let path = folder.write(String(repeating: "CANARY-4711 ", count: 100), to: "registry.sqlite")
        let error = #expect(throws: RegistryError.self) { try ClientRegistry(path: path, keys: keys) }
        #expect(error?.description.contains("SQLite result 26") == true)
    }

    @Test func `Nothing on disk holds a secret in the clear`() throws {
        let registry = try open()
        let client = try registry.add(municipality: "999997", system: "jite", now: now)
        let file = try PrivateFile.read(folder.path + "/registry.sqlite", limit: 1 << 20, mayBeReadByGroup: false)
        let secret = client.secret.withBytes { $0 }
        #expect(file.firstRange(of: secret) == nil)
        #expect(file.firstRange(of: Array(client.clientID.utf8)) != nil)
        #expect("\(client)".contains(String(decoding: secret, as: UTF8.self)) == false)
    }
}
