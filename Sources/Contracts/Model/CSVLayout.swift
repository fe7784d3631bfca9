/// How the records of a dataset lie in CSV files: the record's own file, and one for each repeated item or group, whose
/// rows carry the record's key and a running number. Groups that are not repeated stand in their parent's row.
///
/// A group none of whose items has a value, and a group that is absent, are the same row.
package struct CSVLayout: Sendable {
    /// What stands in a column.
    package enum Content: Sendable, Equatable {
        /// A key item of the record, repeated in the files below the record's.
        case key(node: Int)
        /// The running number, from 1, of the repeated item or group `depth` levels below the record (0 is the outermost).
        case number(depth: Int)
        case item(node: Int)
    }

    package struct Column: Sendable {
        package let content: Content
        /// Romaji; unique in its file: the names of the groups between row and item stand before it, joined by `_`.
        package let name: String
        /// 項目名, made unique in the same way.
        package let label: String
        /// Together with the other key columns it tells the row from all others of its file.
        package let isKey: Bool
    }

    package struct File: Sendable {
        /// Without an ending: the operation's wire name, and for a repeated part its path below the record.
        package let name: String
        /// The node whose occurrences are the rows.
        package let node: Int
        package fileprivate(set) var columns: [Column]
    }

    package let operation: Operation
    /// The record's file first, then the repeated parts in table order.
    package private(set) var files: [File] = []
    /// By node: the file of a repeated item or group, otherwise -1.
    private(set) var fileOfNode: [Int]

    /// - Returns: nil for an operation that is no dataset.
    package init?(_ operation: Operation) {
        let model = operation.response
        guard operation.pattern == .dataset, let record = model.node(path: "result") else { return nil }
        self.operation = operation
        fileOfNode = Array(repeating: -1, count: model.nodes.count)
        addFile(operation.wireName, for: record, keys: [])
    }

    package var model: MessageModel { operation.response }

    /// - Parameter keys: the key columns of the row above, its own number included.
    private mutating func addFile(_ name: String, for node: Int, keys: [Column]) {
        let file = files.count
        fileOfNode[node] = file
        files.append(File(name: name, node: node, columns: keys))
        if file > 0 { addNumber(of: node, in: file) }
        if model.nodes[node].isGroup {
            addItems(of: node, in: file, prefix: ("", ""))
        } else {
            addColumn(.item(node: node), name: model.nodes[node].name, label: model.nodes[node].label, in: file)
        }
        let below = file == 0 ? recordKey(of: files[0].columns) : files[file].columns.filter(\.isKey)
        for child in repeated(below: node) {
            addFile(name + "_" + path(of: child, below: node), for: child, keys: below)
        }
    }

    private mutating func addNumber(of node: Int, in file: Int) {
        let depth = files[file].columns.count { if case .number = $0.content { true } else { false } }
        let item = model.nodes[node]
        addColumn(
            .number(depth: depth), name: item.name + "_renban", label: item.label + "_連番", isKey: true, in: file)
    }

    private mutating func addItems(of group: Int, in file: Int, prefix: (name: String, label: String)) {
        for child in model.nodes[group].children where !model.nodes[child].isRepeated {
            let node = model.nodes[child]
            if node.isGroup {
                addItems(of: child, in: file, prefix: (prefix.name + node.name + "_", prefix.label + node.label + "_"))
            } else {
                addColumn(
                    .item(node: child), name: prefix.name + node.name, label: prefix.label + node.label,
                    isKey: file == 0 && operation.key.contains(child), in: file)
            }
        }
    }

    private mutating func addColumn(
        _ content: Content, name: String, label: String, isKey: Bool = false, in file: Int
    ) {
        let columns = files[file].columns
        files[file].columns.append(
            Column(
                content: content, name: Self.unique(name, among: columns.map(\.name)),
                label: Self.unique(label, among: columns.map(\.label)), isKey: isKey))
    }

    /// In the order in which the contract names the key's items.
    private func recordKey(of columns: [Column]) -> [Column] {
        operation.key.compactMap { node in
            columns.first { $0.content == .item(node: node) }.map {
                Column(content: .key(node: node), name: $0.name, label: $0.label, isKey: true)
            }
        }
    }

    /// The repeated items and groups of a row, those in its flat groups included.
    private func repeated(below node: Int) -> [Int] {
        model.nodes[node].children.flatMap { child in
            model.nodes[child].isRepeated ? [child] : repeated(below: child)
        }
    }

    private func path(of node: Int, below ancestor: Int) -> String {
        let (name, parent) = (model.nodes[node].name, model.nodes[node].parent)
        return parent == ancestor ? name : path(of: parent, below: ancestor) + "_" + name
    }

    private static func unique(_ name: String, among others: [String]) -> String {
        guard others.contains(name) else { return name }
        var number = 2
        while others.contains("\(name)_\(number)") { number += 1 }
        return "\(name)_\(number)"
    }
}
