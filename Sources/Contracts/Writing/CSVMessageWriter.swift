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
    private let plan: CSVRowPlan

    package init(layout: CSVLayout, profile: CSVProfile = CSVProfile()) {
        self.layout = layout
        self.profile = profile
        outputs = Array(repeating: [], count: layout.files.count)
        plan = CSVRowPlan(layout, profile)
    }

    /// Writes what stands before the first row of each file.
    package mutating func begin() {
        for (file, columns) in layout.files.map(\.columns).enumerated() {
            if profile.hasByteOrderMark { outputs[file] += [0xEF, 0xBB, 0xBF] }
            guard profile.header != .none else { continue }
            var row = CSVRows(profile)
            defer { row.deallocate() }
            for column in columns {
                var name = profile.header == .names ? column.name : column.label
                name.withUTF8 { row.quoted($0) }
            }
            row.endRow()
            outputs[file].append(contentsOf: row.bytes)
        }
    }

    /// Writes all records of one answer.
    ///
    /// - Precondition: the message is an answer of the layout's operation.
    package mutating func append(_ message: Message) {
        precondition(message.model === layout.model, "a message of another operation")
        let record = layout.files[0].node
        var records = 0..<0
        _ = message.forEachChild(of: 0) { node, run in
            if node == record { records = run }
            return true
        }
        write(records, of: message)
    }

    /// Writes one record of an answer.
    ///
    /// - Parameter entry: of the record.
    mutating func append(_ message: Message, record entry: Int) {
        write(entry..<Int(message.entries[entry].end), of: message)
    }

    private mutating func write(_ records: Range<Int>, of message: Message) {
        message.entries.withUnsafeBufferPointer { entries in
            message.arena.withUnsafeBufferPointer { arena in
                var walk = CSVRowWalk(plan: plan, entries: entries, arena: arena)
                defer { walk.deallocate() }
                walk.write(records)
                for file in outputs.indices { outputs[file].append(contentsOf: walk.files[file].bytes) }
            }
        }
    }
}
