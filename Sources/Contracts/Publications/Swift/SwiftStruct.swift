/// The items of a message, or of one group, as a Swift struct with everything that ``ItemGroup`` asks for.
///
/// Every statement names its types and its item's number, so that the compiler has nothing to infer.
struct SwiftStruct {
    struct Property {
        let node: ItemNode
        let shape: ItemShape
        let name: String
        /// Without what its occurrence makes of it, for example `String`.
        let content: String

        /// For example `[String]`.
        var type: String {
            switch shape.occurrence {
            case .required: content
            case .optional: content + "?"
            case .nullable: "Nullable<\(content)>"
            case .optionalNullable: "Nullable<\(content)>?"
            case .list: "[\(content)]"
            case .nullableList: "[Nullable<\(content)>]"
            }
        }

        /// Of the initialiser's parameter: what may be absent may be left out.
        var defaultValue: String {
            switch shape.occurrence {
            case .optional, .optionalNullable: " = nil"
            case .list, .nullableList: node.presence == .required ? "" : " = []"
            case .required, .nullable: ""
            }
        }
    }

    let comments: SwiftComments
    let access: String
    let properties: [Property]
    /// The nested groups' structs.
    private let groups: [(name: String, node: ItemNode, body: SwiftStruct)]

    /// - Parameter codes: Swift types of code lists by id.
    init(group: ItemNode, comments: SwiftComments, codes: [String: String], access: String) {
        self.comments = comments
        self.access = access
        var names = SwiftNames(reserved: SwiftNames.reservedMembers)
        var types = SwiftNames(reserved: SwiftNames.reservedTypes)
        var properties: [Property] = []
        var groups: [(name: String, node: ItemNode, body: SwiftStruct)] = []
        for node in group.children.map({ comments.model.nodes[$0] }) where !node.isFrame {
            let shape = ItemShape(node)
            let content: String
            switch shape.content {
            case .text: content = "String"
            case .integer: content = "Int"
            case .date: content = "OpenDate"
            case .code(let list): content = codes[list] ?? "String"
            case .group:
                content = types.type(node.name)
                let body = SwiftStruct(group: node, comments: comments, codes: codes, access: access)
                groups.append((content, node, body))
            }
            properties.append(Property(node: node, shape: shape, name: names.member(node.name), content: content))
        }
        self.properties = properties
        self.groups = groups
    }

    /// - Parameter head: members that come first.
    func write(
        _ name: String, as role: String, comment: [String], into text: inout SwiftText,
        head: (inout SwiftText) -> Void = { _ in }
    ) {
        text.comment(comment)
        text.block("\(access)struct \(name): \(role)") { text in
            head(&text)
            for property in properties {
                let codes =
                    property.node.codeList == nil ? nil : property.content.split(separator: ".").joined(separator: "/")
                text.comment(comments.item(property.node, codes: codes))
                text.line("\(access)var \(property.name): \(property.type)")
                text.line()
            }
            writeInitialiser(into: &text)
            writeDecoding(into: &text)
            writeEncoding(into: &text)
            for group in groups {
                text.line()
                group.body.write(
                    group.name, as: "ItemGroup", comment: comments.item(group.node, codes: nil), into: &text)
            }
        }
    }

    private func writeInitialiser(into text: inout SwiftText) {
        text.line("\(access)init(")
        for (index, property) in properties.enumerated() {
            let end = index == properties.count - 1 ? "" : ","
            text.line("    \(property.name): \(property.type)\(property.defaultValue)\(end)")
        }
        text.block(")") { text in
            for property in properties { text.line("self.\(property.name) = \(property.name)") }
        }
    }

    private func writeDecoding(into text: inout SwiftText) {
        text.line()
        text.block("\(access)init(from items: inout ItemDecoder) throws(TypedMessageError)") { text in
            for property in properties {
                let node = property.node.index
                text.line("self.\(property.name) = try items.\(property.shape.occurrence)(\(node))")
            }
        }
    }

    private func writeEncoding(into text: inout SwiftText) {
        text.line()
        text.block("\(access)func encode(into items: ItemEncoder)") { text in
            for property in properties {
                text.line("items.\(property.shape.occurrence)(\(property.node.index), self.\(property.name))")
            }
        }
    }
}
