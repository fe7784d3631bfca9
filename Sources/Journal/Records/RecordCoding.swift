/// The stored form of a record: tag, format, then its parts in the order below. The municipality stands in the entry's
/// head (``LogEntry``), where the chain covers it too.
extension JournalRecord {
    static let format: UInt8 = 1

    package func encoded() -> EncodedRecord {
        var writer = RecordWriter(capacity: 384)
        var opening = EncodedRecord.Opening.none
        switch self {
        case .intent(let intent):
            writer.open(.intent)
            writer.intent(intent)
            opening = .opens(intent.exchange)
        case .outcome(let outcome):
            writer.open(.outcome)
            writer.exchange(outcome.exchange)
            writer.outcome(outcome)
            opening = .closes(outcome.exchange)
        case .exchange(let intent, let outcome):
            writer.open(.exchange)
            writer.intent(intent)
            writer.outcome(outcome)
        case .denial(let denial):
            writer.open(.denial)
            writer.denial(denial)
        case .search(let search):
            writer.open(.search)
            writer.search(search)
        case .note(let note):
            writer.open(.note)
            writer.byte(note.kind.rawValue)
            writer.text(note.text)
            writer.integer(note.at)
        case .act(let act):
            writer.open(.act)
            writer.act(act)
        }
        return EncodedRecord(municipality: municipality, bytes: writer.bytes, opening: opening)
    }

    /// - Throws: when the bytes are not a record of a known format.
    init(_ bytes: UnsafeRawBufferPointer, municipality: MunicipalityCode) throws(RecordReader.Unreadable) {
        var reader = RecordReader(bytes)
        let tag: Tag = try reader.member()
        guard try reader.byte() == Self.format else { throw RecordReader.Unreadable() }
        switch tag {
        case .intent:
            self = .intent(try reader.intent(municipality))
        case .outcome:
            let exchange = try reader.exchange()
            self = .outcome(try reader.outcome(exchange, municipality))
        case .exchange:
            let intent = try reader.intent(municipality)
            self = .exchange(intent, try reader.outcome(intent.exchange, municipality))
        case .denial:
            self = .denial(try reader.denial(municipality))
        case .search:
            self = .search(try reader.search(municipality))
        case .note:
            self = .note(try reader.note(municipality))
        case .act:
            self = .act(try reader.act(municipality))
        }
        guard reader.isAtEnd else { throw RecordReader.Unreadable() }
    }
}

extension RecordWriter {
    fileprivate mutating func open(_ tag: JournalRecord.Tag) {
        byte(tag.rawValue)
        byte(JournalRecord.format)
    }

    fileprivate mutating func intent(_ part: IntentPart) {
        exchange(part.exchange)
        byte(part.access.rawValue)
        byte(part.face.rawValue)
        text(part.consumer)
        text(part.provider)
        text(part.contract)
        text(part.version)
        text(part.operation)
        text(part.purpose)
        optional(part.clerk) { $0.text($1) }
        text(part.grant)
        digest(part.receivedDigest)
        digest(part.forwardedDigest)
        integer(part.receivedAt)
        optional(part.forwardedAt) { $0.integer($1) }
        persons(part.persons)
    }

    fileprivate mutating func outcome(_ part: OutcomePart) {
        byte(part.verdict.rawValue)
        byte(part.origin.rawValue)
        text(part.code)
        optional(part.answerReceivedDigest) { $0.digest($1) }
        digest(part.answerSentDigest)
        optional(part.forwardedAt) { $0.integer($1) }
        optional(part.answeredAt) { $0.integer($1) }
        integer(part.readyAt)
        integer(part.httpStatus)
        persons(part.persons)
    }

    fileprivate mutating func denial(_ part: DenialPart) {
        byte(part.face.rawValue)
        text(part.consumer)
        text(part.contract)
        text(part.version)
        text(part.operation)
        text(part.purpose)
        text(part.code)
        integer(part.at)
    }

    fileprivate mutating func search(_ part: SearchPart) {
        text(part.searcher)
        text(part.reason)
        persons([part.person])
        integer(part.hits)
        integer(part.at)
    }

    fileprivate mutating func act(_ part: ActPart) {
        byte(part.kind.rawValue)
        text(part.person)
        text(part.account)
        text(part.reason)
        optional(part.exchange) { $0.exchange($1) }
        text(part.receiver)
        text(part.detail)
        integer(part.count)
        integer(part.at)
    }
}

extension RecordReader {
    fileprivate mutating func intent(_ municipality: MunicipalityCode) throws(Unreadable) -> IntentPart {
        let exchange = try exchange()
        let access: AccessKind = try member()
        let face: Face = try member()
        let (consumer, provider) = (try text(), try text())
        let (contract, version, operation) = (try text(), try text(), try text())
        let purpose = try text()
        let clerk = try optional { (reader) throws(Unreadable) in try reader.text() }
        let grant = try text()
        let (received, forwarded) = (try digest(), try digest())
        let receivedAt: Int64 = try integer()
        let forwardedAt = try optional { (reader) throws(Unreadable) in try reader.integer(Int64.self) }
        return IntentPart(
            exchange: exchange, municipality: municipality, consumer: consumer, provider: provider, contract: contract,
            version: version, operation: operation, access: access, purpose: purpose, clerk: clerk, grant: grant,
            persons: try persons(), receivedDigest: received, forwardedDigest: forwarded, receivedAt: receivedAt,
            forwardedAt: forwardedAt, face: face)
    }

    fileprivate mutating func outcome(
        _ exchange: ExchangeID, _ municipality: MunicipalityCode
    ) throws(Unreadable) -> OutcomePart {
        let verdict: Verdict = try member()
        let origin: FaultOrigin = try member()
        let code = try text()
        let received = try optional { (reader) throws(Unreadable) in try reader.digest() }
        let sent = try digest()
        let forwardedAt = try optional { (reader) throws(Unreadable) in try reader.integer(Int64.self) }
        let answeredAt = try optional { (reader) throws(Unreadable) in try reader.integer(Int64.self) }
        let readyAt: Int64 = try integer()
        let status: UInt16 = try integer()
        return OutcomePart(
            exchange: exchange, municipality: municipality, verdict: verdict, code: code, origin: origin,
            answerReceivedDigest: received, answerSentDigest: sent, forwardedAt: forwardedAt, answeredAt: answeredAt,
            readyAt: readyAt, httpStatus: status, persons: try persons())
    }

    fileprivate mutating func denial(_ municipality: MunicipalityCode) throws(Unreadable) -> DenialPart {
        let face: Face = try member()
        let (consumer, contract, version) = (try text(), try text(), try text())
        let (operation, purpose, code) = (try text(), try text(), try text())
        return DenialPart(
            municipality: municipality, consumer: consumer, contract: contract, version: version, operation: operation,
            purpose: purpose, code: code, at: try integer(), face: face)
    }

    fileprivate mutating func search(_ municipality: MunicipalityCode) throws(Unreadable) -> SearchPart {
        let (searcher, reason) = (try text(), try text())
        guard let person = try persons().first else { throw Unreadable() }
        let hits: UInt32 = try integer()
        return SearchPart(
            municipality: municipality, searcher: searcher, reason: reason, person: person, hits: hits,
            at: try integer())
    }

    fileprivate mutating func note(_ municipality: MunicipalityCode) throws(Unreadable) -> NotePart {
        let kind: NotePart.Kind = try member()
        let text = try text()
        return NotePart(municipality: municipality, kind: kind, text: text, at: try integer())
    }

    fileprivate mutating func act(_ municipality: MunicipalityCode) throws(Unreadable) -> ActPart {
        let kind: ActPart.Kind = try member()
        let (person, account, reason) = (try text(), try text(), try text())
        let exchange = try optional { (reader) throws(Unreadable) in try reader.exchange() }
        let (receiver, detail) = (try text(), try text())
        let count: UInt32 = try integer()
        return ActPart(
            municipality: municipality, kind: kind, person: person, account: account, reason: reason,
            exchange: exchange, receiver: receiver, detail: detail, count: count, at: try integer())
    }
}
