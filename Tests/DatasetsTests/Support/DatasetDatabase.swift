import Postgres
import PostgresServer

@testable import Datasets

/// A schema of its own in a real PostgreSQL. Each life of the program has a role of its own, so that it can be cut off.
final class DatasetDatabase: DatasetHome {
    let server: PostgresServer
    let schema: PostgresConfiguration
    private var life = 0

    init() throws {
        server = try PostgresServer.shared()
        schema = server.makeSchema()
        try Connection(schema).script("CREATE SCHEMA \(schema.schema)")
        try begin()
    }

    private var role: String { "\(schema.schema)_\(life)" }

    private func begin() throws {
        life += 1
        try Connection(schema).script("CREATE ROLE \(role) SUPERUSER LOGIN")
    }

    var configuration: PostgresDatasetStoreConfiguration {
        var database = schema
        database.address += " user=\(role)"
        database.applicationName = role
        var configuration = PostgresDatasetStoreConfiguration(database: database)
        // The ghosts of earlier lives shall not keep a test waiting.
        configuration.patience = 500
        return configuration
    }

    func open() throws -> any DatasetStore { try PostgresDatasetStore.open(configuration) }

    func crash() throws {
        let connection = try Connection(schema)
        try connection.script("ALTER ROLE \(role) NOLOGIN")
        try connection.run(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename = $1", [.text(role)])
        try begin()
    }

    func remove() {
        // The server goes with the tests.
        try? server.drop(schema)
    }

    var megabytes: Int {
        // Of no weight: a figure that cannot be read is shown as 0.
        let rows = try? Connection(schema).run(
            """
            SELECT coalesce(sum(pg_total_relation_size(oid)), 0)::bigint >> 20 FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
            """)
        return Int(rows?.int(0, 0) ?? 0)
    }
}
