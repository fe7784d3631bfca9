/// Which message a generated type was made from, and what its item table looked like then.
public struct MessageShape: Sendable, Hashable {
    /// For example `010/kojinjuminzeishotoku`.
    public let contract: String
    /// For example `v10`.
    public let version: String
    /// As in `items.csv`: `<operation>.request` or `<operation>.response`.
    public let message: String
    /// Over everything that the Swift type hangs on: the items' order, groups, names, Swift types, and whether they may be
    /// absent, null or repeated. Digits, conditions, labels and the values of code lists are not in it: they may change
    /// without a new type, and are judged by the contract that is loaded.
    public let digest: String

    /// As generated.
    public init(contract: String, version: String, message: String, digest: String) {
        self.contract = contract
        self.version = version
        self.message = message
        self.digest = digest
    }

    init(_ model: MessageModel, of operation: Operation, in contract: Contract) {
        self.init(
            contract: contract.id, version: contract.version, message: "\(operation.name).\(model.direction.rawValue)",
            digest: Self.digest(of: model))
    }

    /// FNV-1a, 64 bits, over a line an item: it finds mistakes, it does not guard against malice.
    static func digest(of model: MessageModel) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for node in model.nodes.dropFirst() {
            for byte in "\(node.level) \(node.name) \(ItemShape(node).text)\n".utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
