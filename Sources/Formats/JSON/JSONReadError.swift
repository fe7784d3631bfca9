/// Why a text is not JSON that the hub reads. It never holds a piece of the text.
package struct JSONReadError: Error, Equatable {
    package enum Kind: Sendable {
        case malformed
        /// A comma before `]` or `}`.
        case trailingComma
        /// The same key twice in one object, compared after unescaping.
        case duplicateKey
        case byteOrderMark
        /// Not UTF-8.
        case encoding
        /// `\uD800`–`\uDFFF` that is not a pair.
        case surrogate
        case tooDeep, stringTooLong, numberTooLong, tooManyKeys, tooLarge
        /// Nothing, or white space only.
        case empty
    }

    package let kind: Kind
    /// Bytes from the start of the text.
    package let offset: Int
    /// From 1.
    package let line: Int
    /// Code points, from 1.
    package let column: Int

    package init(kind: Kind, offset: Int, line: Int, column: Int) {
        self.kind = kind
        self.offset = offset
        self.line = line
        self.column = column
    }

    init(_ kind: Kind, at offset: Int, of text: UnsafeRawBufferPointer) {
        var line = 1
        var column = 1
        for byte in text.prefix(offset) {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(kind: kind, offset: offset, line: line, column: column)
    }
}
