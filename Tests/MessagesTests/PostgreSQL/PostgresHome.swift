import Messages
import Postgres
import PostgresServer

extension Engine {
    static let postgres = Engine(name: "PostgreSQL", isDurable: true) { try PostgresHome() }
}

/// A schema of its own.
struct PostgresHome: StoreHome {
    let server: PostgresServer
    let database: PostgresConfiguration

    init() throws { self.init(try PostgresServer.shared()) }

    init(_ server: PostgresServer) {
        self.server = server
        database = server.makeSchema()
    }

    func open(maxAttempts: Int) throws -> any MessageStore { try open { $0.maxAttempts = maxAttempts } }

    func open(_ change: (inout PostgresMessageStoreConfiguration) -> Void) throws -> PostgresMessageStore {
        var configuration = PostgresMessageStoreConfiguration(database: database)
        change(&configuration)
        return try PostgresMessageStore.open(configuration)
    }

    func remove() { try? server.drop(database) }
}
