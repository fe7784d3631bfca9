/// What runs out of its time, and what has waited longest, without a look at everything.
extension Live {
    mutating func watchExpiry(_ row: UInt32) {
        guard rows[Int(row)].expiresAt != .max else { return }
        expiries.push(
            DueHeap.Entry(
                rank: UInt64(max(0, rows[Int(row)].expiresAt)), item: row, ticket: rows[Int(row)].stamp))
        if expiries.count > 2 * (rows.count - freeRows.count) + 1_024 {
            let rows = rows
            expiries.compact { !rows[Int($0.item)].isFree && rows[Int($0.item)].stamp == $0.ticket }
        }
    }

    /// Takes out of everybody's reach what ran out of its time or of its attempts. Costs what has run out.
    mutating func expiring(now: Int64) -> [(UInt32, Delivery)] {
        var found: [(UInt32, Delivery)] = []
        var later: [DueHeap.Entry] = []
        while let entry = expiries.first, entry.rank <= UInt64(max(0, now)) {
            _ = expiries.pop()
            let row = rows[Int(entry.item)]
            guard !row.isFree, row.stamp == entry.ticket else { continue }
            var isOut = false
            for number in items(of: entry.item) where items[Int(number)].isOpen && items[Int(number)].redeliveries == 0
            {
                if isWithNobody(number, now) { found.append(dead(number, .expired, now)) } else { isOut = true }
            }
            if isOut { later.append(entry) }
        }
        for entry in later { expiries.push(entry) }
        for number in wornOut {
            let item = items[Int(number)]
            guard item.state == .leased, item.attempts >= maxAttempts else {
                wornOut.remove(number)
                continue
            }
            if isWithNobody(number, now) { found.append(dead(number, .abandoned, now)) }
        }
        return found
    }

    private func isWithNobody(_ number: UInt32, _ now: Int64) -> Bool {
        let item = items[Int(number)]
        return !item.isBusy && (item.state == .waiting || item.leasedUntil <= now)
    }

    private mutating func dead(
        _ number: UInt32, _ reason: DeliveryFailure.Reason, _ now: Int64
    ) -> (UInt32, Delivery) {
        var delivery = delivery(number)
        delivery.state = .dead
        delivery.failure = DeliveryFailure(reason: reason, code: reason == .expired ? "H7004" : "H7005", at: now)
        reserve(number)
        return (number, delivery)
    }

    // MARK: Age

    /// The delivery has become open.
    mutating func watchAge(_ number: UInt32) {
        let item = items[Int(number)]
        let queue = Int(item.queue)
        queues[queue].oldest.push(
            DueHeap.Entry(
                rank: UInt64(max(0, rows[Int(item.row)].acceptedAt)), item: number, ticket: item.stamp))
        if queues[queue].oldest.count > 2 * queues[queue].open + 1_024 {
            let items = items
            queues[queue].oldest.compact { $0.isOpen(in: items) }
        }
    }

    /// Acceptance of the oldest open delivery of a queue.
    mutating func oldest(_ queue: Int) -> Int64? {
        while let entry = queues[queue].oldest.first, !entry.isOpen(in: items) { _ = queues[queue].oldest.pop() }
        return queues[queue].oldest.first.map { Int64($0.rank) }
    }
}

extension DueHeap.Entry {
    /// Whether it still speaks of an open delivery.
    fileprivate func isOpen(in items: [Live.Item]) -> Bool {
        items[Int(item)].stamp == ticket && items[Int(item)].isOpen
    }
}
