package import Journal
package import PlatformHub

/// One file on its way from a partner to whoever takes it. Every state is durable before anything follows from it.
package struct FileJob: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        /// Complete at the partner's; nothing has been read for certain.
        case seen
        /// ``fetched`` bytes of it are certain on the local disk.
        case fetching
        /// Wholly on the local disk and verified.
        case fetched
        /// The sink has taken it and given its verdict.
        case handedOver
        /// Moved away at the partner's: done.
        case archived
        /// Refused with ``reason`` and moved away at the partner's: done.
        case quarantined

        package var isFinal: Bool { self == .archived || self == .quarantined }
    }

    /// Of the link, from 1, never used again: the sink recognises by it what it has seen before.
    package let id: UInt64
    package let entry: CarrierEntry
    /// Unix seconds.
    package let seen: Int64
    /// What a manifest says of it.
    package internal(set) var expectation: ManifestLine?
    /// The manifest that names it; all files of one manifest are handed over or none.
    package internal(set) var set: FileName?
    package internal(set) var state = State.seen
    /// Bytes.
    package internal(set) var fetched = 0
    package internal(set) var digest: Digest?
    /// 1 for the first content of this name, 2 for the next …
    package internal(set) var version = 1
    package internal(set) var verdict: FileVerdict?
    /// Code of the error catalogue.
    package internal(set) var reason: String?
    /// Refused, but not yet moved away.
    var isDoomed: Bool { reason != nil && !state.isFinal }

    init(id: UInt64, entry: CarrierEntry, seen: Int64, expectation: ManifestLine? = nil, set: FileName? = nil) {
        self.id = id
        self.entry = entry
        self.seen = seen
        self.expectation = expectation
        self.set = set
    }

    /// What the file is called where it is moved to: no two jobs share a name.
    var storedName: FileName? { FileName("\(id)-\(entry.name)") ?? FileName("\(id)") }
}

/// One line of a manifest: what a file must be.
package struct ManifestLine: Sendable, Equatable {
    package let name: FileName
    package let digest: Digest
    /// Bytes.
    package let size: Int?
    package let records: Int?
}

/// What the sink says of a whole file.
package struct FileVerdict: Sendable, Equatable {
    package var records: Int
    package var accepted: Int
    package var rejected: Int
    /// Code of the catalogue when the whole file was refused; nothing of it has been taken then.
    package var refusal: String?
    /// Path of a local file that lists the refused records in the file's own layout, for the partner.
    package var errorList: String?

    package init(records: Int, accepted: Int, rejected: Int, refusal: String? = nil, errorList: String? = nil) {
        self.records = records
        self.accepted = accepted
        self.rejected = rejected
        self.refusal = refusal
        self.errorList = errorList
    }
}
