internal import Journal

/// Where the embedded message store lives and how large its parts may grow.
package struct MessageStoreConfiguration: Sendable {
    /// The store's folder; created with mode 0700 when it is missing.
    package var directory: String
    /// Size of a segment file, bytes.
    package var segmentBytes = 32 << 20
    /// Largest group written and synced at once, bytes; also the most that one call of `accept` may bring.
    package var groupBytes = 6 << 20
    /// Most bytes waiting to be written before calls fail with `overloaded`.
    package var queueBytes = 64 << 20
    /// Bodies of messages that were just accepted, kept in memory for their first delivery, bytes.
    package var cacheBytes = 16 << 20
    /// How many leases of a delivery may run out before it becomes a dead letter.
    package var maxAttempts = 1_000
    /// How long a store that stopped after a fault waits before it tries again, milliseconds.
    package var probeInterval = 1_000
    /// How long what has happened stays in memory before it goes into the day files, milliseconds.
    package var filingInterval = 1_000
    /// Wall clock, microseconds since 1970.
    package var clock: @Sendable () -> Int64 = JournalConfiguration.wallClock

    package init(directory: String) {
        self.directory = directory
    }

    func checked() throws(StoreError) {
        guard groupBytes >= 4096, segmentBytes >= 2 * groupBytes, segmentBytes % 4096 == 0, segmentBytes < 1 << 31
        else {
            throw StoreError(
                .configuration,
                "a group needs at least 4096 bytes, a segment at least two groups, whole pages and less than 2 GiB")
        }
        guard queueBytes >= groupBytes else {
            throw StoreError(.configuration, "the queue must hold at least one group")
        }
    }
}
