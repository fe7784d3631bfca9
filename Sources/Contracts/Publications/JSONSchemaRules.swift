/// The rules between the items of one group, as `allOf` members: enforced conditions (相関チェック), and dates whose
/// parts may be unknown only when their 不詳フラグ is 1.
struct JSONSchemaRules {
    let model: MessageModel
    let children: [ItemNode]

    var trees: [JSONTree] {
        children.flatMap { child in
            child.conditions.filter(\.isEnforced).map { rule($0, for: child) }
                + (child.unknownFlag >= 0 ? [unknownParts(of: child)] : [])
        }
    }

    /// Null is enough for a required item, as it is where presence is judged.
    private func rule(_ condition: ItemCondition, for child: ItemNode) -> JSONTree {
        let isThere = has(child, [:])
        return [
            "if": ["allOf": .array(condition.tests.map(test))],
            "then": condition.effect == .required ? isThere : ["not": isThere],
        ]
    }

    private func test(_ test: ItemCondition.Test) -> JSONTree {
        switch test {
        case .equals(let sibling, let values): equals(model.nodes[sibling], values)
        case .present(let sibling): isSet(model.nodes[sibling])
        case .absent(let sibling): ["not": isSet(model.nodes[sibling])]
        }
    }

    private func equals(_ node: ItemNode, _ values: [[UInt8]]) -> JSONTree {
        let literals = values.map { JSONSchemaDocument.literal(String(decoding: $0, as: UTF8.self), of: node) }
        return has(node, ["enum": .array(literals)])
    }

    /// Null counts as not set.
    private func isSet(_ node: ItemNode) -> JSONTree { has(node, ["not": ["type": "null"]]) }

    /// The item is there and like this; of a repeated item the first.
    private func has(_ node: ItemNode, _ value: JSONTree) -> JSONTree {
        let property: JSONTree = node.isRepeated ? ["minItems": 1, "prefixItems": [value]] : value
        return ["required": [.string(node.name)], "properties": .object([(node.name, property)])]
    }

    private func unknownParts(of date: ItemNode) -> JSONTree {
        let fullDate: JSONTree = ["pattern": .string(ItemPattern(date, unknownParts: false).anchored)]
        return [
            "if": equals(model.nodes[date.unknownFlag], [Array("1".utf8)]),
            "else": ["properties": .object([(date.name, fullDate)])],
        ]
    }
}
