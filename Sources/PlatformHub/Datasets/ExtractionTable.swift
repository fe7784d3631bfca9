package import Contracts
import Formats

/// A selection of a dataset's columns and records as CSV (EUC抽出): chosen columns, conditions, labels or names.
///
/// One row a record; what is repeated within a record has no column here (``CSVLayout`` has files of its own for it).
package struct ExtractionTable: Sendable {
    private struct Condition: Sendable {
        let node: Int
        let value: [UInt8]
    }

    private let source: DatasetContract
    private let columns: [CSVLayout.Column]
    private let conditions: [Condition]
    private let profile: CSVProfile
    /// Puts an apostrophe before what a spreadsheet would take for a formula.
    private let neutralises: Bool

    /// - Parameters:
    ///   - columns: names of the layout's columns, separated by commas; nil for all.
    ///   - conditions: `column=value`, separated by line breaks; all must hold.
    /// - Returns: H9010 with what names no column.
    package static func make(
        of source: DatasetContract, columns: String?, conditions: String?, profile: CSVProfile, neutralises: Bool
    ) -> Result<ExtractionTable, HubError> {
        guard let all = CSVLayout(source.operation)?.files[0].columns else { return .failure(HubError("H9001")) }
        func find(_ name: some StringProtocol) -> CSVLayout.Column? {
            all.first { $0.name == name || $0.label == name }
        }
        var chosen: [CSVLayout.Column] = []
        for name in columns?.split(separator: ",") ?? [] {
            guard let column = find(name) else { return .failure(HubError("H9010", ["name": String(name)])) }
            chosen.append(column)
        }
        var tests: [Condition] = []
        for line in conditions?.split(whereSeparator: \.isNewline) ?? [] {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, case .item(let node) = find(parts[0])?.content else {
                // The value may be a person's number: it is not repeated.
                return .failure(HubError("H9010", ["name": String(parts.first ?? "")]))
            }
            tests.append(Condition(node: node, value: Array(parts[1].utf8)))
        }
        return .success(
            ExtractionTable(
                source: source, columns: chosen.isEmpty ? all : chosen, conditions: tests, profile: profile,
                neutralises: neutralises))
    }

    /// The header line, with the byte order mark where the profile has one.
    package var header: [UInt8] {
        var text: [UInt8] = profile.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        guard profile.header != .none else { return text }
        let names = columns.map { profile.header == .names ? $0.name : $0.label }
        text += Array(names.map { Self.quoted(Array($0.utf8)) }.joined(separator: [UInt8(ascii: ",")]))
        return text + Array(profile.lineEnd.rawValue.utf8)
    }

    /// - Returns: the rows of the records that fit, and these records' entries.
    package func rows(of message: Message) -> (text: [UInt8], places: [Int]) {
        var text: [UInt8] = []
        var places: [Int] = []
        for place in DatasetRecords(message: message, source: source).places {
            let values = values(of: place, in: message)
            guard conditions.allSatisfy({ values[$0.node] == .some(.some($0.value)) }) else { continue }
            places.append(place)
            let fields = columns.map { column -> [UInt8] in
                guard case .item(let node) = column.content, let value = values[node] else { return [] }
                return value.map { Self.quoted(neutral($0)) } ?? Array(profile.null.utf8)
            }
            text += Array(fields.joined(separator: [UInt8(ascii: ",")])) + Array(profile.lineEnd.rawValue.utf8)
        }
        return (text, places)
    }

    /// By node: nil for null, absent items have no entry.
    private func values(of record: Int, in message: Message) -> [Int: [UInt8]?] {
        var values: [Int: [UInt8]?] = [:]
        for entry in message.entries[record..<Int(message.entries[record].end)] where entry.state != .group {
            values[Int(entry.node)] = entry.state == .value ? .some(message.withValue(entry) { Array($0) }) : .some(nil)
        }
        return values
    }

    private func neutral(_ value: [UInt8]) -> [UInt8] {
        guard neutralises, let first = value.first, "=+-@\t\r".utf8.contains(first) else { return value }
        return [UInt8(ascii: "'")] + value
    }

    private static func quoted(_ value: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        return [quote] + value.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}
