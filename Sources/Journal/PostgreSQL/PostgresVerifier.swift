/// Reads every day and follows every chain of every writer from its first kept record to the end that the table of the ends
/// has seen before.
struct PostgresVerifier {
    private struct Name: Hashable {
        let municipality: MunicipalityCode
        let writer: Int64
    }

    private let reader: EntryReader
    private var report = VerificationReport()
    private var chains: [Name: EntryReader.Chain] = [:]
    private var states: [Name: ChainState] = [:]
    private var firsts: [Name: UInt64] = [:]

    /// - Throws: when the database cannot be read at all; what is read and wrong stands in the report.
    static func run(_ reader: EntryReader, only town: MunicipalityCode?) throws(JournalError) -> VerificationReport {
        var verifier = PostgresVerifier(reader: reader)
        for chain in try reader.chains(town) { verifier.expect(chain) }
        for day in try reader.days(.min ... .max) {
            try reader.forEachEntry(town.map { .town($0) } ?? .everything, day: day) { (entry) throws(JournalError) in
                try verifier.follow(entry)
            }
        }
        verifier.finish()
        return verifier.report
    }

    private init(reader: EntryReader) { self.reader = reader }

    private mutating func expect(_ chain: EntryReader.Chain) {
        let name = Name(municipality: chain.municipality, writer: chain.writer)
        chains[name] = chain
        states[name] = chain.keptAfter
    }

    private mutating func follow(_ stored: StoredEntry) throws(JournalError) {
        let name = Name(municipality: stored.municipality, writer: stored.writer)
        let label = label(name)
        guard let before = states[name] else {
            // Written since the chains were listed, or by somebody who is no writer: then the end below is missing.
            try begin(name, stored)
            return
        }
        try stored.withEntry { (entry) throws(JournalError) in
            if !entry.follows(before) {
                add(.damaged, "\(label) breaks between records \(before.sequence) and \(entry.sequence)", stored)
            }
            if let end = chains[name]?.end, end.sequence == entry.sequence, end.link != entry.link {
                add(.damaged, "record \(entry.sequence) of \(label) is not the one that its end names", stored)
            }
            compare(stored, entry, label)
            if firsts[name] == nil { firsts[name] = entry.sequence }
            states[name] = entry.state
        }
    }

    private mutating func begin(_ name: Name, _ stored: StoredEntry) throws(JournalError) {
        guard let chain = try reader.chains(name.municipality).first(where: { $0.writer == name.writer }) else {
            add(.damaged, "record \(stored.sequence) of \(label(name)) belongs to no chain", stored)
            // Said once.
            states[name] = try stored.withEntry { (entry) throws(JournalError) in entry.state }
            return
        }
        expect(chain)
        try follow(stored)
    }

    /// The columns by which rows are found are not in the chain: they must say what the record says.
    private mutating func compare(_ stored: StoredEntry, _ entry: LogEntry, _ label: String) {
        do throws(JournalError) {
            let words = IndexedWords(try StoredRecord(entry, file: stored.place).record)
            if stored.exchange != words.exchange || stored.persons != words.text
                || stored.day != JournalDay.of(entry.writtenAt)
            {
                add(.damaged, "the index of record \(entry.sequence) of \(label) does not fit the record", stored)
            }
        } catch {
            report.problems.append(error)
        }
    }

    private mutating func finish() {
        for (name, chain) in chains.sorted(by: {
            ($0.key.municipality, $0.value.name) < ($1.key.municipality, $1.value.name)
        }) {
            let state = states[name] ?? chain.keptAfter
            report.chains.append(
                VerificationReport.Chain(
                    writer: chain.name, municipality: name.municipality, first: firsts[name] ?? state.sequence + 1,
                    last: state.sequence, link: state.link))
            guard state.sequence < chain.end.sequence else { continue }
            report.problems.append(
                JournalError(
                    .cutTail, "\(label(name)) ends with record \(state.sequence), its end names \(chain.end.sequence)"))
        }
    }

    private func label(_ name: Name) -> String {
        "the chain of \(name.municipality) by \(chains[name]?.name ?? "writer \(name.writer)")"
    }

    private mutating func add(_ kind: JournalError.Kind, _ text: String, _ stored: StoredEntry) {
        report.problems.append(JournalError(kind, text, file: stored.place))
    }
}
