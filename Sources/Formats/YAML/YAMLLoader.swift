import Yams

extension YAMLNode {
    static func parse(_ bytes: [UInt8], file: String) throws(ConfigurationError) -> YAMLNode {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ConfigurationError(file: file, line: 0, column: 0, path: "", message: "not UTF-8")
        }
        return try YAMLLoader(file: file).load(text)
    }
}

/// Turns Yams' nodes into ours and refuses what configuration has no use for.
private struct YAMLLoader {
    private typealias Place = (line: Int, column: Int)

    let file: String

    func load(_ text: String) throws(ConfigurationError) -> YAMLNode {
        try checkNesting(text)
        do {
            // Without a resolver no scalar is guessed to be a number or a date, and none is run through regular
            // expressions.
            let parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
            // The parser alone keeps the anchors alive.
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else { return empty }
                let node = try convert(root, path: "")
                return node.isNull ? empty : node
            }
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw complaint(error)
        }
    }

    private var empty: YAMLNode { YAMLNode(file: file, line: 1, column: 1, path: "", content: .mapping([])) }

    /// Yams recurses for each level: a text of brackets alone must not exhaust the stack.
    private func checkNesting(_ text: String) throws(ConfigurationError) {
        var brackets = 0
        var line = 1
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { brackets += 1 }
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { brackets = max(0, brackets - 1) }
            if brackets > 64 { throw error(at: (line, 0), "", "nested too deep") }
        }
    }

    private func convert(_ node: Node, path: String) throws(ConfigurationError) -> YAMLNode {
        let mark = Self.place(node.mark)
        guard node.anchor == nil else { throw error(at: mark, path, "anchors and aliases are not allowed") }
        let content: YAMLNode.Content
        switch node {
        case .scalar(let scalar):
            try check(node.tag, is: .str, at: mark, path)
            content = Self.content(of: scalar)
        case .sequence(let sequence):
            try check(node.tag, is: .seq, at: mark, path)
            content = .sequence(try convert(sequence, path))
        case .mapping(let mapping):
            try check(node.tag, is: .map, at: mark, path)
            content = .mapping(try convert(mapping, path))
        case .alias: throw error(at: mark, path, "anchors and aliases are not allowed")
        }
        return YAMLNode(file: file, line: mark.line, column: mark.column, path: path, content: content)
    }

    private static func content(of scalar: Node.Scalar) -> YAMLNode.Content {
        let isPlain = scalar.style == .plain || scalar.style == .any
        if isPlain, ["", "~", "null"].contains(scalar.string) { return .null }
        return .scalar(scalar.string, isPlain: isPlain)
    }

    private func convert(_ sequence: Node.Sequence, _ path: String) throws(ConfigurationError) -> [YAMLNode] {
        var nodes: [YAMLNode] = []
        for (index, node) in sequence.enumerated() { nodes.append(try convert(node, path: "\(path)[\(index)]")) }
        return nodes
    }

    private func convert(_ mapping: Node.Mapping, _ path: String) throws(ConfigurationError) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        for (key, value) in mapping {
            let keyNode = try convert(key, path: path)
            guard case .scalar(let name, _) = keyNode.content else { throw keyNode.error("a key must be a text") }
            let child = try convert(value, path: path.isEmpty ? name : "\(path).\(name)")
            entries.append(.init(key: name, value: child, line: keyNode.line, column: keyNode.column))
        }
        return entries
    }

    private func check(_ tag: Tag, is name: Tag.Name, at mark: Place, _ path: String) throws(ConfigurationError) {
        guard tag.description == name.rawValue else { throw error(at: mark, path, "tags are not allowed") }
    }

    private static func place(_ mark: Mark?) -> Place { mark.map { ($0.line, $0.column) } ?? (0, 0) }

    private func error(at mark: Place, _ path: String, _ message: String) -> ConfigurationError {
        ConfigurationError(file: file, line: mark.line, column: mark.column, path: path, message: message)
    }

    private func complaint(_ failure: any Error) -> ConfigurationError {
        return switch failure as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            error(at: Self.place(mark), "", problem)
        case .duplicatedKeysInMapping(let keys, let context):
            error(at: Self.place(context.mark), "", "key given twice: \(keys.joined(separator: ", "))")
        case .reader(let problem, _, _, _): error(at: Self.place(nil), "", problem)
        default: error(at: Self.place(nil), "", "not YAML")
        }
    }
}
