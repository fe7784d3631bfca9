internal import Postgres

/// What a writer finds at its start.
struct WriterStart: Sendable {
    let connection: Connection
    let lease: WriterLease
    /// Of this writer, those with records.
    let chains: [MunicipalityCode: ChainState]
    /// Microseconds since 1970.
    let lastTime: Int64
    let outcomeUnknown: [MunicipalityCode: [ExchangeID]]

    /// Brings the tables up to date, takes the writer's name, and looks whether its chains end as the table of the ends says.
    /// - Throws: `foreign`, `damaged`, `cutTail`, `locked`, `configuration`, `inputOutput`.
    init(_ configuration: PostgresJournalConfiguration) throws(JournalError) {
        let connection = try asking { () throws(PostgresError) in
            let connection = try Connection(configuration.writing)
            try JournalSchema.migrations.apply(connection)
            // An acknowledged record is on the disk; a stronger setting of the server stays.
            try connection.run(
                """
                SELECT set_config('synchronous_commit', 'on', false)
                WHERE current_setting('synchronous_commit') IN ('off', 'local')
                """)
            return connection
        }
        self.connection = connection
        lease = try WriterLease(configuration.writer, patience: configuration.lockPatience, connection)
        let ends = try Self.chains(of: lease.writer, connection)
        for end in ends.all { try Self.compare(end, lease, connection) }
        chains = ends.states
        lastTime = ends.all.map(\.writtenAt).max() ?? 0
        outcomeUnknown = try Self.pending(of: lease.writer, connection)
    }

    struct End {
        let municipality: MunicipalityCode
        let state: ChainState
        let writtenAt: Int64
        /// The last record that retention has taken; 0: none.
        let keptAfter: UInt64
    }

    struct Ends {
        var all: [End] = []
        var states: [MunicipalityCode: ChainState] {
            Dictionary(uniqueKeysWithValues: all.map { ($0.municipality, $0.state) })
        }
    }

    /// Chains that have records.
    static func chains(of writer: Int64, _ connection: Connection) throws(JournalError) -> Ends {
        let rows = try asking { () throws(PostgresError) in
            try connection.run(
                """
                SELECT municipality, sequence, link, written_at, kept_after FROM journal_chains
                WHERE writer = $1 AND sequence > 0 ORDER BY municipality
                """, [.int(writer)])
        }
        var ends = Ends()
        for row in 0..<rows.count {
            ends.all.append(
                End(
                    municipality: rows.municipality(row, 0), state: try rows.chainState(row, 1),
                    writtenAt: rows.int(row, 3), keptAfter: UInt64(bitPattern: rows.int(row, 4))))
        }
        return ends
    }

    /// The table of the ends is ahead of the records: records that end before it were cut off.
    private static func compare(_ end: End, _ lease: WriterLease, _ connection: Connection) throws(JournalError) {
        if end.state.sequence == end.keptAfter { return }
        let rows = try asking { () throws(PostgresError) in
            try connection.run(
                """
                SELECT sequence, link FROM journal WHERE day BETWEEN $1 AND $1 + 1 AND municipality = $2 AND writer = $3
                ORDER BY sequence DESC LIMIT 1
                """, [.int(JournalDay.of(end.writtenAt)), .municipality(end.municipality), .int(lease.writer)])
        }
        let last = rows.count == 0 ? nil : try rows.chainState(0, 0)
        guard let last, last.sequence >= end.state.sequence else {
            throw JournalError(
                .cutTail,
                "the chain of \(end.municipality) ends with record \(last?.sequence ?? 0), the table of the ends has seen \(end.state.sequence)"
            )
        }
        guard last == end.state else {
            throw JournalError(
                .damaged, "the last record of \(end.municipality) is not the one that the table of the ends has seen")
        }
    }

    private static func pending(
        of writer: Int64, _ connection: Connection
    ) throws(JournalError) -> [MunicipalityCode: [ExchangeID]] {
        let rows = try asking { () throws(PostgresError) in
            try connection.run(
                "SELECT municipality, exchange FROM journal_pending WHERE writer = $1 ORDER BY exchange",
                [.int(writer)])
        }
        var pending: [MunicipalityCode: [ExchangeID]] = [:]
        for row in 0..<rows.count {
            guard let words = rows.uuid(row, 1) else { continue }
            pending[rows.municipality(row, 0), default: []].append(ExchangeID(high: words.0, low: words.1))
        }
        return pending
    }
}
