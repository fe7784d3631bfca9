/// One rule that a message breaks. It never holds the value itself.
public struct Violation: Sendable, Equatable {
    /// From `interfaces/errors.yaml`: E0001–E0004 in the standard's sense, `H….` for the rest.
    public let code: String
    /// The item's way from the top, with the occurrence, for example `result[2].atenabango`; empty for the whole
    /// text.
    public let path: String
    /// The item's Japanese name; empty for the whole text.
    public let label: String
    /// From 1; 0 where it is not known (JSON gives ``offset``).
    public let line: Int
    /// Bytes from the start of the body; -1 where it is not known (XML gives ``line``).
    public let offset: Int
    /// What fills the catalogue's `{placeholders}`: digits, limits, names; never a value.
    public let parameters: [String: String]

    package init(
        code: String, path: String, label: String, line: Int, offset: Int, parameters: [String: String] = [:]
    ) {
        self.code = code
        self.path = path
        self.label = label
        self.line = line
        self.offset = offset
        self.parameters = parameters
    }
}

/// Why a message was refused: at least one violation, at most the reader's limit.
public struct ValidationReport: Sendable, Equatable {
    /// In the order in which they were found.
    public let violations: [Violation]
    /// More were found than are kept.
    public let isTruncated: Bool

    package init(violations: [Violation], isTruncated: Bool = false) {
        self.violations = violations
        self.isTruncated = isTruncated
    }
}
