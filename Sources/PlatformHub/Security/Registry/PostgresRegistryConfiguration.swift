package import Postgres

/// How a hub keeps its accounts in a database that it shares with others.
package struct PostgresRegistryConfiguration: Sendable {
    package var database: PostgresConfiguration
    /// `registry.sqlite` of the time before the database: what is in it moves over at the start.
    package var embedded: String?
    /// How often a hub asks what has changed when nobody tells it, milliseconds.
    package var interval = 2_000
    /// How long a look at the database counts, from its beginning, milliseconds. The same at every hub of a database.
    package var limit = 10_000
    /// How long a change is tried again while the database is away, milliseconds.
    package var patience = 2_000
    /// Seconds that used assertions and revoked tokens are kept beyond their end, since the hubs' clocks may differ.
    package var grace: Int64 = 3_600
    /// Connections for changes.
    package var connections = 4

    package init(database: PostgresConfiguration) { self.database = database }

    /// For whoever looks: a server that hangs is given up before the last look has run out.
    var looking: PostgresConfiguration { bounded(by: 3_000) }

    /// For changes.
    var changing: PostgresConfiguration { bounded(by: 5_000) }

    private func bounded(by milliseconds: Int) -> PostgresConfiguration {
        var database = database
        database.statementTimeout = milliseconds
        database.lockTimeout = milliseconds
        return database
    }

    /// Milliseconds after which no hub counts by a look that began before: clocks do not run equally fast.
    var surelyOver: Int { limit + limit / 50 }
}
