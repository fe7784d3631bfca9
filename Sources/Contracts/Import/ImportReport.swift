import Formats

/// What an import says of itself, in the order in which it was found. Nothing that stands in a table goes unmentioned.
package final class ImportReport {
    package struct Entry: Sendable, Equatable {
        /// `sheet!B7`; empty for the whole file.
        package let place: String
        package let text: String
    }

    /// What was read and what it became.
    package private(set) var notes: [String] = []
    /// Rows and cells that did not become items, and why.
    package private(set) var refused: [Entry] = []
    /// What the author has to write or decide before the draft is a contract.
    package private(set) var todo: [String] = []

    package init() {}

    func note(_ text: String) { notes.append(text) }

    func notUnderstood(_ place: String, _ reason: String) { refused.append(Entry(place: place, text: reason)) }

    package func ask(_ text: String) { if !todo.contains(text) { todo.append(text) } }

    /// For a person, a line a fact.
    package var lines: [String] {
        notes.map { "read: " + $0 } + refused.map { "not understood: \($0.place): \($0.text)" }
            + todo.map { "to do: " + $0 }
    }
}

/// Row numbers for a person: `1–4, 7`.
enum RowRanges {
    static func text(_ numbers: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers.sorted() {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }
}
