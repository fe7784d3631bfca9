package import Journal
import Postgres

extension PostgresMessageStore {
    package func status(
        of id: ExchangeID, in municipality: MunicipalityCode
    ) throws(StoreError) -> MessageStatus? {
        try asking { (connection) throws(PostgresError) in
            let rows = try connection.run(
                "SELECT \(StoredMessage.columns) FROM messages m WHERE m.id = $1 AND m.municipality = $2",
                [.id(id), .municipality(municipality)])
            return try self.statuses(rows, connection).first
        }
    }

    package func queues(of municipality: MunicipalityCode) throws(StoreError) -> [QueueDepth] {
        try asking { (connection) throws(PostgresError) in
            let rows = try connection.run(
                """
                SELECT receiver, count(*) FILTER (WHERE state = 2), count(*) FILTER (WHERE state = 3),
                    count(*) FILTER (WHERE state = 5), min(accepted_at) FILTER (WHERE live)
                FROM open_deliveries WHERE municipality = $1 AND state IN (2, 3, 5) GROUP BY receiver
                """, [.municipality(municipality)])
            let depths = (0..<rows.count).map { row in
                QueueDepth(
                    queue: QueueName(municipality: municipality, receiver: rows.text(row, 0) ?? ""),
                    waiting: Int(rows.int(row, 1)), leased: Int(rows.int(row, 2)), dead: Int(rows.int(row, 3)),
                    oldest: rows.optionalInt(row, 4))
            }
            return depths.sorted { $0.queue.receiver < $1.queue.receiver }
        }
    }

    package func find(_ query: MessageQuery) throws(StoreError) -> [MessageStatus] {
        try asking { (connection) throws(PostgresError) in
            var search = MessageSearch(query)
            let sql = """
                SELECT \(StoredMessage.columns) FROM messages m WHERE \(search.condition())
                ORDER BY m.position LIMIT \(search.parameter(.int(Int64(query.limit))))
                """
            return try self.statuses(try connection.run(sql, search.values), connection)
        }
    }

    package func count(_ query: MessageQuery) throws(StoreError) -> Int {
        try asking { (connection) throws(PostgresError) in
            var search = MessageSearch(query)
            let sql = "SELECT count(*) FROM messages m WHERE \(search.condition())"
            return Int(try connection.run(sql, search.values).int(0, 0))
        }
    }

    /// The messages of the rows, each with its deliveries.
    private func statuses(_ rows: Rows, _ connection: Connection) throws(PostgresError) -> [MessageStatus] {
        let messages = (0..<rows.count).compactMap { StoredMessage(rows, $0) }
        guard !messages.isEmpty else { return [] }
        let found = try connection.run(
            "SELECT \(Delivery.columns) FROM all_deliveries d WHERE d.message = ANY($1::uuid[]) ORDER BY d.ordinal",
            [.ids(messages.map(\.id))])
        var deliveries: [ExchangeID: [Delivery]] = [:]
        for row in 0..<found.count {
            if let delivery = Delivery(found, row) { deliveries[delivery.id.message, default: []].append(delivery) }
        }
        return messages.map { MessageStatus(message: $0, deliveries: deliveries[$0.id] ?? []) }
    }
}

/// A query as a condition on `messages m`.
private struct MessageSearch {
    let query: MessageQuery
    private(set) var values: [Value] = []

    init(_ query: MessageQuery) { self.query = query }

    mutating func parameter(_ value: Value) -> String {
        values.append(value)
        return "$\(values.count)"
    }

    mutating func condition() -> String {
        let (from, to) = (query.accepted.lowerBound, query.accepted.upperBound)
        var parts = ["m.municipality = \(parameter(.municipality(query.municipality)))"]
        // The days say which partitions there is to look at.
        if from > 0 {
            parts.append("m.accepted_at >= \(parameter(.int(from)))")
            parts.append("m.day >= \(parameter(.int(from / 86_400_000_000)))")
        }
        if to < Int64.max {
            parts.append("m.accepted_at <= \(parameter(.int(to)))")
            parts.append("m.day <= \(parameter(.int(to / 86_400_000_000)))")
        }
        if let kind = query.kind { parts.append("m.kind = \(parameter(.int(Int64(kind.rawValue))))") }
        let texts = [("sender", query.sender), ("contract", query.contract), ("operation", query.operation)]
        for case (let column, let text?) in texts { parts.append("m.\(column) = \(parameter(.text(text)))") }
        if let after = query.after {
            let place = "(SELECT a.position FROM messages a WHERE a.id = \(parameter(.id(after))))"
            parts.append("m.position > coalesce(\(place), 0)")
        }
        if let deliveries = deliveryCondition() { parts.append(deliveries) }
        return parts.joined(separator: " AND ")
    }

    private mutating func deliveryCondition() -> String? {
        var parts: [String] = []
        if let receiver = query.receiver { parts.append("d.receiver = \(parameter(.text(receiver)))") }
        if let state = query.state { parts.append("d.state = \(parameter(.int(Int64(state.rawValue))))") }
        if let reason = query.reason { parts.append("d.failure_reason = \(parameter(.int(Int64(reason.rawValue))))") }
        guard !parts.isEmpty else { return nil }
        let condition = parts.joined(separator: " AND ")
        return """
            (EXISTS (SELECT 1 FROM open_deliveries d WHERE d.message = m.id AND \(condition))
            OR EXISTS (SELECT 1 FROM deliveries d WHERE d.message = m.id AND d.day = m.day AND \(condition)))
            """
    }
}
