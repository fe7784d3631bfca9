/// The quick way through the records that are most of a file: those that lie whole in the buffer and have nothing in them that
/// needs a second look.
extension CSVRecordReader {
    /// Cuts the record that begins at ``index`` when it is of this kind. Otherwise nothing has changed, and the record is to
    /// be read byte by byte: its end is still to come, a quoted field has a doubled quote or a line end in it, or it is wrong.
    mutating func cutWhole() -> Bool {
        // Out of reach of `self`, which is being changed.
        let (text, from, dialect) = (buffer, index, dialect)
        let cut = fields.withUnsafeMutableBufferPointer { fields in
            text.withUnsafeBufferPointer { WholeRecord($0, from: from, dialect).cut(into: fields) }
        }
        guard let cut else { return false }
        (fieldCount, contentEnd, index) = (cut.fields, cut.contentEnd, cut.end)
        lines += 1
        return true
    }
}

/// One pass over a record, eight bytes at a time.
private struct WholeRecord {
    struct Cut {
        let fields: Int
        let contentEnd: Int
        let end: Int
    }

    private let text: UnsafePointer<UInt8>
    private let end: Int
    private let from: Int
    private let separator: UInt8
    private let lineEnd: CSVDialect.LineEnd

    private static let quote = UInt8(ascii: "\"")
    private static let quotes = EightBytes.repeated(quote)
    private static let returns = EightBytes.repeated(0x0D)
    private static let feeds = EightBytes.repeated(0x0A)

    init(_ text: UnsafeBufferPointer<UInt8>, from: Int, _ dialect: CSVDialect) {
        // An empty buffer has no address and is never looked at.
        self.text = text.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
        end = text.count
        self.from = from
        separator = dialect.separator
        lineEnd = dialect.lineEnd
    }

    func cut(into fields: UnsafeMutableBufferPointer<TextRecord.Field>) -> Cut? {
        var at = from
        var count = 0
        while at < end, count < fields.count {
            let isQuoted = text[at] == Self.quote
            let start = isQuoted ? at + 1 : at
            at = isQuoted ? endOfQuoted(start) : endOfPlain(start)
            guard at < end else { return nil }
            fields[count] = TextRecord.Field(
                start: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: at - start),
                isQuoted: isQuoted, isInScratch: false)
            count += 1
            if isQuoted {
                guard text[at] == Self.quote, at + 1 < end else { return nil }
                at += 1
            }
            guard text[at] == separator else { return lineEnd(at, count) }
            at += 1
        }
        return nil
    }

    /// The next quote, or the line end's last byte before it.
    @inline(__always)
    private func endOfQuoted(_ start: Int) -> Int {
        let last = lineEnd.last
        let lasts = EightBytes.repeated(last)
        var at = start
        while end &- at >= 8 {
            let eight = EightBytes(text + at)
            let marks = eight.marks(of: Self.quotes) | eight.marks(of: lasts)
            if marks != 0 { return at &+ EightBytes.first(marks) }
            at &+= 8
        }
        while at < end, text[at] != Self.quote, text[at] != last { at &+= 1 }
        return at
    }

    /// The next separator, quote or byte of a line end.
    @inline(__always)
    private func endOfPlain(_ start: Int) -> Int {
        guard start < end, text[start] != separator else { return start }
        let separators = EightBytes.repeated(separator)
        var at = start
        while end &- at >= 8 {
            let eight = EightBytes(text + at)
            let marks =
                eight.marks(of: separators) | eight.marks(of: Self.quotes) | eight.marks(of: Self.returns)
                | eight.marks(of: Self.feeds)
            if marks != 0 { return at &+ EightBytes.first(marks) }
            at &+= 8
        }
        while at < end, text[at] != separator, text[at] != Self.quote, text[at] != 0x0D, text[at] != 0x0A { at &+= 1 }
        return at
    }

    private func lineEnd(_ at: Int, _ count: Int) -> Cut? {
        switch (lineEnd, text[at]) {
        case (.crlf, 0x0D) where at + 1 < end && text[at + 1] == 0x0A:
            Cut(fields: count, contentEnd: at, end: at + 2)
        case (.lf, 0x0A), (.cr, 0x0D): Cut(fields: count, contentEnd: at, end: at + 1)
        default: nil
        }
    }
}
