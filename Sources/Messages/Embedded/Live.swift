internal import Journal

/// Everything that is known of the messages without their bodies, in compact form: tables whose rows are numbers.
///
/// It changes by what stands in the log only (``add(_:proposer:at:)``, ``set(_:to:order:)`` …, at a start and in operation
/// alike), and by leases, which are not in the log.
struct Live: Sendable {
    /// A message.
    struct Row: Sendable {
        let id: ExchangeID
        let place: LogPlace
        let acceptedAt: Int64
        let expiresAt: Int64
        let municipality: MunicipalityCode
        /// Bytes.
        let bodyCount: UInt32
        let sender: UInt32
        let contract: UInt32
        let operation: UInt32
        let kind: StoredMessage.Kind
        /// Proposed by a person and not approved: nothing of it may be delivered.
        var isProposal: Bool
        /// Its deliveries, chained by ``Item/next``.
        var first = Live.none
        var last = Live.none
    }

    /// A delivery.
    struct Item: Sendable {
        private(set) var row: UInt32
        private(set) var queue: UInt32
        var next = Live.none
        /// Neighbours in the line of its key.
        var ahead = Live.none
        var behind = Live.none
        /// Counts the times that it was put into a heap; entries with an older one are void.
        var ticket: UInt32 = 0
        var attempts: UInt32 = 0
        var redeliveries: UInt32 = 0
        let key: UInt64
        /// Its place in the order of its receiver.
        var order: UInt64
        var token: UInt64 = 0
        var notBefore: Int64 = 0
        var leasedUntil: Int64 = 0
        var deliveredAt = Live.never
        var appliedAt = Live.never
        var state: Delivery.State
        let holdsKey: Bool
        /// A change of it is being written; nobody else may have it until that is durable.
        var isBusy = false
        var isInLine = false

        /// The same delivery in other tables, in no line yet.
        func moved(to row: UInt32, _ queue: UInt32) -> Item {
            var item = self
            (item.row, item.queue) = (row, queue)
            (item.next, item.ahead, item.behind, item.isInLine) = (Live.none, Live.none, Live.none, false)
            return item
        }
    }

    /// What few deliveries have.
    struct Extra: Sendable {
        var failure: DeliveryFailure?
        var answer: ExchangeID?
    }

    static let none = UInt32.max
    static let never = Int64.min

    var names = Names()
    /// In the order of acceptance.
    var rows: [Row] = []
    var items: [Item] = []
    var extras: [UInt32: Extra] = [:]
    var proposers: [UInt32: String] = [:]
    var queues: [QueueLine] = []
    var queueNumbers: [QueueName: UInt32] = [:]
    var rowNumbers: [ExchangeID: UInt32] = [:]
    var idempotency: [IdempotencyName: UInt32] = [:]

    // MARK: Finding

    func row(of id: ExchangeID, in municipality: MunicipalityCode) -> UInt32? {
        guard let row = rowNumbers[id], rows[Int(row)].municipality == municipality else { return nil }
        return row
    }

    func item(of id: DeliveryID, in municipality: MunicipalityCode? = nil) -> UInt32? {
        guard let row = rowNumbers[id.message], municipality.map({ rows[Int(row)].municipality == $0 }) ?? true
        else { return nil }
        var number = rows[Int(row)].first
        while number != Self.none, receiver(of: number) != id.receiver { number = items[Int(number)].next }
        return number == Self.none ? nil : number
    }

    /// The delivery that is handed out under this lease.
    func item(of lease: Lease.ID) -> UInt32? {
        guard let item = item(of: lease.delivery), items[Int(item)].state == .leased,
            items[Int(item)].token == lease.token
        else { return nil }
        return item
    }

    /// The deliveries of a message, as numbers: the tables may change while one goes through them.
    func items(of row: UInt32) -> [UInt32] {
        var found: [UInt32] = []
        var number = rows[Int(row)].first
        while number != Self.none {
            found.append(number)
            number = items[Int(number)].next
        }
        return found
    }

    func receiver(of item: UInt32) -> String { queues[Int(items[Int(item)].queue)].name.receiver }

    func delivery(_ number: UInt32) -> Delivery {
        let item = items[Int(number)]
        let extra = extras[number]
        return Delivery(
            id: DeliveryID(message: rows[Int(item.row)].id, receiver: receiver(of: number)), state: item.state,
            attempts: Int(item.attempts), redeliveries: Int(item.redeliveries), notBefore: item.notBefore,
            deliveredAt: item.deliveredAt == Self.never ? nil : item.deliveredAt,
            appliedAt: item.appliedAt == Self.never ? nil : item.appliedAt, failure: extra?.failure,
            answer: extra?.answer)
    }

    // MARK: What the log says

    mutating func add(_ message: StoredMessage, proposer: String?, at place: LogPlace) {
        let number = UInt32(rows.count)
        rows.append(
            Row(
                id: message.id, place: place, acceptedAt: message.acceptedAt, expiresAt: message.expiresAt,
                municipality: message.municipality, bodyCount: UInt32(message.body.count),
                sender: names.number(message.sender), contract: names.number(message.contract),
                operation: names.number(message.operation), kind: message.kind, isProposal: proposer != nil))
        rowNumbers[message.id] = number
        if let name = IdempotencyName(message) { idempotency[name] = number }
        if let proposer { proposers[number] = proposer }
        for address in message.addresses {
            append(address, to: number, proposer == nil ? .waiting : .proposed, order: place.order)
        }
    }

    /// A receiver that the message did not have.
    mutating func add(_ part: MessageRecord.DeliveryPart, _ address: StoredMessage.Address, to row: UInt32) {
        let item = append(address, to: row, part.delivery.state, order: part.order)
        set(item, to: part.delivery, order: part.order)
    }

    @discardableResult
    private mutating func append(
        _ address: StoredMessage.Address, to row: UInt32, _ state: Delivery.State, order: UInt64
    ) -> UInt32 {
        let item = Item(
            row: row, queue: 0, key: address.key, order: order, state: state, holdsKey: address.holdsKey)
        return append(
            item, to: row, in: QueueName(municipality: rows[Int(row)].municipality, receiver: address.receiver))
    }

    @discardableResult
    mutating func append(_ item: Item, to row: UInt32, in queue: QueueName) -> UInt32 {
        let number = UInt32(items.count)
        let queue = queueNumber(queue)
        items.append(item.moved(to: row, queue))
        if rows[Int(row)].first == Self.none {
            rows[Int(row)].first = number
        } else {
            items[Int(rows[Int(row)].last)].next = number
        }
        rows[Int(row)].last = number
        queues[Int(queue)].count(item.state, 1)
        line(number)
        hold(number)
        place(number)
        return number
    }

    private mutating func queueNumber(_ name: QueueName) -> UInt32 {
        if let number = queueNumbers[name] { return number }
        let number = UInt32(queues.count)
        queues.append(QueueLine(name: name))
        queueNumbers[name] = number
        return number
    }

    /// The delivery is so from now on.
    mutating func set(_ number: UInt32, to delivery: Delivery, order: UInt64) {
        let index = Int(number)
        let queue = Int(items[index].queue)
        queues[queue].count(items[index].state, -1)
        queues[queue].count(delivery.state, 1)
        if items[index].order != order { leaveLine(number) }
        if items[index].state == .proposed, delivery.state == .waiting {
            rows[Int(items[index].row)].isProposal = false
        }
        items[index].order = order
        items[index].state = delivery.state
        items[index].attempts = UInt32(delivery.attempts)
        items[index].redeliveries = UInt32(delivery.redeliveries)
        items[index].notBefore = delivery.notBefore
        items[index].deliveredAt = delivery.deliveredAt ?? Self.never
        items[index].appliedAt = delivery.appliedAt ?? Self.never
        let hasExtra = delivery.failure != nil || delivery.answer != nil
        if hasExtra || extras[number] != nil {
            extras[number] = hasExtra ? Extra(failure: delivery.failure, answer: delivery.answer) : nil
        }
        items[index].isBusy = false
        line(number)
        place(number)
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
    }

    /// After a crash nobody knows what was handed out: whatever waits may have been, so its next attempt is not its first.
    mutating func suspectAll() {
        for index in items.indices where items[index].state == .waiting { items[index].attempts += 1 }
    }

    /// Whether something still waits that was accepted before this place of the log.
    func hasWaiting(before place: UInt64) -> Bool {
        place > 0 && items.contains { $0.state == .waiting && rows[Int($0.row)].place.order < place }
    }
}
