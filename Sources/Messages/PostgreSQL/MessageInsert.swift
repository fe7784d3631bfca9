import Journal
import Postgres

/// The statements that make messages and their deliveries. All of one call get the next number of the order of acceptance and
/// their place in it; the number is taken inside the transaction, so that what was acknowledged before always stands before.
struct MessageInsert {
    let messages: [StoredMessage]
    var proposer: String?

    var days: Set<Int64> { Set(messages.map(\.day)) }

    var statements: [Statement] {
        [Statement("SELECT nextval('message_groups')"), messageStatement, deliveryStatement]
    }

    private var messageStatement: Statement {
        Statement(
            """
            INSERT INTO messages (position, day, municipality, id, kind, contract, version, operation, sender, access_grant,
                purpose, clerk, traceparent, relates_to, idempotency_key, format, digest, accepted_at, expires_at,
                addresses, body, replies_to)
            SELECT (currval('message_groups') << 20) | (i.number - 1), i.day, i.municipality, i.id, i.kind, i.contract,
                i.version, i.operation, i.sender, i.access_grant, i.purpose, i.clerk, i.traceparent, i.relates_to,
                i.idempotency_key, i.format, i.digest, i.accepted_at, i.expires_at, i.addresses, i.body, i.replies_to
            FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::bigint[], $5::text[], $6::text[], $7::text[],
                $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::uuid[], $14::text[], $15::bigint[],
                $16::bytea[], $17::bigint[], $18::bigint[], $19::bytea[], $20::bytea[], $21::text[])
                WITH ORDINALITY AS i (day, municipality, id, kind, contract, version, operation, sender, access_grant,
                    purpose, clerk, traceparent, relates_to, idempotency_key, format, digest, accepted_at, expires_at,
                    addresses, body, replies_to, number)
            """,
            [
                .ints(messages.map(\.day)), .ints(messages.map { Int64($0.municipality.number) }),
                .ids(messages.map(\.id)), .ints(messages.map { Int64($0.kind.rawValue) }),
                .texts(messages.map(\.contract)), .texts(messages.map(\.version)), .texts(messages.map(\.operation)),
                .texts(messages.map(\.sender)), .texts(messages.map(\.grant)), .texts(messages.map(\.purpose)),
                .texts(messages.map(\.clerk)), .texts(messages.map(\.traceparent)), .ids(messages.map(\.relatesTo)),
                .texts(messages.map(\.idempotencyKey)), .ints(messages.map { Int64($0.format.rawValue) }),
                .byteArrays(messages.map { $0.digest.withUnsafeBytes { Array($0) } }),
                .ints(messages.map(\.acceptedAt)), .ints(messages.map(\.expiresAt)),
                .byteArrays(messages.map { AddressCoding.bytes($0.addresses) }), .byteArrays(messages.map(\.body)),
                .texts(messages.map(\.repliesTo)),
            ])
    }

    private var deliveryStatement: Statement {
        let rows = messages.enumerated().flatMap { number, message in
            message.addresses.enumerated().map { (number, message, $0.offset, $0.element) }
        }
        return Statement(
            """
            INSERT INTO open_deliveries (position, place, message, receiver, day, municipality, ordinal, key, holds_key,
                state, live, accepted_at, expires_at, bytes, proposer)
            SELECT (currval('message_groups') << 20) | i.number, (currval('message_groups') << 20) | i.number, i.message,
                i.receiver, i.day, i.municipality, i.ordinal, i.key, i.holds_key, $11::bigint, $11::bigint = 2,
                i.accepted_at, i.expires_at, i.bytes, $12::text
            FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[],
                $8::boolean[], $9::bigint[], $10::bigint[], $13::bigint[])
                AS i (number, message, receiver, day, municipality, ordinal, key, holds_key, accepted_at, expires_at, bytes)
            """,
            [
                .ints(rows.map { Int64($0.0) }), .ids(rows.map(\.1.id)), .texts(rows.map(\.3.receiver)),
                .ints(rows.map(\.1.day)), .ints(rows.map { Int64($0.1.municipality.number) }),
                .ints(rows.map { Int64($0.2) }), .ints(rows.map { Int64(bitPattern: $0.3.key) }),
                .bools(rows.map(\.3.holdsKey)), .ints(rows.map(\.1.acceptedAt)), .ints(rows.map(\.1.expiresAt)),
                .int(Int64((proposer == nil ? Delivery.State.waiting : .proposed).rawValue)), .text(proposer),
                .ints(rows.map { Int64($0.1.body.count) }),
            ])
    }
}

extension StoredMessage {
    var queues: [QueueName] { addresses.map { QueueName(municipality: municipality, receiver: $0.receiver) } }

    var withoutIdempotencyKey: StoredMessage {
        var copy = self
        copy.idempotencyKey = nil
        return copy
    }

    /// Why it cannot be kept, if so.
    func problem(bodyBytes: Int) -> StoreError? {
        if body.count > bodyBytes {
            return StoreError(.tooLarge, "a body of \(body.count) bytes; \(bodyBytes) are allowed")
        }
        if Set(addresses.map(\.receiver)).count < addresses.count {
            return StoreError(.configuration, "a receiver is named twice")
        }
        let texts = [
            contract, version, operation, sender, grant, purpose, clerk, traceparent, idempotencyKey, repliesTo,
        ]
        // PostgreSQL keeps no NUL in a text.
        if texts.contains(where: { $0?.utf8.contains(0) ?? false })
            || addresses.contains(where: { $0.receiver.utf8.contains(0) })
        {
            return StoreError(.configuration, "a name contains the character NUL")
        }
        return nil
    }
}
