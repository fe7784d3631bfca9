import Formats

/// A list of the values that an item may take, each with the days on which it is in force. One value may have several
/// periods.
package final class CodeList: Sendable {
    package struct Entry: Sendable, Equatable {
        package let code: String
        package let label: String
        /// `YYYY-MM-DD`; empty when open.
        package let validFrom: String
        package let validTo: String

        package init(code: String, label: String, validFrom: String, validTo: String) {
            self.code = code
            self.label = label
            self.validFrom = validFrom
            self.validTo = validTo
        }
    }

    package let id: String
    package let title: String
    /// `YYYY-MM-DD` from which the list stands as it is (`index.csv`); empty where nobody said.
    package let edition: String
    /// A list that each municipality sets for itself (自治体固有コード, コードID 999): the common one is a starting point.
    package let isMunicipal: Bool
    /// `official: <source>` or `in-the-style-of`; empty when it is not known.
    package let origin: String
    /// The place of a municipal list's values in a town's ``CodeBook``; -1 for a list that all towns share.
    let slot: Int
    package let entries: [Entry]
    private let byCode: [[UInt8]: [Int]]
    /// The entries whose value is short, ordered by key.
    private let periods: [Period]

    /// An entry packed for the hot path: a value of at most seven bytes with its length, and its days as `YYYYMMDD`
    /// numbers.
    private struct Period {
        let key: UInt64
        let from: Int
        let to: Int
    }

    package convenience init(
        id: String, title: String, origin: String = "", edition: String = "", isMunicipal: Bool = false,
        entries: [Entry]
    ) {
        self.init(
            id: id, title: title, origin: origin, edition: edition, slot: isMunicipal ? 0 : -1, entries: entries)
    }

    /// - Parameter slot: -1 for a common list; municipal lists of one catalogue are numbered from 0.
    init(id: String, title: String, origin: String, edition: String, slot: Int, entries: [Entry]) {
        self.id = id
        self.title = title
        self.origin = origin
        self.edition = edition
        isMunicipal = slot >= 0
        self.slot = slot
        self.entries = entries
        var byCode: [[UInt8]: [Int]] = [:]
        for (index, entry) in entries.enumerated() { byCode[Array(entry.code.utf8), default: []].append(index) }
        self.byCode = byCode
        periods = entries.compactMap { entry -> Period? in
            var code = entry.code
            guard let key = code.withUTF8({ Self.key($0) }) else { return nil }
            return Period(key: key, from: Self.day(entry.validFrom) ?? 0, to: Self.day(entry.validTo) ?? Int.max)
        }.sorted { $0.key < $1.key }
    }

    /// The latest entry of a value, whatever its dates.
    package func entry(_ value: [UInt8]) -> Entry? { byCode[value]?.last.map { entries[$0] } }

    /// Whether the value is in force on a day.
    ///
    /// - Parameter day: `YYYYMMDD` as a number, see ``day(_:)``.
    package func contains(_ value: UnsafeBufferPointer<UInt8>, on day: Int) -> Bool {
        guard let key = Self.key(value) else {
            return byCode[Array(value)]?.contains { isInForce(entries[$0], on: day) } ?? false
        }
        var low = 0
        var high = periods.count
        while low < high {
            let middle = (low + high) / 2
            if periods[middle].key < key { low = middle + 1 } else { high = middle }
        }
        while low < periods.count, periods[low].key == key {
            if periods[low].from <= day && day <= periods[low].to { return true }
            low += 1
        }
        return false
    }

    /// The entries in force on a day, ordered by value.
    ///
    /// - Parameter day: `YYYYMMDD` as a number.
    package func entries(on day: Int) -> [Entry] { ordered.filter { isInForce($0, on: day) } }

    /// All entries by value, then by first day: the order that does not depend on how the file was written.
    package var ordered: [Entry] {
        entries.sorted { ($0.code, $0.validFrom, $0.validTo) < ($1.code, $1.validFrom, $1.validTo) }
    }

    /// What the list says, the same bytes for the same values, labels and days, however its file was written: the id, then
    /// every entry in order as a CSV line with all fields quoted. Title and edition are not part of it.
    package var canonicalText: String {
        let lines = [[id]] + ordered.map { [$0.code, $0.label, $0.validFrom, $0.validTo] }
        return lines.map { fields in
            fields.map {
                "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            }
            .joined(separator: ",") + "\n"
        }.joined()
    }

    private func isInForce(_ entry: Entry, on day: Int) -> Bool {
        (Self.day(entry.validFrom) ?? 0) <= day && day <= (Self.day(entry.validTo) ?? Int.max)
    }

    /// `2024-07-01` → 20240701; nil for anything else.
    package static func day(_ text: String) -> Int? {
        guard text.utf8.count == 10 else { return nil }
        var day = 0
        for (index, byte) in text.utf8.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                day = day * 10 + Int(byte - 0x30)
            }
        }
        return day
    }

    /// A value of at most seven bytes and its length as one number.
    @inline(__always)
    private static func key(_ value: UnsafeBufferPointer<UInt8>) -> UInt64? {
        guard value.count <= 7 else { return nil }
        guard let place = value.baseAddress else { return 0 }
        return EightBytes.packed(place, count: value.count)
    }
}
