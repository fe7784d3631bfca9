extension PostgresJournal {
    /// In the order in which the exchanges began.
    func exchanges(
        of town: MunicipalityCode, speakingOf persons: Set<PersonHash>
    ) throws(JournalError) -> [FoundExchange] {
        let words = persons.map { ExchangeID(high: $0.words.0, low: $0.words.1) }
        var ids: Set<ExchangeID> = []
        // Twice: an intent names the person, its outcome perhaps only the exchange.
        for entry in try reader.entries(town, persons: words) {
            let record = try entry.record().record
            if let exchange = record.exchange, !persons.isDisjoint(with: record.persons) { ids.insert(exchange) }
        }
        if ids.isEmpty { return [] }
        var found: [ExchangeID: FoundExchange] = [:]
        for entry in try reader.entries(town, exchanges: Array(ids)) {
            let stored = try entry.record()
            guard let exchange = stored.record.exchange, ids.contains(exchange) else { continue }
            found[exchange, default: FoundExchange(exchange: exchange)].add(stored)
        }
        return found.values.sorted { $0.exchange < $1.exchange }
    }

    package func callCounts(
        _ municipality: MunicipalityCode, _ range: ClosedRange<Int64>,
        of isWanted: (_ contract: String, _ version: String) -> Bool
    ) throws(JournalError) -> [CallCount] {
        var counter = CallCounter(range: range)
        // A call is recorded after it came, or within the time that a clock was set back.
        let first = JournalDay.of(range.lowerBound) - 1
        for day in try reader.days(first ... .max) {
            try reader.forEachEntry(.town(municipality), day: day) { (entry) throws(JournalError) in
                counter.add(try entry.record().record, of: isWanted)
            }
        }
        return counter.result
    }

    package func verify(_ municipality: MunicipalityCode?) throws(JournalError) -> VerificationReport {
        let report = try PostgresVerifier.run(reader, only: municipality)
        if report.isGood { return report }
        // Retention may have taken a day while it was read; the second look finds what stays.
        return try PostgresVerifier.run(reader, only: municipality)
    }

    /// Every writer's chain in turn, in the order of their names, each with its own end.
    package func export(
        _ municipality: MunicipalityCode, _ range: ClosedRange<Int64>, write: ([UInt8]) throws -> Void
    ) throws {
        let days = try reader.days(JournalDay.of(range.lowerBound)...JournalDay.of(range.upperBound))
        var chains = try reader.chains(municipality).map { ($0.name, Optional($0.writer)) }
        if !chains.contains(where: { $0.0 == configuration.writer }) { chains.append((configuration.writer, nil)) }
        for (name, writer) in chains.sorted(by: { $0.0 < $1.0 }) {
            var exporter = Exporter(town: municipality, writer: name, range: range)
            if let writer {
                for day in days { try export(.chain(municipality, writer), day, &exporter, write) }
            }
            try write(exporter.trailer)
        }
    }

    private func export(
        _ scope: EntryReader.Scope, _ day: Int64, _ exporter: inout Exporter, _ write: ([UInt8]) throws -> Void
    ) throws {
        var failure: (any Error)?
        try reader.forEachEntry(scope, day: day) { (stored) throws(JournalError) in
            if failure != nil { return }
            let line = try stored.withEntry { (entry) throws(JournalError) in
                exporter.line(try StoredRecord(entry, file: stored.place), entry)
            }
            guard let line else { return }
            do { try write(line) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
