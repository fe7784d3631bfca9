/// A small CSV text for people and spreadsheets: fields are quoted only where they must be.
package struct CSVText {
    package private(set) var text = ""
    private let lineEnd: String

    package init(lineEnd: String = "\n") { self.lineEnd = lineEnd }

    package mutating func row(_ fields: [String]) {
        text += fields.map(Self.field).joined(separator: ",") + lineEnd
    }

    /// One row by itself, with its line feed.
    static func record(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\n" }

    private static func field(_ value: String) -> String {
        let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
        guard value.unicodeScalars.contains(where: special.contains) else { return value }
        return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
