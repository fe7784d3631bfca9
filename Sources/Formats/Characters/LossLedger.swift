/// Every character that was replaced by a declared rule, so that the loss can be shown and made good.
package struct LossLedger: Sendable {
    package struct Entry: Sendable, Equatable {
        /// Number of the record in its file, from 1; the header is none.
        package let record: Int
        /// The column's name, empty outside of any.
        package let column: String
        /// `U+9AD9`, or the bytes that were no character.
        package let from: String
        /// `U+9AD8`; empty when it was left out.
        package let to: String
        package let rule: String

        package init(record: Int, column: String, from: String, to: String, rule: String) {
            self.record = record
            self.column = column
            self.from = from
            self.to = to
            self.rule = rule
        }
    }

    /// Replacements by rule.
    package private(set) var counts: [String: Int] = [:]
    /// Not yet carried away. Whoever reads a large file takes them with ``take()`` between its pieces.
    package private(set) var entries: [Entry] = []

    package init() {}

    package mutating func note(_ entry: Entry) {
        counts[entry.rule, default: 0] += 1
        entries.append(entry)
    }

    package mutating func take() -> [Entry] {
        defer { entries = [] }
        return entries
    }

    /// `U+9AD9 U+E0101` for a text.
    package static func name(of text: String) -> String {
        text.unicodeScalars.map { CharacterCode.name($0.value) }.joined(separator: " ")
    }
}
