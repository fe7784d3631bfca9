internal import Postgres

/// Reads entries day by day and page by page; each page is a question of its own, so that no partition stays locked.
struct EntryReader: Sendable {
    private static let pageRows: Int64 = 1_000
    /// Partitions that one question goes to: each costs locks of the server, whose table of locks is small.
    private static let daysAtOnce: Int64 = 32

    let pool: ConnectionPool

    /// A municipality's chain by one writer.
    struct Chain: Sendable, Equatable {
        let municipality: MunicipalityCode
        let writer: Int64
        /// The writer's name.
        let name: String
        let end: ChainState
        /// Where the kept records begin: the last one that retention has taken.
        let keptAfter: ChainState
    }

    /// What is read.
    enum Scope {
        case everything
        case town(MunicipalityCode)
        case chain(MunicipalityCode, Int64)
    }

    func chains(_ town: MunicipalityCode?) throws(JournalError) -> [Chain] {
        let rows = try ask(
            """
            SELECT c.municipality, c.writer, w.name, c.sequence, c.link, c.kept_after, c.kept_link
            FROM journal_chains c JOIN journal_writers w ON w.id = c.writer
            WHERE c.sequence > 0 AND ($1::bigint IS NULL OR c.municipality = $1) ORDER BY c.municipality, w.name
            """, [.int(town.map { Int64($0.number) })])
        var chains: [Chain] = []
        for row in 0..<rows.count {
            chains.append(
                Chain(
                    municipality: rows.municipality(row, 0), writer: rows.int(row, 1), name: rows.text(row, 2) ?? "",
                    end: try rows.chainState(row, 3), keptAfter: try rows.chainState(row, 5)))
        }
        return chains
    }

    /// Days of which there are records, ascending.
    func days(_ range: ClosedRange<Int64>) throws(JournalError) -> [Int64] {
        let rows = try ask(
            "SELECT day FROM journal_days WHERE day BETWEEN $1 AND $2 ORDER BY day",
            [.int(range.lowerBound), .int(range.upperBound)])
        return (0..<rows.count).map { rows.int($0, 0) }
    }

    /// Every entry of a day in the order of municipality, writer and sequence.
    func forEachEntry(
        _ scope: Scope, day: Int64, _ body: (StoredEntry) throws(JournalError) -> Void
    ) throws(JournalError) {
        var last: StoredEntry?
        repeat {
            let page = try page(scope, day: day, after: last)
            for entry in page { try body(entry) }
            last = page.count < Int(Self.pageRows) ? nil : page.last
        } while last != nil
    }

    private func page(
        _ scope: Scope, day: Int64, after last: StoredEntry?
    ) throws(JournalError) -> [StoredEntry] {
        let (town, writer): (Int64?, Int64?) =
            switch scope {
            case .everything: (nil, nil)
            case .town(let town): (Int64(town.number), nil)
            case .chain(let town, let writer): (Int64(town.number), writer)
            }
        let rows = try ask(
            """
            SELECT \(StoredEntry.columns) FROM journal
            WHERE day = $1 AND ($2::bigint IS NULL OR municipality = $2) AND ($3::bigint IS NULL OR writer = $3)
                AND (municipality, writer, sequence) > ($4, $5, $6)
            ORDER BY municipality, writer, sequence LIMIT $7
            """,
            [
                .int(day), .int(town), .int(writer), .int(last.map { Int64($0.municipality.number) } ?? -1),
                .int(last?.writer ?? -1), .int(last.map { Int64(bitPattern: $0.sequence) } ?? -1),
                .int(Self.pageRows),
            ])
        return try StoredEntry.all(rows)
    }

    /// A municipality's entries that speak of persons (by their words), or belong to exchanges, in the order of writing.
    func entries(
        _ town: MunicipalityCode, persons: [ExchangeID] = [], exchanges: [ExchangeID] = []
    ) throws(JournalError) -> [StoredEntry] {
        let days = try days(.min ... .max)
        guard var first = days.first, let last = days.last else { return [] }
        let (condition, wanted) =
            persons.isEmpty ? ("exchange = ANY($4::uuid[])", exchanges) : ("persons && $4::uuid[]", persons)
        var found: [StoredEntry] = []
        while first <= last {
            let rows = try ask(
                """
                SELECT \(StoredEntry.columns) FROM journal
                WHERE day >= $1 AND day < $2 AND municipality = $3 AND \(condition)
                ORDER BY written_at, writer, sequence
                """,
                [.int(first), .int(first + Self.daysAtOnce), .municipality(town), .exchanges(wanted)])
            found += try StoredEntry.all(rows)
            first += Self.daysAtOnce
        }
        return found
    }

    private func ask(_ sql: String, _ values: [Value]) throws(JournalError) -> Rows {
        try asking { () throws(PostgresError) in
            try pool.use { (connection) throws(PostgresError) in try connection.run(sql, values) }
        }
    }
}

/// A row of the table of records.
struct StoredEntry: Sendable {
    static let columns = "day, municipality, writer, sequence, written_at, link, exchange, persons::text, record"

    let day: Int64
    let municipality: MunicipalityCode
    let writer: Int64
    let sequence: UInt64
    /// As the indexes have them.
    let exchange: ExchangeID?
    let persons: String?
    /// The entry in the form that the chain covers.
    private let bytes: [UInt8]

    static func all(_ rows: Rows) throws(JournalError) -> [StoredEntry] {
        var entries: [StoredEntry] = []
        entries.reserveCapacity(rows.count)
        for row in 0..<rows.count { entries.append(try StoredEntry(rows, row)) }
        return entries
    }

    private init(_ rows: Rows, _ row: Int) throws(JournalError) {
        day = rows.int(row, 0)
        municipality = rows.municipality(row, 1)
        writer = rows.int(row, 2)
        sequence = UInt64(bitPattern: rows.int(row, 3))
        let writtenAt = rows.int(row, 4)
        // A link that somebody has shortened is no link; the chain breaks there.
        let link = rows.bytes(row, 5) ?? []
        exchange = rows.uuid(row, 6).map { ExchangeID(high: $0.0, low: $0.1) }
        persons = rows.text(row, 7)
        let record = rows.bytes(row, 8) ?? []
        var bytes = [UInt8](repeating: 0, count: LogEntry.headBytes + record.count)
        bytes.withUnsafeMutableBytes { [municipality, sequence] entry in
            LogEntry.lay(record, municipality, sequence, at: writtenAt, into: entry)
            if link.count == Digest.byteCount { link.withUnsafeBytes { entry.store($0, at: 0) } }
        }
        self.bytes = bytes
    }

    /// Names it in an error.
    var place: String { "journal day \(day)" }

    func withEntry<Value>(_ body: (LogEntry) throws(JournalError) -> Value) throws(JournalError) -> Value {
        try bytes.span.withUnsafeBytes { (buffer) throws(JournalError) in
            guard let entry = LogEntry(buffer, at: 0) else {
                throw JournalError(.damaged, "record \(sequence) of \(municipality) is not whole", file: place)
            }
            return try body(entry)
        }
    }

    func record() throws(JournalError) -> StoredRecord {
        try withEntry { (entry) throws(JournalError) in try StoredRecord(entry, file: place) }
    }
}
