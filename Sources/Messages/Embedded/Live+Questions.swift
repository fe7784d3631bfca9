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
    mutating func depths(of municipality: MunicipalityCode) -> [QueueDepth] {
        var depths: [QueueDepth] = []
        for number in queues.indices where queues[number].name.municipality == municipality {
            let queue = queues[number]
            guard queue.open + queue.dead > 0 else { continue }
            depths.append(
                QueueDepth(
                    queue: queue.name, waiting: queue.waiting, leased: queue.leased, dead: queue.dead,
                    oldest: oldest(number)))
        }
        return depths.sorted { $0.queue.receiver < $1.queue.receiver }
    }

    /// Everything that is handed out, as the log keeps it at an orderly end.
    var leases: [MessageRecord.DeliveryPart] {
        items.indices.filter { items[$0].state == .leased }.map { index in
            MessageRecord.DeliveryPart(
                delivery: delivery(UInt32(index)), order: items[index].order, token: items[index].token)
        }
    }

    /// Calls `body` with the rows that fit and stand behind `place`, in the order of acceptance, until it returns false; looks at
    /// `count` rows at most, since others wait meanwhile.
    /// - Parameter returned: a row that came back from the day files and is not among these is passed over.
    /// - Returns: the place of the last row that it looked at; nil when there are no more, or `body` said so.
    mutating func forEach(
        _ query: MessageQuery, after place: UInt64, returned known: Set<UInt64>, count: Int, _ body: (UInt32) -> Bool
    ) -> UInt64? {
        guard let filter = Filter(query, names) else { return nil }
        var (last, handled) = (place, UInt64.max)
        for entry in sequence.entries(after: place, count: count) {
            last = entry.order
            guard entry.order != handled, !rows[Int(entry.row)].isFree, rows[Int(entry.row)].place.order == entry.order,
                !returned.contains(entry.order) || known.contains(entry.order), matches(entry.row, filter)
            else { continue }
            handled = entry.order
            guard body(entry.row) else { return nil }
        }
        return last == place ? nil : last
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
