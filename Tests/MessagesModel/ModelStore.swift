package import Journal
package import Messages
import Synchronization

/// The rules of ``MessageStore`` in their plainest form: arrays in memory, nothing durable, everything searched from the start.
/// The engines are compared with it; tests of other rooms use it where a disk is beside the point.
package final class ModelStore: MessageStore {
    fileprivate struct Row {
        var message: StoredMessage
        /// In the order of acceptance.
        var place: Int
        var deliveries: [Item]
    }

    fileprivate struct Item {
        var address: StoredMessage.Address
        var delivery: Delivery
        var token: UInt64 = 0
        var leasedUntil: Int64 = 0
        /// Until a second person has approved.
        var proposer: String?
        /// Place in the order of acceptance; an approved copy has that of its original.
        var place: Int
    }

    fileprivate struct State {
        var rows: [Row] = []
        var accepted = 0
        var lastToken: UInt64 = 0
        var notify: @Sendable (QueueName) -> Void = { _ in }
        var isClosed = false
        var fault: StoreError?
        var filingFault: StoreError?
    }

    private let state = Mutex(State())
    private let maxAttempts: Int

    package init(maxAttempts: Int = 1_000) {
        self.maxAttempts = maxAttempts
    }

    /// From now on nothing can be written; nil ends it.
    package func fail(_ error: StoreError?) { state.withLock { $0.fault = error } }

    /// From now on finished messages cannot be filed; nil ends it.
    package func failFiling(_ error: StoreError?) { state.withLock { $0.filingFault = error } }

    /// All messages, in the order of acceptance.
    package var messages: [MessageStatus] {
        state.withLock { $0.rows.map(Self.status) }
    }

    private static func status(_ row: Row) -> MessageStatus {
        MessageStatus(message: row.message, deliveries: row.deliveries.map(\.delivery))
    }

    private func writing<Value>(_ body: (inout State) throws(StoreError) -> Value) throws(StoreError) -> Value {
        try state.withLock { (state) throws(StoreError) in
            if state.isClosed { throw StoreError(.closed, "closed") }
            if let fault = state.fault { throw fault }
            return try body(&state)
        }
    }

    private func reading<Value>(_ body: (State) -> Value) throws(StoreError) -> Value {
        try state.withLock { (state) throws(StoreError) in
            if state.isClosed { throw StoreError(.closed, "closed") }
            return body(state)
        }
    }

    private func result<Value>(_ body: (inout State) throws(StoreError) -> Value) -> Result<Value, StoreError> {
        do throws(StoreError) { return .success(try writing(body)) } catch { return .failure(error) }
    }

    private func tell(_ queues: Set<QueueName>) {
        let notify = state.withLock { $0.notify }
        for queue in queues { notify(queue) }
    }

    // MARK: The hot path

    package func accept(
        _ messages: [StoredMessage], completion: @escaping @Sendable (Result<[Acceptance], StoreError>) -> Void
    ) {
        let result = result { (state) throws(StoreError) in messages.map { state.accept($0) } }
        completion(result)
        tell(Set(messages.flatMap(\.queues)))
    }

    package func claim(_ claim: Claim, completion: @escaping @Sendable (Result<Claimed, StoreError>) -> Void) {
        completion(result { (state) throws(StoreError) in state.claim(claim) })
    }

    package func settle(
        _ settlements: [Settlement], completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void
    ) {
        var queues: Set<QueueName> = []
        let result = result { (state) throws(StoreError) in settlements.map { state.settle($0, &queues) } }
        completion(result)
        tell(queues)
    }

    package func extend(
        _ leases: [Lease.ID], until: Int64,
        completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void
    ) {
        completion(
            result { (state) throws(StoreError) in
                leases.map { lease in
                    guard let (row, item) = state.find(lease) else { return .lost }
                    state.rows[row].deliveries[item].leasedUntil = until
                    return .done
                }
            })
    }

    package func onReady(_ notify: @escaping @Sendable (QueueName) -> Void) { state.withLock { $0.notify = notify } }

    // MARK: Questions

    package func status(
        of id: ExchangeID, in municipality: MunicipalityCode
    ) throws(StoreError) -> MessageStatus? {
        try reading { state in
            state.rows.first { $0.message.id == id && $0.message.municipality == municipality }.map(Self.status)
        }
    }

    package func queues(of municipality: MunicipalityCode) throws(StoreError) -> [QueueDepth] {
        try reading { state in
            var depths: [String: QueueDepth] = [:]
            for row in state.rows where row.message.municipality == municipality {
                for item in row.deliveries {
                    let receiver = item.address.receiver
                    var depth =
                        depths[receiver]
                        ?? QueueDepth(
                            queue: QueueName(municipality: municipality, receiver: receiver), waiting: 0, leased: 0,
                            dead: 0, oldest: nil)
                    switch item.delivery.state {
                    case .waiting: depth.waiting += 1
                    case .leased: depth.leased += 1
                    case .dead: depth.dead += 1
                    default: break
                    }
                    if item.isOpen { depth.oldest = min(depth.oldest ?? .max, row.message.acceptedAt) }
                    depths[receiver] = depth
                }
            }
            return depths.values.filter { $0.waiting + $0.leased + $0.dead > 0 }
                .sorted { $0.queue.receiver < $1.queue.receiver }
        }
    }

    package func find(_ query: MessageQuery) throws(StoreError) -> [MessageStatus] {
        try reading { Array($0.matching(query).prefix(query.limit).map(Self.status)) }
    }

    package func count(_ query: MessageQuery) throws(StoreError) -> Int { try reading { $0.matching(query).count } }

    // MARK: Changes

    package func applied(
        _ delivery: DeliveryID, in municipality: MunicipalityCode, failure: DeliveryFailure?, at: Int64
    ) throws(StoreError) -> Bool {
        try writing { (state) throws(StoreError) in
            guard let (row, item) = state.find(delivery, municipality) else { return false }
            guard state.rows[row].deliveries[item].delivery.state == .delivered else { return false }
            if let failure {
                state.rows[row].deliveries[item].delivery.state = .dead
                state.rows[row].deliveries[item].delivery.failure = failure
            } else {
                state.rows[row].deliveries[item].delivery.appliedAt = at
            }
            return true
        }
    }

    package func cancel(
        _ id: ExchangeID, in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [String] {
        var queues: Set<QueueName> = []
        defer { tell(queues) }
        return try writing { (state) throws(StoreError) in
            var cancelled: [String] = []
            for row in state.rows.indices
            where state.rows[row].message.id == id && state.rows[row].message.municipality == municipality {
                queues.formUnion(state.rows[row].message.queues)
                for item in state.rows[row].deliveries.indices
                where state.rows[row].deliveries[item].delivery.state == .waiting {
                    state.rows[row].deliveries[item].delivery.state = .cancelled
                    cancelled.append(state.rows[row].deliveries[item].address.receiver)
                }
            }
            return cancelled
        }
    }

    package func expire(now: Int64) throws(StoreError) -> Int {
        var queues: Set<QueueName> = []
        defer { tell(queues) }
        let maxAttempts = maxAttempts
        return try writing { (state) throws(StoreError) in
            var count = 0
            for row in state.rows.indices {
                for index in state.rows[row].deliveries.indices {
                    let item = state.rows[row].deliveries[index]
                    guard item.isOpen, item.leasedUntil <= now || item.delivery.state == .waiting else { continue }
                    let reason: DeliveryFailure.Reason
                    if item.delivery.redeliveries == 0, state.rows[row].message.expiresAt <= now {
                        reason = .expired
                    } else if item.delivery.state == .leased, item.delivery.attempts >= maxAttempts {
                        reason = .abandoned
                    } else {
                        continue
                    }
                    state.rows[row].deliveries[index].delivery.state = .dead
                    state.rows[row].deliveries[index].delivery.failure = DeliveryFailure(
                        reason: reason, code: reason == .expired ? "H7004" : "H7005", at: now)
                    queues.formUnion(state.rows[row].message.queues)
                    count += 1
                }
            }
            return count
        }
    }

    package func redeliver(
        _ deliveries: [(DeliveryID, StoredMessage.Address)], in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [DeliveryID] {
        var queues: Set<QueueName> = []
        defer { tell(queues) }
        return try writing { (state) throws(StoreError) in
            var done: [DeliveryID] = []
            for (id, address) in deliveries where state.redeliver(id, address, municipality, at) {
                done.append(id)
                queues.insert(QueueName(municipality: municipality, receiver: id.receiver))
            }
            return done
        }
    }

    package func discard(
        _ deliveries: [DeliveryID], in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [DeliveryID] {
        var queues: Set<QueueName> = []
        defer { tell(queues) }
        return try writing { (state) throws(StoreError) in
            var done: [DeliveryID] = []
            for id in deliveries {
                guard let (row, item) = state.find(id, municipality),
                    [.dead, .proposed].contains(state.rows[row].deliveries[item].delivery.state)
                else { continue }
                state.rows[row].deliveries[item].delivery.state = .discarded
                done.append(id)
                queues.insert(QueueName(municipality: municipality, receiver: id.receiver))
            }
            return done
        }
    }

    package func propose(
        _ edited: StoredMessage, for original: DeliveryID, by person: String
    ) throws(StoreError) {
        try writing { (state) throws(StoreError) in
            guard let (row, item) = state.find(original, edited.municipality),
                state.rows[row].deliveries[item].delivery.state == .dead
            else { throw StoreError(.configuration, "the original is no dead letter") }
            guard edited.addresses.map(\.receiver) == [original.receiver] else {
                throw StoreError(.configuration, "the copy goes to another receiver than its original")
            }
            state.add(edited.withoutIdempotencyKey, proposer: person)
        }
    }

    package func approve(
        _ edited: ExchangeID, of original: DeliveryID, in municipality: MunicipalityCode, by person: String, at: Int64
    ) throws(StoreError) -> ApprovalResult {
        var queues: Set<QueueName> = []
        defer { tell(queues) }
        return try writing { (state) throws(StoreError) in
            let copy = DeliveryID(message: edited, receiver: original.receiver)
            guard let (row, item) = state.find(copy, municipality), let first = state.find(original, municipality),
                state.rows[row].deliveries[item].delivery.state == .proposed,
                state.rows[first.0].deliveries[first.1].delivery.state == .dead
            else { return .unknown }
            guard state.rows[row].deliveries[item].proposer != person else { return .samePerson }
            state.rows[row].deliveries[item].delivery.state = .waiting
            state.rows[row].deliveries[item].delivery.notBefore = at
            state.rows[row].deliveries[item].proposer = nil
            state.rows[row].deliveries[item].place = state.rows[first.0].deliveries[first.1].place
            state.rows[first.0].deliveries[first.1].delivery.state = .discarded
            queues.insert(QueueName(municipality: municipality, receiver: original.receiver))
            return .approved
        }
    }

    package func retire(before: Int64) throws(StoreError) -> Int {
        try writing { (state) throws(StoreError) in
            let open = Set(state.rows.filter { !$0.isDone }.map(\.day))
            let count = state.rows.count
            state.rows.removeAll { ($0.day + 1) * 86_400_000_000 <= before && !open.contains($0.day) }
            return count - state.rows.count
        }
    }

    package var trouble: StoreError? { state.withLock { $0.fault } }
    package var filingTrouble: StoreError? { state.withLock { $0.filingFault } }
    package func close() { state.withLock { $0.isClosed = true } }
}

extension StoredMessage {
    fileprivate var queues: [QueueName] {
        addresses.map { QueueName(municipality: municipality, receiver: $0.receiver) }
    }

    fileprivate var withoutIdempotencyKey: StoredMessage {
        var copy = self
        copy.idempotencyKey = nil
        return copy
    }
}

extension ModelStore.Row {
    /// UTC day of acceptance, since 1970.
    fileprivate var day: Int64 { message.acceptedAt / 86_400_000_000 }

    fileprivate var isDone: Bool {
        deliveries.allSatisfy { [.delivered, .cancelled, .discarded].contains($0.delivery.state) }
    }
}

extension ModelStore.Item {
    fileprivate var due: Int64 { delivery.state == .leased ? leasedUntil : delivery.notBefore }
    fileprivate var isOpen: Bool { delivery.state == .waiting || delivery.state == .leased }

    /// Whether it keeps later messages of its key back.
    fileprivate var holds: Bool { isOpen || delivery.state == .dead && address.holdsKey }
}

extension ModelStore.State {
    fileprivate mutating func accept(_ message: StoredMessage) -> Acceptance {
        if let key = message.idempotencyKey {
            let first = rows.first { row in
                row.message.idempotencyKey == key && row.message.municipality == message.municipality
                    && row.message.sender == message.sender && row.message.contract == message.contract
                    && row.message.version == message.version && row.message.operation == message.operation
            }
            if let first {
                let id = first.message.id
                return first.message.digest == message.digest ? .repeated(id) : .conflict(id)
            }
        }
        add(message)
        return .accepted
    }

    fileprivate mutating func add(_ message: StoredMessage, proposer: String? = nil) {
        accepted += 1
        let deliveries = message.addresses.map { address in
            ModelStore.Item(
                address: address,
                delivery: Delivery(
                    id: DeliveryID(message: message.id, receiver: address.receiver),
                    state: proposer == nil ? .waiting : .proposed),
                proposer: proposer, place: accepted)
        }
        rows.append(ModelStore.Row(message: message, place: accepted, deliveries: deliveries))
    }

    /// What is open or holds its key in one queue, in order: places in `rows`.
    private func line(_ queue: QueueName) -> [(Int, Int)] {
        var found: [(Int, Int)] = []
        for row in rows.indices where rows[row].message.municipality == queue.municipality {
            for index in rows[row].deliveries.indices
            where rows[row].deliveries[index].address.receiver == queue.receiver && rows[row].deliveries[index].holds {
                found.append((row, index))
            }
        }
        return found.sorted { rows[$0.0].deliveries[$0.1].place < rows[$1.0].deliveries[$1.1].place }
    }

    fileprivate mutating func claim(_ claim: Claim) -> Claimed {
        var claimed = Claimed(leases: [])
        let line = line(claim.queue)
        // Ends of the leases that hold a key at present.
        var inFlight: [UInt64: Int64] = [:]
        for (row, index) in line {
            let item = rows[row].deliveries[index]
            if item.delivery.state == .leased, item.leasedUntil > claim.now {
                inFlight[item.address.key] = item.leasedUntil
            }
        }
        inFlight[0] = nil
        var seen: Set<UInt64> = []
        var bytes = 0
        var isFull = false
        for (row, index) in line {
            let item = rows[row].deliveries[index]
            guard item.address.key == 0 || seen.insert(item.address.key).inserted, item.isOpen else { continue }
            let due = inFlight[item.address.key] ?? item.due
            guard due <= claim.now else {
                claimed.nextDue = min(claimed.nextDue ?? .max, due)
                continue
            }
            bytes += rows[row].message.body.count
            isFull = isFull || claimed.leases.count >= claim.max || !claimed.leases.isEmpty && bytes > claim.maxBytes
            if !isFull { claimed.leases.append(lease(row, index, until: claim.until)) }
        }
        return claimed
    }

    private mutating func lease(_ row: Int, _ index: Int, until: Int64) -> Lease {
        lastToken += 1
        rows[row].deliveries[index].token = lastToken
        rows[row].deliveries[index].leasedUntil = until
        rows[row].deliveries[index].delivery.state = .leased
        rows[row].deliveries[index].delivery.attempts += 1
        let item = rows[row].deliveries[index]
        return Lease(
            id: Lease.ID(delivery: item.delivery.id, token: item.token), message: rows[row].message,
            address: item.address, attempt: item.delivery.attempts, redeliveries: item.delivery.redeliveries,
            until: until)
    }

    fileprivate func find(_ id: DeliveryID, _ municipality: MunicipalityCode? = nil) -> (Int, Int)? {
        for row in rows.indices where rows[row].message.id == id.message {
            guard municipality == nil || rows[row].message.municipality == municipality else { continue }
            for item in rows[row].deliveries.indices where rows[row].deliveries[item].delivery.id == id {
                return (row, item)
            }
        }
        return nil
    }

    fileprivate func find(_ lease: Lease.ID) -> (Int, Int)? {
        guard let (row, item) = find(lease.delivery), rows[row].deliveries[item].delivery.state == .leased,
            rows[row].deliveries[item].token == lease.token
        else { return nil }
        return (row, item)
    }

    fileprivate mutating func settle(_ settlement: Settlement, _ queues: inout Set<QueueName>) -> SettlementResult {
        guard let (row, index) = find(settlement.lease) else { return .lost }
        var item = rows[row].deliveries[index]
        switch settlement.outcome {
        case .delivered(let isApplied, let answer):
            item.delivery.state = .delivered
            item.delivery.deliveredAt = settlement.at
            item.delivery.appliedAt = isApplied ? settlement.at : nil
            item.delivery.answer = answer?.id
            if let answer {
                add(answer.withoutIdempotencyKey)
                queues.formUnion(answer.queues)
            }
        case .retry(let notBefore, let failure):
            item.delivery.state = .waiting
            item.delivery.notBefore = notBefore
            item.delivery.failure = failure
        case .dead(let failure):
            item.delivery.state = .dead
            item.delivery.failure = failure
        case .released(let notBefore):
            item.delivery.state = .waiting
            item.delivery.attempts -= 1
            item.delivery.notBefore = notBefore
        }
        rows[row].deliveries[index] = item
        queues.insert(QueueName(municipality: rows[row].message.municipality, receiver: item.address.receiver))
        return .done
    }

    fileprivate mutating func redeliver(
        _ id: DeliveryID, _ address: StoredMessage.Address, _ municipality: MunicipalityCode, _ at: Int64
    ) -> Bool {
        if let (row, item) = find(id, municipality) {
            let state = rows[row].deliveries[item].delivery.state
            guard [.dead, .discarded, .delivered, .cancelled].contains(state),
                rows[row].deliveries[item].proposer == nil
            else { return false }
            rows[row].deliveries[item].delivery.state = .waiting
            rows[row].deliveries[item].delivery.attempts = 0
            rows[row].deliveries[item].delivery.redeliveries += 1
            rows[row].deliveries[item].delivery.notBefore = at
            rows[row].deliveries[item].delivery.deliveredAt = nil
            rows[row].deliveries[item].delivery.appliedAt = nil
            return true
        }
        guard
            let row = rows.firstIndex(where: { $0.message.id == id.message && $0.message.municipality == municipality }
            ),
            rows[row].deliveries.allSatisfy({ $0.proposer == nil })
        else { return false }
        rows[row].deliveries.append(
            ModelStore.Item(
                address: address, delivery: Delivery(id: id, state: .waiting, redeliveries: 1, notBefore: at),
                place: rows[row].place))
        return true
    }

    fileprivate func matching(_ query: MessageQuery) -> [ModelStore.Row] {
        let start = query.after.flatMap { id in rows.firstIndex { $0.message.id == id } }.map { $0 + 1 } ?? 0
        return rows[min(start, rows.count)...].filter { row in
            let message = row.message
            guard message.municipality == query.municipality, query.accepted.contains(message.acceptedAt),
                query.kind.map({ $0 == message.kind }) ?? true, query.sender.map({ $0 == message.sender }) ?? true,
                query.contract.map({ $0 == message.contract }) ?? true,
                query.operation.map({ $0 == message.operation }) ?? true
            else { return false }
            if query.receiver == nil, query.state == nil, query.reason == nil { return true }
            return row.deliveries.contains { item in
                query.receiver.map { $0 == item.address.receiver } ?? true
                    && query.state.map { $0 == item.delivery.state } ?? true
                    && query.reason.map { $0 == item.delivery.failure?.reason } ?? true
            }
        }
    }
}
