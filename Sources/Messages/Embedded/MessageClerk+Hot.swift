internal import Journal
internal import Synchronization

/// Accepting and settling: many of them share one sync.
extension MessageClerk {
    /// All of them or none.
    func accept(
        _ messages: [NewMessage],
        completion: @escaping @Sendable (Result<[Acceptance], StoreError>) -> Void
    ) {
        do throws(StoreError) {
            // The first message of a key must be known before the second can be compared with it.
            if !stagedNames.isEmpty, messages.contains(where: { isStaged($0.message) }) { try flush() }
            try reserve(messages.reduce(0) { $0 + $1.entry.byteCount })
            var verdicts: [Acceptance] = []
            var inBatch: [IdempotencyName: StoredMessage] = [:]
            for new in messages {
                let hasKey = new.shared.message.idempotencyKey != nil
                let verdict = hasKey ? try verdict(on: new.message, &inBatch) : .accepted
                verdicts.append(verdict)
                if verdict == .accepted { put(new) }
            }
            let answer = verdicts
            whenDurable { result in completion(result.map { answer }) }
        } catch { completion(.failure(error)) }
    }

    private func isStaged(_ message: StoredMessage) -> Bool {
        IdempotencyName(message).map(stagedNames.contains) ?? false
    }

    private func verdict(
        on message: StoredMessage, _ inBatch: inout [IdempotencyName: StoredMessage]
    ) throws(StoreError) -> Acceptance {
        guard let name = IdempotencyName(message) else { return .accepted }
        var first = inBatch[name]
        if first == nil, let found = shelf.live.withLock({ live in live.idempotency[name].map { live.place(of: $0) } })
        {
            first = try shelf.message(found.id, at: found.place)
        }
        if first == nil, let found = try shelf.history.message(named: name) {
            first = try shelf.message(found.id, at: found.place)
        }
        guard let first else {
            inBatch[name] = message
            return .accepted
        }
        return first.digest == message.digest ? .repeated(first.id) : .conflict(first.id)
    }

    func settle(
        _ settlements: [(Settlement, answer: NewMessage?)],
        completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void
    ) {
        do throws(StoreError) {
            var results: [SettlementResult] = []
            for (settlement, answer) in settlements { results.append(try settle(settlement, answer)) }
            let answer = results
            whenDurable { result in completion(result.map { answer }) }
        } catch { completion(.failure(error)) }
    }

    private func settle(
        _ settlement: Settlement, _ answer: NewMessage?
    ) throws(StoreError) -> SettlementResult {
        // Somebody settles it in this very group: only afterwards it is known who was first.
        if shelf.live.withLock({ live in live.item(of: settlement.lease).map { live.items[Int($0)].isBusy } ?? false })
        {
            try flush()
        }
        // Nobody else writes; only claims and extensions may change the delivery between this look and the next.
        let known = shelf.live.withLock { live in
            live.item(of: settlement.lease).map { (live.delivery($0), live.items[Int($0)].order) }
        }
        guard let (before, order) = known else { return .lost }
        let after = before.settled(settlement)
        let entry = MessageEntry(.delivery(MessageRecord.DeliveryPart(delivery: after, order: order)))
        try reserve(entry.byteCount + (answer?.entry.byteCount ?? 0))
        let item = shelf.live.withLock { live -> (UInt32, QueueName)? in
            guard let item = live.item(of: settlement.lease) else { return nil }
            live.reserve(item)
            return (item, live.queues[Int(live.items[Int(item)].queue)].name)
        }
        guard let (number, queue) = item else { return .lost }
        put(number, after, order: order, entry)
        if let answer { put(answer) }
        isReady(queue)
        if after.state == .delivered { forget(before.id.message) }
        return .done
    }

    /// Its body is most likely not needed any more.
    private func forget(_ id: ExchangeID) {
        let isDone = shelf.live.withLock { live in
            live.rowNumbers[id].map { row in
                live.items(of: row).allSatisfy { live.items[Int($0)].isBusy || live.items[Int($0)].state.isFinished }
            } ?? true
        }
        if isDone { shelf.recent.remove(id) }
    }
}

extension Live {
    func place(of row: UInt32) -> (id: ExchangeID, place: LogPlace) { (rows[Int(row)].id, rows[Int(row)].place) }
}

extension Delivery {
    /// The delivery after an attempt that ended so.
    fileprivate func settled(_ settlement: Settlement) -> Delivery {
        var after = self
        switch settlement.outcome {
        case .delivered(let isApplied, let answer):
            after.state = .delivered
            after.deliveredAt = settlement.at
            after.appliedAt = isApplied ? settlement.at : nil
            after.answer = answer?.id
        case .retry(let notBefore, let failure):
            after.state = .waiting
            after.notBefore = notBefore
            after.failure = failure
        case .dead(let failure):
            after.state = .dead
            after.failure = failure
        case .released(let notBefore):
            after.state = .waiting
            after.attempts -= 1
            after.notBefore = notBefore
        }
        return after
    }
}
