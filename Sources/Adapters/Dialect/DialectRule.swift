import Contracts
import Formats

/// What holds for every item of a type unless its own rule says otherwise.
struct DialectDefaults: Sendable {
    var date: DateShape?
    var numberIsString = false
    var emptyIsAbsent = false

    var isEmpty: Bool { date == nil && !numberIsString && !emptyIsAbsent }

    init(_ node: YAMLNode?) throws(ConfigurationError) {
        guard let node else { return }
        _ = try node.entries(allowing: ["date", "numbers", "empty"])
        date = try DialectRule.date(try node.optional("date")) ?? nil
        numberIsString = try DialectRule.numberIsString(try node.optional("numbers")) ?? false
        emptyIsAbsent = try DialectRule.emptyIsAbsent(try node.optional("empty")) ?? false
    }
}

/// One item's line in the file, read but not yet held against a contract.
struct DialectRule: Sendable {
    let node: YAMLNode
    let name: String?
    let codes: DialectCodes?
    /// `.some(nil)`: the contract's own form.
    let date: DateShape??
    let constant: String?
    let contract: String?
    let numberIsString: Bool?
    let emptyIsAbsent: Bool?

    init(_ node: YAMLNode, tables: [String: DialectCodes]) throws(ConfigurationError) {
        _ = try node.entries(allowing: ["name", "codes", "date", "constant", "contract", "numbers", "empty"])
        self.node = node
        name = try Self.name(try node.optional("name"))
        codes = try Self.codes(try node.optional("codes"), tables)
        date = try Self.date(try node.optional("date"))
        constant = try node.optional("constant")?.string()
        contract = try node.optional("contract")?.string()
        numberIsString = try Self.numberIsString(try node.optional("numbers"))
        emptyIsAbsent = try Self.emptyIsAbsent(try node.optional("empty"))
        guard [codes != nil, date != nil, constant != nil].count(where: { $0 }) <= 1 else {
            throw node.error("only one of codes, date and constant")
        }
        guard contract == nil || constant != nil else { throw node.error("contract without constant") }
    }

    static func date(_ node: YAMLNode?) throws(ConfigurationError) -> DateShape?? {
        guard let node else { return nil }
        return try node.string() == "YYYY-MM-DD" ? .some(nil) : try node.choice(of: DateShape.self)
    }

    static func numberIsString(_ node: YAMLNode?) throws(ConfigurationError) -> Bool? {
        enum Form: String, CaseIterable { case string, number }
        guard let node else { return nil }
        return try node.choice(of: Form.self) == .string
    }

    static func emptyIsAbsent(_ node: YAMLNode?) throws(ConfigurationError) -> Bool? {
        enum Meaning: String, CaseIterable { case absent, kept }
        guard let node else { return nil }
        return try node.choice(of: Meaning.self) == .absent
    }

    /// A name that XML allows too (a subset without its rarer characters).
    private static func name(_ node: YAMLNode?) throws(ConfigurationError) -> String? {
        guard let node else { return nil }
        let name = try node.string()
        let isStart = { (scalar: Unicode.Scalar) in scalar == "_" || scalar.properties.isAlphabetic }
        let isPart = { (scalar: Unicode.Scalar) in
            isStart(scalar) || ["-", ".", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].contains(scalar)
        }
        guard let first = name.unicodeScalars.first, isStart(first), name.unicodeScalars.allSatisfy(isPart) else {
            throw node.error("not a name that XML and JSON both allow")
        }
        return name
    }

    private static func codes(
        _ node: YAMLNode?, _ tables: [String: DialectCodes]
    ) throws(ConfigurationError) -> DialectCodes? {
        guard let node else { return nil }
        guard let table = tables[try node.string()] else { throw node.error("no such table under codes") }
        return table
    }
}
