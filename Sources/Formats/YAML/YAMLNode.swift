/// A value in a configuration file that knows its place, so that every complaint about it names file, line and key.
///
/// YAML is read as plain data: scalars keep their text and get a meaning when they are asked for; anchors, aliases,
/// tags, duplicate keys and several documents in a file are refused. A null (`key:` with nothing) is no string,
/// number or mapping.
package struct YAMLNode: Sendable {
    package struct Entry: Sendable {
        package let key: String
        package let value: YAMLNode
        /// Where the key stands.
        package let line: Int
        package let column: Int
    }

    enum Content: Sendable {
        case null
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    package let file: String
    /// From 1.
    package let line: Int
    /// Code points, from 1.
    package let column: Int
    /// The keys that lead here, for example `systems[0].port`; empty for the root.
    package let path: String
    let content: Content

    /// Reads a file of at most 1 MiB. An empty file is an empty mapping.
    package static func load(file: String) throws(ConfigurationError) -> YAMLNode {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(file, limit: 1 << 20)
        } catch {
            throw ConfigurationError(file: file, line: 0, column: 0, path: "", message: error.reason)
        }
        return try parse(bytes, file: file)
    }

    /// Reads a text; `file` only names it in errors.
    package static func parse(_ text: String, file: String) throws(ConfigurationError) -> YAMLNode {
        try parse(Array(text.utf8), file: file)
    }

    /// A complaint about this value, for callers that know more about it than its form.
    package func error(_ message: String) -> ConfigurationError {
        ConfigurationError(file: file, line: line, column: column, path: path, message: message)
    }
}

/// Mappings and sequences.
extension YAMLNode {
    package var isMapping: Bool {
        if case .mapping = content { true } else { false }
    }

    package var isSequence: Bool {
        if case .sequence = content { true } else { false }
    }

    package var isNull: Bool {
        if case .null = content { true } else { false }
    }

    /// The mapping's entries in the order of the file, whatever their keys.
    package func entries() throws(ConfigurationError) -> [Entry] {
        guard case .mapping(let entries) = content else { throw error("must be a mapping") }
        return entries
    }

    /// The mapping's entries in the order of the file; a key that is not among `keys` is refused where it stands.
    package func entries(allowing keys: Set<String>) throws(ConfigurationError) -> [Entry] {
        let entries = try entries()
        for entry in entries where !keys.contains(entry.key) {
            let known = keys.sorted().joined(separator: ", ")
            throw ConfigurationError(
                file: file, line: entry.line, column: entry.column, path: entry.value.path,
                message: "unknown key; known are: \(known)")
        }
        return entries
    }

    package func mapping(allowing keys: Set<String>) throws(ConfigurationError) -> [String: YAMLNode] {
        var mapping: [String: YAMLNode] = [:]
        for entry in try entries(allowing: keys) { mapping[entry.key] = entry.value }
        return mapping
    }

    /// The value of a key of this mapping.
    package func required(_ key: String) throws(ConfigurationError) -> YAMLNode {
        guard let value = try optional(key) else { throw error("key missing: \(key)") }
        return value
    }

    /// The value of a key of this mapping, `nil` when the key is not there.
    package func optional(_ key: String) throws(ConfigurationError) -> YAMLNode? {
        try entries().first { $0.key == key }?.value
    }

    package func sequence() throws(ConfigurationError) -> [YAMLNode] {
        guard case .sequence(let nodes) = content else { throw error("must be a list") }
        return nodes
    }
}
