/// How the files of a ``CSVLayout`` are written. A link's partners agree on it; the default is what RFC 4180 readers,
/// spreadsheets and databases take without settings.
package struct CSVProfile: Sendable, Equatable {
    package enum Header: Sendable { case none, names, labels }
    package enum LineEnd: String, Sendable {
        case crlf = "\r\n"
        case lf = "\n"
    }

    package var header: Header
    /// U+FEFF before the first line of each file.
    package var hasByteOrderMark: Bool
    package var lineEnd: LineEnd
    /// Stands unquoted for null. Values are always quoted, so that it can be told from a text of the same letters.
    package var null: String

    package init(
        header: Header = .names, hasByteOrderMark: Bool = false, lineEnd: LineEnd = .crlf, null: String = "NULL"
    ) {
        self.header = header
        self.hasByteOrderMark = hasByteOrderMark
        self.lineEnd = lineEnd
        self.null = null
    }
}
