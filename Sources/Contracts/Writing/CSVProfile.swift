package import Formats

/// How the files of a ``CSVLayout`` are written. A link's partners agree on it; the default is what RFC 4180 readers,
/// spreadsheets and databases take without settings.
package struct CSVProfile: Sendable, Equatable {
    package enum Header: String, Sendable, CaseIterable { case none, names, labels }
    package typealias LineEnd = CSVDialect.LineEnd

    package var header: Header
    /// U+FEFF before the first line of each file. When read, one is passed over in any case.
    package var hasByteOrderMark: Bool
    package var separator: UInt8
    package var lineEnd: LineEnd
    /// Stands unquoted for null. Values are always quoted, so that it can be told from a text of the same letters.
    package var null: String
    /// Writes `'` before a value that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab or carriage return
    /// first). Only for files that people open: the value is no longer what the system holds.
    package var neutralisesFormulas: Bool

    package init(
        header: Header = .names, hasByteOrderMark: Bool = false, separator: UInt8 = UInt8(ascii: ","),
        lineEnd: LineEnd = .crlf, null: String = "NULL", neutralisesFormulas: Bool = false
    ) {
        self.header = header
        self.hasByteOrderMark = hasByteOrderMark
        self.separator = separator
        self.lineEnd = lineEnd
        self.null = null
        self.neutralisesFormulas = neutralisesFormulas
    }

    package var dialect: CSVDialect { CSVDialect(separator: separator, lineEnd: lineEnd) }

    /// Whether a spreadsheet would take a value for a formula.
    static func isFormula(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        switch value.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }
}
