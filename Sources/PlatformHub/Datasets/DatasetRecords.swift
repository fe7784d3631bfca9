package import Contracts
package import Datasets

/// The single records of a dataset operation's answer.
package struct DatasetRecords {
    package private(set) var message: Message
    private let source: DatasetContract

    package init(message: Message, source: DatasetContract) {
        self.message = message
        self.source = source
    }

    /// The entries of the records' groups.
    package var places: [Int] {
        var places: [Int] = []
        var index = 1
        while index < message.entries.count {
            if Int(message.entries[index].node) == source.record { places.append(index) }
            index = Int(message.entries[index].end)
        }
        return places
    }

    /// Sets 更新区分 of a record, where the contract has it; its three values have one digit each.
    ///
    /// - Returns: what it was.
    @discardableResult package mutating func set(_ kind: DatasetChange.Kind, of entry: Int) -> DatasetChange.Kind? {
        var index = entry + 1
        while index < Int(message.entries[entry].end) {
            let item = message.entries[index]
            if Int(item.node) == source.kind, item.state == .value, item.length == 1 {
                let place = Int(item.offset)
                defer { message.arena[place] = UInt8(ascii: "0") + UInt8(kind.rawValue) }
                return DatasetChange.Kind(rawValue: Int64(message.arena[place]) - 48)
            }
            index = Int(item.end)
        }
        return nil
    }

    /// One record as a JSON object.
    package func text(of entry: Int) -> String {
        let model = message.model
        let range = entry..<Int(message.entries[entry].end)
        var entries = [Message.Entry(node: 0, state: .group, end: Int32(range.count + 1), offset: 0, length: 0)]
        entries += message.entries[range].map { item in
            var item = item
            item.end -= Int32(entry - 1)
            return item
        }
        var text: [UInt8] = []
        // Without a dialect everything can be said.
        _ = MessageWriter.json(
            Message(model: model, entries: entries, arena: message.arena), frame: nil, mapping: nil, into: &text)
        // `{"result":[` … `]}`
        let opening = model.nodes[source.record].nameBytes.count + 5
        return String(decoding: text.dropFirst(opening).dropLast(2), as: UTF8.self)
    }
}
