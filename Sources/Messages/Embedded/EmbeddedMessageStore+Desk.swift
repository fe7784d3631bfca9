package import Journal
internal import Synchronization

/// Questions are answered on the caller's thread, changes by the clerk.
extension EmbeddedMessageStore {
    package func status(
        of id: ExchangeID, in municipality: MunicipalityCode
    ) throws(StoreError) -> MessageStatus? {
        try checkOpen()
        let found = shelf.live.withLock { live in live.row(of: id, in: municipality).map { live.found($0) } }
        return try found.map { (found) throws(StoreError) in try shelf.status(found) }
    }

    package func queues(of municipality: MunicipalityCode) throws(StoreError) -> [QueueDepth] {
        try checkOpen()
        return shelf.live.withLock { $0.depths(of: municipality) }
    }

    package func find(_ query: MessageQuery) throws(StoreError) -> [MessageStatus] {
        try checkOpen()
        var found: [Live.Found] = []
        shelf.live.withLock { live in
            live.forEach(query) { row in
                guard found.count < query.limit else { return false }
                found.append(live.found(row))
                return true
            }
        }
        var statuses: [MessageStatus] = []
        for one in found { statuses.append(try shelf.status(one)) }
        return statuses
    }

    package func count(_ query: MessageQuery) throws(StoreError) -> Int {
        try checkOpen()
        return shelf.live.withLock { live in
            var count = 0
            live.forEach(query) { _ in
                count += 1
                return true
            }
            return count
        }
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
        try ask { (clerk) throws(StoreError) in try clerk.retire(before: before) }
    }
}
