package import Contracts
package import Formats

/// What `layout:` of a link says: how its records are written, and what becomes of them.
package struct FileRecords: Sendable {
    package enum Content: String, Sendable, CaseIterable {
        /// A file holds all records there are.
        case full
        /// A file holds what is new, changed or removed (更新区分).
        case delta
    }

    package enum Refusal: String, Sendable, CaseIterable {
        /// Good records go on; bad ones come back in the error list.
        case partial
        /// One bad record refuses the whole file; the error list says which.
        case whole
    }

    /// What becomes of an outgoing run when nothing has changed since the last file.
    package enum Empty: String, Sendable, CaseIterable { case skip, write }

    /// What becomes of an outgoing run of differences when the state of the last file is not kept any more.
    package enum LostBase: String, Sendable, CaseIterable {
        /// No file until somebody has decided: the partner's copy may hold records that are gone here.
        case refuse
        /// A file of all records; the partner knows to replace what it has.
        case full
    }

    package var format: RecordFileFormat
    /// What may be written instead of characters that the encoding does not have.
    package var replacements: ReplacementRules
    package var content: Content
    package var refusal: Refusal
    package var empty: Empty
    package var lostBase = LostBase.refuse
    /// How the partner calls the files of a layout of several, by the layout's names; those left out are told by these names.
    package var files: [String: FilePattern] = [:]

    package init(
        format: RecordFileFormat = RecordFileFormat(), replacements: ReplacementRules = ReplacementRules(),
        content: Content = .full, refusal: Refusal = .whole, empty: Empty = .write
    ) {
        self.format = format
        self.replacements = replacements
        self.content = content
        self.refusal = refusal
        self.empty = empty
    }
}
