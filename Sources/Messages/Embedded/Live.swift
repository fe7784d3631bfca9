internal import Journal

/// What is known of the messages of which something is open, or which the day files do not know yet, without their bodies and
/// in compact form: tables whose rows are numbers. A row that is free is used again.
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
        let name: IdempotencyName?
        /// Proposed by a person and not approved: nothing of it may be delivered.
        var isProposal: Bool
        /// Its deliveries, chained by ``Item/next``.
        var first = Live.none
        var last = Live.none
        /// Counts the messages that had this row before.
        var stamp: UInt32 = 0
        /// Requests that are at work on it: it stays.
        var pins: UInt16 = 0
        /// Its day's file does not know its latest change.
        var isUnfiled = false
        /// Its day's file knows it.
        var isFiled = false
        var isFree = false
    }

    /// A delivery.
    struct Item: Sendable {
        let row: UInt32
        let queue: UInt32
        var next = Live.none
        /// Neighbours in the line of its key.
        var ahead = Live.none
        var behind = Live.none
        /// Counts the times that it was put into a heap; entries with an older one are void.
        var ticket: UInt32 = 0
        var attempts: UInt32 = 0
        /// How many of them the log does not know.
        var unlogged: UInt32 = 0
        var redeliveries: UInt32 = 0
        let key: UInt64
        /// Counts the deliveries that had this number before.
        var stamp: UInt32 = 0
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
    }

    /// What few deliveries have.
    struct Extra: Sendable {
        var failure: DeliveryFailure?
        var answer: ExchangeID?
    }

    static let none = UInt32.max
    static let never = Int64.min

    var names = Names()
    var rows: [Row] = []
    var items: [Item] = []
    var freeRows: [UInt32] = []
    var freeItems: [UInt32] = []
    var sequence = LiveSequence()
    /// Up to where the log says what is here.
    var end = LogEnd()
    /// Rows with changes that the day files do not know, the oldest change first; may name one twice, or a free one.
    var unfiled: [UInt32] = []
    /// Places of the messages that the day files take for finished and that are here.
    var returned: Set<UInt64> = []
    /// Rows by the time when they run out; may hold what is not here any more.
    var expiries = DueHeap()
    /// Leased deliveries that have used up their attempts; may hold others.
    var wornOut: Set<UInt32> = []
    /// How many leases of a delivery may run out.
    var maxAttempts = Int.max
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
}
