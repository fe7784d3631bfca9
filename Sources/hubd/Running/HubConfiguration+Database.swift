import PlatformHub
import Postgres

extension HubConfiguration {
    /// The database that hubs share; nil: none.
    func database() throws -> PostgresConfiguration? {
        guard let postgres = store.postgres else { return nil }
        let address = try postgres.resolve().withBytes { String(decoding: $0, as: UTF8.self) }
        var database = PostgresConfiguration(address: address)
        database.applicationName = "platformhub " + writer
        return database
    }
}
