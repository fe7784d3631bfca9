import Journal
import Postgres

/// Hands out what is due.
///
/// Claims of one queue come one after the other in all processes (an advisory lock of the queue's name): each sees the leases of
/// the one before, so two never hold one delivery or two of one key, whatever is being accepted or redelivered meanwhile.
/// Rows that somebody is just settling or cancelling are passed over.
struct Claimer: Sendable {
    struct Job: Sendable {
        let claim: Claim
        let completion: @Sendable (Result<Claimed, StoreError>) -> Void
    }

    func handle(_ session: Session, _ jobs: [Job]) {
        for job in jobs {
            do throws(PostgresError) {
                job.completion(.success(try claim(job.claim, session)))
            } catch {
                job.completion(.failure(StoreError(error)))
            }
        }
    }

    private func claim(_ claim: Claim, _ session: Session) throws(PostgresError) -> Claimed {
        try session.use { (connection) throws(PostgresError) in
            let rows = try connection.pipeline([Self.lock(claim.queue), Self.take(claim)])[1]
            var claimed = Claimed(leases: (0..<rows.count).compactMap { Self.lease(rows, $0, claim) })
            if claimed.leases.count < claim.max || claim.max <= 0 {
                claimed.nextDue = try nextDue(claim, claimed.leases, connection)
            }
            return claimed
        }
    }

    private static func lock(_ queue: QueueName) -> Statement {
        Statement(
            "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || $1::text, 2026))", [.text("\(queue)")])
    }

    /// The heads of the keys and what has no key, in order, up to the bytes; the first comes whatever its size.
    private static func take(_ claim: Claim) -> Statement {
        Statement(
            """
            WITH candidates AS MATERIALIZED (
                SELECT o.message, o.receiver, o.place, o.position, o.bytes FROM open_deliveries o
                WHERE o.municipality = $1 AND o.receiver = $2 AND o.live AND o.due <= $3
                    AND (o.key = 0 OR NOT EXISTS (
                        SELECT 1 FROM open_deliveries p
                        WHERE p.municipality = $1 AND p.receiver = $2 AND p.key = o.key AND p.key <> 0
                            AND (p.place, p.position) < (o.place, o.position)
                            AND (p.live OR p.state = 5 AND p.holds_key))
                    AND NOT EXISTS (
                        SELECT 1 FROM open_deliveries p
                        WHERE p.municipality = $1 AND p.receiver = $2 AND p.key = o.key AND p.key <> 0
                            AND (p.place, p.position) > (o.place, o.position) AND p.state = 3 AND p.due > $3))
                ORDER BY o.place, o.position LIMIT $4 FOR UPDATE OF o SKIP LOCKED),
            fitting AS (
                SELECT c.message, c.receiver, row_number() OVER line AS number, sum(c.bytes) OVER line AS total
                FROM candidates c WINDOW line AS (ORDER BY c.place, c.position)),
            taken AS (
                UPDATE open_deliveries o
                SET state = 3, attempts = o.attempts + 1, due = $5, token = nextval('lease_tokens')
                FROM fitting f
                WHERE o.message = f.message AND o.receiver = f.receiver AND (f.number = 1 OR f.total <= $6)
                RETURNING o.message, o.day, o.token, o.key, o.holds_key, o.attempts, o.redeliveries, o.place, o.position)
            SELECT \(StoredMessage.columns), t.token, t.key, t.holds_key, t.attempts, t.redeliveries
            FROM taken t JOIN messages m ON m.id = t.message AND m.day = t.day ORDER BY t.place, t.position
            """,
            [
                .municipality(claim.queue.municipality), .text(claim.queue.receiver), .int(claim.now),
                .int(Int64(max(0, claim.max))), .int(claim.until), .int(Int64(claim.maxBytes)),
            ])
    }

    private static func lease(_ rows: Rows, _ row: Int, _ claim: Claim) -> Lease? {
        guard let message = StoredMessage(rows, row) else { return nil }
        let first = StoredMessage.columnCount
        let receiver = claim.queue.receiver
        return Lease(
            id: Lease.ID(
                delivery: DeliveryID(message: message.id, receiver: receiver),
                token: UInt64(bitPattern: rows.int(row, first))),
            message: message,
            address: StoredMessage.Address(
                receiver: receiver, key: UInt64(bitPattern: rows.int(row, first + 1)),
                holdsKey: rows.bool(row, first + 2)),
            attempt: Int(rows.int(row, first + 3)), redeliveries: Int(rows.int(row, first + 4)), until: claim.until)
    }

    private func nextDue(
        _ claim: Claim, _ leases: [Lease], _ connection: Connection
    ) throws(PostgresError) -> Int64? {
        try connection.run(
            """
            SELECT min(due) FROM open_deliveries
            WHERE municipality = $1 AND receiver = $2 AND live AND due > $3 AND NOT token = ANY($4::bigint[])
            """,
            [
                .municipality(claim.queue.municipality), .text(claim.queue.receiver), .int(claim.now),
                .ints(leases.map { Int64(bitPattern: $0.id.token) }),
            ]
        ).optionalInt(0, 0)
    }
}
