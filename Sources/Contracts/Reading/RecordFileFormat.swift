package import Formats

/// How the bytes of a file of records are to be read: what the partners of a link have agreed on.
package struct RecordFileFormat: Sendable {
    package var encoding: TextEncoding
    package var profile: CSVProfile
    /// Where the values stand in a fixed-width file, which has no header; nil for CSV.
    package var fixed: FixedLayout?
    /// What may stand for bytes that are no character; without one their record is refused.
    package var substitute: ReplacementRules.Rule?
    /// Bytes of one record. A longer one ends the reading of its file.
    package var recordLimit = 1 << 20
    /// Records handed on together.
    package var batch = 100
    /// Violations told of one record.
    package var violations = 20

    package init(
        encoding: TextEncoding = .utf8, profile: CSVProfile = CSVProfile(), substitute: ReplacementRules.Rule? = nil
    ) {
        self.encoding = encoding
        self.profile = profile
        self.substitute = substitute
    }

    var hasHeader: Bool { fixed == nil && profile.header != .none }
}

/// What came of a file of records.
package struct RecordFileTotals: Sendable, Equatable {
    package internal(set) var accepted = 0
    package internal(set) var refused = 0
    /// Why reading ended before the file did; nothing behind this place has been judged.
    package internal(set) var stopped: Violation?

    package init() {}

    /// Records that have been judged.
    package var records: Int { accepted + refused }
    /// Every record is good, and all have been read.
    package var isGood: Bool { refused == 0 && stopped == nil }
}

/// Takes what a ``RecordFileCheck`` finds, while it reads.
package protocol RecordFileSink: AnyObject {
    /// Good records: an answer of the dataset's operation, in the file's order, without the frame around it. Whether they
    /// may be used before the file's end is the taker's rule (partial or all-or-nothing).
    func accept(_ batch: Message)
    /// A record that was refused, by the names of its columns and without any value.
    func refuse(_ violations: [Violation])
    /// The next bytes of the error list, in the file's own layout and encoding.
    func errorList(_ bytes: [UInt8])
}

extension RecordFileSink {
    package func refuse(_ violations: [Violation]) {}
}
