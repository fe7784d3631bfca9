internal import FoundationEssentials
internal import GRDB
internal import Journal

extension SQLiteDayFile {
    private static let columns = """
        place, length, id, town, kind, sender, contract, operation, accepted, expires, body, name, proposer, parts
        """

    func total() throws(StoreError) -> Int {
        try run { () throws in
            try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM message") ?? 0 }
        }
    }

    func message(_ id: ExchangeID) throws(StoreError) -> FiledMessage? { try one("id = ?", id.blob) }

    func message(named name: IdempotencyName) throws(StoreError) -> FiledMessage? {
        try one("name = ? ORDER BY place LIMIT 1", name.blob)
    }

    private func one(_ condition: String, _ value: Data) throws(StoreError) -> FiledMessage? {
        try run { () throws in
            try pool.read { database in
                let statement = try database.cachedStatement(
                    sql: "SELECT \(Self.columns) FROM message WHERE \(condition)")
                return try Row.fetchOne(statement, arguments: [value]).map(Self.message)
            }
        }
    }

    func forEachOpen(_ body: (FiledMessage) -> Void) throws(StoreError) {
        try run { () throws in
            try pool.read { database in
                let rows = try Row.fetchCursor(
                    database, sql: "SELECT \(Self.columns) FROM message WHERE open = 1 ORDER BY place")
                while let row = try rows.next() { body(try Self.message(row)) }
            }
        }
    }

    func keptNames() throws(StoreError) -> [UInt8]? {
        try run { () throws in
            try pool.read {
                try Data.fetchOne($0, sql: "SELECT bytes FROM names JOIN whole USING (place)").map { Array($0) }
            }
        }
    }

    func forEachName(_ body: (IdempotencyName) -> Void) throws(StoreError) {
        try run { () throws in
            try pool.read { database in
                let names = try Row.fetchCursor(
                    database, sql: "SELECT name FROM message INDEXED BY message_name WHERE name IS NOT NULL")
                while let row = try names.next() { body(IdempotencyName(try Words(row, 0))) }
            }
        }
    }

    func forEach(_ query: FiledQuery, _ body: (FiledMessage) -> Bool) throws(StoreError) {
        let (condition, arguments) = Self.condition(query)
        try run { () throws in
            try pool.read { database in
                let rows = try Row.fetchCursor(
                    database, sql: "SELECT \(Self.columns) FROM message WHERE \(condition) ORDER BY place",
                    arguments: arguments)
                while let row = try rows.next() {
                    let message = try Self.message(row)
                    if query.matches(message), !body(message) { return }
                }
            }
        }
    }

    func count(_ query: FiledQuery) throws(StoreError) -> Int {
        guard !query.query.asksForDeliveries, query.without.isEmpty else {
            var count = 0
            try forEach(query) { _ in
                count += 1
                return true
            }
            return count
        }
        let (condition, arguments) = Self.condition(query)
        return try run { () throws in
            try pool.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM message WHERE \(condition)", arguments: arguments) ?? 0
            }
        }
    }

    /// What SQLite can look at; conditions on deliveries are looked at row by row.
    private static func condition(_ filed: FiledQuery) -> (String, StatementArguments) {
        let query = filed.query
        var parts = ["open = 0", "place > ?", "town = ?", "accepted BETWEEN ? AND ?"]
        var arguments: StatementArguments = [
            Int64(filed.after), Int64(query.municipality.number), query.accepted.lowerBound, query.accepted.upperBound,
        ]
        func also(_ column: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            parts.append("\(column) = ?")
            arguments += [value]
        }
        also("kind", query.kind.map { Int64($0.rawValue) })
        also("sender", query.sender)
        also("contract", query.contract)
        also("operation", query.operation)
        return (parts.joined(separator: " AND "), arguments)
    }

    // MARK: Rows

    /// - Throws: when the row is not as ``put(_:_:)`` wrote it.
    private static func message(_ row: Row) throws -> FiledMessage {
        func number<Value: FixedWidthInteger>(_ index: Int, _: Value.Type = Value.self) throws -> Value {
            Value(truncatingIfNeeded: try row.decode(Int64.self, atIndex: index))
        }
        func text(_ index: Int) throws -> String { try row.decode(String.self, atIndex: index) }
        guard let kind = StoredMessage.Kind(rawValue: try number(4)) else { throw RecordReader.Unreadable() }
        let hasName = !row.hasNull(atIndex: 11)
        let parts = try row.decode(Data.self, atIndex: 13)
        return FiledMessage(
            id: ExchangeID(try Words(row, 2)), place: LogPlace(order: try number(0), length: try number(1)),
            municipality: MunicipalityCode(number: try number(3)), kind: kind, sender: try text(5),
            contract: try text(6), operation: try text(7), acceptedAt: try number(8), expiresAt: try number(9),
            bodyCount: try number(10), name: hasName ? IdempotencyName(try Words(row, 11)) : nil,
            proposer: try row.decode(String?.self, atIndex: 12),
            parts: try parts.withUnsafeBytes { (bytes) throws(RecordReader.Unreadable) in
                try FiledMessage.parts(bytes)
            })
    }

    /// Sixteen bytes of a column.
    fileprivate struct Words {
        let high: UInt64
        let low: UInt64

        init(_ row: Row, _ index: Int) throws {
            let data = try row.decode(Data.self, atIndex: index)
            guard data.count == 16 else { throw RecordReader.Unreadable() }
            (high, low) = data.withUnsafeBytes { ($0.integer(at: 0), $0.integer(at: 8)) }
        }
    }
}

extension ExchangeID {
    var blob: Data { .words(high.byteSwapped, low.byteSwapped) }

    fileprivate init(_ words: SQLiteDayFile.Words) {
        self.init(high: words.high.byteSwapped, low: words.low.byteSwapped)
    }
}

extension IdempotencyName {
    var blob: Data { .words(high, low) }

    fileprivate init(_ words: SQLiteDayFile.Words) { self.init(high: words.high, low: words.low) }
}

extension Data {
    fileprivate static func words(_ high: UInt64, _ low: UInt64) -> Data {
        var writer = RecordWriter(capacity: 16)
        writer.integer(high)
        writer.integer(low)
        return Data(writer.bytes)
    }
}

extension [UInt8] {
    var data: Data { Data(self) }
}
