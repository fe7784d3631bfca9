import Postgres

/// The tables of the messages; `docs/postgresql.md` explains them.
///
/// A delivery that is not at its end stands in `open_deliveries`, which is small and hot; one at its end in `deliveries`. That
/// and `messages` have a partition a day (of acceptance), which goes as a whole.
enum MessageSchema {
    /// Bodies up to 8 kB stay in their row; only larger ones go to the side table.
    static func partitions() -> DayPartitions {
        DayPartitions(of: [("messages", "WITH (toast_tuple_target = 8160)"), ("deliveries", "")], days: "days")
    }

    static let migrations = Migrations(
        role: "messages",
        [
            Migration(
                "messages, deliveries and idempotency keys",
                """
                CREATE SEQUENCE message_groups;
                CREATE SEQUENCE lease_tokens;
                CREATE TABLE days (day integer PRIMARY KEY, name text NOT NULL);
                CREATE TABLE messages (
                    day integer NOT NULL,
                    position bigint NOT NULL,
                    municipality integer NOT NULL,
                    id uuid NOT NULL,
                    kind smallint NOT NULL,
                    contract text NOT NULL,
                    version text NOT NULL,
                    operation text NOT NULL,
                    sender text NOT NULL,
                    access_grant text NOT NULL,
                    purpose text NOT NULL,
                    clerk text,
                    traceparent text,
                    relates_to uuid,
                    replies_to text,
                    idempotency_key text,
                    format smallint NOT NULL,
                    digest bytea NOT NULL,
                    accepted_at bigint NOT NULL,
                    expires_at bigint NOT NULL,
                    addresses bytea NOT NULL,
                    body bytea NOT NULL,
                    PRIMARY KEY (id, day)
                ) PARTITION BY RANGE (day);
                ALTER TABLE messages ALTER body SET STORAGE EXTERNAL;
                CREATE INDEX messages_order ON messages (municipality, position);
                CREATE TABLE open_deliveries (
                    message uuid NOT NULL,
                    receiver text NOT NULL,
                    day integer NOT NULL,
                    municipality integer NOT NULL,
                    position bigint NOT NULL,
                    place bigint NOT NULL,
                    ordinal integer NOT NULL,
                    key bigint NOT NULL,
                    holds_key boolean NOT NULL,
                    state smallint NOT NULL,
                    live boolean NOT NULL,
                    attempts integer NOT NULL DEFAULT 0,
                    redeliveries integer NOT NULL DEFAULT 0,
                    due bigint NOT NULL DEFAULT 0,
                    not_before bigint NOT NULL DEFAULT 0,
                    token bigint NOT NULL DEFAULT 0,
                    delivered_at bigint,
                    applied_at bigint,
                    failure_reason smallint,
                    failure_code text,
                    failure_at bigint,
                    answer uuid,
                    proposer text,
                    accepted_at bigint NOT NULL,
                    expires_at bigint NOT NULL,
                    bytes integer NOT NULL,
                    PRIMARY KEY (message, receiver)
                ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0);
                CREATE INDEX open_deliveries_line
                    ON open_deliveries (municipality, receiver, place, position) WHERE live;
                CREATE INDEX open_deliveries_key
                    ON open_deliveries (municipality, receiver, key, place, position) WHERE key <> 0;
                CREATE INDEX open_deliveries_expiry
                    ON open_deliveries (expires_at) WHERE live AND expires_at < 9223372036854775807;
                CREATE TABLE deliveries (LIKE open_deliveries INCLUDING DEFAULTS, PRIMARY KEY (message, receiver, day))
                    PARTITION BY RANGE (day);
                CREATE VIEW all_deliveries AS
                    SELECT \(DeliveryColumns.names) FROM open_deliveries
                    UNION ALL SELECT \(DeliveryColumns.names) FROM deliveries;
                CREATE TABLE idempotency_keys (
                    key uuid PRIMARY KEY,
                    message uuid NOT NULL,
                    digest bytea NOT NULL,
                    day integer NOT NULL);
                CREATE INDEX idempotency_keys_day ON idempotency_keys (day);
                """)
        ])
}

/// The columns of a delivery, in the order of the tables.
enum DeliveryColumns {
    static let names = list("")

    /// With a prefix (`o.`).
    static func list(_ prefix: String, replacing: [String: String] = [:]) -> String {
        all.map { replacing[$0] ?? prefix + $0 }.joined(separator: ", ")
    }

    private static let all = [
        "message", "receiver", "day", "municipality", "position", "place", "ordinal", "key", "holds_key", "state",
        "live", "attempts", "redeliveries", "due", "not_before", "token", "delivered_at", "applied_at",
        "failure_reason", "failure_code", "failure_at", "answer", "proposer", "accepted_at", "expires_at", "bytes",
    ]
}
