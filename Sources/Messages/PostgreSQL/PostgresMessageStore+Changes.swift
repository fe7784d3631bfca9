package import Journal
import Postgres

extension PostgresMessageStore {
    package func applied(
        _ delivery: DeliveryID, in municipality: MunicipalityCode, failure: DeliveryFailure?, at: Int64
    ) throws(StoreError) -> Bool {
        let values: [Value] = [.id(delivery.message), .text(delivery.receiver), .municipality(municipality)]
        let which = "message = $1 AND receiver = $2 AND municipality = $3 AND state = 4"
        return try changing { (connection) throws(PostgresError) in
            guard let failure else {
                return try connection.run(
                    "UPDATE deliveries SET applied_at = $4 WHERE \(which)", values + [.int(at)]
                ).changed > 0
            }
            let columns = DeliveryColumns.list(
                "", replacing: ["state": "5", "failure_reason": "$4", "failure_code": "$5", "failure_at": "$6"])
            return try connection.run(
                """
                WITH gone AS (DELETE FROM deliveries WHERE \(which) RETURNING *)
                INSERT INTO open_deliveries (\(DeliveryColumns.names)) SELECT \(columns) FROM gone
                """, values + [.int(Int64(failure.reason.rawValue)), .text(failure.code), .int(failure.at)]
            ).changed > 0
        }
    }

    package func cancel(
        _ id: ExchangeID, in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [String] {
        let receivers = try changing { (connection) throws(PostgresError) in
            let rows = try connection.run(
                """
                WITH gone AS (\(Self.take("message = $1 AND municipality = $2 AND state = 2"))),
                kept AS (\(Self.keep(state: .cancelled)))
                SELECT receiver FROM gone ORDER BY ordinal
                """, [.id(id), .municipality(municipality)])
            return (0..<rows.count).compactMap { rows.text($0, 0) }
        }
        tell(Set(receivers.map { QueueName(municipality: municipality, receiver: $0) }))
        return receivers
    }

    package func discard(
        _ deliveries: [DeliveryID], in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [DeliveryID] {
        let done = try changing { (connection) throws(PostgresError) in
            try connection.run(
                """
                WITH gone AS (\(Self.take(
                    """
                    (message, receiver) IN (SELECT * FROM unnest($1::uuid[], $2::text[])) AND municipality = $3
                    AND state IN (1, 5)
                    """))),
                kept AS (\(Self.keep(state: .discarded)))
                SELECT message, receiver FROM gone
                """,
                [
                    .ids(deliveries.map(\.message)), .texts(deliveries.map(\.receiver)), .municipality(municipality),
                ]
            ).deliveryIDs
        }
        return finish(deliveries, done, municipality)
    }

    package func expire(now: Int64) throws(StoreError) -> Int {
        let maxAttempts = Int64(configuration.maxAttempts)
        let rows = try changing { (connection) throws(PostgresError) in
            let dead = "state = 5, live = false, token = 0, failure_at = $1"
            let out = "(state = 2 OR due <= $1)"
            return [
                try connection.run(
                    """
                    UPDATE open_deliveries SET \(dead), failure_reason = 6, failure_code = $2
                    WHERE live AND expires_at < 9223372036854775807 AND expires_at <= $1 AND redeliveries = 0 AND \(out)
                    RETURNING municipality, receiver
                    """, [.int(now), .text("H7004")]),
                try connection.run(
                    """
                    UPDATE open_deliveries SET \(dead), failure_reason = 7, failure_code = $3
                    WHERE live AND state = 3 AND due <= $1 AND attempts >= $2 RETURNING municipality, receiver
                    """, [.int(now), .int(maxAttempts), .text("H7005")]),
            ]
        }
        tell(rows.reduce(into: []) { $0.formUnion($1.queues(0, 1)) })
        return rows.reduce(0) { $0 + $1.count }
    }

    package func redeliver(
        _ deliveries: [(DeliveryID, StoredMessage.Address)], in municipality: MunicipalityCode, at: Int64
    ) throws(StoreError) -> [DeliveryID] {
        let redelivery = Redelivery(deliveries: deliveries, municipality: municipality, at: at)
        let done = try changing { (connection) throws(PostgresError) in try redelivery.run(connection) }
        return finish(deliveries.map(\.0), done, municipality)
    }

    /// What was done, in the order and once, and the hints for it.
    private func finish(
        _ asked: [DeliveryID], _ done: Set<DeliveryID>, _ municipality: MunicipalityCode
    ) -> [DeliveryID] {
        var rest = done
        tell(Set(done.map { QueueName(municipality: municipality, receiver: $0.receiver) }))
        return asked.filter { rest.remove($0) != nil }
    }

    /// Takes open deliveries away; ``keep(state:)`` puts them with those at their end.
    private static func take(_ condition: String) -> String {
        "DELETE FROM open_deliveries WHERE \(condition) RETURNING *"
    }

    private static func keep(state: Delivery.State) -> String {
        let columns = DeliveryColumns.list("", replacing: ["state": "\(state.rawValue)", "live": "false"])
        return "INSERT INTO deliveries (\(DeliveryColumns.names)) SELECT \(columns) FROM gone"
    }
}

/// Sets deliveries on their way again.
private struct Redelivery {
    let deliveries: [(DeliveryID, StoredMessage.Address)]
    let municipality: MunicipalityCode
    let at: Int64

    func run(_ connection: Connection) throws(PostgresError) -> Set<DeliveryID> {
        let ids: [Value] = [
            .ids(deliveries.map(\.0.message)), .texts(deliveries.map(\.0.receiver)), .municipality(municipality),
            .int(at),
        ]
        var done = try connection.run(Self.revive, ids).deliveryIDs
        done.formUnion(try connection.run(Self.bringBack, ids).deliveryIDs)
        let addresses: [Value] = [
            .ints(deliveries.map { Int64(bitPattern: $0.1.key) }), .bools(deliveries.map(\.1.holdsKey)),
        ]
        done.formUnion(try connection.run(Self.add, ids + addresses).deliveryIDs)
        return done
    }

    private static let which = """
        (message, receiver) IN (SELECT * FROM unnest($1::uuid[], $2::text[])) AND municipality = $3 AND proposer IS NULL
        """

    /// Dead letters.
    private static let revive = """
        UPDATE open_deliveries SET state = 2, live = true, attempts = 0, redeliveries = redeliveries + 1, due = $4,
            not_before = $4, token = 0, delivered_at = NULL, applied_at = NULL
        WHERE \(which) AND state = 5 RETURNING message, receiver
        """

    /// What was at its end.
    private static let bringBack = """
        WITH gone AS (DELETE FROM deliveries WHERE \(which) AND state IN (4, 6, 7) RETURNING *)
        INSERT INTO open_deliveries (\(DeliveryColumns.names))
        SELECT \(DeliveryColumns.list("", replacing: [
            "state": "2", "live": "true", "attempts": "0", "redeliveries": "redeliveries + 1", "due": "$4",
            "not_before": "$4", "token": "0", "delivered_at": "NULL", "applied_at": "NULL",
        ])) FROM gone RETURNING message, receiver
        """

    /// Receivers that never had the message.
    private static let add = """
        INSERT INTO open_deliveries (message, receiver, day, municipality, position, place, ordinal, key, holds_key, state,
            live, redeliveries, due, not_before, accepted_at, expires_at, bytes)
        SELECT DISTINCT ON (m.id, i.receiver) m.id, i.receiver, m.day, m.municipality, m.position, m.position,
            i.number + (SELECT coalesce(max(a.ordinal), 0) FROM all_deliveries a WHERE a.message = m.id), i.key,
            i.holds_key, 2, true, 1, $4, $4, m.accepted_at, m.expires_at, length(m.body)
        FROM unnest($1::uuid[], $2::text[], $5::bigint[], $6::boolean[])
            WITH ORDINALITY AS i (message, receiver, key, holds_key, number)
        JOIN messages m ON m.id = i.message AND m.municipality = $3
        WHERE NOT EXISTS (SELECT 1 FROM all_deliveries a
            WHERE a.message = i.message AND (a.receiver = i.receiver OR a.proposer IS NOT NULL))
        ORDER BY m.id, i.receiver, i.number ON CONFLICT DO NOTHING RETURNING message, receiver
        """
}
