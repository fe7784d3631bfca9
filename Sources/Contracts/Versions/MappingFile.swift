import Formats

/// `mapping.yaml` in a new version's folder, as it is written: how the older version's messages become its own and back.
/// Every key is known and understood; what refers to items is still text. Format: `docs/versions.md`.
struct MappingFile {
    struct Message: Sendable {
        let node: YAMLNode
        var items: [MappingItem] = []
        var oldOnly: [MappingLoss] = []
        var newOnly: [MappingLoss] = []
    }

    struct OperationEntry: Sendable {
        let name: String
        let node: YAMLNode
        let request: Message
        let response: Message
    }

    let node: YAMLNode
    let operations: [OperationEntry]

    init(_ node: YAMLNode) throws(ConfigurationError) {
        _ = try node.entries(allowing: ["codes", "operations"])
        self.node = node
        let tables = try MappingCodes.tables(try node.optional("codes"))
        var operations: [OperationEntry] = []
        for entry in try node.required("operations").entries() {
            _ = try entry.value.entries(allowing: ["request", "response"])
            operations.append(
                OperationEntry(
                    name: entry.key, node: entry.value,
                    request: try Self.message(try entry.value.optional("request"), tables, in: entry.value),
                    response: try Self.message(try entry.value.optional("response"), tables, in: entry.value)))
        }
        self.operations = operations
    }

    /// A message of which nothing is said is the same in both versions.
    private static func message(
        _ node: YAMLNode?, _ tables: [String: MappingCodes], in operation: YAMLNode
    ) throws(ConfigurationError) -> Message {
        guard let node else { return Message(node: operation) }
        _ = try node.entries(allowing: ["items", "oldOnly", "newOnly"])
        var message = Message(node: node)
        for entry in try node.optional("items")?.entries() ?? [] {
            message.items.append(try MappingItem(entry, tables: tables))
        }
        for entry in try node.optional("oldOnly")?.entries() ?? [] { message.oldOnly.append(try MappingLoss(entry)) }
        for entry in try node.optional("newOnly")?.entries() ?? [] { message.newOnly.append(try MappingLoss(entry)) }
        return message
    }
}
