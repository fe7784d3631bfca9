import Formats

/// A named table of `mapping.yaml`: the values of an item in the old version and in the new one.
///
/// ```yaml
/// codes:
///   daihyo:
///     both: {"0": "1", "1": "2"}   # old: new, one-to-one, converted both ways
///     toNew: {"9": "1"}            # further old values, converted to the new version only
///     toOld: {"3": "1"}            # further new values, converted to the old version only
///     oldOnly: ["8"]               # values that cannot be converted: a message with one is refused
///     newOnly: ["4"]
/// ```
struct MappingCodes: Sendable {
    let node: YAMLNode
    private(set) var toNew: [[UInt8]: [UInt8]] = [:]
    private(set) var toOld: [[UInt8]: [UInt8]] = [:]
    private(set) var oldOnly: Set<[UInt8]> = []
    private(set) var newOnly: Set<[UInt8]> = []

    static func tables(_ node: YAMLNode?) throws(ConfigurationError) -> [String: MappingCodes] {
        var tables: [String: MappingCodes] = [:]
        for entry in try node?.entries() ?? [] { tables[entry.key] = try MappingCodes(entry.value) }
        return tables
    }

    private init(_ node: YAMLNode) throws(ConfigurationError) {
        _ = try node.entries(allowing: ["both", "toNew", "toOld", "oldOnly", "newOnly"])
        self.node = node
        for entry in try node.optional("both")?.entries() ?? [] {
            let (old, new) = (Array(entry.key.utf8), Array(try entry.value.string().utf8))
            guard toOld.updateValue(old, forKey: new) == nil else {
                throw entry.value.error("not one-to-one: this new value stands twice; use toNew")
            }
            toNew[old] = new
        }
        try Self.add(try node.optional("toNew"), to: &toNew)
        try Self.add(try node.optional("toOld"), to: &toOld)
        oldOnly = try Self.values(try node.optional("oldOnly"), beside: toNew)
        newOnly = try Self.values(try node.optional("newOnly"), beside: toOld)
    }

    private static func add(_ node: YAMLNode?, to table: inout [[UInt8]: [UInt8]]) throws(ConfigurationError) {
        for entry in try node?.entries() ?? [] {
            let value = Array(try entry.value.string().utf8)
            guard table.updateValue(value, forKey: Array(entry.key.utf8)) == nil else {
                throw entry.value.error("this value is converted twice")
            }
        }
    }

    private static func values(
        _ node: YAMLNode?, beside table: [[UInt8]: [UInt8]]
    ) throws(ConfigurationError) -> Set<[UInt8]> {
        var values: Set<[UInt8]> = []
        for entry in try node?.sequence() ?? [] {
            let value = Array(try entry.string().utf8)
            guard table[value] == nil else { throw entry.error("this value is converted above") }
            values.insert(value)
        }
        return values
    }

    /// What is wrong when an item of the old and one of the new version are converted by this table; nil for nothing.
    func problem(old: ItemNode, new: ItemNode) -> String? {
        problem("old", old.codeList, given: Set(toNew.keys).union(oldOnly), made: toOld.values)
            ?? problem("new", new.codeList, given: Set(toOld.keys).union(newOnly), made: toNew.values)
    }

    private func problem(
        _ side: String, _ list: CodeList?, given: Set<[UInt8]>, made: some Sequence<[UInt8]>
    ) -> String? {
        guard let list else { return nil }
        let known = Set(list.entries.map { Array($0.code.utf8) })
        let missing = Self.text(known.subtracting(given))
        if !missing.isEmpty { return "the table lacks \(side) values of code list \(list.id): \(missing)" }
        let unknown = Self.text(given.union(made).subtracting(known))
        return unknown.isEmpty ? nil : "not \(side) values of code list \(list.id): \(unknown)"
    }

    private static func text(_ values: Set<[UInt8]>) -> String {
        values.map { String(decoding: $0, as: UTF8.self) }.sorted().joined(separator: ", ")
    }
}
