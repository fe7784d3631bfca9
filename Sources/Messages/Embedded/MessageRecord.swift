internal import Journal

/// One entry of the message log. What each means: `docs/messages.md`, *The embedded store*.
enum MessageRecord: Sendable, Equatable {
    /// A message was accepted, or proposed by a person.
    case message(StoredMessage, proposer: String?)
    /// How a delivery is from now on.
    case delivery(DeliveryPart)
    /// Periods that went, as days since 1970.
    case retired([Int64])

    struct DeliveryPart: Sendable, Equatable {
        var delivery: Delivery
        /// Its place in the order of its receiver.
        var order: UInt64
        /// Of a receiver that the message did not have when it was accepted.
        var address: StoredMessage.Address?
        /// Token of a lease that held when the store was closed.
        var token: UInt64?
    }

    private enum Tag: UInt8 { case message = 1, delivery, retired }

    static let format: UInt8 = 1

    func encoded() -> [UInt8] {
        switch self {
        case .message(let message, let proposer):
            var writer = RecordWriter(capacity: 384 + message.body.count)
            writer.open(Tag.message.rawValue)
            writer.optional(proposer) { $0.text($1) }
            writer.message(message)
            return writer.bytes
        case .delivery(let part):
            var writer = RecordWriter(capacity: 96)
            writer.open(Tag.delivery.rawValue)
            writer.delivery(part.delivery)
            writer.integer(part.order)
            writer.optional(part.address) { $0.address($1) }
            writer.optional(part.token) { $0.integer($1) }
            return writer.bytes
        case .retired(let days):
            var writer = RecordWriter(capacity: 8 + 8 * days.count)
            writer.open(Tag.retired.rawValue)
            writer.count(days.count)
            for day in days { writer.integer(day) }
            return writer.bytes
        }
    }

    /// - Throws: when the bytes are not a record of a known format.
    init(_ bytes: UnsafeRawBufferPointer) throws(RecordReader.Unreadable) {
        var reader = RecordReader(bytes)
        let tag: Tag = try reader.member()
        guard try reader.byte() == Self.format else { throw RecordReader.Unreadable() }
        switch tag {
        case .message:
            let proposer = try reader.optionalText()
            self = .message(try reader.message(), proposer: proposer)
        case .delivery:
            let delivery = try reader.delivery()
            let order: UInt64 = try reader.integer()
            let address = try reader.optional { (reader) throws(RecordReader.Unreadable) in try reader.address() }
            let token = try reader.optional { (reader) throws(RecordReader.Unreadable) in
                try reader.integer(UInt64.self)
            }
            self = .delivery(DeliveryPart(delivery: delivery, order: order, address: address, token: token))
        case .retired:
            var days: [Int64] = []
            for _ in 0..<(try reader.count()) { days.append(try reader.integer()) }
            self = .retired(days)
        }
        guard reader.isAtEnd else { throw RecordReader.Unreadable() }
    }
}

extension RecordWriter {
    fileprivate mutating func open(_ tag: UInt8) {
        byte(tag)
        byte(MessageRecord.format)
    }

    fileprivate mutating func message(_ message: StoredMessage) {
        exchange(message.id)
        integer(message.municipality.number)
        byte(message.kind.rawValue)
        text(message.contract)
        text(message.version)
        text(message.operation)
        text(message.sender)
        text(message.grant)
        text(message.purpose)
        optional(message.clerk) { $0.text($1) }
        optional(message.traceparent) { $0.text($1) }
        optional(message.relatesTo) { $0.exchange($1) }
        optional(message.repliesTo) { $0.text($1) }
        optional(message.idempotencyKey) { $0.text($1) }
        byte(message.format.rawValue)
        digest(message.digest)
        integer(message.acceptedAt)
        integer(message.expiresAt)
        count(message.addresses.count)
        for address in message.addresses { self.address(address) }
        blob(message.body)
    }

    fileprivate mutating func address(_ address: StoredMessage.Address) {
        text(address.receiver)
        integer(address.key)
        byte(address.holdsKey ? 1 : 0)
    }

    mutating func delivery(_ delivery: Delivery) {
        exchange(delivery.id.message)
        text(delivery.id.receiver)
        byte(delivery.state.rawValue)
        count(delivery.attempts)
        count(delivery.redeliveries)
        integer(delivery.notBefore)
        optional(delivery.deliveredAt) { $0.integer($1) }
        optional(delivery.appliedAt) { $0.integer($1) }
        optional(delivery.failure) { writer, failure in
            writer.byte(failure.reason.rawValue)
            writer.text(failure.code)
            writer.integer(failure.at)
        }
        optional(delivery.answer) { $0.exchange($1) }
    }
}

extension RecordReader {
    fileprivate mutating func optionalText() throws(Unreadable) -> String? {
        try optional { (reader) throws(Unreadable) in try reader.text() }
    }

    fileprivate mutating func optionalTime() throws(Unreadable) -> Int64? {
        try optional { (reader) throws(Unreadable) in try reader.integer(Int64.self) }
    }

    fileprivate mutating func optionalExchange() throws(Unreadable) -> ExchangeID? {
        try optional { (reader) throws(Unreadable) in try reader.exchange() }
    }

    fileprivate mutating func message() throws(Unreadable) -> StoredMessage {
        let id = try exchange()
        let municipality = MunicipalityCode(number: try integer())
        let kind: StoredMessage.Kind = try member()
        let (contract, version, operation) = (try text(), try text(), try text())
        let (sender, grant, purpose) = (try text(), try text(), try text())
        let (clerk, traceparent) = (try optionalText(), try optionalText())
        let relatesTo = try optionalExchange()
        let (repliesTo, idempotencyKey) = (try optionalText(), try optionalText())
        let format: StoredMessage.Format = try member()
        let digest = try digest()
        let (acceptedAt, expiresAt): (Int64, Int64) = (try integer(), try integer())
        var addresses: [StoredMessage.Address] = []
        for _ in 0..<(try count()) { addresses.append(try address()) }
        return StoredMessage(
            id: id, municipality: municipality, kind: kind, contract: contract, version: version,
            operation: operation, sender: sender, grant: grant, purpose: purpose, clerk: clerk,
            traceparent: traceparent, relatesTo: relatesTo, repliesTo: repliesTo, idempotencyKey: idempotencyKey,
            format: format, body: try blob(), digest: digest, acceptedAt: acceptedAt, expiresAt: expiresAt,
            addresses: addresses)
    }

    fileprivate mutating func address() throws(Unreadable) -> StoredMessage.Address {
        let receiver = try text()
        let key: UInt64 = try integer()
        return StoredMessage.Address(receiver: receiver, key: key, holdsKey: try byte() == 1)
    }

    mutating func delivery() throws(Unreadable) -> Delivery {
        let id = DeliveryID(message: try exchange(), receiver: try text())
        let state: Delivery.State = try member()
        let (attempts, redeliveries) = (try count(), try count())
        let notBefore: Int64 = try integer()
        let (deliveredAt, appliedAt) = (try optionalTime(), try optionalTime())
        let failure = try optional { (reader) throws(Unreadable) in
            let reason: DeliveryFailure.Reason = try reader.member()
            let code = try reader.text()
            return DeliveryFailure(reason: reason, code: code, at: try reader.integer())
        }
        return Delivery(
            id: id, state: state, attempts: attempts, redeliveries: redeliveries, notBefore: notBefore,
            deliveredAt: deliveredAt, appliedAt: appliedAt, failure: failure, answer: try optionalExchange())
    }
}
