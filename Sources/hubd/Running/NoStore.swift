import Journal
import Messages

/// Stands in until a message store is given: takes nothing, holds nothing.
struct NoStore: MessageStore {
    private static let error = StoreError(.configuration, "no message store")

    func accept(_ messages: [StoredMessage], completion: @escaping @Sendable (Result<[Acceptance], StoreError>) -> Void)
    {
        completion(.failure(Self.error))
    }
    func claim(_ claim: Claim, completion: @escaping @Sendable (Result<Claimed, StoreError>) -> Void) {
        completion(.failure(Self.error))
    }
    func settle(
        _ settlements: [Settlement], completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void
    ) { completion(.failure(Self.error)) }
    func extend(
        _ leases: [Lease.ID], until: Int64,
        completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void
    ) { completion(.failure(Self.error)) }
    func onReady(_ notify: @escaping @Sendable (QueueName) -> Void) {}
    func status(of id: ExchangeID, in municipality: MunicipalityCode) throws(StoreError) -> MessageStatus? { nil }
    func queues(of municipality: MunicipalityCode) throws(StoreError) -> [QueueDepth] { [] }
    func find(_ query: MessageQuery) throws(StoreError) -> [MessageStatus] { [] }
    func count(_ query: MessageQuery) throws(StoreError) -> Int { 0 }
    func applied(
        _ delivery: DeliveryID, in municipality: MunicipalityCode, failure: DeliveryFailure?, at: Int64
    ) throws(StoreError) -> Bool { throw Self.error }
    func cancel(_ id: ExchangeID, in municipality: MunicipalityCode, at: Int64) throws(StoreError) -> [String] {
        throw Self.error
    }
    func expire(now: Int64) throws(StoreError) -> Int { 0 }
    func redeliver(
        _ deliveries: [(DeliveryID, StoredMessage.Address)], in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [DeliveryID] { throw Self.error }
    func discard(
        _ deliveries: [DeliveryID], in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [DeliveryID] { throw Self.error }
    func propose(_ edited: StoredMessage, for original: DeliveryID, by person: String) throws(StoreError) {
        throw Self.error
    }
    func approve(
        _ edited: ExchangeID, of original: DeliveryID, in municipality: MunicipalityCode, by person: String, at: Int64
    ) throws(StoreError) -> ApprovalResult { throw Self.error }
    func retire(before: Int64) throws(StoreError) -> Int { 0 }
    var trouble: StoreError? { nil }
    func close() {}
}
