import Journal
import Postgres

/// Makes the messages of many callers durable in one transaction.
final class Acceptor: Sendable {
    struct Job: Sendable {
        let messages: [StoredMessage]
        let completion: @Sendable (Result<[Acceptance], StoreError>) -> Void
    }

    private let partitions: DayPartitions
    private let persistence: Persistence
    private let tell: @Sendable (Set<QueueName>) -> Void

    init(_ partitions: DayPartitions, _ persistence: Persistence, tell: @escaping @Sendable (Set<QueueName>) -> Void) {
        self.partitions = partitions
        self.persistence = persistence
        self.tell = tell
    }

    func handle(_ session: Session, _ jobs: [Job]) {
        do throws(PostgresError) {
            var results = try accept(jobs.flatMap(\.messages), session)[...]
            var queues: Set<QueueName> = []
            for job in jobs {
                let own = Array(results.prefix(job.messages.count))
                results = results.dropFirst(job.messages.count)
                for (message, result) in zip(job.messages, own) where result == .accepted {
                    queues.formUnion(message.queues)
                }
                job.completion(.success(own))
            }
            tell(queues)
        } catch {
            // One bad call must not hinder the others.
            if jobs.count > 1, persistence.trouble == nil {
                for job in jobs { handle(session, [job]) }
            } else {
                for job in jobs { job.completion(.failure(StoreError(error))) }
            }
        }
    }

    private func accept(_ messages: [StoredMessage], _ session: Session) throws(PostgresError) -> [Acceptance] {
        guard !messages.isEmpty else { return [] }
        var decided: [Acceptance]?
        return try persistence.run(session) { (connection, number) throws(PostgresError) in
            // All or none: one of the messages stands for all.
            if number > 0, let decided, let index = decided.firstIndex(of: .accepted) {
                let message = messages[index]
                let found = try connection.run(
                    "SELECT 1 FROM messages WHERE id = $1 AND day = $2::bigint", [.id(message.id), .int(message.day)])
                if found.count > 0 { return decided }
            }
            do throws(PostgresError) {
                return try self.accept(messages, connection, &decided)
            } catch {
                guard error.kind == .checkViolation else { throw error }
                // The partition is gone: somebody has dropped the day.
                connection.rollBack()
                self.partitions.forget()
                return try self.accept(messages, connection, &decided)
            }
        }
    }

    private func accept(
        _ messages: [StoredMessage], _ connection: Connection, _ decided: inout [Acceptance]?
    ) throws(PostgresError) -> [Acceptance] {
        try partitions.prepare(Set(messages.map(\.day)), connection)
        let keyed = messages.filter { $0.idempotencyKey != nil }
        if !keyed.isEmpty {
            let first = try reserve(keyed, connection)
            let acceptances = messages.map { message -> Acceptance in
                guard let hash = message.idempotencyHash.map({ ExchangeID(high: $0.0, low: $0.1) }),
                    let known = first[hash],
                    !known.isNew || known.message != message.id
                else { return .accepted }
                return known.digest == message.digest ? .repeated(known.message) : .conflict(known.message)
            }
            decided = acceptances
            let new = zip(messages, acceptances).filter { $0.1 == .accepted }.map(\.0)
            _ = try connection.pipeline(MessageInsert(messages: new).statements + [Statement("COMMIT")])
            return acceptances
        }
        let acceptances = messages.map { _ in Acceptance.accepted }
        decided = acceptances
        _ = try connection.pipeline(MessageInsert(messages: messages).statements)
        return acceptances
    }

    private struct FirstUse {
        let message: ExchangeID
        let digest: Digest
        /// Taken in this transaction.
        let isNew: Bool
    }

    /// Begins the transaction and takes the keys that are free; waits for others that are just taking one.
    /// - Returns: who has each key.
    private func reserve(
        _ messages: [StoredMessage], _ connection: Connection
    ) throws(PostgresError) -> [ExchangeID: FirstUse] {
        let hashes = messages.compactMap(\.idempotencyHash)
        // In the order of the keys: two processes never wait for each other.
        let take = Statement(
            """
            INSERT INTO idempotency_keys (key, message, digest, day)
            SELECT DISTINCT ON (i.key) i.key, i.message, i.digest, i.day
            FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bigint[])
                WITH ORDINALITY AS i (key, message, digest, day, number)
            ORDER BY i.key, i.number ON CONFLICT DO NOTHING RETURNING key
            """,
            [
                .uuids(hashes.map { $0 }), .ids(messages.map(\.id)),
                .byteArrays(messages.map { $0.digest.withUnsafeBytes { Array($0) } }), .ints(messages.map(\.day)),
            ])
        let look = Statement(
            "SELECT key, message, digest FROM idempotency_keys WHERE key = ANY($1::uuid[])", [.uuids(hashes.map { $0 })]
        )
        let results = try connection.pipeline([Statement("BEGIN"), take, look])
        let taken = Set((0..<results[1].count).compactMap { results[1].exchangeID($0, 0) })
        let rows = results[2]
        var first: [ExchangeID: FirstUse] = [:]
        for row in 0..<rows.count {
            guard let key = rows.exchangeID(row, 0), let message = rows.exchangeID(row, 1),
                let digest = rows.digest(row, 2)
            else { continue }
            first[key] = FirstUse(message: message, digest: digest, isNew: taken.contains(key))
        }
        return first
    }
}
