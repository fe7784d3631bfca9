internal import Postgres

/// Drops days of records whose time is over, of all municipalities and writers, oldest first. The chains then begin later, and
/// the table of the chains keeps the link that they begin with.
enum Retirement {
    /// - Parameter before: microseconds since 1970; days that end later stay.
    /// - Returns: how many days went.
    static func retire(before: Int64, _ connection: Connection) throws(PostgresError) -> Int {
        let rows = try connection.run(
            "SELECT day, name FROM journal_days WHERE (day + 1) * 86400000000 <= $1 ORDER BY day", [.int(before)])
        var count = 0
        for row in 0..<rows.count where try retire(rows.int(row, 0), rows.text(row, 1) ?? "", connection) { count += 1 }
        return count
    }

    /// - Returns: false when another hub was faster.
    private static func retire(_ day: Int64, _ name: String, _ connection: Connection) throws(PostgresError) -> Bool {
        try connection.transaction { () throws(PostgresError) in
            try connection.script("LOCK TABLE journal IN ACCESS EXCLUSIVE MODE")
            let known = try connection.run("SELECT 1 FROM journal_days WHERE day = $1", [.int(day)])
            if known.count == 0 { return false }
            try connection.script(
                """
                UPDATE journal_chains c SET kept_after = l.sequence, kept_link = l.link
                FROM (SELECT DISTINCT ON (municipality, writer) municipality, writer, sequence, link FROM journal_\(name)
                    ORDER BY municipality, writer, sequence DESC) l
                WHERE c.municipality = l.municipality AND c.writer = l.writer;
                DROP TABLE journal_\(name);
                DELETE FROM journal_days WHERE day = \(day);
                """)
            return true
        }
    }
}

extension PostgresJournal {
    /// Drops the days before a moment (µs since 1970). Blocks.
    /// - Returns: how many days went.
    package func retire(before: Int64) throws(JournalError) -> Int {
        try asking { () throws(PostgresError) in
            try reader.pool.use { (connection) throws(PostgresError) in
                try Retirement.retire(before: before, connection)
            }
        }
    }
}
