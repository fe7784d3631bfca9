/// One record of a dataset.
package struct DatasetRecord: Sendable, Equatable {
    /// Tells it from all others: 1–2,000 bytes of UTF-8 without U+0000.
    package var key: String
    /// Without U+0000.
    package var body: String

    package init(key: String, body: String) {
        self.key = key
        self.body = body
    }
}

/// What a load says of one key: the record as it is now, or that there is none any more.
package struct DatasetEntry: Sendable, Equatable {
    /// What an index entry of PostgreSQL takes, with room for the other columns.
    static let keyBytes = 2_000

    package var key: String
    /// Nil: removed.
    package var body: String?

    package init(key: String, body: String?) {
        self.key = key
        self.body = body
    }

    var isFit: Bool {
        (1...Self.keyBytes).contains(key.utf8.count) && !key.utf8.contains(0) && !(body?.utf8.contains(0) ?? false)
    }
}

/// One change of one record.
package struct DatasetChange: Sendable, Equatable {
    package enum Kind: Int64, Sendable { case added = 1, changed, removed }

    package var sequence: Int64
    package var kind: Kind
    package var key: String
    /// The record after the change; of a removed one what it was before.
    package var body: String

    package init(sequence: Int64, kind: Kind, key: String, body: String) {
        self.sequence = sequence
        self.kind = kind
        self.key = key
        self.body = body
    }
}

/// A page of the change feed.
package struct DatasetFeed: Sendable, Equatable {
    package var changes: [DatasetChange]
    /// From where to go on: the last change of the page, or the newest sequence there is.
    package var next: Int64
    /// Nothing newer is there at present.
    package var isAtEnd: Bool
    /// As-of time of the newest load.
    package var asOf: Int64

    package init(changes: [DatasetChange], next: Int64, isAtEnd: Bool, asOf: Int64) {
        self.changes = changes
        self.next = next
        self.isAtEnd = isAtEnd
        self.asOf = asOf
    }
}

/// One state of a dataset: what the last load up to a moment left.
package struct DatasetSnapshot: Sendable, Equatable {
    package let dataset: DatasetName
    package let load: Int64
    /// The last change that belongs to it.
    package let sequence: Int64
    /// Of which moment the data are.
    package let asOf: Int64

    package init(dataset: DatasetName, load: Int64, sequence: Int64, asOf: Int64) {
        self.dataset = dataset
        self.load = load
        self.sequence = sequence
        self.asOf = asOf
    }
}
