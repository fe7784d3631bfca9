internal import Journal

/// Handing out. Costs what is handed out, not what waits.
extension Live {
    /// A delivery that was handed out; its message is yet to be read.
    struct Picked: Sendable {
        let lease: Lease.ID
        let message: ExchangeID
        let place: LogPlace
        let address: StoredMessage.Address
        let attempt: Int
        let redeliveries: Int
    }

    /// - Parameter token: the last token; counts on.
    mutating func claim(_ claim: Claim, token: inout UInt64) -> (picked: [Picked], nextDue: Int64?) {
        guard let queue = queueNumbers[claim.queue] else { return ([], nil) }
        bringDue(Int(queue), claim.now)
        var taken: [UInt32] = []
        var bytes = 0
        while taken.count < claim.max, let number = popReady(Int(queue), claim.now) {
            let size = Int(rows[Int(items[Int(number)].row)].bodyCount)
            guard taken.isEmpty || bytes + size <= claim.maxBytes else {
                queues[Int(queue)].ready.push(entry(number, rank: items[Int(number)].order))
                break
            }
            bytes += size
            taken.append(number)
        }
        let nextDue = nextDue(Int(queue))
        return (taken.map { lease($0, claim.until, &token) }, nextDue)
    }

    private mutating func bringDue(_ queue: Int, _ now: Int64) {
        while let entry = queues[queue].later.first, !isValid(entry) || entry.rank <= UInt64(max(0, now)) {
            _ = queues[queue].later.pop()
            if isValid(entry) {
                queues[queue].ready.push(self.entry(entry.item, rank: items[Int(entry.item)].order))
            }
        }
    }

    /// The first in the order of acceptance that may really go now.
    private mutating func popReady(_ queue: Int, _ now: Int64) -> UInt32? {
        while let entry = queues[queue].ready.pop() {
            guard isValid(entry) else { continue }
            let due = max(items[Int(entry.item)].due, heldUntil(entry.item, now))
            if due <= now { return entry.item }
            queues[queue].later.push(self.entry(entry.item, rank: UInt64(due)))
        }
        return nil
    }

    /// Until when a later one of its key is with somebody; such a thing happens when an older one is delivered again.
    private func heldUntil(_ number: UInt32, _ now: Int64) -> Int64 {
        let item = items[Int(number)]
        guard item.key != 0, let holder = queues[Int(item.queue)].keys[item.key]?.holder, holder != Self.none,
            holder != number, items[Int(holder)].state == .leased
        else { return 0 }
        return items[Int(holder)].isBusy ? max(now + 1, items[Int(holder)].leasedUntil) : items[Int(holder)].leasedUntil
    }

    private mutating func nextDue(_ queue: Int) -> Int64? {
        while let entry = queues[queue].later.first, !isValid(entry) { _ = queues[queue].later.pop() }
        return queues[queue].later.first.map { Int64($0.rank) }
    }

    private mutating func lease(_ number: UInt32, _ until: Int64, _ token: inout UInt64) -> Picked {
        token += 1
        let index = Int(number)
        if items[index].state == .waiting {
            queues[Int(items[index].queue)].count(.waiting, -1)
            queues[Int(items[index].queue)].count(.leased, 1)
        }
        items[index].state = .leased
        items[index].token = token
        items[index].leasedUntil = until
        items[index].attempts += 1
        items[index].unlogged += 1
        let item = items[index]
        if item.key != 0 { queues[Int(item.queue)].keys[item.key]?.holder = number }
        place(number)
        let (row, receiver) = (rows[Int(item.row)], receiver(of: number))
        return Picked(
            lease: Lease.ID(delivery: DeliveryID(message: row.id, receiver: receiver), token: token),
            message: row.id, place: row.place,
            address: StoredMessage.Address(receiver: receiver, key: item.key, holdsKey: item.holdsKey),
            attempt: Int(item.attempts), redeliveries: Int(item.redeliveries))
    }

    /// - Returns: false when the lease does not hold any more.
    mutating func extend(_ lease: Lease.ID, until: Int64) -> Bool {
        guard let item = item(of: lease), !items[Int(item)].isBusy else { return false }
        items[Int(item)].leasedUntil = until
        place(item)
        return true
    }
}
