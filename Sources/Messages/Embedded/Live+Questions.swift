internal import Journal

/// Looking through the tables.
extension Live {
    struct Found: Sendable {
        let id: ExchangeID
        let place: LogPlace
        let deliveries: [Delivery]
    }

    func found(_ row: UInt32) -> Found {
        Found(
            id: rows[Int(row)].id, place: rows[Int(row)].place, deliveries: items(of: row).map { delivery($0) })
    }

    /// Depths of the queues of a municipality that hold something, by receiver.
    func depths(of municipality: MunicipalityCode) -> [QueueDepth] {
        var oldest: [UInt32: Int64] = [:]
        for item in items where item.isOpen && rows[Int(item.row)].municipality == municipality {
            oldest[item.queue] = min(oldest[item.queue] ?? .max, rows[Int(item.row)].acceptedAt)
        }
        return queues.enumerated()
            .filter { $1.name.municipality == municipality && $1.waiting + $1.leased + $1.dead > 0 }
            .map { number, queue in
                QueueDepth(
                    queue: queue.name, waiting: queue.waiting, leased: queue.leased, dead: queue.dead,
                    oldest: oldest[UInt32(number)])
            }
            .sorted { $0.queue.receiver < $1.queue.receiver }
    }

    /// Everything that is handed out, as the log keeps it at an orderly end.
    var leases: [MessageRecord.DeliveryPart] {
        items.indices.filter { items[$0].state == .leased }.map { index in
            MessageRecord.DeliveryPart(
                delivery: delivery(UInt32(index)), order: items[index].order, token: items[index].token)
        }
    }

    /// Calls `body` with every row that fits, in the order of acceptance, until it returns false.
    func forEach(_ query: MessageQuery, _ body: (UInt32) -> Bool) {
        guard let filter = Filter(query, names) else { return }
        let start = query.after.flatMap { rowNumbers[$0] }.map { Int($0) + 1 } ?? 0
        for number in start..<max(start, rows.count) where matches(UInt32(number), filter) {
            guard body(UInt32(number)) else { return }
        }
    }

    private func matches(_ number: UInt32, _ filter: Filter) -> Bool {
        let row = rows[Int(number)]
        let query = filter.query
        guard row.municipality == query.municipality, query.accepted.contains(row.acceptedAt),
            query.kind.map({ $0 == row.kind }) ?? true, filter.sender.map({ $0 == row.sender }) ?? true,
            filter.contract.map({ $0 == row.contract }) ?? true,
            filter.operation.map({ $0 == row.operation }) ?? true
        else { return false }
        if query.receiver == nil, query.state == nil, query.reason == nil { return true }
        return items(of: number).contains { item in
            query.state.map { $0 == items[Int(item)].state } ?? true
                && query.receiver.map { $0 == receiver(of: item) } ?? true
                && query.reason.map { $0 == extras[item]?.failure?.reason } ?? true
        }
    }

    /// A query with its texts as numbers; nil when one of them was never seen.
    private struct Filter {
        let query: MessageQuery
        var sender: UInt32?
        var contract: UInt32?
        var operation: UInt32?

        init?(_ query: MessageQuery, _ names: Names) {
            self.query = query
            sender = query.sender.flatMap { names.number(of: $0) }
            contract = query.contract.flatMap { names.number(of: $0) }
            operation = query.operation.flatMap { names.number(of: $0) }
            if query.sender != nil && sender == nil || query.contract != nil && contract == nil
                || query.operation != nil && operation == nil
            {
                return nil
            }
        }
    }
}
