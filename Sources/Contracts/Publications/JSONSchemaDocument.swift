/// The JSON Schema (draft 2020-12) of one message.
struct JSONSchemaDocument {
    static let dialect: JSONTree = "https://json-schema.org/draft/2020-12/schema"

    let model: MessageModel
    let codes: CodeBook?
    /// Whether the Japanese label is the item's `title`. Not so in OpenAPI: generators name the classes of groups and
    /// codes after it, and the item's own name serves them better; there the label begins the description.
    var isLabelTitle = true

    /// One document a contract: `$defs` by `<operation>.<request|response>`; the document itself takes any of them.
    static func whole(_ contract: Contract) -> JSONTree {
        var messages: [(String, JSONTree)] = []
        for operation in contract.operations {
            for model in [operation.request, operation.response] {
                let name = operation.name + "." + model.direction.rawValue
                messages.append((name, JSONSchemaDocument(model: model, codes: nil).tree))
            }
        }
        return [
            "$schema": dialect,
            "$id": .string("\(contract.namespace):schema"),
            "title": .string("\(contract.title) \(contract.version)"),
            "description": .string(PublicationText.summary(of: contract)),
            "anyOf": .array(messages.map { ["$ref": .string("#/$defs/" + $0.0)] }),
            "$defs": .object(messages),
        ]
    }

    var standalone: JSONTree { .object([("$schema", Self.dialect)] + group(model.nodes[0])) }

    /// Without `$schema`, so that it can stand inside another document.
    var tree: JSONTree { .object(group(model.nodes[0])) }

    private func group(_ group: ItemNode) -> [(String, JSONTree)] {
        let children = group.children.map { model.nodes[$0] }
        let required = children.filter { $0.presence == .required || $0.minOccurs > 0 }.map { JSONTree.string($0.name) }
        let rules = JSONSchemaRules(model: model, children: children).trees
        var members: [(String, JSONTree)] = [
            ("type", type("object", of: group)),
            ("properties", .object(children.map { ($0.name, property($0)) })),
            ("additionalProperties", false),
        ]
        if !required.isEmpty { members.append(("required", .array(required))) }
        if !rules.isEmpty { members.append(("allOf", .array(rules))) }
        return members
    }

    private func property(_ node: ItemNode) -> JSONTree {
        var members: [(String, JSONTree)] = isLabelTitle ? [("title", .string(node.label))] : []
        var details = isLabelTitle ? [] : [node.label + "。"]
        details += PublicationText.details(of: node, in: model)
        if let list = node.enumeration(codes) { details.append(Self.codes(of: list)) }
        if !details.isEmpty { members.append(("description", .string(details.joined(separator: " ")))) }
        let item = node.isGroup ? group(node) : value(node)
        guard node.isRepeated else { return .object(members + item) }
        members += [
            ("type", "array"), ("minItems", .number(String(node.minOccurs))),
            ("maxItems", .number(String(node.maxOccurs))), ("items", .object(item)),
        ]
        return .object(members)
    }

    private func value(_ node: ItemNode) -> [(String, JSONTree)] {
        if let list = node.enumeration(codes) {
            let codes = PublicationText.codes(of: list).map { Self.literal($0.code, of: node) }
            let values = codes + (node.isNullable ? [.null] : [])
            return [("type", type(Self.typeName(node), of: node)), ("enum", .array(values))]
        }
        return [("type", type(Self.typeName(node), of: node))] + (Self.isNumber(node) ? range(node) : text(node))
    }

    private func text(_ node: ItemNode) -> [(String, JSONTree)] {
        let pattern = ItemPattern(node, unknownParts: node.unknownFlag >= 0)
        var members: [(String, JSONTree)] = []
        if let least = pattern.minLength { members.append(("minLength", .number(String(least)))) }
        if let most = pattern.maxLength { members.append(("maxLength", .number(String(most)))) }
        members.append(("pattern", .string(pattern.anchored)))
        return members
    }

    private func range(_ node: ItemNode) -> [(String, JSONTree)] {
        let most = String(repeating: "9", count: node.digits)
        if node.type == .signedInteger { return [("minimum", .number("-" + most)), ("maximum", .number(most))] }
        let least = node.isFixed && node.digits > 1 ? "1" + String(repeating: "0", count: node.digits - 1) : "0"
        return [("minimum", .number(least)), ("maximum", .number(most))]
    }

    private func type(_ name: String, of node: ItemNode) -> JSONTree {
        node.isNullable ? [.string(name), "null"] : .string(name)
    }

    /// `9V` stands as text in JSON, like every type but the integers.
    private static func isNumber(_ node: ItemNode) -> Bool { node.type == .integer || node.type == .signedInteger }

    private static func typeName(_ node: ItemNode) -> String { isNumber(node) ? "integer" : "string" }

    /// A value as it stands in JSON.
    static func literal(_ value: String, of node: ItemNode) -> JSONTree {
        isNumber(node) ? .number(value) : .string(value)
    }

    private static func codes(of list: CodeList) -> String {
        "コード: " + PublicationText.codes(of: list).map { "\($0.code) \($0.label)" }.joined(separator: "、")
    }
}
