import Glibc
import Postgres
import Testing

@testable import PlatformHub

/// A hub that had registry.sqlite and is given a database.
@Suite struct SharedRegistryMoveTests {
    private struct Place {
        let home: PostgresRegistryHome
        let folder = TemporaryFolder()
        let keys: KeyStore
        var file: String { folder.path + "/registry.sqlite" }

        func open(_ file: String) throws -> ClientRegistry { try home.open(keys) { $0.embedded = file } }
    }

    private func withPlace(_ body: (Place) throws -> Void) throws {
        let home = try PostgresRegistryHome()
        defer { home.remove() }
        try body(Place(home: home, keys: try KeyStore.sample()))
    }

    private func embedded(_ file: String, _ place: Place, town: String = City.first) throws -> NewClient {
        let registry = try ClientRegistry(path: file, keys: place.keys)
        defer { registry.close() }
        return try registry.add(municipality: town, system: "jite", now: City.now)
    }

    @Test func `Its clients keep their secrets, used assertions stay used, and the file is put away`() throws {
        try withPlace { place in
            let client = try embedded(place.file, place)
            let old = try ClientRegistry(path: place.file, keys: place.keys)
            let before = try #require(old.clients(of: City.first).first)
            #expect(try old.useAssertion([1], of: before, expires: City.now + 60, now: City.now))
            old.close()
            let registry = try place.open(place.file)
            defer { registry.close() }
            #expect(registry.movedClients == 1)
            let after = try #require(registry.clients(of: City.first).first)
            #expect(after.clientID == client.clientID && after.system == "jite" && after.created == City.now)
            #expect(registry.secret(of: after) == client.secret)
            #expect(try !registry.useAssertion([1], of: after, expires: City.now + 60, now: City.now))
            // A token of before names the old number: it must not become another client's.
            #expect(registry.snapshot.byRow[before.row] == nil)
            #expect(access(place.file, F_OK) != 0 && access(place.file + ".moved", F_OK) == 0)
            // The next start has nothing to do.
            let next = try place.open(place.file)
            defer { next.close() }
            #expect(next.movedClients == 0 && next.clients(of: City.first).count == 1)
        }
    }

    @Test func `A start that was cut off before the file was put away is made good`() throws {
        try withPlace { place in
            _ = try embedded(place.file, place)
            try place.open(place.file).close()
            #expect(rename(place.file + ".moved", place.file) == 0)
            let registry = try place.open(place.file)
            defer { registry.close() }
            #expect(registry.movedClients == 0 && registry.clients(of: City.first).count == 1)
            #expect(access(place.file, F_OK) != 0)
        }
    }

    @Test func `Of two hubs that bring clients of one town, the second is refused and keeps its file`() throws {
        try withPlace { place in
            let other = place.folder.path + "/other.sqlite"
            let (first, second) = (try embedded(place.file, place), try embedded(other, place))
            let registry = try place.open(place.file)
            defer { registry.close() }
            #expect(throws: RegistryError.clientsInTheWay(municipalities: [City.first])) { try place.open(other) }
            #expect(access(other, F_OK) == 0)
            #expect(registry.clients(of: City.first).map(\.clientID) == [first.clientID])
            let kept = try ClientRegistry(path: other, keys: place.keys)
            #expect(kept.clients(of: City.first).map(\.clientID) == [second.clientID])
        }
    }

    @Test func `Two hubs that start at once both bring their towns, or one of them is refused`() async throws {
        for towns in [[City.first, City.second], [City.first, City.first]] {
            let home = try PostgresRegistryHome()
            defer { home.remove() }
            let keys = try KeyStore.sample()
            let folder = TemporaryFolder()
            let files = towns.indices.map { folder.path + "/\($0).sqlite" }
            for (file, town) in zip(files, towns) {
                let registry = try ClientRegistry(path: file, keys: keys)
                _ = try registry.add(municipality: town, system: "jite", now: City.now)
                registry.close()
            }
            let moved = await withTaskGroup(of: Int?.self) { group in
                for file in files {
                    group.addTask {
                        guard let registry = try? home.open(keys, { $0.embedded = file }) else { return nil }
                        defer { registry.close() }
                        return registry.movedClients
                    }
                }
                return await group.reduce(into: [Int]()) { found, count in if let count { found.append(count) } }
            }
            #expect(moved == Array(repeating: 1, count: Set(towns).count))
            #expect(try home.run("SELECT FROM clients").count == Set(towns).count)
        }
    }

    @Test func `A file under another key is refused and stays where it is`() throws {
        try withPlace { place in
            let stranger = try KeyStore.sample(seed: 9)
            let old = try ClientRegistry(path: place.file, keys: stranger)
            _ = try old.add(municipality: City.first, system: "jite", now: City.now)
            old.close()
            #expect(throws: RegistryError.otherKeyOfFile) { try place.open(place.file) }
            #expect(access(place.file, F_OK) == 0)
        }
    }
}
