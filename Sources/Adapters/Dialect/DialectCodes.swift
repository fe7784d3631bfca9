import Formats

/// A named code table: contract value ↔ wire value.
struct DialectCodes: Sendable {
    private(set) var toWire: [[UInt8]: [UInt8]] = [:]
    private(set) var fromWire: [[UInt8]: [UInt8]] = [:]

    static func tables(_ node: YAMLNode?) throws(ConfigurationError) -> [String: DialectCodes] {
        var tables: [String: DialectCodes] = [:]
        for entry in try node?.entries() ?? [] { tables[entry.key] = try DialectCodes(entry.value) }
        return tables
    }

    private init(_ node: YAMLNode) throws(ConfigurationError) {
        for entry in try node.entries() {
            let contract = Array(entry.key.utf8)
            let wire = Array(try entry.value.string().utf8)
            guard fromWire.updateValue(contract, forKey: wire) == nil else {
                throw entry.value.error("not one-to-one: this wire value stands twice")
            }
            toWire[contract] = wire
        }
    }
}
