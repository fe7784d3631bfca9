package import Postgres

/// Where a ``PostgresJournal`` writes, as whom, and how much may wait.
package struct PostgresJournalConfiguration: Sendable {
    package var database: PostgresConfiguration
    /// The writer's name (`hub.writer`), at most 64 bytes; part of every chain. One process at a time writes as it.
    package var writer: String
    /// Bytes of entries that go into one transaction.
    package var groupBytes = 1 << 20
    /// Most bytes waiting to be written before `append` fails with `overloaded`.
    package var queueBytes = 8 << 20
    /// Milliseconds that a group waits for a database that is away before its callers hear so.
    package var patience = 2_000
    /// How often a journal that stopped looks whether the database is back, and an idle one whether it is still there,
    /// milliseconds.
    package var probeInterval = 1_000
    /// How often the person keys are read anew, since another hub may have made one, milliseconds.
    package var keyInterval = 10_000
    /// How long records are kept, milliseconds, of all hubs on the database; nil: for ever.
    package var retention: Int?
    /// How long the start waits for another process to give the writer's name free, milliseconds.
    package var lockPatience = 3_000
    /// Connections for searches and other questions.
    package var connections = 2
    /// For the person keys in the database; nil leaves them as they are.
    package var keyWrap: KeyWrap?
    /// Wall clock, microseconds since 1970.
    package var clock: @Sendable () -> Int64 = JournalConfiguration.wallClock

    package init(database: PostgresConfiguration, writer: String) {
        self.database = database
        self.writer = writer
    }

    func checked() throws(JournalError) {
        try JournalConfiguration.check(writer: writer)
        guard groupBytes >= 4096, queueBytes >= groupBytes else {
            throw JournalError(
                .configuration, "a group needs at least 4096 bytes, the queue must hold at least one group")
        }
    }

    /// For the writing connection.
    var writing: PostgresConfiguration {
        var database = database
        // A statement that is cancelled while it waits for the standby counts as committed, though the standby lacks it. The
        // client's own time limit breaks the connection instead.
        database.settings["statement_timeout"] = "0"
        // So that the name is free soon after its host has died.
        database.settings["tcp_keepalives_idle"] = "10"
        database.settings["tcp_keepalives_interval"] = "5"
        database.settings["tcp_keepalives_count"] = "3"
        return database
    }

    /// For questions: each goes to a few days only, which a plan made for all days would not know.
    var reading: PostgresConfiguration {
        var database = database
        database.settings["plan_cache_mode"] = "force_custom_plan"
        return database
    }
}
