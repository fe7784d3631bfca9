import Glibc
import Postgres
import PostgresServer
import Testing

@testable import PlatformHub

/// A registry under test: how an empty place for one is made.
struct RegistryEngine: Sendable, CustomTestStringConvertible {
    let name: String
    let makeHome: @Sendable () throws -> any RegistryHome

    var testDescription: String { name }

    static let sqlite = RegistryEngine(name: "SQLite") { SQLiteRegistryHome() }
    static let postgres = RegistryEngine(name: "PostgreSQL") { try PostgresRegistryHome() }
    static let all = [sqlite, postgres]

    /// Runs a test on an empty registry, and clears away behind it.
    func test(_ body: (RegistryBench) throws -> Void) throws {
        let bench = try RegistryBench(makeHome())
        defer { bench.close() }
        try body(bench)
    }
}

/// The place where a registry lives: it outlives the registry.
protocol RegistryHome: Sendable {
    func open(_ keys: KeyStore) throws -> ClientRegistry
    /// All that is stored, as bytes.
    func contents() throws -> [UInt8]
    func remove()
}

struct SQLiteRegistryHome: RegistryHome {
    let folder = TemporaryFolder()
    var path: String { folder.path + "/registry.sqlite" }

    func open(_ keys: KeyStore) throws -> ClientRegistry { try ClientRegistry(path: path, keys: keys) }
    func contents() throws -> [UInt8] { try PrivateFile.read(path, limit: 1 << 20, mayBeReadByGroup: false) }
    func remove() {}
}

/// A schema of its own.
struct PostgresRegistryHome: RegistryHome {
    let server: PostgresServer
    let database: PostgresConfiguration

    init(_ server: PostgresServer? = nil) throws {
        self.server = try server ?? PostgresServer.shared()
        database = self.server.makeSchema()
    }

    func open(_ keys: KeyStore) throws -> ClientRegistry { try open(keys) { _ in } }

    /// Looks often, so that nothing waits for long.
    func open(
        _ keys: KeyStore, random: any RandomSource = SystemRandomSource(),
        _ change: (inout PostgresRegistryConfiguration) -> Void = { _ in }
    ) throws -> ClientRegistry {
        var configuration = PostgresRegistryConfiguration(database: database)
        configuration.interval = 100
        configuration.grace = 0
        change(&configuration)
        return try ClientRegistry(configuration, keys: keys, random: random)
    }

    func contents() throws -> [UInt8] {
        let rows = try run("SELECT client_id, sealed_secret FROM clients")
        return (0..<rows.count).flatMap { Array((rows.text($0, 0) ?? "").utf8) + (rows.bytes($0, 1) ?? []) }
    }

    /// Somebody with the rights of the program, past the registry.
    @discardableResult
    func run(_ sql: String, _ values: [Value] = []) throws -> Rows { try Connection(database).run(sql, values) }

    func remove() { try? server.drop(database) }
}

/// The registries of one test, all on one home.
final class RegistryBench {
    let home: any RegistryHome
    let folder = TemporaryFolder()
    let keys: KeyStore
    private var opened: [ClientRegistry] = []

    init(_ home: any RegistryHome) throws {
        self.home = home
        keys = try KeyStore(folder: folder.path + "/keys")
    }

    func open() throws -> ClientRegistry { keep(try home.open(keys)) }

    func keep(_ registry: ClientRegistry) -> ClientRegistry {
        opened.append(registry)
        return registry
    }

    func close() {
        for registry in opened { registry.close() }
        home.remove()
    }
}

extension KeyStore {
    /// The same for the same seed; its folder is gone.
    static func sample(seed: UInt64 = 1) throws -> KeyStore {
        let folder = TemporaryFolder()
        return try withExtendedLifetime(folder) {
            try KeyStore(folder: folder.path + "/keys", random: CountingRandom(seed: seed))
        }
    }
}

/// Looks again and again, for half a minute at most.
func eventually(_ what: Comment, _ condition: () throws -> Bool) throws {
    let end = BootClock.milliseconds() + 30_000
    while try !condition() {
        try #require(BootClock.milliseconds() < end, what)
        usleep(2_000)
    }
}
