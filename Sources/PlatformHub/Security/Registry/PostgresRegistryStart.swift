import Glibc
import Postgres

/// What a hub does before it goes by the accounts of a database: tables, the common key, and what it brings along.
struct PostgresRegistryStart {
    /// Clients moved over from `registry.sqlite`.
    let movedClients: Int

    /// - Throws: `otherKeyOfHubs`, `otherKeyOfFile`, `clientsInTheWay`; then nothing has changed.
    init(_ configuration: PostgresRegistryConfiguration, key: [UInt8]) throws(RegistryError) {
        let connection = try asking { () throws(PostgresError) in
            let connection = try Connection(configuration.database)
            try RegistrySchema.migrations.apply(connection)
            return connection
        }
        try Self.compare(key, name: configuration.database.applicationName, connection)
        guard let path = configuration.embedded, access(path, F_OK) == 0 else {
            movedClients = 0
            return
        }
        movedClients = try Self.move(path, key: key, connection)
        try Self.putAway(path)
    }

    /// The first hub of all brings the key.
    private static func compare(_ key: [UInt8], name: String, _ connection: Connection) throws(RegistryError) {
        let rows = try asking { () throws(PostgresError) in
            try connection.run(
                "INSERT INTO account_state (key_digest, first_hub) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                [.bytes(key), .text(name)])
            return try connection.run("SELECT key_digest, first_hub FROM account_state")
        }
        guard rows.bytes(0, 0) == key else { throw .otherKeyOfHubs(first: rows.text(0, 1) ?? "") }
    }

    private enum Move {
        case done(Int)
        case inTheWay([String])
    }

    /// In one transaction. Of two hubs that bring clients of one municipality the second one is refused.
    /// - Returns: how many; 0 also when a start that was cut off has moved them already.
    private static func move(_ path: String, key: [UInt8], _ connection: Connection) throws(RegistryError) -> Int {
        let file: SQLiteRegistryStorage
        do {
            file = try SQLiteRegistryStorage(path: path, key: key)
        } catch {
            throw error == .otherKey ? .otherKeyOfFile : error
        }
        defer { file.close() }
        let (clients, assertions) = (Array(file.view.snapshot.byRow.values), try file.usedAssertions())
        let move = try asking { () throws(PostgresError) in
            try connection.transaction { () throws(PostgresError) in
                try connection.run("SELECT revision FROM account_state FOR UPDATE")
                let known = try connection.run(
                    "SELECT FROM clients WHERE client_id = ANY($1)", [.texts(clients.map(\.clientID))])
                if known.count == clients.count { return Move.done(0) }
                let taken = try connection.run(
                    "SELECT DISTINCT municipality FROM clients WHERE municipality = ANY($1) ORDER BY 1",
                    [.texts(Set(clients.map(\.municipality)))])
                if taken.count > 0 { return .inTheWay((0..<taken.count).map { taken.text($0, 0) ?? "" }) }
                for client in clients { try insert(client, assertions.filter { $0.client == client.row }, connection) }
                try connection.run("UPDATE account_state SET revision = revision + 1")
                return .done(clients.count)
            }
        }
        switch move {
        case .done(let count): return count
        case .inTheWay(let municipalities): throw .clientsInTheWay(municipalities: municipalities)
        }
    }

    private static func insert(
        _ client: RegisteredClient, _ assertions: [UsedAssertion], _ connection: Connection
    ) throws(PostgresError) {
        let row = try connection.run(
            """
            INSERT INTO clients (client_id, municipality, system, sealed_secret, created) VALUES ($1, $2, $3, $4, $5)
            RETURNING id
            """,
            [
                .text(client.clientID), .text(client.municipality), .text(client.system), .bytes(client.sealedSecret),
                .int(client.created),
            ]
        ).int(0, 0)
        for assertion in assertions {
            try connection.run(
                "INSERT INTO used_assertions VALUES ($1, $2, $3)",
                [.int(row), .bytes(assertion.digest), .int(assertion.expires)])
        }
    }

    /// Beside what earlier moves have left; never over it.
    private static func putAway(_ path: String) throws(RegistryError) {
        var name = path + ".moved"
        var number = 1
        while access(name, F_OK) == 0 {
            number += 1
            name = "\(path).moved-\(number)"
        }
        guard rename(path, name) == 0 else { throw .storage(code: 0) }
    }
}
