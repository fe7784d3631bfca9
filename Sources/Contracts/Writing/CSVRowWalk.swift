import Formats

/// What writing the rows of a ``CSVLayout`` needs to know of it.
struct CSVRowPlan: Sendable {
    let profile: CSVProfile
    let null: [UInt8]
    /// Node of the record.
    let record: Int
    /// Nodes of the record's key items, in the key's order.
    let keys: [Int]
    /// By file, the nodes of the columns that are items of the row, in table order.
    let itemColumns: [[Int32]]
    /// By node: the file of a repeated item or group, otherwise -1.
    let fileOfNode: [Int]
    let model: MessageModel

    init(_ layout: CSVLayout, _ profile: CSVProfile) {
        self.profile = profile
        null = Array(profile.null.utf8)
        record = layout.files[0].node
        keys = layout.operation.key
        itemColumns = layout.files.map { file in
            file.columns.compactMap { if case .item(let node) = $0.content { Int32(node) } else { nil } }
        }
        fileOfNode = layout.fileOfNode
        model = layout.model
    }
}

/// One way through records of a message: rows in the memory of each file. Columns and entries both stand in table order, so a
/// row is one pass over both.
struct CSVRowWalk {
    private let plan: CSVRowPlan
    private let items: UnsafeBufferPointer<ReadingPlan.Item>
    private let entries: UnsafeBufferPointer<Message.Entry>
    private let arena: UnsafeBufferPointer<UInt8>
    /// In the layout's order.
    private(set) var files: [CSVRows]

    /// Where a row belongs.
    private struct Place {
        /// Entries of the record's key items, in the key's order; -1 for one that is not there.
        var keys: [Int] = []
        /// Running numbers from the outermost repeated part to this one.
        var numbers: [Int] = []
    }

    /// - Parameters:
    ///   - entries: of a message of the plan's model; not beyond their validity.
    ///   - arena: of the same message.
    init(plan: CSVRowPlan, entries: UnsafeBufferPointer<Message.Entry>, arena: UnsafeBufferPointer<UInt8>) {
        self.plan = plan
        items = plan.model.plan.items
        self.entries = entries
        self.arena = arena
        files = plan.itemColumns.map { _ in CSVRows(plan.profile) }
    }

    func deallocate() { for file in files { file.deallocate() } }

    /// - Parameter records: their entries, one after the other.
    mutating func write(_ records: Range<Int>) {
        var index = records.lowerBound
        while index < records.upperBound {
            row(Place(), entry: index, in: 0)
            if files.count > 1 { branches(of: index, Place(keys: keys(of: index))) }
            index = Int(entries[index].end)
        }
    }

    private func keys(of record: Int) -> [Int] {
        var keys = plan.keys.map { _ in -1 }
        var index = record + 1
        while index < Int(entries[record].end) {
            if let place = plan.keys.firstIndex(of: Int(entries[index].node)), keys[place] < 0 { keys[place] = index }
            index = Int(entries[index].end)
        }
        return keys
    }

    /// The rows of the repeated parts of a row or of a group in it.
    private mutating func branches(of parent: Int, _ place: Place) {
        guard entries[parent].state == .group else { return }
        var (node, number) = (Int32(-1), 0)
        var index = parent + 1
        while index < Int(entries[parent].end) {
            let entry = entries[index]
            let file = plan.fileOfNode[Int(entry.node)]
            var below = place
            if file >= 0 {
                (node, number) = (entry.node, entry.node == node ? number + 1 : 1)
                below.numbers.append(number)
                row(below, entry: index, in: file)
            }
            branches(of: index, below)
            index = Int(entry.end)
        }
    }

    private mutating func row(_ place: Place, entry: Int, in file: Int) {
        // Out of the array, so that the loop works on its own memory.
        var row = files[file]
        if file > 0 {
            for key in place.keys {
                if key >= 0 { field(entries[key], &row) } else { row.absent() }
            }
            for number in place.numbers {
                var text = String(number)
                text.withUTF8 { row.quoted($0) }
            }
        }
        plan.itemColumns[file].withUnsafeBufferPointer { items(of: entry, $0, &row) }
        row.endRow()
        files[file] = row
    }

    /// - Parameter entry: a group with the items, or the item itself, or a group that is null.
    private func items(of entry: Int, _ columns: UnsafeBufferPointer<Int32>, _ row: inout CSVRows) {
        let end = Int(entries[entry].end)
        var index = entries[entry].state == .group ? entry + 1 : entry
        for node in columns {
            while index < end, entries[index].node < node, !isNull(entries[index], around: node) {
                let isEntered = entries[index].state == .group && plan.fileOfNode[Int(entries[index].node)] < 0
                index = isEntered ? index + 1 : Int(entries[index].end)
            }
            guard index < end, entries[index].node <= node else {
                row.absent()
                continue
            }
            field(entries[index], &row)
            if entries[index].node == node { index += 1 }
        }
    }

    @inline(__always)
    private func field(_ entry: Message.Entry, _ row: inout CSVRows) {
        if entry.state == .value {
            let start = arena.baseAddress.map { $0 + Int(entry.offset) }
            row.quoted(UnsafeBufferPointer(start: start, count: Int(entry.length)))
        } else {
            row.unquoted(plan.null)
        }
    }

    /// Whether the entry is a group that is null, and the node an item in it.
    private func isNull(_ entry: Message.Entry, around node: Int32) -> Bool {
        guard entry.state == .null else { return false }
        var parent = items[Int(node)].parent
        while parent > entry.node { parent = items[Int(parent)].parent }
        return parent == entry.node
    }
}
