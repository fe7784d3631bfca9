import Journal
import Postgres

/// Settlements and extensions of one transaction, as statements over arrays.
struct SettlementGroup {
    /// What a caller asked, as the place to look for its result.
    enum Asked {
        case settlement(Lease.ID)
        case extending(Lease.ID)
        /// Settled already in the same group, or no such lease.
        case never
    }

    private(set) var settlements: [Settlement] = []
    private(set) var answers: [DeliveryID: StoredMessage] = [:]
    private var extensions: [(lease: Lease.ID, until: Int64)] = []
    private var leases: Set<Lease.ID> = []

    mutating func add(_ job: Settler.Job) -> [Asked] {
        switch job {
        case .settle(let settlements, _): settlements.map { add($0) }
        case .extend(let leases, let until, _): leases.map { add($0, until: until) }
        }
    }

    private mutating func add(_ settlement: Settlement) -> Asked {
        guard settlement.lease.isPossible, leases.insert(settlement.lease).inserted else { return .never }
        settlements.append(settlement)
        if case .delivered(_, let answer?) = settlement.outcome {
            answers[settlement.lease.delivery] = answer.withoutIdempotencyKey
        }
        return .settlement(settlement.lease)
    }

    private mutating func add(_ lease: Lease.ID, until: Int64) -> Asked {
        guard lease.isPossible else { return .never }
        extensions.append((lease, until))
        return .extending(lease)
    }

    // MARK: Statements

    /// Extensions first: a lease that is lengthened and settled by the same caller was lengthened first.
    var statements: [Statement] { [extend, deliver, change] }

    private static let match = """
        o.message = s.message AND o.receiver = s.receiver AND o.token = s.token AND o.state = 3
        """

    private var extend: Statement {
        // The farthest of several for one lease.
        Statement(
            """
            UPDATE open_deliveries o SET due = s.until
            FROM (SELECT message, receiver, token, max(until) AS until
                FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[]) AS i (message, receiver, token, until)
                GROUP BY message, receiver, token) s
            WHERE \(Self.match) RETURNING o.message, o.receiver, o.token
            """, Self.values(extensions.map(\.lease)) + [.ints(extensions.map(\.until))])
    }

    private var deliver: Statement {
        let delivered = settlements.compactMap { settlement -> (Settlement, Bool, ExchangeID?)? in
            guard case .delivered(let isApplied, let answer) = settlement.outcome else { return nil }
            return (settlement, isApplied, answer?.id)
        }
        let columns = DeliveryColumns.list(
            "",
            replacing: [
                "state": "4", "live": "false", "delivered_at": "settled_at", "answer": "settled_answer",
                "applied_at": "CASE WHEN is_applied THEN settled_at END",
            ])
        return Statement(
            """
            WITH s AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[], $5::boolean[], $6::uuid[])
                AS i (message, receiver, token, settled_at, is_applied, settled_answer)),
            gone AS (DELETE FROM open_deliveries o USING s WHERE \(Self.match)
                RETURNING \(DeliveryColumns.list("o.")), s.settled_at, s.is_applied, s.settled_answer)
            INSERT INTO deliveries (\(DeliveryColumns.names)) SELECT \(columns) FROM gone
            RETURNING message, receiver, token, municipality
            """,
            Self.values(delivered.map(\.0.lease)) + [
                .ints(delivered.map(\.0.at)), .bools(delivered.map(\.1)), .ids(delivered.map(\.2)),
            ])
    }

    private var change: Statement {
        let changes = settlements.compactMap { settlement in Change(settlement) }
        return Statement(
            """
            UPDATE open_deliveries o SET state = s.state, live = s.state <> 5, attempts = o.attempts - s.back,
                due = coalesce(s.not_before, o.due), not_before = coalesce(s.not_before, o.not_before),
                failure_reason = coalesce(s.reason, o.failure_reason), failure_code = coalesce(s.code, o.failure_code),
                failure_at = coalesce(s.failed_at, o.failure_at)
            FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[],
                $8::text[], $9::bigint[])
                AS s (message, receiver, token, state, back, not_before, reason, code, failed_at)
            WHERE \(Self.match) RETURNING o.message, o.receiver, o.token, o.municipality
            """,
            Self.values(changes.map(\.lease)) + [
                .ints(changes.map { Int64($0.state.rawValue) }), .ints(changes.map { $0.isReleased ? 1 : 0 }),
                .ints(changes.map(\.notBefore)), .ints(changes.map { $0.failure.map { Int64($0.reason.rawValue) } }),
                .texts(changes.map { $0.failure?.code }), .ints(changes.map { $0.failure?.at }),
            ])
    }

    /// Which of the settlements have taken effect already: the token stays with the delivery.
    var settledBefore: Statement {
        Statement(
            """
            SELECT d.message, d.receiver, d.token, d.municipality FROM all_deliveries d
            JOIN unnest($1::uuid[], $2::text[], $3::bigint[]) AS s (message, receiver, token)
                ON d.message = s.message AND d.receiver = s.receiver AND d.token = s.token
            WHERE d.state <> 3
            """, Self.values(settlements.map(\.lease)))
    }

    private static func values(_ leases: [Lease.ID]) -> [Value] {
        [
            .ids(leases.map(\.delivery.message)), .texts(leases.map(\.delivery.receiver)),
            .ints(leases.map { Int64(bitPattern: $0.token) }),
        ]
    }

    /// A settlement after which the delivery is not at its end.
    private struct Change {
        let lease: Lease.ID
        var state = Delivery.State.waiting
        var notBefore: Int64?
        var failure: DeliveryFailure?
        var isReleased = false

        init?(_ settlement: Settlement) {
            lease = settlement.lease
            switch settlement.outcome {
            case .delivered: return nil
            case .retry(let notBefore, let failure): (self.notBefore, self.failure) = (notBefore, failure)
            case .dead(let failure): (state, self.failure) = (.dead, failure)
            case .released(let notBefore): (self.notBefore, isReleased) = (notBefore, true)
            }
        }
    }

    // MARK: Results

    struct Done {
        private var settled: Set<Lease.ID> = []
        private var extended: Set<Lease.ID> = []
        private(set) var settledNow: Set<DeliveryID> = []
        var queues: Set<QueueName> = []

        mutating func add(_ rows: [Rows]) {
            extended = rows[0].leaseIDs
            for part in rows[1...2] {
                addSettled(part)
                settledNow.formUnion(part.deliveryIDs)
            }
        }

        mutating func addSettled(_ rows: Rows) {
            settled.formUnion(rows.leaseIDs)
            queues.formUnion(rows.queues(3, 1))
        }

        func result(of asked: Asked) -> SettlementResult {
            switch asked {
            case .settlement(let lease): settled.contains(lease) ? .done : .lost
            case .extending(let lease): extended.contains(lease) ? .done : .lost
            case .never: .lost
            }
        }
    }
}

extension Lease.ID {
    /// PostgreSQL keeps no NUL in a text.
    fileprivate var isPossible: Bool { !delivery.receiver.utf8.contains(0) }
}

extension Rows {
    fileprivate var leaseIDs: Set<Lease.ID> {
        Set(
            (0..<count).compactMap { row in
                deliveryID(row).map { Lease.ID(delivery: $0, token: UInt64(bitPattern: int(row, 2))) }
            })
    }
}
