internal import Journal
internal import Synchronization

/// What people ask for: each request stands alone, between groups.
extension MessageClerk {
    /// Writes a change of a delivery unless somebody else got hold of it.
    private func change(_ number: UInt32, placeOf original: UInt32? = nil, to delivery: Delivery) throws(StoreError) {
        let order = shelf.live.withLock { $0.items[Int(original ?? number)].order }
        let entry = MessageEntry(.delivery(MessageRecord.DeliveryPart(delivery: delivery, order: order)))
        try reserve(entry.byteCount)
        put(number, delivery, order: order, entry)
        isReady(shelf.live.withLock { live in live.queues[Int(live.items[Int(number)].queue)].name })
    }

    /// Takes the delivery out of everybody's reach if it is in one of these states.
    /// - Returns: its number and how it is.
    private func take(
        _ id: DeliveryID, _ municipality: MunicipalityCode, _ states: [Delivery.State]
    ) -> (number: UInt32, delivery: Delivery)? {
        shelf.live.withLock { live in
            guard let number = live.item(of: id, in: municipality), states.contains(live.items[Int(number)].state),
                !live.items[Int(number)].isBusy
            else { return nil }
            live.reserve(number)
            return (number, live.delivery(number))
        }
    }

    /// Brings a message that may have left memory back, and keeps it there until the request is done.
    private func recall(_ id: ExchangeID) throws(StoreError) {
        var row = shelf.live.withLock { $0.pin(id) }
        if row == nil, let message = try shelf.history.message(id) {
            row = shelf.live.withLock { live in
                let row = live.add(message)
                return live.pin(message.id) ?? row
            }
        }
        if let row { recalled.append(row) }
    }

    /// The request is done.
    func dismiss() {
        let rows = recalled
        recalled.removeAll()
        shelf.live.withLock { live in
            for row in rows { live.unpin(row) }
        }
    }

    private func giveBack(_ number: UInt32) { shelf.live.withLock { $0.giveBack(number) } }

    /// Changes a delivery that was taken; when that fails it is as before.
    private func change(taken number: UInt32, placeOf original: UInt32? = nil, to delivery: Delivery) throws(StoreError)
    {
        do throws(StoreError) {
            try change(number, placeOf: original, to: delivery)
        } catch {
            giveBack(number)
            throw error
        }
    }

    // MARK: Requests

    func applied(
        _ id: DeliveryID, in municipality: MunicipalityCode, failure: DeliveryFailure?, at time: Int64
    ) throws(StoreError) -> Bool {
        try recall(id.message)
        guard case (let number, var delivery)? = take(id, municipality, [.delivered]) else { return false }
        if let failure {
            delivery.state = .dead
            delivery.failure = failure
        } else {
            delivery.appliedAt = time
        }
        try change(taken: number, to: delivery)
        return true
    }

    func cancel(_ id: ExchangeID, in municipality: MunicipalityCode) throws(StoreError) -> [String] {
        let receivers = shelf.live.withLock { live in
            live.row(of: id, in: municipality).map { row in live.items(of: row).map { live.receiver(of: $0) } } ?? []
        }
        var cancelled: [String] = []
        for receiver in receivers {
            let one = take(DeliveryID(message: id, receiver: receiver), municipality, [.waiting])
            guard case (let number, var delivery)? = one else { continue }
            delivery.state = .cancelled
            try change(taken: number, to: delivery)
            cancelled.append(receiver)
        }
        return cancelled
    }

    func expire(now: Int64) throws(StoreError) -> Int {
        let found = shelf.live.withLock { $0.expiring(now: now) }
        for (index, (number, delivery)) in found.enumerated() {
            do throws(StoreError) {
                try change(number, to: delivery)
            } catch {
                for (number, _) in found[index...] { giveBack(number) }
                throw error
            }
        }
        return found.count
    }

    func redeliver(
        _ deliveries: [(DeliveryID, StoredMessage.Address)], in municipality: MunicipalityCode, at time: Int64
    ) throws(StoreError) -> [DeliveryID] {
        var done: [DeliveryID] = []
        for (id, address) in deliveries {
            try recall(id.message)
            guard let row = shelf.live.withLock({ $0.row(of: id.message, in: municipality) }),
                !shelf.live.withLock({ $0.rows[Int(row)].isProposal })
            else { continue }
            if case (let number, var delivery)? = take(id, municipality, [.dead, .discarded, .delivered, .cancelled]) {
                delivery.state = .waiting
                delivery.attempts = 0
                delivery.redeliveries += 1
                delivery.notBefore = time
                delivery.deliveredAt = nil
                delivery.appliedAt = nil
                try change(taken: number, to: delivery)
                done.append(id)
            } else if shelf.live.withLock({ $0.item(of: id) }) == nil, !done.contains(id) {
                try addReceiver(address, id, to: row, at: time)
                isReady(QueueName(municipality: municipality, receiver: id.receiver))
                done.append(id)
            }
        }
        return done
    }

    private func addReceiver(
        _ address: StoredMessage.Address, _ id: DeliveryID, to row: UInt32, at time: Int64
    ) throws(StoreError) {
        var address = address
        address.receiver = id.receiver
        let order = shelf.live.withLock { $0.rows[Int(row)].place.order }
        let part = MessageRecord.DeliveryPart(
            delivery: Delivery(id: id, state: .waiting, redeliveries: 1, notBefore: time), order: order,
            address: address)
        let entry = MessageEntry(.delivery(part))
        try reserve(entry.byteCount)
        put(row, part, address, entry)
    }

    func discard(_ deliveries: [DeliveryID], in municipality: MunicipalityCode) throws(StoreError) -> [DeliveryID] {
        var done: [DeliveryID] = []
        for id in deliveries {
            guard case (let number, var delivery)? = take(id, municipality, [.dead, .proposed]) else { continue }
            delivery.state = .discarded
            try change(taken: number, to: delivery)
            done.append(id)
        }
        return done
    }

    func propose(_ edited: StoredMessage, for original: DeliveryID, by person: String) throws(StoreError) {
        guard edited.addresses.count == 1, edited.addresses.first?.receiver == original.receiver else {
            throw StoreError(.configuration, "a copy goes to the receiver of the original only")
        }
        let state = shelf.live.withLock { live in
            live.item(of: original, in: edited.municipality).map { live.items[Int($0)].state }
        }
        guard state == .dead else { throw StoreError(.configuration, "the original is no dead letter") }
        var edited = edited
        edited.idempotencyKey = nil
        let new = NewMessage(edited, proposer: person)
        try reserve(new.entry.byteCount)
        put(new, proposer: person)
    }

    func approve(
        _ edited: ExchangeID, of original: DeliveryID, in municipality: MunicipalityCode, by person: String,
        at time: Int64
    ) throws(StoreError) -> ApprovalResult {
        let id = DeliveryID(message: edited, receiver: original.receiver)
        guard case (let copy, var delivery)? = take(id, municipality, [.proposed]) else { return .unknown }
        guard case (let first, var closed)? = take(original, municipality, [.dead]) else {
            giveBack(copy)
            return .unknown
        }
        let isSame = shelf.live.withLock { $0.proposers[$0.items[Int(copy)].row] == person }
        guard !isSame else {
            giveBack(copy)
            giveBack(first)
            return .samePerson
        }
        delivery.state = .waiting
        delivery.notBefore = time
        closed.state = .discarded
        do throws(StoreError) {
            // Both in one group: `reserve` finds room for the second without a flush.
            try reserve(1_024 + 4 * original.receiver.utf8.count)
        } catch {
            giveBack(copy)
            giveBack(first)
            throw error
        }
        try change(taken: copy, placeOf: first, to: delivery)
        try change(taken: first, to: closed)
        return .approved
    }

    /// - Parameter filed: the days that have files.
    /// - Returns: the days that went, and how many of their messages were in memory only.
    func retire(before time: Int64, filed: Set<Int64>) throws(StoreError) -> (days: [Int64], count: Int) {
        let days = shelf.live.withLock { $0.finishedDays(before: time, among: filed) }
        guard !days.isEmpty else { return ([], 0) }
        try putRetired(days)
        retired = 0
        try flush()
        return (days, retired)
    }
}
