import Formats
import SeededGenerator
import Testing

@testable import Contracts

/// ``CSVMessageWriter`` beside a writer that goes through the item table group by group and knows no quick way.
struct CSVWriterAgreementTests {
    @Test("Every dataset of interfaces/ is written as the plain writer writes it, for random records of any shape")
    func agreement() throws {
        let catalogue = try Catalogue.load(interfaces: Project.interfaces)
        var random = SeededGenerator(seed: 11)
        var rows = 0
        for layout in catalogue.contracts.flatMap({ $0.operations.compactMap { CSVLayout($0) } }) {
            for profile in [CSVProfile(), CSVProfile(separator: 9, lineEnd: .lf, null: "", neutralisesFormulas: true)] {
                let message = RandomTape.message(layout, records: 5, &random)
                var writer = CSVMessageWriter(layout: layout, profile: profile)
                writer.append(message)
                var plain = PlainCSVWriter(layout: layout, profile: profile)
                plain.append(message)
                #expect(writer.outputs == plain.outputs, "\(layout.operation.wireName)")
                rows += plain.outputs.reduce(0) { $0 + $1.count { $0 == 0x0A } }
            }
        }
        #expect(rows > 1_000)
    }

    @Test("Null groups, quotes in values of every length and formulas come out as the plain writer's")
    func sample() throws {
        let layout = try #require(CSVLayout(DatasetSample.dataset))
        var random = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            let message = RandomTape.message(layout, records: 3, &random)
            let profile = CSVProfile(lineEnd: .cr, neutralisesFormulas: Bool.random(using: &random))
            var writer = CSVMessageWriter(layout: layout, profile: profile)
            writer.append(message)
            var plain = PlainCSVWriter(layout: layout, profile: profile)
            plain.append(message)
            #expect(writer.outputs == plain.outputs)
        }
    }
}

/// Tapes of a dataset's answer with any values: the writer asks for no rule.
enum RandomTape {
    private static let pieces = ["\"", "a", "=", "架", "12", ",", "\r\n", "葛\u{E0100}", "abcdefgh"]

    static func message(_ layout: CSVLayout, records: Int, _ random: inout SeededGenerator) -> Message {
        var message = Message(model: layout.model, entries: [], arena: [])
        group(0, &message, &random) { child in
            child == layout.files[0].node ? records : 0
        }
        return message
    }

    private static func group(
        _ node: Int, _ message: inout Message, _ random: inout SeededGenerator, _ occurrences: ((Int) -> Int)? = nil
    ) {
        let start = message.entries.count
        message.entries.append(Message.Entry(node: Int32(node), state: .group, end: 0, offset: 0, length: 0))
        for child in message.model.nodes[node].children {
            let most = message.model.nodes[child].isRepeated ? 3 : 1
            for _ in 0..<(occurrences?(child) ?? Int.random(in: 0...most, using: &random)) {
                occurrence(child, &message, &random, isNullable: occurrences == nil)
            }
        }
        message.entries[start].end = Int32(message.entries.count)
    }

    private static func occurrence(
        _ node: Int, _ message: inout Message, _ random: inout SeededGenerator, isNullable: Bool
    ) {
        let isNull = isNullable && Int.random(in: 0..<6, using: &random) == 0
        if !isNull, message.model.nodes[node].isGroup { return group(node, &message, &random) }
        let offset = message.arena.count
        if !isNull {
            for _ in 0..<Int.random(in: 0..<8, using: &random) {
                message.arena += Array((pieces.randomElement(using: &random) ?? "").utf8)
            }
        }
        message.entries.append(
            Message.Entry(
                node: Int32(node), state: isNull ? .null : .value, end: Int32(message.entries.count + 1),
                offset: Int32(offset), length: Int32(message.arena.count - offset)))
    }
}

/// The rows of a ``CSVLayout``, item by item as the item table says.
private struct PlainCSVWriter {
    let layout: CSVLayout
    let profile: CSVProfile
    var outputs: [[UInt8]]

    init(layout: CSVLayout, profile: CSVProfile) {
        self.layout = layout
        self.profile = profile
        outputs = layout.files.map { _ in [] }
    }

    mutating func append(_ message: Message) {
        children(of: 0, message) { writer, node, run in
            if node == writer.layout.files[0].node { writer.rows(run, message, file: 0, keys: [], numbers: []) }
        }
    }

    private mutating func children(
        of group: Int, _ message: Message, _ body: (inout Self, _ node: Int, _ run: Range<Int>) -> Void
    ) {
        _ = message.forEachChild(of: group) { node, run in
            body(&self, node, run)
            return true
        }
    }

    private mutating func rows(_ run: Range<Int>, _ message: Message, file: Int, keys: [Int], numbers: [Int]) {
        var (index, number) = (run.lowerBound, 1)
        while index < run.upperBound {
            var (keys, numbers) = (keys, numbers)
            if file == 0 { keys = self.keys(of: index, message) } else { numbers.append(number) }
            var row: [[UInt8]] = []
            if file > 0 {
                row += keys.map { $0 < 0 ? [] : field($0, message) }
                row += numbers.map { quoted(Array(String($0).utf8)) }
            }
            if message.entries[index].state == .group {
                items(of: index, message, file, keys, numbers, &row)
            } else if layout.model.nodes[layout.files[file].node].isGroup {
                fill(layout.files[file].node, with: Array(profile.null.utf8), &row)
            } else {
                row.append(field(index, message))
            }
            outputs[file] += row.joined(separator: [profile.separator])
            outputs[file] += Array(profile.lineEnd.rawValue.utf8)
            number += 1
            index = Int(message.entries[index].end)
        }
    }

    private func keys(of record: Int, _ message: Message) -> [Int] {
        var keys = layout.operation.key.map { _ in -1 }
        guard layout.files.count > 1 else { return keys }
        _ = message.forEachChild(of: record) { node, run in
            if let place = layout.operation.key.firstIndex(of: node), !run.isEmpty { keys[place] = run.lowerBound }
            return true
        }
        return keys
    }

    private mutating func items(
        of group: Int, _ message: Message, _ file: Int, _ keys: [Int], _ numbers: [Int], _ row: inout [[UInt8]]
    ) {
        var cells: [[UInt8]] = []
        children(of: group, message) { writer, node, run in
            if writer.layout.fileOfNode[node] >= 0 {
                writer.rows(run, message, file: writer.layout.fileOfNode[node], keys: keys, numbers: numbers)
            } else if run.isEmpty {
                writer.fill(node, with: [], &cells)
            } else if message.entries[run.lowerBound].state == .group {
                writer.items(of: run.lowerBound, message, file, keys, numbers, &cells)
            } else if writer.layout.model.nodes[node].isGroup {
                writer.fill(node, with: Array(writer.profile.null.utf8), &cells)
            } else {
                cells.append(writer.field(run.lowerBound, message))
            }
        }
        row += cells
    }

    private func fill(_ node: Int, with text: [UInt8], _ row: inout [[UInt8]]) {
        guard layout.model.nodes[node].isGroup else { return row.append(text) }
        for child in layout.model.nodes[node].children where !layout.model.nodes[child].isRepeated {
            fill(child, with: text, &row)
        }
    }

    private func field(_ index: Int, _ message: Message) -> [UInt8] {
        let entry = message.entries[index]
        guard entry.state == .value else { return Array(profile.null.utf8) }
        return quoted(Array(message.arena[Int(entry.offset)..<Int(entry.offset + entry.length)]))
    }

    private func quoted(_ value: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        value.withUnsafeBufferPointer { CSVFields.append(quoted: $0, profile, to: &output) }
        return output
    }
}
