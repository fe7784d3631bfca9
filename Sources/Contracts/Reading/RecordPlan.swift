/// How the columns of a ``CSVLayout``'s file become the items of a record, as a list of steps in table order.
struct RecordPlan: Sendable {
    struct Step: Sendable {
        enum Kind: Sendable {
            case item
            /// A group in the same row: its steps follow, up to ``Step/end``.
            case group
            /// A repeated item or group in a file of its own.
            case file
        }

        let kind: Kind
        let node: Int
        /// Column of an item, first column of a group, number of a file.
        let place: Int
        /// The step after this one and all in it.
        var end: Int
        /// The column after a group's last one.
        var lastColumn: Int
    }

    private(set) var steps: [Step] = []
    /// For the file of a repeated item the column of its value, otherwise -1.
    let valueColumn: Int

    init(_ file: Int, of layout: CSVLayout) {
        let node = layout.files[file].node
        var columnOf: [Int: Int] = [:]
        for (index, column) in layout.files[file].columns.enumerated() {
            if case .item(let node) = column.content { columnOf[node] = index }
        }
        valueColumn = layout.model.nodes[node].isGroup ? -1 : columnOf[node] ?? -1
        addItems(of: node, columnOf, layout)
    }

    private mutating func addItems(of group: Int, _ columnOf: [Int: Int], _ layout: CSVLayout) {
        for child in layout.model.nodes[group].children {
            let step = steps.count
            if layout.fileOfNode[child] >= 0 {
                steps.append(
                    Step(kind: .file, node: child, place: layout.fileOfNode[child], end: step + 1, lastColumn: 0))
            } else if let column = columnOf[child] {
                steps.append(Step(kind: .item, node: child, place: column, end: step + 1, lastColumn: column + 1))
            } else {
                let first = nextColumn
                steps.append(Step(kind: .group, node: child, place: first, end: step + 1, lastColumn: first))
                addItems(of: child, columnOf, layout)
                steps[step].end = steps.count
                steps[step].lastColumn = max(first, nextColumn)
            }
        }
    }

    /// Columns stand in the order of their items; key and number columns before them are no items.
    private var nextColumn: Int { steps.last { $0.kind == .item }.map { $0.place + 1 } ?? 0 }
}
