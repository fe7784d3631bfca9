import Journal
import Messages

/// The completions as `await`, and short forms of what the tests say again and again.
extension MessageStore {
    @discardableResult
    func accept(_ messages: [StoredMessage]) async throws -> [Acceptance] {
        try await withCheckedThrowingContinuation { waiting in accept(messages) { waiting.resume(with: $0) } }
    }

    func claim(_ claim: Claim) async throws -> Claimed {
        try await withCheckedThrowingContinuation { waiting in self.claim(claim) { waiting.resume(with: $0) } }
    }

    func settle(_ settlements: [Settlement]) async throws -> [SettlementResult] {
        try await withCheckedThrowingContinuation { waiting in settle(settlements) { waiting.resume(with: $0) } }
    }

    func extend(_ leases: [Lease.ID], until: Int64) async throws -> [SettlementResult] {
        try await withCheckedThrowingContinuation { waiting in
            extend(leases, until: until) { waiting.resume(with: $0) }
        }
    }

    /// Claims for a minute.
    func claim(_ receiver: String = "B", max: Int = 100, at now: Int64 = Sample.start) async throws -> [Lease] {
        try await claim(
            Claim(queue: Sample.queue(receiver), max: max, now: now, until: now + Sample.minute)
        ).leases
    }

    @discardableResult
    func settle(_ lease: Lease, at: Int64 = Sample.start, _ outcome: Settlement.Outcome) async throws
        -> SettlementResult?
    {
        try await settle([Settlement(lease: lease.id, at: at, outcome: outcome)]).first
    }

    /// The delivery to one receiver.
    func delivery(_ id: ExchangeID, to receiver: String = "B") throws -> Delivery? {
        try status(of: id, in: Sample.town)?.deliveries.first { $0.id.receiver == receiver }
    }
}

extension Settlement.Outcome {
    static var delivered: Self { .delivered(isApplied: false, answer: nil) }
}
