package import Contracts
package import Formats

/// How one vendor's system writes messages where it differs from the contracts, read from a YAML file:
///
/// ```yaml
/// defaults: {date: EEYYMMDD, numbers: string, empty: absent}   # for every item of the type
/// codes:                                   # contract value: wire value, one-to-one
///   kazei: {"1": "01", "2": "02"}
/// contracts:
///   010/kojinjuminzeishotoku:
///     shokai.response:
///       result[].kazeijotai: {name: kazeikubun, codes: kazei}
///       result[].shikuchosonkodo: {constant: "99999", contract: "999997"}
///       ignore: {"result[]": [kanrikubun]} # on the wire only, skipped; "." is the message itself
/// ```
///
/// An item's keys: `name`, `codes`, `date` (a ``DateShape``, or `YYYY-MM-DD` against the default), `constant` with
/// `contract`, `numbers` (`string` or `number`), `empty` (`absent` or `kept`). What cannot be expressed is refused
/// with its line. Where a contract has several versions, `<contract>/<version>` holds for that version alone.
package struct Dialect: Sendable {
    let defaults: DialectDefaults
    private let contracts: [String: Messages]

    /// The messages of one contract, by `<operation>.request` or `<operation>.response`.
    private typealias Messages = [(key: String, node: YAMLNode, message: DialectMessage)]

    package static func load(file: String) throws(ConfigurationError) -> Dialect {
        try Dialect(YAMLNode.load(file: file))
    }

    package init(_ node: YAMLNode) throws(ConfigurationError) {
        _ = try node.entries(allowing: ["defaults", "codes", "contracts"])
        defaults = try DialectDefaults(try node.optional("defaults"))
        let tables = try DialectCodes.tables(try node.optional("codes"))
        var contracts: [String: Messages] = [:]
        for contract in try node.optional("contracts")?.entries() ?? [] {
            var messages: Messages = []
            for entry in try contract.value.entries() {
                messages.append((entry.key, entry.value, try DialectMessage(entry.value, tables: tables)))
            }
            contracts[contract.key] = messages
        }
        self.contracts = contracts
    }

    /// The dialect of one message; `nil` when the system writes it as the contract says.
    ///
    /// - Parameter codes: of the system's municipality: a conversion must know every value of its own code lists.
    /// - Throws: what the file says about this contract and the contract's tables do not bear out.
    package func mapping(
        for model: MessageModel, contract: Contract, operation: Operation, codes: CodeBook? = nil
    ) throws(ConfigurationError) -> WireMapping? {
        let messages = contracts["\(contract.id)/\(contract.version)"] ?? contracts[contract.id] ?? []
        let known = contract.operations.flatMap { ["\($0.name).request", "\($0.name).response"] }
        for message in messages where !known.contains(message.key) {
            throw message.node.error("no such message; known are: \(known.joined(separator: ", "))")
        }
        let key = "\(operation.name).\(model.direction.rawValue)"
        let message = messages.first { $0.key == key }?.message
        guard message != nil || !defaults.isEmpty else { return nil }
        return try DialectCompiler(model: model, defaults: defaults, codes: codes).compile(message)
    }
}
