import Formats

/// Writes the records of a dataset's answers as the rows of a ``CSVLayout``'s files.
///
/// Every value is quoted, null is the profile's token without quotes, absent is nothing at all. Answers follow each other:
/// ``begin()`` once, ``append(_:)`` for each page, and between them the caller may take what has been written.
package struct CSVMessageWriter: Sendable {
    package let layout: CSVLayout
    package let profile: CSVProfile
    /// UTF-8, one buffer a file, in the layout's order. Empty them when they have been carried away.
    package var outputs: [[UInt8]]
    private let lineEnd: [UInt8]
    private let null: [UInt8]

    package init(layout: CSVLayout, profile: CSVProfile = CSVProfile()) {
        self.layout = layout
        self.profile = profile
        outputs = Array(repeating: [], count: layout.files.count)
        lineEnd = Array(profile.lineEnd.rawValue.utf8)
        null = Array(profile.null.utf8)
    }

    /// Writes what stands before the first row of each file.
    package mutating func begin() {
        for (file, columns) in layout.files.map(\.columns).enumerated() {
            if profile.hasByteOrderMark { outputs[file] += [0xEF, 0xBB, 0xBF] }
            guard profile.header != .none else { continue }
            for column in columns {
                var name = profile.header == .names ? column.name : column.label
                name.withUTF8 { quoted($0, in: file) }
            }
            endRow(of: file)
        }
    }

    /// Writes all records of one answer.
    ///
    /// - Precondition: the message is an answer of the layout's operation.
    package mutating func append(_ message: Message) {
        precondition(message.model === layout.model, "a message of another operation")
        let record = layout.files[0].node
        _ = message.forEachChild(of: 0) { node, run in
            if node == record { rows(run, of: message, Row(file: 0)) }
            return true
        }
    }

    /// Writes one record of an answer.
    ///
    /// - Parameter entry: of the record.
    mutating func append(_ message: Message, record entry: Int) {
        rows(entry..<Int(message.entries[entry].end), of: message, Row(file: 0))
    }

    /// Where a row belongs.
    private struct Row {
        var file: Int
        /// Entries of the record's key items, in the key's order.
        var keys: [Int] = []
        /// Running numbers from the outermost repeated part to this one.
        var numbers: [Int] = []
    }

    private mutating func rows(_ run: Range<Int>, of message: Message, _ place: Row) {
        var index = run.lowerBound
        var number = 1
        while index < run.upperBound {
            var row = place
            if row.file == 0 { row.keys = keys(of: index, in: message) } else { row.numbers.append(number) }
            write(row, entry: index, of: message)
            number += 1
            index = Int(message.entries[index].end)
        }
    }

    private func keys(of record: Int, in message: Message) -> [Int] {
        guard layout.files.count > 1 else { return [] }
        var keys = layout.operation.key.map { _ in -1 }
        _ = message.forEachChild(of: record) { node, run in
            if let place = layout.operation.key.firstIndex(of: node), !run.isEmpty { keys[place] = run.lowerBound }
            return true
        }
        return keys
    }

    private mutating func write(_ row: Row, entry: Int, of message: Message) {
        if row.file > 0 {
            for key in row.keys { field(key, of: message, in: row.file) }
            for number in row.numbers {
                var text = String(number)
                text.withUTF8 { quoted($0, in: row.file) }
            }
        }
        if message.entries[entry].state == .group {
            items(of: entry, in: message, row)
        } else if layout.model.nodes[layout.files[row.file].node].isGroup {
            fill(layout.files[row.file].node, with: null, in: row.file)
        } else {
            field(entry, of: message, in: row.file)
        }
        endRow(of: row.file)
    }

    private mutating func items(of group: Int, in message: Message, _ row: Row) {
        _ = message.forEachChild(of: group) { node, run in
            if layout.fileOfNode[node] >= 0 {
                var place = row
                place.file = layout.fileOfNode[node]
                rows(run, of: message, place)
            } else if run.isEmpty {
                fill(node, with: [], in: row.file)
            } else if message.entries[run.lowerBound].state == .group {
                items(of: run.lowerBound, in: message, row)
            } else if layout.model.nodes[node].isGroup {
                fill(node, with: null, in: row.file)
            } else {
                field(run.lowerBound, of: message, in: row.file)
            }
            return true
        }
    }

    /// The same in every column of an item or of a flat group.
    private mutating func fill(_ node: Int, with text: [UInt8], in file: Int) {
        guard layout.model.nodes[node].isGroup else { return unquoted(text, in: file) }
        for child in layout.model.nodes[node].children where !layout.model.nodes[child].isRepeated {
            fill(child, with: text, in: file)
        }
    }

    private mutating func field(_ index: Int, of message: Message, in file: Int) {
        guard index >= 0 else { return unquoted([], in: file) }
        let entry = message.entries[index]
        guard entry.state == .value else { return unquoted(null, in: file) }
        let bytes = Int(entry.offset)..<Int(entry.offset + entry.length)
        message.arena.withUnsafeBufferPointer { quoted(UnsafeBufferPointer(rebasing: $0[bytes]), in: file) }
    }

    private mutating func unquoted(_ text: [UInt8], in file: Int) {
        outputs[file] += text
        outputs[file].append(profile.separator)
    }

    private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>, in file: Int) {
        CSVFields.append(quoted: text, profile, to: &outputs[file])
        outputs[file].append(profile.separator)
    }

    /// The last field's separator makes room for the line's end.
    private mutating func endRow(of file: Int) {
        outputs[file].removeLast()
        outputs[file] += lineEnd
    }
}
