/// `layout.csv`: every column of every file of a contract's datasets, for whoever makes or takes the files.
struct CSVLayoutDocument {
    static let header = [
        "operation", "file", "no", "name", "item", "itemid", "type", "digits", "fixed", "key", "presence", "null",
        "code", "mask", "condition", "description", "example",
    ]

    let layouts: [CSVLayout]

    init(_ contract: Contract) { layouts = contract.operations.compactMap { CSVLayout($0) } }

    var text: String {
        var csv = CSVText()
        csv.row(Self.header)
        for layout in layouts {
            for file in layout.files {
                for (index, column) in file.columns.enumerated() {
                    csv.row(row(column, number: index + 1, of: file, in: layout))
                }
            }
        }
        return csv.text
    }

    private func row(_ column: CSVLayout.Column, number: Int, of file: CSVLayout.File, in layout: CSVLayout) -> [String]
    {
        let start = [layout.operation.name, file.name, String(number), column.name, column.label]
        let key = column.isKey ? "○" : ""
        switch column.content {
        case .number:
            let what = "同じ行のまとまりの中で1から始まる連番"
            return start + ["", "9", "6", "", key, "必須", "", "", "", "", what, "1"]
        case .key(let node), .item(let node):
            return start + cells(of: layout.model.nodes[node], key: key, file: file, in: layout.model)
        }
    }

    private func cells(of node: ItemNode, key: String, file: CSVLayout.File, in model: MessageModel) -> [String] {
        let groups = optionalGroups(around: node, upTo: file.node, in: model)
        let presence = node.presence == .required && !groups.isEmpty ? Presence.conditional : node.presence
        return [
            node.itemID, node.type.rawValue, Self.digits(of: node), node.isFixed ? "○" : "", key, presence.rawValue,
            node.isNullable ? "○" : "", node.codeList?.id ?? "", node.isMasked ? "○" : "",
            condition(of: node, groups: groups, in: model), node.description, node.example,
        ]
    }

    /// The groups between a row and its item that may be absent: an item that is 必須 in one is 条件 in the flat row.
    private func optionalGroups(around node: ItemNode, upTo row: Int, in model: MessageModel) -> [ItemNode] {
        var groups: [ItemNode] = []
        var index = node.parent
        while index != row, index > 0, node.index != row {
            if model.nodes[index].presence != .required { groups.insert(model.nodes[index], at: 0) }
            index = model.nodes[index].parent
        }
        return groups
    }

    private func condition(of node: ItemNode, groups: [ItemNode], in model: MessageModel) -> String {
        var texts: [String] = []
        for group in groups {
            texts += group.conditions.map { "\(group.label): " + PublicationText.text(of: $0, in: model) }
        }
        if node.presence == .required, let group = groups.last { texts.append("\(group.label)を設定するとき必須。") }
        texts += node.conditions.map { PublicationText.text(of: $0, in: model) }
        return texts.joined(separator: " ")
    }

    static func digits(of node: ItemNode) -> String {
        switch node.type {
        case .group: ""
        case .decimal: "\(node.digits),\(node.fraction)"
        default: String(node.digits)
        }
    }
}
