/// A load that has been committed, and what it did.
package struct DatasetLoad: Sendable, Equatable {
    package enum Mode: String, Sendable, CaseIterable {
        /// All records there are.
        case full
        /// Only what is new, changed or removed.
        case delta
    }

    /// An open load that nobody wrote to for so long gives way to a new one: an hour, in microseconds.
    package static let patience: Int64 = 3_600_000_000

    package var id: Int64
    package var mode: Mode
    package var asOf: Int64
    package var committedAt: Int64
    package var added: Int
    package var changed: Int
    package var removed: Int

    package init(id: Int64, mode: Mode, asOf: Int64, committedAt: Int64, added: Int, changed: Int, removed: Int) {
        self.id = id
        self.mode = mode
        self.asOf = asOf
        self.committedAt = committedAt
        self.added = added
        self.changed = changed
        self.removed = removed
    }
}

package struct DatasetStatistics: Sendable, Equatable {
    /// In the newest state.
    package var records: Int
    /// All that is kept: records, former versions of them, and marks of removed ones.
    package var versions: Int
    package var lastLoad: DatasetLoad
    /// The feed and the states reach back to here; 0: nothing has been retired.
    package var oldestSequence: Int64
    package var newestSequence: Int64

    package init(
        records: Int, versions: Int, lastLoad: DatasetLoad, oldestSequence: Int64, newestSequence: Int64
    ) {
        self.records = records
        self.versions = versions
        self.lastLoad = lastLoad
        self.oldestSequence = oldestSequence
        self.newestSequence = newestSequence
    }
}
