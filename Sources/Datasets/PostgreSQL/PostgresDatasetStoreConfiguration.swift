package import Postgres

/// Where a ``PostgresDatasetStore`` keeps its datasets.
package struct PostgresDatasetStoreConfiguration: Sendable {
    package var database: PostgresConfiguration
    /// Connections for pages, questions and the steps of loads.
    package var connections = 4
    /// Connections for commits and for forgetting, which take as long as the dataset is large.
    package var commits = 2
    /// Milliseconds that a commit may take.
    package var commitTimeout = 1_800_000
    /// Milliseconds that a call waits for a database that is away before it is refused (`notWritable`).
    package var patience = 5_000

    package init(database: PostgresConfiguration) {
        self.database = database
    }
}
