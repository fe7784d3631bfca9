import Formats

/// One line under `items`: an item that both versions have under different names, or in different forms.
struct MappingItem: Sendable {
    /// How a number stands as text in the version where it is an `X` item.
    enum NumberForm: String, Sendable, CaseIterable {
        /// Its digits, as many as it has.
        case plain
        /// All digits of the text item, with zeros in front.
        case padded
    }

    let node: YAMLNode
    let old: String
    let new: String
    let codes: MappingCodes?
    let date: DateShape?
    let number: NumberForm?
    /// Value of the old item in a converted message whose new item is absent.
    let defaultOld: YAMLNode?
    let defaultNew: YAMLNode?

    init(_ entry: YAMLNode.Entry, tables: [String: MappingCodes]) throws(ConfigurationError) {
        node = entry.value
        old = entry.key
        guard node.isMapping else {
            new = try node.string()
            (codes, date, number, defaultOld, defaultNew) = (nil, nil, nil, nil, nil)
            return
        }
        _ = try node.entries(allowing: ["to", "codes", "date", "number", "defaultOld", "defaultNew"])
        new = try node.optional("to")?.string() ?? entry.key
        codes = try Self.table(try node.optional("codes"), tables)
        date = try node.optional("date").map { (node) throws(ConfigurationError) in try node.choice() }
        number = try node.optional("number").map { (node) throws(ConfigurationError) in try node.choice() }
        defaultOld = try node.optional("defaultOld")
        defaultNew = try node.optional("defaultNew")
        guard [codes != nil, date != nil, number != nil].count(where: { $0 }) <= 1 else {
            throw node.error("only one of codes, date and number")
        }
    }

    private static func table(
        _ node: YAMLNode?, _ tables: [String: MappingCodes]
    ) throws(ConfigurationError) -> MappingCodes? {
        guard let node else { return nil }
        guard let table = tables[try node.string()] else { throw node.error("no such table under codes") }
        return table
    }
}

/// One line under `oldOnly` or `newOnly`: an item, or a whole group, that one version has and the other has not.
struct MappingLoss: Sendable {
    let node: YAMLNode
    let path: String
    let drop: MessageConversion.Drop
    /// Its value in every message that is converted to the version that has it.
    let fallback: YAMLNode?

    init(_ entry: YAMLNode.Entry) throws(ConfigurationError) {
        node = entry.value
        path = entry.key
        _ = try node.entries(allowing: ["drop", "default"])
        drop = try Self.drop(try node.required("drop"))
        fallback = try node.optional("default")
    }

    private static func drop(_ node: YAMLNode) throws(ConfigurationError) -> MessageConversion.Drop {
        enum Word: String, CaseIterable { case any, none }
        guard node.isSequence else { return try node.choice(of: Word.self) == .any ? .any : .none }
        return .values(try node.strings().map { Array($0.utf8) })
    }
}
