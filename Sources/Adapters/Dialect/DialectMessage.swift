import Formats

/// The lines about one message.
struct DialectMessage: Sendable {
    private(set) var rules: [(path: String, rule: DialectRule)] = []
    /// Group path (`.` for the message) and the names that are skipped in it.
    private(set) var ignored: [(path: String, names: [YAMLNode])] = []

    init(_ node: YAMLNode, tables: [String: DialectCodes]) throws(ConfigurationError) {
        for entry in try node.entries() where entry.key != "ignore" {
            rules.append((entry.key, try DialectRule(entry.value, tables: tables)))
        }
        for entry in try node.optional("ignore")?.entries() ?? [] {
            ignored.append((entry.key, try entry.value.sequence()))
        }
    }
}
