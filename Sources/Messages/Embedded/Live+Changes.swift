internal import Journal

/// What the log says, at a start and in operation alike.
extension Live {
    mutating func add(_ message: StoredMessage, proposer: String?, at place: LogPlace) {
        let number = add(
            Row(
                id: message.id, place: place, acceptedAt: message.acceptedAt, expiresAt: message.expiresAt,
                municipality: message.municipality, bodyCount: UInt32(message.body.count),
                sender: names.number(message.sender), contract: names.number(message.contract),
                operation: names.number(message.operation), kind: message.kind, name: IdempotencyName(message),
                isProposal: proposer != nil))
        if let proposer { proposers[number] = proposer }
        for address in message.addresses {
            append(address, to: number, proposer == nil ? .waiting : .proposed, order: place.order)
        }
        changed(number)
    }

    /// A receiver that the message did not have.
    mutating func add(_ part: MessageRecord.DeliveryPart, _ address: StoredMessage.Address, to row: UInt32) {
        let item = append(address, to: row, part.delivery.state, order: part.order)
        set(item, to: part.delivery, order: part.order)
    }

    mutating func add(_ new: Row) -> UInt32 {
        var row = new
        let number: UInt32
        if let free = freeRows.popLast() {
            row.stamp = rows[Int(free)].stamp
            rows[Int(free)] = row
            number = free
        } else {
            number = UInt32(rows.count)
            rows.append(row)
        }
        rowNumbers[row.id] = number
        if let name = row.name { idempotency[name] = number }
        sequence.append(row.place.order, number)
        watchExpiry(number)
        return number
    }

    @discardableResult
    private mutating func append(
        _ address: StoredMessage.Address, to row: UInt32, _ state: Delivery.State, order: UInt64
    ) -> UInt32 {
        let queue = queueNumber(
            QueueName(municipality: rows[Int(row)].municipality, receiver: address.receiver))
        return append(
            Item(row: row, queue: queue, key: address.key, order: order, state: state, holdsKey: address.holdsKey))
    }

    @discardableResult
    mutating func append(_ new: Item) -> UInt32 {
        var item = new
        let (row, queue) = (Int(item.row), Int(item.queue))
        let number: UInt32
        if let free = freeItems.popLast() {
            (item.ticket, item.stamp) = (items[Int(free)].ticket, items[Int(free)].stamp)
            items[Int(free)] = item
            number = free
        } else {
            number = UInt32(items.count)
            items.append(item)
        }
        if rows[row].first == Self.none {
            rows[row].first = number
        } else {
            items[Int(rows[row].last)].next = number
        }
        rows[row].last = number
        queues[queue].count(item.state, 1)
        if item.isOpen { watchAge(number) }
        line(number)
        place(number)
        return number
    }

    mutating func queueNumber(_ name: QueueName) -> UInt32 {
        if let number = queueNumbers[name] { return number }
        let number = UInt32(queues.count)
        queues.append(QueueLine(name: name))
        queueNumbers[name] = number
        return number
    }

    /// The delivery is so from now on.
    mutating func set(_ number: UInt32, to delivery: Delivery, order: UInt64) {
        let index = Int(number)
        let (row, queue) = (items[index].row, Int(items[index].queue))
        queues[queue].count(items[index].state, -1)
        queues[queue].count(delivery.state, 1)
        let (before, wasOpen) = (items[index].state, items[index].isOpen)
        if items[index].order != order { leaveLine(number) }
        items[index].order = order
        items[index].state = delivery.state
        items[index].attempts = UInt32(delivery.attempts)
        items[index].unlogged = 0
        items[index].redeliveries = UInt32(delivery.redeliveries)
        items[index].notBefore = delivery.notBefore
        items[index].deliveredAt = delivery.deliveredAt ?? Self.never
        items[index].appliedAt = delivery.appliedAt ?? Self.never
        let hasExtra = delivery.failure != nil || delivery.answer != nil
        if hasExtra || extras[number] != nil {
            extras[number] = hasExtra ? Extra(failure: delivery.failure, answer: delivery.answer) : nil
        }
        items[index].isBusy = false
        if before == .proposed, delivery.state == .waiting {
            rows[Int(row)].isProposal = false
            watchExpiry(row)
        }
        if !wasOpen, items[index].isOpen { watchAge(number) }
        line(number)
        place(number)
        changed(row)
    }

    /// Keeps the delivery from being handed out while a change of it is written.
    mutating func reserve(_ number: UInt32) {
        items[Int(number)].isBusy = true
        items[Int(number)].ticket &+= 1
    }

    /// The change could not be written.
    mutating func giveBack(_ number: UInt32) {
        items[Int(number)].isBusy = false
        place(number)
        changed(items[Int(number)].row)
    }

    /// After a crash nobody knows what was handed out: whatever waits may have been, so its next attempt is not its first.
    mutating func suspectAll() {
        for index in items.indices where items[index].state == .waiting {
            items[index].attempts += 1
            items[index].unlogged += 1
        }
    }

    /// Whether something still waits that was accepted before this place of the log.
    func hasWaiting(before place: UInt64) -> Bool {
        place > 0 && items.contains { $0.state == .waiting && rows[Int($0.row)].place.order < place }
    }
}
