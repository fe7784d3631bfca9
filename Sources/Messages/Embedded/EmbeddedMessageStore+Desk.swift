package import Journal
internal import Synchronization

/// Questions are answered on the caller's thread, changes by the clerk.
extension EmbeddedMessageStore {
    package func status(
        of id: ExchangeID, in municipality: MunicipalityCode
    ) throws(StoreError) -> MessageStatus? {
        try checkOpen()
        return try shelf.found(id, in: municipality).map { (found) throws(StoreError) in try shelf.status(found) }
    }

    package func queues(of municipality: MunicipalityCode) throws(StoreError) -> [QueueDepth] {
        try checkOpen()
        return shelf.live.withLock { $0.depths(of: municipality) }
    }

    package func find(_ query: MessageQuery) throws(StoreError) -> [MessageStatus] {
        try checkOpen()
        var statuses: [MessageStatus] = []
        for one in try shelf.find(query) { statuses.append(try shelf.status(one)) }
        return statuses
    }

    package func count(_ query: MessageQuery) throws(StoreError) -> Int {
        try checkOpen()
        return try shelf.count(query)
    }

    package func applied(
        _ delivery: DeliveryID, in municipality: MunicipalityCode, failure: DeliveryFailure?, at: Int64
    ) throws(StoreError) -> Bool {
        try ask { (clerk) throws(StoreError) in
            try clerk.applied(delivery, in: municipality, failure: failure, at: at)
        }
    }

    package func cancel(
        _ id: ExchangeID, in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [String] {
        try ask { (clerk) throws(StoreError) in try clerk.cancel(id, in: municipality) }
    }

    package func expire(now: Int64) throws(StoreError) -> Int {
        try ask { (clerk) throws(StoreError) in try clerk.expire(now: now) }
    }

    package func redeliver(
        _ deliveries: [(DeliveryID, StoredMessage.Address)], in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [DeliveryID] {
        try ask { (clerk) throws(StoreError) in try clerk.redeliver(deliveries, in: municipality, at: at) }
    }

    package func discard(
        _ deliveries: [DeliveryID], in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [DeliveryID] {
        try ask { (clerk) throws(StoreError) in try clerk.discard(deliveries, in: municipality) }
    }

    package func propose(
        _ edited: StoredMessage, for original: DeliveryID, by person: String
    ) throws(StoreError) {
        try ask { (clerk) throws(StoreError) in try clerk.propose(edited, for: original, by: person) }
    }

    package func approve(
        _ edited: ExchangeID, of original: DeliveryID, in municipality: MunicipalityCode, by person: String, at: Int64
    ) throws(StoreError) -> ApprovalResult {
        try ask { (clerk) throws(StoreError) in
            try clerk.approve(edited, of: original, in: municipality, by: person, at: at)
        }
    }

    package func retire(before: Int64) throws(StoreError) -> Int {
        try checkOpen()
        return try historian.retire { (filed) throws(StoreError) in
            try ask { (clerk) throws(StoreError) in try clerk.retire(before: before, filed: filed) }
        }
    }

    // MARK: What lives where

    /// How many messages are in memory: those of which something is open, and those that the day files do not know yet.
    package var livingCount: Int { shelf.live.withLock { $0.count } }
    /// Memory that the idempotency keys of the day files take, bytes.
    package var filedNameBytes: Int { shelf.history.nameBytes }

    /// Why the day files do not take anything at present, or nil.
    package var filingTrouble: StoreError? { historian.trouble }

    /// Brings what has happened into the day files now, and not a little later; blocks on the disk.
    package func file() throws(StoreError) { try historian.file(marking: true) }
}
