/// Why a file is not a workbook that the hub reads, and where in it.
package struct SpreadsheetError: Error, Equatable, CustomStringConvertible {
    package enum Kind: Sendable {
        /// Not a zip file, or one that contradicts itself.
        case damaged
        /// Encrypted, split, zip64, an unknown compression, an old format.
        case unsupported
        /// Beyond a bound of ``SpreadsheetLimits``.
        case tooLarge
        /// A part of the workbook is not what its place promises.
        case content
        /// Bytes that are no characters of the text's encoding.
        case encoding
    }

    package let kind: Kind
    /// The part of the file: a member's name, `sheet!A1`, `line 3`; empty for the whole.
    package let place: String
    /// What is wrong, in English words.
    package let detail: String

    package init(_ kind: Kind, _ place: String, _ detail: String) {
        self.kind = kind
        self.place = place
        self.detail = detail
    }

    package var description: String { place.isEmpty ? detail : "\(place): \(detail)" }
}
