package import Journal

/// A message without its body, as the file of its day keeps it.
package struct FiledMessage: Sendable, Equatable {
    /// One delivery, with what its receiver's order needs.
    package struct Part: Sendable, Equatable {
        package var delivery: Delivery
        package var key: UInt64
        package var holdsKey: Bool
        package var order: UInt64
    }

    package var id: ExchangeID
    /// Where its record with the body stands in the log.
    package var place: LogPlace
    package var municipality: MunicipalityCode
    package var kind: StoredMessage.Kind
    package var sender: String
    package var contract: String
    package var operation: String
    /// Microseconds since 1970.
    package var acceptedAt: Int64
    package var expiresAt: Int64
    /// Bytes.
    package var bodyCount: Int
    package var name: IdempotencyName?
    /// Who proposed it, as long as nobody has approved it.
    package var proposer: String?
    package var parts: [Part]

    package init(
        id: ExchangeID, place: LogPlace, municipality: MunicipalityCode, kind: StoredMessage.Kind, sender: String,
        contract: String, operation: String, acceptedAt: Int64, expiresAt: Int64, bodyCount: Int,
        name: IdempotencyName?, proposer: String?, parts: [Part]
    ) {
        self.id = id
        self.place = place
        self.municipality = municipality
        self.kind = kind
        self.sender = sender
        self.contract = contract
        self.operation = operation
        self.acceptedAt = acceptedAt
        self.expiresAt = expiresAt
        self.bodyCount = bodyCount
        self.name = name
        self.proposer = proposer
        self.parts = parts
    }

    /// Something of it is not at its end: it is known in memory, too.
    package var isOpen: Bool { parts.contains { !$0.delivery.state.isFinished } }
    package var day: Int64 { Self.day(of: acceptedAt) }

    /// The day (UTC, since 1970) of a time in microseconds.
    package static func day(of time: Int64) -> Int64 {
        let (quotient, remainder) = time.quotientAndRemainder(dividingBy: 86_400_000_000)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// Whether it fits the query, whatever its place in the order.
    package func matches(_ query: MessageQuery) -> Bool {
        guard municipality == query.municipality, query.accepted.contains(acceptedAt),
            query.kind.map({ $0 == kind }) ?? true, query.sender.map({ $0 == sender }) ?? true,
            query.contract.map({ $0 == contract }) ?? true, query.operation.map({ $0 == operation }) ?? true
        else { return false }
        guard query.asksForDeliveries else { return true }
        return parts.contains { part in
            query.state.map { $0 == part.delivery.state } ?? true
                && query.receiver.map { $0 == part.delivery.id.receiver } ?? true
                && query.reason.map { $0 == part.delivery.failure?.reason } ?? true
        }
    }
}

extension MessageQuery {
    /// Whether a condition is about a single delivery.
    package var asksForDeliveries: Bool { receiver != nil || state != nil || reason != nil }
}

extension Delivery.State {
    /// Nothing will happen to it by itself, and nobody has to decide.
    package var isFinished: Bool { self == .delivered || self == .cancelled || self == .discarded }
}

/// The deliveries as bytes, in the way of the log.
extension FiledMessage {
    package var partBytes: [UInt8] {
        var writer = RecordWriter(capacity: 80 * parts.count + 1)
        writer.count(parts.count)
        for part in parts {
            writer.delivery(part.delivery)
            writer.integer(part.key)
            writer.byte(part.holdsKey ? 1 : 0)
            writer.integer(part.order)
        }
        return writer.bytes
    }

    /// - Throws: when the bytes are not of ``partBytes``.
    package static func parts(_ bytes: UnsafeRawBufferPointer) throws(RecordReader.Unreadable) -> [Part] {
        var reader = RecordReader(bytes)
        var parts: [Part] = []
        for _ in 0..<(try reader.count()) {
            let delivery = try reader.delivery()
            let key: UInt64 = try reader.integer()
            let holdsKey = try reader.byte() == 1
            parts.append(Part(delivery: delivery, key: key, holdsKey: holdsKey, order: try reader.integer()))
        }
        guard reader.isAtEnd else { throw RecordReader.Unreadable() }
        return parts
    }
}
