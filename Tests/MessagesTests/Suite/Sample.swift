import Journal
import Messages

/// Messages and times of the tests.
enum Sample {
    static let town = MunicipalityCode(number: 131_016)
    static let otherTown = MunicipalityCode(number: 271_004)
    static let second: Int64 = 1_000_000
    static let minute = 60 * second
    static let day = 86_400 * second
    /// Noon of a day, UTC, microseconds since 1970.
    static let start = 20_600 * day + day / 2

    static func queue(_ receiver: String, in municipality: MunicipalityCode = town) -> QueueName {
        QueueName(municipality: municipality, receiver: receiver)
    }

    static func id(_ number: Int, at time: Int64 = start) -> ExchangeID {
        ExchangeID(
            milliseconds: UInt64(time / 1_000),
            random: (UInt64(number) >> 52, UInt64(number) << 12 | 0xabc))
    }

    static func digest(_ body: [UInt8]) -> Digest { body.withUnsafeBytes { Digest(of: $0) } }

    /// A notification from A to B, if nothing else is said.
    static func message(
        _ number: Int, to receivers: [String] = ["B"], key: UInt64 = 0, holdsKey: Bool = false,
        idempotencyKey: String? = nil, body: [UInt8]? = nil, at time: Int64 = start, expiresAt: Int64 = .max,
        in municipality: MunicipalityCode = town
    ) -> StoredMessage {
        let body = body ?? Array("{\"number\":\(number)}".utf8)
        return StoredMessage(
            id: id(number, at: time), municipality: municipality, kind: .notification, contract: "jumin-ido",
            version: "1.0", operation: "Notify", sender: "A", grant: "g1", purpose: "福祉", clerk: "職員1",
            traceparent: nil, idempotencyKey: idempotencyKey, format: .json, body: body, digest: digest(body),
            acceptedAt: time, expiresAt: expiresAt,
            addresses: receivers.map { StoredMessage.Address(receiver: $0, key: key, holdsKey: holdsKey) })
    }

    static func failure(_ reason: DeliveryFailure.Reason = .refused, at: Int64 = start) -> DeliveryFailure {
        DeliveryFailure(reason: reason, code: "H7001", at: at)
    }
}
