internal import Journal

/// Between memory and the day files.
extension Live {
    /// How many messages are in memory.
    var count: Int { rows.count - freeRows.count }

    /// The day files do not know the row as it is.
    mutating func changed(_ row: UInt32) {
        guard !rows[Int(row)].isUnfiled else { return }
        rows[Int(row)].isUnfiled = true
        unfiled.append(row)
    }

    /// All rows that the day files do not know as they are, and up to where the log is then filed.
    mutating func takeUnfiled() -> (rows: [UInt32], end: LogEnd) {
        var taken: [UInt32] = []
        swap(&taken, &unfiled)
        return (taken, end)
    }

    /// The message as its day's file is to have it; nil when that was done.
    mutating func file(_ number: UInt32) -> (message: FiledMessage, isNew: Bool)? {
        guard !rows[Int(number)].isFree, rows[Int(number)].isUnfiled else { return nil }
        rows[Int(number)].isUnfiled = false
        let isNew = !rows[Int(number)].isFiled
        let row = rows[Int(number)]
        let message = FiledMessage(
            id: row.id, place: row.place, municipality: row.municipality, kind: row.kind, sender: names[row.sender],
            contract: names[row.contract], operation: names[row.operation], acceptedAt: row.acceptedAt,
            expiresAt: row.expiresAt, bodyCount: Int(row.bodyCount), name: row.name,
            proposer: row.isProposal ? proposers[number] : nil, parts: items(of: number).map { part($0) })
        return (message, isNew)
    }

    /// As the log says it: without leases.
    private func part(_ number: UInt32) -> FiledMessage.Part {
        let item = items[Int(number)]
        var delivery = delivery(number)
        delivery.attempts = Int(item.attempts - item.unlogged)
        if delivery.state == .leased { delivery.state = .waiting }
        return FiledMessage.Part(delivery: delivery, key: item.key, holdsKey: item.holdsKey, order: item.order)
    }

    /// The day's file has the message: when nothing of it is open it leaves memory.
    mutating func filed(_ number: UInt32, _ message: FiledMessage) {
        rows[Int(number)].isFiled = true
        let row = rows[Int(number)]
        let isNeeded = row.isUnfiled || row.pins > 0 || items(of: number).contains { isAtWork($0) }
        if !isNeeded {
            free(number)
        } else if message.isOpen {
            returned.remove(row.place.order)
        } else {
            returned.insert(row.place.order)
        }
    }

    private func isAtWork(_ item: UInt32) -> Bool {
        items[Int(item)].isBusy || !items[Int(item)].state.isFinished
    }

    /// A message from the day files.
    /// - Returns: its row.
    mutating func add(_ message: FiledMessage) -> UInt32 {
        let number = add(
            Row(
                id: message.id, place: message.place, acceptedAt: message.acceptedAt, expiresAt: message.expiresAt,
                municipality: message.municipality, bodyCount: UInt32(message.bodyCount),
                sender: names.number(message.sender), contract: names.number(message.contract),
                operation: names.number(message.operation), kind: message.kind, name: message.name,
                isProposal: message.proposer != nil))
        proposers[number] = message.proposer
        rows[Int(number)].isFiled = true
        if !message.isOpen { returned.insert(message.place.order) }
        for part in message.parts { append(part, to: number) }
        return number
    }

    private mutating func append(_ part: FiledMessage.Part, to row: UInt32) {
        let delivery = part.delivery
        let queue = queueNumber(
            QueueName(municipality: rows[Int(row)].municipality, receiver: delivery.id.receiver))
        var item = Item(
            row: row, queue: queue, key: part.key, order: part.order, state: delivery.state, holdsKey: part.holdsKey)
        item.attempts = UInt32(delivery.attempts)
        item.redeliveries = UInt32(delivery.redeliveries)
        item.notBefore = delivery.notBefore
        item.deliveredAt = delivery.deliveredAt ?? Self.never
        item.appliedAt = delivery.appliedAt ?? Self.never
        let number = append(item)
        if delivery.failure != nil || delivery.answer != nil {
            extras[number] = Extra(failure: delivery.failure, answer: delivery.answer)
        }
    }

    // MARK: Staying and going

    /// Keeps a message in memory.
    /// - Returns: its row; nil when it is not there.
    mutating func pin(_ id: ExchangeID) -> UInt32? {
        guard let row = rowNumbers[id] else { return nil }
        rows[Int(row)].pins += 1
        return row
    }

    mutating func unpin(_ row: UInt32) {
        rows[Int(row)].pins -= 1
        // It is looked at again, so that it may go.
        changed(row)
    }

    /// Forgets a message.
    mutating func free(_ number: UInt32) {
        let row = rows[Int(number)]
        for item in items(of: number) { free(item: item) }
        proposers[number] = nil
        rowNumbers[row.id] = nil
        if let name = row.name, idempotency[name] == number { idempotency[name] = nil }
        returned.remove(row.place.order)
        rows[Int(number)].isFree = true
        rows[Int(number)].isUnfiled = false
        rows[Int(number)].stamp &+= 1
        freeRows.append(number)
        let rows = rows
        sequence.drop { !rows[Int($0.row)].isFree && rows[Int($0.row)].place.order == $0.order }
    }

    private mutating func free(item number: UInt32) {
        leaveLine(number)
        queues[Int(items[Int(number)].queue)].count(items[Int(number)].state, -1)
        extras[number] = nil
        wornOut.remove(number)
        items[Int(number)].state = .discarded
        items[Int(number)].isBusy = false
        items[Int(number)].ticket &+= 1
        items[Int(number)].stamp &+= 1
        freeItems.append(number)
    }
}
