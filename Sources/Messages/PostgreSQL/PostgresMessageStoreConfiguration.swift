package import Postgres

/// Where a ``PostgresMessageStore`` keeps its messages, and how much may wait.
package struct PostgresMessageStoreConfiguration: Sendable {
    package var database: PostgresConfiguration
    /// Times that a lease may run out before a message becomes a dead letter.
    package var maxAttempts = 1_000
    /// Bytes of messages that may wait to be written; more are refused (`overloaded`).
    package var queueBytes = 64 << 20
    /// Bytes and calls that go into one transaction.
    package var groupBytes = 4 << 20
    package var groupCalls = 512
    /// Largest body, bytes.
    package var bodyBytes = 16 << 20
    /// Milliseconds that a call waits for a database that is away before it is refused (`notWritable`).
    package var patience = 5_000
    /// Connections that hand out messages, and connections for questions and people.
    package var claimers = 2
    package var connections = 4

    package init(database: PostgresConfiguration) {
        self.database = database
    }
}
