/// The marks of a CSV file.
package struct CSVDialect: Sendable, Equatable {
    package enum LineEnd: String, Sendable, CaseIterable {
        case crlf = "\r\n"
        case lf = "\n"
        case cr = "\r"

        /// What ends a record for certain.
        var last: UInt8 { self == .cr ? UInt8(ascii: "\r") : UInt8(ascii: "\n") }
    }

    package var separator: UInt8
    package var lineEnd: LineEnd

    package init(separator: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .crlf) {
        self.separator = separator
        self.lineEnd = lineEnd
    }
}

/// Why a record is none, and where. It never holds a piece of the text.
package struct CSVFault: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// A quote inside a field that is not quoted, or text after a quoted one.
        case quote
        /// A carriage return or line feed that is not the profile's line end.
        case lineEnd
        /// The file ends inside a quoted field. Nothing after its start can be trusted.
        case quoteNotClosed
        /// Longer than the limit. Nothing after it is read.
        case tooLong
        /// A fixed-width record of another length, in bytes.
        case length(found: Int)
    }

    package let kind: Kind
    /// On which the record starts, from 1.
    package let line: Int

    /// Reading cannot go on behind it.
    package var endsFile: Bool { kind == .quoteNotClosed || kind == .tooLong }
}
