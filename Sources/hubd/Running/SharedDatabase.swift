import Datasets
import Glibc
import Journal
import Messages
import PlatformHub
import Postgres

/// The PostgreSQL that hubs share, as one running hub sees it: announced there before any store looks at its tables, so that
/// nobody takes away what this program still needs.
final class SharedDatabase: Sendable {
    /// Every role that keeps something there.
    static let roles: [Migrations] = [
        PostgresMessageStore.migrations, PostgresDatasetStore.migrations, PostgresJournal.migrations,
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

    /// After every store. Blocks.
    func close() { presence.close() }
}
