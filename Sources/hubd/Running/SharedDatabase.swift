import Datasets
import Files
import Glibc
import Journal
import Logging
import Messages
import PlatformHub
import Postgres

/// The PostgreSQL that hubs share, as one running hub sees it: announced there before any store looks at its tables, so that
/// nobody takes away what this program still needs.
final class SharedDatabase: Sendable {
    /// Every role that keeps something there.
    static let roles: [Migrations] = [
        PostgresMessageStore.migrations, PostgresDatasetStore.migrations, PostgresJournal.migrations,
        ClientRegistry.migrations, LinkOwners.migrations,
    ]

    private let configuration: PostgresConfiguration
    private let presence: Presence

    /// - Returns: nil when none is configured.
    static func open(_ configuration: HubConfiguration) throws -> SharedDatabase? {
        guard let database = try configuration.database() else { return nil }
        return SharedDatabase(
            database, try Presence.announce(database, name: database.applicationName, roles: roles))
    }

    private init(_ configuration: PostgresConfiguration, _ presence: Presence) {
        (self.configuration, self.presence) = (configuration, presence)
    }

    /// - Parameter folder: of the embedded engine. What lies there would be answered from no more, and nobody would notice.
    func datasets(besides folder: String) throws -> PostgresDatasetStore {
        guard access(folder, F_OK) != 0 else {
            throw StartError(
                description:
                    "\(folder) holds datasets, and store.postgres would begin others: move the folder away and "
                    + "load them anew")
        }
        return try PostgresDatasetStore.open(
            PostgresDatasetStoreConfiguration(database: configuration), presence: presence)
    }

    /// - Parameter file: `registry.sqlite` of the embedded engine: its clients move into the database, or the start is refused.
    func registry(besides file: String, keys: KeyStore, log: Logger) throws -> ClientRegistry {
        var settings = PostgresRegistryConfiguration(database: configuration)
        settings.embedded = file
        let registry = try ClientRegistry(settings, keys: keys)
        if registry.movedClients > 0 {
            log.notice(
                "clients were moved from registry.sqlite into the database",
                metadata: ["clients": "\(registry.movedClients)"])
        }
        return registry
    }

    /// - Parameter hub: the name of this one, the same after a restart.
    func linkOwners(of hub: String) throws -> LinkOwners {
        try LinkOwners.open(configuration, name: hub, presence: presence)
    }

    /// After every store. Blocks.
    func close() { presence.close() }
}
