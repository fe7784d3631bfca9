package import Contracts

/// A contract whose dataset the hub keeps: what is a record's key, what of an inquiry can be answered from the records.
///
/// The names of the items that every dataset operation has are those of the item tables under `interfaces`.
package final class DatasetContract: Sendable {
    package let contract: Contract
    /// The operation of pattern `dataset`.
    package let operation: Operation
    /// `result[]` of its answer.
    package let record: Int
    /// 更新区分 of a record, or -1: 1 追加, 2 更新, 3 削除.
    let kind: Int
    /// Whether a record can say that it is removed.
    package var tellsChanges: Bool { kind >= 0 }
    private let inquiries: [ObjectIdentifier: DatasetInquiry]

    /// - Returns: nil for a contract without a dataset.
    package init?(_ contract: Contract) {
        guard let operation = contract.operations.first(where: { $0.pattern == .dataset }),
            let first = operation.key.first
        else { return nil }
        self.contract = contract
        self.operation = operation
        let nodes = operation.response.nodes
        record = nodes[first].parent
        kind = nodes[record].children.first { nodes[$0].name == "koshinkubun" } ?? -1
        inquiries = Dictionary(
            uniqueKeysWithValues: contract.operations.compactMap { other in
                guard other.pattern == .requestResponse, other.access == .read else { return nil }
                return (ObjectIdentifier(other), DatasetInquiry(other, dataset: operation))
            })
    }

    /// Unique within a municipality.
    package var name: String { contract.id + "/" + contract.version }

    /// At most so many records in one page: `results` of the contract.
    package var pageLimit: Int { operation.response.nodes[record].maxOccurs }

    package func inquiry(_ operation: Operation) -> DatasetInquiry? { inquiries[ObjectIdentifier(operation)] }

    /// Joins the parts of a key: no character of an item is below U+0020.
    static let separator = "\u{1F}"

    /// The key of a record of a valid answer.
    ///
    /// - Parameter entry: of the record's group.
    /// - Returns: nil when a part is null or absent.
    func key(of entry: Int, in message: Message) -> String? {
        var parts = [String?](repeating: nil, count: operation.key.count)
        var index = entry + 1
        while index < Int(message.entries[entry].end) {
            let item = message.entries[index]
            if item.state == .value, let place = operation.key.firstIndex(of: Int(item.node)) {
                parts[place] = message.withValue(item) { String(decoding: $0, as: UTF8.self) }
            }
            index = Int(item.end)
        }
        let known = parts.compactMap { $0 }
        return known.count == parts.count ? known.joined(separator: Self.separator) : nil
    }
}

/// An inquiry by key (照会) that the records of a dataset may answer.
package struct DatasetInquiry: Sendable {
    /// The request's item for each part of the key, or -1.
    let keys: [Int]
    /// 基準日 of the request, or -1.
    let day: Int
    let conversion: MessageConversion
    /// At most so many records in one answer.
    let limit: Int
    /// Why the dataset cannot answer it: nothing, or what the configuration's check says.
    package let problems: [String]

    init(_ operation: Operation, dataset: Operation) {
        let records = dataset.response
        let request = operation.request
        func node(_ name: String) -> Int { request.nodes[0].children.first { request.nodes[$0].name == name } ?? -1 }
        keys = dataset.key.map { node(records.nodes[$0].name) }
        day = node("kijunbi")
        let (conversion, missing) = MessageConversion.byNames(from: records, to: operation.response)
        self.conversion = conversion
        limit = operation.response.nodes.first { $0.parent == 0 && !$0.isFrame }?.maxOccurs ?? 1
        var problems = missing.map { item in
            "operation \(operation.name) requires \(operation.response.path(of: item.index)) (\(item.label)), "
                + "which the dataset \(dataset.name) lacks"
        }
        if let first = dataset.key.first, keys.first == -1 {
            problems.append(
                "operation \(operation.name) cannot be asked by \(records.nodes[first].name) "
                    + "(\(records.nodes[first].label)), the key of the dataset \(dataset.name)")
        }
        self.problems = problems
    }
}
