package import Journal

/// Keeps messages until they are delivered or a person has decided. Two engines, one behaviour.
///
/// What holds for every engine:
/// - What `accept`, `settle`, `redeliver` … reported as done is durable. Nothing else is promised.
/// - A delivery is handed out to one holder at a time. A lease that ran out is handed out again (at least once), with a greater
///   token; the older one settles nothing any more.
/// - Of one receiver and key only the oldest open delivery is handed out, and only one at a time: order is kept. One that is
///   dead holds the later ones when its address says so; other keys are never held. An older one that was set on its way again
///   waits until a newer one of its key that is out already has come back.
/// - A delivery that ran out of its time becomes a dead letter when ``expire(now:)`` comes by, never silently.
/// - Leases that nobody settled are known by their time only; an embedded store forgets leases when its process ends, which
///   is as if they had run out.
///
/// Methods with a completion never block; it is called once, on any thread. The others block: never on an event loop.
package protocol MessageStore: Sendable {
    // MARK: The hot path

    /// Makes messages durable, all or none of them. Ids must be new. The same idempotency key of one sender, operation and municipality yields
    /// the first message again as long as that is kept, whatever became of it.
    func accept(_ messages: [StoredMessage], completion: @escaping @Sendable (Result<[Acceptance], StoreError>) -> Void)
    /// Hands out what is due; durable only where several processes share the store.
    func claim(_ claim: Claim, completion: @escaping @Sendable (Result<Claimed, StoreError>) -> Void)
    /// In the order given; each on its own (one lost lease does not hinder the others).
    func settle(
        _ settlements: [Settlement], completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void)
    /// Lengthens leases that still hold.
    func extend(
        _ leases: [Lease.ID], until: Int64,
        completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void)

    /// Called, on any thread, when something may have become due in a queue: after an acceptance, a settlement that frees a
    /// key, a redelivery. A hint, not a promise: ask at least every few seconds. Set once, before the first claim.
    func onReady(_ notify: @escaping @Sendable (QueueName) -> Void)

    // MARK: What people and systems ask

    /// - Returns: nil when the municipality has no such message (any more).
    func status(of id: ExchangeID, in municipality: MunicipalityCode) throws(StoreError) -> MessageStatus?
    /// All queues of a municipality that hold something, by receiver.
    func queues(of municipality: MunicipalityCode) throws(StoreError) -> [QueueDepth]
    /// By time of acceptance, at most `query.limit`.
    func find(_ query: MessageQuery) throws(StoreError) -> [MessageStatus]
    func count(_ query: MessageQuery) throws(StoreError) -> Int

    /// The receiver says later that it took effect, or that it could not (then it becomes a dead letter).
    /// - Returns: false when nothing was delivered to this receiver.
    func applied(
        _ delivery: DeliveryID, in municipality: MunicipalityCode, failure: DeliveryFailure?, at: Int64
    ) throws(StoreError) -> Bool
    /// Cancels what is still waiting of a message.
    /// - Returns: the receivers that will not get it.
    func cancel(_ id: ExchangeID, in municipality: MunicipalityCode, at: Int64) throws(StoreError) -> [String]
    /// Turns what ran out of its time into dead letters (`expired`, H7004), and deliveries whose lease ran out and that were
    /// handed out `maxAttempts` times (`abandoned`, H7005). What a person had delivered again has no time limit.
    /// - Returns: how many.
    func expire(now: Int64) throws(StoreError) -> Int

    // MARK: Dead letters and replay

    /// Delivers again: a dead, discarded, delivered or cancelled delivery becomes waiting with no attempts counted; a receiver
    /// that never had the message gets it now (replay to a new subscriber).
    /// - Returns: those that were set on their way; one that is waiting or leased is left as it is, and so is everything of a
    ///   message that was proposed and not approved, withdrawn or not.
    func redeliver(
        _ deliveries: [(DeliveryID, StoredMessage.Address)], in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [DeliveryID]
    /// Closes dead letters for good; their key is free again.
    func discard(_ deliveries: [DeliveryID], in municipality: MunicipalityCode, at: Int64) throws(StoreError)
        -> [DeliveryID]
    /// Keeps an edited copy of a dead letter; nothing is sent before ``approve(_:of:in:by:at:)``. The original stays. The copy
    /// has one address, its original's receiver, and is kept without an idempotency key.
    /// - Throws: `configuration` when the original is no dead letter or the copy goes to somebody else.
    func propose(_ edited: StoredMessage, for original: DeliveryID, by person: String) throws(StoreError)
    /// The copy is delivered in the place of its original, which is closed: later messages of its key still come behind it.
    /// The person must not be the one who proposed.
    func approve(
        _ edited: ExchangeID, of original: DeliveryID, in municipality: MunicipalityCode, by person: String, at: Int64
    ) throws(StoreError) -> ApprovalResult

    // MARK: Housekeeping

    /// Drops whole days (UTC, by acceptance) that ended before this time (microseconds) and of which every delivery is
    /// delivered, cancelled or discarded.
    /// - Returns: how many messages went.
    func retire(before: Int64) throws(StoreError) -> Int
    /// Why the store does not write at present, or nil.
    var trouble: StoreError? { get }
    /// Why what is finished cannot leave memory at present, or nil. Nothing is lost and everything goes on meanwhile, but memory grows
    /// and the next start takes longer.
    var filingTrouble: StoreError? { get }
    /// Ends in order; later calls fail with `closed`. Blocks.
    func close()
}

package enum Acceptance: Sendable, Equatable {
    case accepted
    /// The sender has sent it before; this is its first id.
    case repeated(ExchangeID)
    /// The idempotency key belongs to another message.
    case conflict(ExchangeID)
}

package enum ApprovalResult: Sendable, Equatable {
    case approved
    case unknown
    /// Proposed by the same person.
    case samePerson
}

package struct QueueDepth: Sendable, Equatable {
    package var queue: QueueName
    package var waiting: Int
    package var leased: Int
    package var dead: Int
    /// Acceptance of the oldest one that is waiting or leased, microseconds since 1970.
    package var oldest: Int64?

    package init(queue: QueueName, waiting: Int, leased: Int, dead: Int, oldest: Int64?) {
        self.queue = queue
        self.waiting = waiting
        self.leased = leased
        self.dead = dead
        self.oldest = oldest
    }
}

/// Which messages, or which deliveries of them: every condition that is set must hold.
package struct MessageQuery: Sendable {
    package var municipality: MunicipalityCode
    package var kind: StoredMessage.Kind?
    package var sender: String?
    package var receiver: String?
    package var contract: String?
    package var operation: String?
    package var state: Delivery.State?
    package var reason: DeliveryFailure.Reason?
    /// Acceptance, microseconds since 1970.
    package var accepted: ClosedRange<Int64>
    /// Only messages after this one in the order of acceptance: for paging.
    package var after: ExchangeID?
    package var limit: Int

    package init(
        municipality: MunicipalityCode, kind: StoredMessage.Kind? = nil, sender: String? = nil,
        receiver: String? = nil, contract: String? = nil, operation: String? = nil, state: Delivery.State? = nil,
        reason: DeliveryFailure.Reason? = nil, accepted: ClosedRange<Int64> = 0...Int64.max, after: ExchangeID? = nil,
        limit: Int = 100
    ) {
        self.municipality = municipality
        self.kind = kind
        self.sender = sender
        self.receiver = receiver
        self.contract = contract
        self.operation = operation
        self.state = state
        self.reason = reason
        self.accepted = accepted
        self.after = after
        self.limit = limit
    }
}

package struct StoreError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// More waits to be written than may wait.
        case overloaded
        /// The disk or the database does not take anything at present.
        case notWritable
        case tooLarge
        case damaged
        /// Written by a newer program.
        case foreign
        case locked
        case configuration
        case closed
    }

    package let code: Code
    /// What and where, for operators; never a piece of a message.
    package let detail: String

    package init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    package var description: String { "\(code.rawValue): \(detail)" }
}
