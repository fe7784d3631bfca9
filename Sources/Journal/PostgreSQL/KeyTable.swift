internal import Postgres

/// Seals the person keys that leave for a database, so that nobody who reads it can guess whose number a hash is of.
package struct KeyWrap: Sendable {
    package typealias Change<Result> = @Sendable (_ bytes: [UInt8], _ town: MunicipalityCode, _ id: UInt16) -> Result

    let close: Change<[UInt8]>
    let open: Change<[UInt8]?>

    /// - Parameter open: nil when it was sealed otherwise, or for another municipality or number.
    package init(close: @escaping Change<[UInt8]>, open: @escaping Change<[UInt8]?>) {
        (self.close, self.open) = (close, open)
    }
}

/// The person keys that all hubs on one database share.
struct KeyTable: KeyShelf {
    let pool: ConnectionPool
    /// nil: they lie there as they are.
    let wrap: KeyWrap?

    func load(_ town: MunicipalityCode) throws(JournalError) -> [(id: UInt16, bytes: [UInt8])] {
        let rows = try asking { () throws(PostgresError) in
            try pool.use { (connection) throws(PostgresError) in
                try connection.run(
                    "SELECT id, key FROM journal_keys WHERE municipality = $1 ORDER BY id", [.municipality(town)])
            }
        }
        var keys: [(id: UInt16, bytes: [UInt8])] = []
        for row in 0..<rows.count {
            let id = UInt16(truncatingIfNeeded: rows.int(row, 0))
            keys.append((id, try opened(rows.bytes(row, 1) ?? [], town, id)))
        }
        return keys
    }

    private func opened(_ bytes: [UInt8], _ town: MunicipalityCode, _ id: UInt16) throws(JournalError) -> [UInt8] {
        guard let wrap else { return bytes }
        guard let plain = wrap.open(bytes, town, id) else {
            throw JournalError(
                .key, "this key was changed, or sealed with another keys/hub.key: all hubs on a database need the same",
                file: place(town, id))
        }
        return plain
    }

    func put(_ bytes: [UInt8], _ town: MunicipalityCode, _ id: UInt16) throws(JournalError) -> [UInt8] {
        let sealed = wrap?.close(bytes, town, id) ?? bytes
        let rows = try asking { () throws(PostgresError) in
            try pool.use { (connection) throws(PostgresError) in
                try connection.run(
                    "INSERT INTO journal_keys (municipality, id, key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                    [.municipality(town), .int(Int64(id)), .bytes(sealed)])
                return try connection.run(
                    "SELECT key FROM journal_keys WHERE municipality = $1 AND id = $2",
                    [.municipality(town), .int(Int64(id))])
            }
        }
        return try opened(rows.bytes(0, 0) ?? [], town, id)
    }

    func place(_ town: MunicipalityCode, _ id: UInt16?) -> String {
        "journal_keys \(town)" + (id.map { "/\($0)" } ?? "")
    }
}
