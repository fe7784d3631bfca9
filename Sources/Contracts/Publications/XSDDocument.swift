/// The XML Schema 1.0 of a contract's messages: one global element a message with anonymous groups below it, and
/// the simple types that its items share, named as the item tables name them (`X15`, `N100`, `DATE`).
///
/// Every value is a string with a pattern, because that is what the item tables say: an `xs:date` would refuse
/// 0000-01-01 and an `xs:integer` would take `+007`.
struct XSDDocument {
    static let namespace = "http://www.w3.org/2001/XMLSchema"

    let contract: Contract
    let codes: CodeBook?

    /// Prefix of the target namespace.
    private static let prefix = "m"

    func write(into markup: inout XMLMarkup) {
        let attributes = [
            ("xmlns:xs", Self.namespace), ("xmlns:" + Self.prefix, contract.namespace),
            ("targetNamespace", contract.namespace), ("elementFormDefault", "qualified"), ("blockDefault", "#all"),
            ("version", contract.version),
        ]
        markup.element("xs:schema", attributes) { markup in
            Self.annotate(PublicationText.summary(of: contract), in: &markup)
            for operation in contract.operations {
                writeRoot(operation.request, title: operation.title + "（要求）", into: &markup)
                writeRoot(operation.response, title: operation.title + "（応答）", into: &markup)
            }
            for (name, pattern) in valueTypes.sorted(by: { $0.key < $1.key }) {
                writeType(name, pattern, into: &markup)
            }
        }
    }

    /// The types that items share, by name.
    private var valueTypes: [String: ItemPattern] {
        var types: [String: ItemPattern] = [:]
        for model in contract.operations.flatMap({ [$0.request, $0.response] }) {
            for node in model.nodes where !node.isGroup && !node.isFrame && node.enumeration(codes) == nil {
                types[ItemPattern.name(for: node)] = ItemPattern(node, unknownParts: node.unknownFlag >= 0)
            }
        }
        return types
    }

    private func writeRoot(_ model: MessageModel, title: String, into markup: inout XMLMarkup) {
        markup.element("xs:element", [("name", model.rootName)]) { markup in
            Self.annotate(title, in: &markup)
            writeGroup(model.nodes[0], of: model, into: &markup)
        }
    }

    private func writeGroup(_ group: ItemNode, of model: MessageModel, into markup: inout XMLMarkup) {
        markup.element("xs:complexType") { markup in
            markup.element("xs:sequence") { markup in
                for child in group.children where !model.nodes[child].isFrame {
                    writeItem(model.nodes[child], of: model, into: &markup)
                }
            }
        }
    }

    private func writeItem(_ node: ItemNode, of model: MessageModel, into markup: inout XMLMarkup) {
        markup.element("xs:element", attributes(of: node)) { markup in
            Self.annotate(PublicationText.description(of: node, in: model), in: &markup)
            if node.isGroup {
                writeGroup(node, of: model, into: &markup)
            } else if let list = node.enumeration(codes) {
                writeCodes(list, into: &markup)
            }
        }
    }

    private func attributes(of node: ItemNode) -> [(String, String)] {
        var attributes = [("name", node.name)]
        if !node.isGroup && node.enumeration(codes) == nil {
            attributes.append(("type", Self.prefix + ":" + ItemPattern.name(for: node)))
        }
        if node.minOccurs != 1 { attributes.append(("minOccurs", String(node.minOccurs))) }
        if node.maxOccurs != 1 { attributes.append(("maxOccurs", String(node.maxOccurs))) }
        if node.isNullable { attributes.append(("nillable", "true")) }
        return attributes
    }

    /// Anonymous: of a named enumeration, generators make one of their language, which breaks with every new code.
    private func writeCodes(_ list: CodeList, into markup: inout XMLMarkup) {
        markup.element("xs:simpleType") { markup in
            markup.element("xs:restriction", [("base", "xs:string")]) { markup in
                for (code, label) in PublicationText.codes(of: list) {
                    markup.element("xs:enumeration", [("value", code)]) { Self.annotate(label, in: &$0) }
                }
            }
        }
    }

    private func writeType(_ name: String, _ pattern: ItemPattern, into markup: inout XMLMarkup) {
        markup.element("xs:simpleType", [("name", name)]) { markup in
            markup.element("xs:restriction", [("base", "xs:string")]) { markup in
                if let length = pattern.minLength, length == pattern.maxLength {
                    markup.element("xs:length", [("value", String(length))])
                } else {
                    if let least = pattern.minLength { markup.element("xs:minLength", [("value", String(least))]) }
                    if let most = pattern.maxLength { markup.element("xs:maxLength", [("value", String(most))]) }
                }
                markup.element("xs:pattern", [("value", pattern.expression)])
            }
        }
    }

    static func annotate(_ text: String, in markup: inout XMLMarkup) {
        markup.element("xs:annotation") { markup in
            markup.element("xs:documentation", [("xml:lang", "ja")], text: text)
        }
    }
}
