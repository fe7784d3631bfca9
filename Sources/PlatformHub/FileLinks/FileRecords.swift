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

    package var format: RecordFileFormat
    /// What may be written instead of characters that the encoding does not have.
    package var replacements: ReplacementRules
    package var content: Content
    package var refusal: Refusal

    package init(
        format: RecordFileFormat = RecordFileFormat(), replacements: ReplacementRules = ReplacementRules(),
        content: Content = .full, refusal: Refusal = .whole
    ) {
        self.format = format
        self.replacements = replacements
        self.content = content
        self.refusal = refusal
    }
}
