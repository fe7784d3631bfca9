internal import Postgres

/// The person keys that all hubs on one database share.
struct KeyTable: KeyShelf {
    let pool: ConnectionPool

    func load(_ town: MunicipalityCode) throws(JournalError) -> [(id: UInt16, bytes: [UInt8])] {
        let rows = try asking { () throws(PostgresError) in
            try pool.use { (connection) throws(PostgresError) in
                try connection.run(
                    "SELECT id, key FROM journal_keys WHERE municipality = $1 ORDER BY id", [.municipality(town)])
            }
        }
        return (0..<rows.count).map { (UInt16(truncatingIfNeeded: rows.int($0, 0)), rows.bytes($0, 1) ?? []) }
    }

    func put(_ bytes: [UInt8], _ town: MunicipalityCode, _ id: UInt16) throws(JournalError) -> [UInt8] {
        let rows = try asking { () throws(PostgresError) in
            try pool.use { (connection) throws(PostgresError) in
                try connection.run(
                    "INSERT INTO journal_keys (municipality, id, key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                    [.municipality(town), .int(Int64(id)), .bytes(bytes)])
                return try connection.run(
                    "SELECT key FROM journal_keys WHERE municipality = $1 AND id = $2",
                    [.municipality(town), .int(Int64(id))])
            }
        }
        return rows.bytes(0, 0) ?? []
    }

    func place(_ town: MunicipalityCode, _ id: UInt16?) -> String {
        "journal_keys \(town)" + (id.map { "/\($0)" } ?? "")
    }
}
