extension MessageConversion {
    /// From one message of a contract to another one of it, item by item of the same name at the same place: the records of a
    /// dataset as the answer of an inquiry. What the target has no place for is left out.
    ///
    /// - Parameter missing: the target's required items that the source lacks; with one of them the conversion is of no use.
    package static func byNames(
        from source: MessageModel, to target: MessageModel
    ) -> (conversion: MessageConversion, missing: [ItemNode]) {
        var steps = target.nodes.map { _ in Step.absent }
        var scopes = source.nodes.map { _ in Scope() }
        var missing: [ItemNode] = []
        func pair(_ own: ItemNode, _ other: ItemNode) {
            let children = source.nodes[other.index].children.filter { !source.nodes[$0].isFrame }
            scopes[other.index].nodes = children
            for node in own.children.map({ target.nodes[$0] }) where !node.isFrame {
                let match = children.map { source.nodes[$0] }.first { $0.name == node.name && $0.type == node.type }
                if let match {
                    steps[node.index] =
                        node.isGroup
                        ? .group(source: match.index) : .item(source: match.index, .none, fallback: nil)
                    if node.isGroup { pair(node, match) }
                } else if node.presence == .required {
                    missing.append(node)
                }
            }
        }
        pair(target.nodes[0], source.nodes[0])
        return (MessageConversion(source: source, target: target, steps: steps, scopes: scopes), missing)
    }
}
