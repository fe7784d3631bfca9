/// One chain's records as JSON lines that anybody can check without the hub (`docs/journal.md`, *Export*).
struct Exporter {
    private let town: MunicipalityCode
    private let writer: String
    /// Microseconds since 1970, by the time of writing.
    private let range: ClosedRange<Int64>
    private var first: UInt64?
    private var last: ChainState?
    private var count = 0

    init(town: MunicipalityCode, writer: String, range: ClosedRange<Int64>) {
        self.town = town
        self.writer = writer
        self.range = range
    }

    /// The next record, in the order of the chain.
    /// - Returns: nil when it was not written in the time asked for.
    mutating func line(_ stored: StoredRecord, _ entry: LogEntry) -> [UInt8]? {
        guard range.contains(stored.writtenAt) else { return nil }
        first = first ?? stored.sequence
        last = entry.state
        count += 1
        var line = JSONLine()
        line.add("sequence", stored.sequence)
        line.add("writtenAt", stored.writtenAt)
        line.add("municipality", stored.record.municipality.description)
        stored.record.describe(in: &line)
        line.add("link", stored.link.description)
        // What the link covers besides the link before: the entry from its length on.
        line.add("entry", Hexadecimal.text(UnsafeRawBufferPointer(rebasing: entry.bytes[Digest.byteCount...])))
        return line.bytes
    }

    /// The last line.
    var trailer: [UInt8] {
        var trailer = JSONLine()
        trailer.add("kind", "end")
        trailer.add("municipality", town.description)
        trailer.add("writer", writer)
        trailer.add("records", count)
        trailer.add("first", first)
        trailer.add("last", last?.sequence)
        trailer.add("link", last?.link.description)
        return trailer.bytes
    }
}

extension JournalRecord {
    fileprivate func describe(in line: inout JSONLine) {
        switch self {
        case .intent(let part):
            line.add("kind", "intent")
            part.describe(in: &line)
        case .outcome(let part):
            line.add("kind", "outcome")
            line.add("exchange", part.exchange.description)
            part.describe(in: &line)
        case .exchange(let intent, let outcome):
            line.add("kind", "exchange")
            intent.describe(in: &line)
            outcome.describe(in: &line)
        case .denial(let part):
            line.add("kind", "denial")
            part.describe(in: &line)
        case .search(let part):
            line.add("kind", "search")
            line.add("searcher", part.searcher)
            line.add("reason", part.reason)
            line.add("persons", persons: [part.person])
            line.add("hits", part.hits)
            line.add("at", part.at)
        case .note(let part):
            line.add("kind", "note")
            line.add("note", "\(part.kind)")
            line.add("text", part.text)
            line.add("at", part.at)
        case .act(let part):
            line.add("kind", "act")
            part.describe(in: &line)
        }
    }
}

extension ActPart {
    fileprivate func describe(in line: inout JSONLine) {
        line.add("act", "\(kind)")
        line.add("person", person)
        line.add("account", account)
        line.add("reason", reason)
        line.add("exchange", exchange?.description)
        line.add("receiver", receiver)
        line.add("detail", detail)
        line.add("count", count)
        line.add("at", at)
    }
}

extension IntentPart {
    fileprivate func describe(in line: inout JSONLine) {
        line.add("exchange", exchange.description)
        line.add("consumer", consumer)
        line.add("provider", provider)
        line.add("contract", contract)
        line.add("version", version)
        line.add("operation", operation)
        line.add("access", "\(access)")
        line.add("purpose", purpose)
        line.add("clerk", clerk)
        line.add("grant", grant)
        line.add("face", "\(face)")
        line.add("persons", persons: persons)
        line.add("receivedDigest", receivedDigest.description)
        line.add("forwardedDigest", forwardedDigest.description)
        line.add("receivedAt", receivedAt)
        line.add("requestForwardedAt", forwardedAt)
    }
}

extension OutcomePart {
    fileprivate func describe(in line: inout JSONLine) {
        line.add("verdict", "\(verdict)")
        line.add("code", code)
        line.add("origin", "\(origin)")
        line.add("status", httpStatus)
        line.add("answerPersons", persons: persons)
        line.add("answerReceivedDigest", answerReceivedDigest?.description)
        line.add("answerSentDigest", answerSentDigest.description)
        line.add("forwardedAt", forwardedAt)
        line.add("answeredAt", answeredAt)
        line.add("readyAt", readyAt)
    }
}

extension DenialPart {
    fileprivate func describe(in line: inout JSONLine) {
        line.add("consumer", consumer)
        line.add("contract", contract)
        line.add("version", version)
        line.add("operation", operation)
        line.add("purpose", purpose)
        line.add("code", code)
        line.add("face", "\(face)")
        line.add("at", at)
    }
}
