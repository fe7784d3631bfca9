/// Why a text is not an XML document that the hub reads. It never holds a piece of the document.
package struct XMLReadError: Error, Equatable {
    package enum Kind: Sendable {
        /// Not well-formed, namespaces included.
        case malformed
        /// The document has a document type declaration.
        case doctype
        /// Not UTF-8 or UTF-16 with a byte order mark, or declared as something else.
        case encoding
        case tooDeep, tooManyAttributes, nameTooLong, textTooLong, tooManyElements, tooLarge
        /// No byte at all.
        case empty
    }

    package let kind: Kind
    /// From 1; 0 where the whole text is meant.
    package let line: Int
    /// Bytes, from 1; 0 where it is not known.
    package let column: Int
    /// What is wrong, in fixed English words.
    package let detail: String

    package init(kind: Kind, line: Int, column: Int, detail: String) {
        self.kind = kind
        self.line = line
        self.column = column
        self.detail = detail
    }
}
