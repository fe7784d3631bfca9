/// Writes a municipality's records as JSON lines that anybody can check without the hub (`docs/journal.md`, *Export*).
struct Exporter {
    let reader: TownReader
    let town: MunicipalityCode
    /// Microseconds since 1970, by the time of writing.
    let range: ClosedRange<Int64>

    /// - Parameter write: takes whole lines. What it throws ends the export and comes out again.
    func run(durableGroup: UInt64, write: ([UInt8]) throws -> Void) throws {
        var failure: (any Error)?
        var first: UInt64?
        var last: ChainState?
        var count = 0
        try reader.forEachRecord(town, durableGroup: durableGroup) { (stored, entry) throws(JournalError) in
            guard range.contains(stored.writtenAt), failure == nil else { return }
            first = first ?? stored.sequence
            last = entry.state
            count += 1
            do { try write(Self.line(stored, entry)) } catch { failure = error }
        }
        if let failure { throw failure }
        var trailer = JSONLine()
        trailer.add("kind", "end")
        trailer.add("municipality", town.description)
        trailer.add("writer", reader.writer)
        trailer.add("records", count)
        trailer.add("first", first)
        trailer.add("last", last?.sequence)
        trailer.add("link", last?.link.description)
        try write(trailer.bytes)
    }

    private static func line(_ stored: StoredRecord, _ entry: LogEntry) -> [UInt8] {
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
