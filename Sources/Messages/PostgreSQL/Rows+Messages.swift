import Journal
import Postgres

/// Messages and deliveries as rows.
extension StoredMessage {
    /// UTC day of acceptance, since 1970.
    var day: Int64 { acceptedAt / 86_400_000_000 }

    static let columns = """
        m.id, m.municipality, m.kind, m.contract, m.version, m.operation, m.sender, m.access_grant, m.purpose, m.clerk,
        m.traceparent, m.relates_to, m.idempotency_key, m.format, m.body, m.digest, m.accepted_at, m.expires_at,
        m.addresses, m.replies_to
        """
    static let columnCount = 20

    /// Of the columns above, from column `first`.
    init?(_ rows: Rows, _ row: Int, first: Int = 0) {
        func text(_ column: Int) -> String { rows.text(row, first + column) ?? "" }
        guard let id = rows.exchangeID(row, first), let body = rows.bytes(row, first + 14),
            let digest = rows.digest(row, first + 15),
            let kind = Kind(rawValue: UInt8(truncatingIfNeeded: rows.int(row, first + 2))),
            let format = Format(rawValue: UInt8(truncatingIfNeeded: rows.int(row, first + 13)))
        else { return nil }
        self.init(
            id: id, municipality: MunicipalityCode(number: UInt32(truncatingIfNeeded: rows.int(row, first + 1))),
            kind: kind, contract: text(3), version: text(4), operation: text(5), sender: text(6), grant: text(7),
            purpose: text(8), clerk: rows.text(row, first + 9), traceparent: rows.text(row, first + 10),
            relatesTo: rows.exchangeID(row, first + 11), repliesTo: rows.text(row, first + 19),
            idempotencyKey: rows.text(row, first + 12), format: format,
            body: body, digest: digest, acceptedAt: rows.int(row, first + 16), expiresAt: rows.int(row, first + 17),
            addresses: AddressCoding.addresses(rows.bytes(row, first + 18) ?? []))
    }

    /// 16 bytes of the SHA-256 of whose key this is and the key; nil without one.
    var idempotencyHash: (UInt64, UInt64)? {
        guard let idempotencyKey else { return nil }
        var bytes: [UInt8] = []
        for part in ["\(municipality)", sender, contract, version, operation, idempotencyKey] {
            bytes += "\(part.utf8.count):".utf8
            bytes += part.utf8
        }
        return bytes.withUnsafeBytes { Digest(of: $0) }.withUnsafeBytes {
            (
                $0.loadUnaligned(as: UInt64.self).bigEndian,
                $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self).bigEndian
            )
        }
    }
}

extension Delivery {
    static let columns = """
        d.message, d.receiver, d.key, d.holds_key, d.state, d.attempts, d.redeliveries, d.not_before, d.delivered_at,
        d.applied_at, d.failure_reason, d.failure_code, d.failure_at, d.answer
        """

    init?(_ rows: Rows, _ row: Int) {
        guard let message = rows.exchangeID(row, 0), let receiver = rows.text(row, 1),
            let state = State(rawValue: UInt8(truncatingIfNeeded: rows.int(row, 4)))
        else { return nil }
        var failure: DeliveryFailure?
        if let reason = rows.optionalInt(row, 10).flatMap({
            DeliveryFailure.Reason(rawValue: UInt8(truncatingIfNeeded: $0))
        }) {
            failure = DeliveryFailure(reason: reason, code: rows.text(row, 11) ?? "", at: rows.int(row, 12))
        }
        self.init(
            id: DeliveryID(message: message, receiver: receiver), state: state, attempts: Int(rows.int(row, 5)),
            redeliveries: Int(rows.int(row, 6)), notBefore: rows.int(row, 7), deliveredAt: rows.optionalInt(row, 8),
            appliedAt: rows.optionalInt(row, 9), failure: failure, answer: rows.exchangeID(row, 13))
    }
}

extension Rows {
    func exchangeID(_ row: Int, _ column: Int) -> ExchangeID? {
        uuid(row, column).map { ExchangeID(high: $0.0, low: $0.1) }
    }

    func digest(_ row: Int, _ column: Int) -> Digest? {
        guard let bytes = bytes(row, column), bytes.count == Digest.byteCount else { return nil }
        return bytes.withUnsafeBytes { Digest(raw: $0) }
    }

    /// Message and receiver in the first two columns.
    func deliveryID(_ row: Int) -> DeliveryID? {
        guard let message = exchangeID(row, 0), let receiver = text(row, 1) else { return nil }
        return DeliveryID(message: message, receiver: receiver)
    }

    var deliveryIDs: Set<DeliveryID> { Set((0..<count).compactMap { deliveryID($0) }) }

    /// Municipality and receiver in two columns.
    func queues(_ municipality: Int, _ receiver: Int) -> Set<QueueName> {
        Set(
            (0..<count).map { row in
                QueueName(
                    municipality: MunicipalityCode(number: UInt32(truncatingIfNeeded: int(row, municipality))),
                    receiver: text(row, receiver) ?? "")
            })
    }
}

extension Value {
    static func id(_ id: ExchangeID) -> Value { .uuid(id.high, id.low) }
    static func ids(_ ids: [ExchangeID?]) -> Value { .uuids(ids.map { id in id.map { ($0.high, $0.low) } }) }
    static func municipality(_ code: MunicipalityCode) -> Value { .int(Int64(code.number)) }
}

extension StoreError {
    init(_ error: PostgresError) {
        switch error.kind {
        case .newer: self.init(.foreign, error.detail)
        case .changed: self.init(.damaged, error.detail)
        case .configuration: self.init(.configuration, error.detail)
        case .uniqueViolation: self.init(.configuration, "a message with this id is kept already")
        default: self.init(.notWritable, error.detail)
        }
    }
}
