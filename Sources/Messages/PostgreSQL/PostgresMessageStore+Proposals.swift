package import Journal
import Postgres

extension PostgresMessageStore {
    package func propose(
        _ edited: StoredMessage, for original: DeliveryID, by person: String
    ) throws(StoreError) {
        if let problem = edited.problem(bodyBytes: configuration.bodyBytes) { throw problem }
        guard edited.addresses.map(\.receiver) == [original.receiver] else {
            throw StoreError(.configuration, "the copy goes to another receiver than its original")
        }
        let insert = MessageInsert(messages: [edited.withoutIdempotencyKey], proposer: person)
        try asking { (connection) throws(PostgresError) in try self.partitions.prepare(insert.days, connection) }
        let isKept = try changing { (connection) throws(PostgresError) in
            let dead = try connection.run(
                """
                SELECT 1 FROM open_deliveries
                WHERE message = $1 AND receiver = $2 AND municipality = $3 AND state = 5 FOR UPDATE
                """, [.id(original.message), .text(original.receiver), .municipality(edited.municipality)])
            if dead.count == 0 { return false }
            _ = try connection.pipeline(insert.statements)
            return true
        }
        guard isKept else { throw StoreError(.configuration, "the original is no dead letter") }
    }

    package func approve(
        _ edited: ExchangeID, of original: DeliveryID, in municipality: MunicipalityCode, by person: String, at: Int64
    ) throws(StoreError) -> ApprovalResult {
        let result = try changing { (connection) throws(PostgresError) -> ApprovalResult in
            let ids: [Value] = [
                .id(edited), .id(original.message), .text(original.receiver), .municipality(municipality),
            ]
            let rows = try connection.run(
                """
                SELECT c.proposer FROM open_deliveries c
                JOIN open_deliveries o ON o.message = $2 AND o.receiver = $3 AND o.municipality = $4 AND o.state = 5
                WHERE c.message = $1 AND c.receiver = $3 AND c.municipality = $4 AND c.state = 1 FOR UPDATE
                """, ids)
            guard rows.count == 1 else { return .unknown }
            guard rows.text(0, 0) != person else { return .samePerson }
            try connection.run(
                """
                UPDATE open_deliveries c SET state = 2, live = true, proposer = NULL, due = $5, not_before = $5,
                    place = o.place
                FROM open_deliveries o
                WHERE o.message = $2 AND o.receiver = $3 AND c.message = $1 AND c.receiver = $3 AND c.municipality = $4
                """, ids + [.int(at)])
            try connection.run(
                """
                WITH gone AS (DELETE FROM open_deliveries WHERE message = $1 AND receiver = $2 RETURNING *)
                INSERT INTO deliveries (\(DeliveryColumns.names))
                SELECT \(DeliveryColumns.list("", replacing: ["state": "7", "live": "false"])) FROM gone
                """, [.id(original.message), .text(original.receiver)])
            return .approved
        }
        if result == .approved { tell([QueueName(municipality: municipality, receiver: original.receiver)]) }
        return result
    }
}
