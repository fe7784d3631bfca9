internal import Postgres

/// The records of one transaction, chained, as columns.
struct RecordGroup {
    /// Microseconds since 1970, of all of them.
    let writtenAt: Int64
    /// Of the entries.
    private(set) var bytes = 0
    /// Where the chains end with them.
    private(set) var ends: [MunicipalityCode: ChainState] = [:]
    /// Chains that begin with them, and where.
    private(set) var beginnings: [MunicipalityCode: ChainState] = [:]

    private var municipalities: [Int64] = []
    private var sequences: [Int64] = []
    private var links: [Digest] = []
    private var exchanges: [ExchangeID?] = []
    private var persons: [String?] = []
    private var records: [[UInt8]] = []
    /// The last word on each exchange: a municipality when it is under way, nil when it has ended.
    private var pending: [ExchangeID: MunicipalityCode?] = [:]

    init(writtenAt: Int64) { self.writtenAt = writtenAt }

    var isEmpty: Bool { records.isEmpty }
    var day: Int64 { JournalDay.of(writtenAt) }

    /// - Parameter before: where the chain ended before this group.
    mutating func add(_ record: EncodedRecord, after before: ChainState) {
        let town = record.municipality
        let last = ends[town] ?? before
        if last.sequence == 0 { beginnings[town] = last }
        let size = LogEntry.headBytes + record.bytes.count
        let state = withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { entry in
            LogEntry.chain(record, after: last, at: writtenAt, into: entry)
        }
        ends[town] = state
        bytes += size
        municipalities.append(Int64(town.number))
        sequences.append(Int64(bitPattern: state.sequence))
        links.append(state.link)
        records.append(record.bytes)
        let index = IndexedWords(record)
        exchanges.append(index.exchange)
        persons.append(index.text)
        switch record.opening {
        case .opens(let exchange): pending[exchange] = .some(town)
        case .closes(let exchange): pending[exchange] = .some(nil)
        case .none: break
        }
    }

    // MARK: Statements

    /// The fence first, then the records, then the ends of the chains; each must change as many rows as ``changes`` says.
    func statements(_ lease: WriterLease) -> [Statement] {
        var all = [lease.claim, insert(lease), advance(lease)]
        let closed = pending.filter { $0.value == nil }.map(\.key)
        if !closed.isEmpty {
            all.append(
                Statement("DELETE FROM journal_pending WHERE exchange = ANY($1::uuid[])", [.exchanges(closed)]))
        }
        let opened = pending.compactMap { entry in entry.value.map { (entry.key, $0) } }
        if !opened.isEmpty {
            all.append(
                Statement(
                    """
                    INSERT INTO journal_pending (exchange, municipality, writer)
                    SELECT i.exchange, i.municipality, $3 FROM unnest($1::uuid[], $2::bigint[]) AS i (exchange, municipality)
                    ON CONFLICT DO NOTHING
                    """,
                    [.exchanges(opened.map(\.0)), .ints(opened.map { Int64($0.1.number) }), .int(lease.writer)]))
        }
        return all
    }

    var changes: [Int] { [1, records.count, ends.count] }

    /// Makes the rows of the chains that begin; before the transaction, and without effect when they are there.
    func begin(_ lease: WriterLease) -> Statement? {
        if beginnings.isEmpty { return nil }
        let towns = beginnings.map { Int64($0.key.number) }
        return Statement(
            """
            INSERT INTO journal_chains (municipality, writer, sequence, link, written_at, kept_link)
            SELECT i.municipality, $1, 0, i.link, 0, i.link FROM unnest($2::bigint[], $3::bytea[]) AS i (municipality, link)
            ON CONFLICT DO NOTHING
            """, [.int(lease.writer), .ints(towns), .digests(beginnings.map(\.value.link))])
    }

    private func insert(_ lease: WriterLease) -> Statement {
        Statement(
            """
            INSERT INTO journal (day, municipality, writer, sequence, written_at, link, exchange, persons, record)
            SELECT $1, i.municipality, $2, i.sequence, $3, i.link, i.exchange, i.persons::uuid[], i.record
            FROM unnest($4::bigint[], $5::bigint[], $6::bytea[], $7::uuid[], $8::text[], $9::bytea[])
                AS i (municipality, sequence, link, exchange, persons, record)
            """,
            [
                .int(day), .int(lease.writer), .int(writtenAt), .ints(municipalities), .ints(sequences),
                .digests(links), .exchanges(exchanges), .texts(persons), .byteArrays(records),
            ])
    }

    private func advance(_ lease: WriterLease) -> Statement {
        let ends = ends.sorted { $0.key < $1.key }
        return Statement(
            """
            UPDATE journal_chains c SET sequence = i.sequence, link = i.link, written_at = $2
            FROM unnest($3::bigint[], $4::bigint[], $5::bytea[]) AS i (municipality, sequence, link)
            WHERE c.municipality = i.municipality AND c.writer = $1
            """,
            [
                .int(lease.writer), .int(writtenAt), .ints(ends.map { Int64($0.key.number) }),
                .ints(ends.map { Int64(bitPattern: $0.value.sequence) }), .digests(ends.map(\.value.link)),
            ])
    }
}

/// What of a record the database is asked for: its exchange and its persons.
struct IndexedWords: Equatable {
    let exchange: ExchangeID?
    /// Without repetition, in the order of the record.
    private(set) var persons: [ExchangeID] = []

    init(_ record: JournalRecord?) {
        exchange = record?.exchange
        for person in record?.persons ?? [] {
            let words = ExchangeID(high: person.words.0, low: person.words.1)
            if !persons.contains(words) { persons.append(words) }
        }
    }

    /// What this program has encoded it can read again.
    init(_ encoded: EncodedRecord) {
        self.init(encoded.bytes.withUnsafeBytes { try? JournalRecord($0, municipality: encoded.municipality) })
    }

    /// As an array of PostgreSQL; nil without persons.
    var text: String? {
        persons.isEmpty ? nil : "{" + persons.map(\.description).joined(separator: ",") + "}"
    }
}
