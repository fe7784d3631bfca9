/// The item table of one message, in the columns of the standard's tables.
struct ItemTable {
    let operation: Operation
    let model: MessageModel
    let root: String

    static let columns = ["No.", "項目名", "名前", "型", "桁数", "回数", "必須", "null", "コード", "秘匿", "説明・条件", "例"]

    /// Where the item stands on its contract's page.
    static func anchor(_ node: Int, _ model: MessageModel, _ operation: Operation) -> String {
        let path = String(model.path(of: node).filter { $0 != "[" && $0 != "]" })
        return "\(operation.name).\(model.direction.rawValue).\(path)"
    }

    /// Every item but the frame, which is the same in all answers.
    static func items(of model: MessageModel) -> [ItemNode] {
        model.nodes.dropFirst().filter { !$0.isFrame && !isFramed($0, in: model) }
    }

    private static func isFramed(_ node: ItemNode, in model: MessageModel) -> Bool {
        node.parent > 0 && (model.nodes[node.parent].isFrame || isFramed(model.nodes[node.parent], in: model))
    }

    func write(into html: inout HTMLMarkup, label: String) {
        html.table(label, class: "items") { table in
            table.head(Self.columns)
            table.element("tbody") { body in
                for (index, node) in Self.items(of: model).enumerated() { row(index + 1, node, in: &body) }
            }
        }
    }

    private func row(_ number: Int, _ node: ItemNode, in body: inout HTMLMarkup) {
        body.element("tr", ["id": Self.anchor(node.index, model, operation), "class": node.isGroup ? "group" : "item"])
        {
            row in
            row.element("td", ["class": "number"], text: String(number))
            row.element("th", ["scope": "row", "class": "l\(min(node.level, 6))"]) { $0.breakable(node.label) }
            row.element("td") { cell in
                cell.element("code") { $0.breakable(node.name) }
                if !node.itemID.isEmpty { cell.element("span", ["class": "sub"], text: node.itemID) }
            }
            row.element("td", text: node.isGroup ? "" : node.type.rawValue)
            row.element("td", ["class": "number"], text: digits(of: node))
            row.element("td", ["class": "number"], text: node.isRepeated ? "\(node.minOccurs)..\(node.maxOccurs)" : "1")
            row.element("td", text: node.presence.rawValue)
            row.element("td", ["class": "mark"], text: node.isNullable ? "○" : "")
            row.element("td") { cell in
                if let list = node.codeList { cell.link(list.title, to: root + "codes.html#" + list.id) }
            }
            row.element("td", ["class": "mark"], text: node.isMasked ? "○" : "")
            row.element("td") { details(of: node, in: &$0) }
            row.element("td") { if !node.example.isEmpty { $0.element("code", text: node.example) } }
        }
    }

    private func digits(of node: ItemNode) -> String {
        CSVLayoutDocument.digits(of: node) + (node.isFixed ? " 固定" : "")
    }

    private func details(of node: ItemNode, in cell: inout HTMLMarkup) {
        let details = PublicationText.details(of: node, in: model)
        guard details.count > 1 else { return cell.text(details.first ?? "") }
        for detail in details { cell.element("p", text: detail) }
    }
}
