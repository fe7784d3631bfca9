/// One place where a document breaks its schema, in fixed words: libxml2's own message quotes the document.
package struct XSDIssue: Sendable, Equatable {
    /// From 1; 0 where it is not known.
    package let line: Int
    /// libxml2's error code, for example 1871 for an element that is not expected.
    package let code: Int
    package let message: String

    package init(line: Int, code: Int, message: String) {
        self.line = line
        self.code = code
        self.message = message
    }
}

/// Why a schema could not be compiled.
package struct XSDError: Error, Equatable, CustomStringConvertible {
    package let file: String
    /// From 1; 0 where it is not known.
    package let line: Int
    package let message: String

    package init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    package var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }
}
