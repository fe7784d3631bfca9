/// A message as a test writes it, with serialisers of its own: the readers and writers under test have no part in it.
indirect enum MessageTree: Equatable, Sendable {
    case text(String)
    case number(String)
    case bool(Bool)
    case null
    case list([MessageTree])
    case group([Member])

    struct Member: Equatable, Sendable {
        var name: String
        var value: MessageTree

        init(_ name: String, _ value: MessageTree) {
            self.name = name
            self.value = value
        }
    }

    var json: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let literal): literal
        case .bool(let value): value ? "true" : "false"
        case .null: "null"
        case .list(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
        case .group(let members):
            "{" + members.map { Self.quoted($0.name) + ":" + $0.value.json }.joined(separator: ",") + "}"
        }
    }

    /// The tree as the root element of a model.
    func xml(root: String, namespace: String) -> String {
        "<\(root) xmlns=\"\(namespace)\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\(content)</\(root)>"
    }

    private func elements(_ name: String) -> String {
        switch self {
        case .list(let values): values.map { $0.elements(name) }.joined()
        case .null: "<\(name) xsi:nil=\"true\"/>"
        default: "<\(name)>\(content)</\(name)>"
        }
    }

    private var content: String {
        switch self {
        case .text(let text), .number(let text): Self.escaped(text)
        case .bool(let value): value ? "true" : "false"
        case .group(let members): members.map { $0.value.elements($0.name) }.joined()
        case .null, .list: ""
        }
    }

    /// By scalars: a half-width voicing mark makes one character with a bracket before it.
    private static func escaped(_ text: String) -> String {
        let references: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
        return text.unicodeScalars.map { references[$0] ?? String($0) }.joined()
    }

    private static func quoted(_ text: String) -> String {
        var escaped = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += "\\" + String(scalar)
            case "\u{0}"..."\u{1F}": escaped += "\\u" + String(String(scalar.value + 0x10000, radix: 16).dropFirst())
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\""
    }
}

/// Changes at a path such as `kazoku[1].namae`.
extension MessageTree {
    func setting(_ path: String, _ value: MessageTree) -> MessageTree {
        changing(Self.steps(path)) { members, name in
            if let index = members.firstIndex(where: { $0.name == name }) {
                members[index].value = value
            } else {
                members.append(Member(name, value))
            }
        }
    }

    func removing(_ path: String) -> MessageTree {
        changing(Self.steps(path)) { members, name in members.removeAll { $0.name == name } }
    }

    subscript(_ path: String) -> MessageTree? {
        var tree = self
        for (name, index) in Self.steps(path) {
            guard case .group(let members) = tree, let member = members.first(where: { $0.name == name }) else {
                return nil
            }
            tree = member.value
            if let index {
                guard case .list(let values) = tree, values.indices.contains(index) else { return nil }
                tree = values[index]
            }
        }
        return tree
    }

    private func changing(
        _ steps: [(String, Int?)], _ change: (inout [Member], String) -> Void
    ) -> MessageTree {
        guard case .group(var members) = self, let (name, index) = steps.first else { return self }
        if steps.count == 1, index == nil {
            change(&members, name)
        } else if let position = members.firstIndex(where: { $0.name == name }) {
            members[position].value = members[position].value.changing(at: index, Array(steps.dropFirst()), change)
        }
        return .group(members)
    }

    private func changing(
        at index: Int?, _ steps: [(String, Int?)], _ change: (inout [Member], String) -> Void
    ) -> MessageTree {
        guard let index else { return changing(steps, change) }
        guard case .list(var values) = self, values.indices.contains(index) else { return self }
        values[index] = values[index].changing(steps, change)
        return .list(values)
    }

    private static func steps(_ path: String) -> [(String, Int?)] {
        path.split(separator: ".").map { part in
            guard let bracket = part.firstIndex(of: "[") else { return (String(part), nil) }
            return (String(part[..<bracket]), Int(part[bracket...].dropFirst().dropLast()))
        }
    }
}
