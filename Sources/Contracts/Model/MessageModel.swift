/// The compiled item table of one message: what a reader, a writer and every publication work from. Immutable.
package final class MessageModel: Sendable {
    package enum Direction: String, Sendable { case request, response }

    package let direction: Direction
    /// Local name of the XML root element, in ``namespace``: the last part of the call, plus `Response` for an answer.
    package let rootName: String
    package let namespace: String
    /// `nodes[0]` is the root group.
    package let nodes: [ItemNode]
    /// Nodes whose values are person keys, in table order.
    package let personKeys: [Int]
    /// Node of the 市区町村コード that must agree with the address, or -1.
    package let municipalityNode: Int
    /// Node of the clerk's id (操作者ID), or -1.
    package let operatorNode: Int
    let plan: ReadingPlan

    package init(
        direction: Direction, rootName: String, namespace: String, nodes: [ItemNode], personKeys: [Int],
        municipalityNode: Int, operatorNode: Int
    ) {
        self.direction = direction
        self.rootName = rootName
        self.namespace = namespace
        self.nodes = nodes
        self.personKeys = personKeys
        self.municipalityNode = municipalityNode
        self.operatorNode = operatorNode
        plan = ReadingPlan(
            nodes: nodes, rootName: rootName, namespace: namespace, municipalityNode: municipalityNode)
    }

    /// A message without items, for whoever has not been given a model yet.
    static let none = MessageModel(
        direction: .request, rootName: "", namespace: "", nodes: [], personKeys: [], municipalityNode: -1,
        operatorNode: -1)

    /// The item's path as error reports and `contract.yaml` write it, for example `result[].atenabango`.
    package func path(of node: Int) -> String {
        var parts: [String] = []
        var index = node
        while index > 0 {
            parts.append(nodes[index].name + (nodes[index].isRepeated ? "[]" : ""))
            index = nodes[index].parent
        }
        return parts.reversed().joined(separator: ".")
    }

    /// The node of a path as ``path(of:)`` writes it; the `[]` may be left out.
    package func node(path: String) -> Int? { Self.node(path: path, in: nodes) }

    static func node(path: String, in nodes: [ItemNode]) -> Int? {
        var node = 0
        for part in path.split(separator: ".") {
            let name = part.hasSuffix("[]") ? part.dropLast(2) : part
            guard let child = nodes[node].children.first(where: { nodes[$0].name == name }) else { return nil }
            node = child
        }
        return node == 0 ? nil : node
    }
}
