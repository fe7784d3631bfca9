/// How messages reach one system, and how hard the hub tries. A system has one queue for all of them.
package struct DeliveryPolicy: Sendable, Equatable {
    package enum Mode: String, Sendable, CaseIterable {
        /// The hub calls the system's adapter.
        case push
        /// The system fetches with leases: it cannot listen.
        case pull
    }

    package var mode: Mode
    /// Attempts until a message becomes a dead letter.
    package var attempts = 12
    /// Milliseconds before the second attempt; each further wait is `factor` times longer, up to `maxDelay`, then shortened
    /// at random by up to half (jitter).
    package var firstDelay = 1_000
    package var factor = 2.0
    package var maxDelay = 600_000
    /// Milliseconds that a lease holds when the receiver asks for no other time.
    package var lease = 60_000
    /// Deliveries under way at once; messages of one key never are.
    package var parallel = 8
    /// Whether a dead letter holds back the later messages of its key until a person has decided.
    package var holdsKey = true
    /// Milliseconds from acceptance after which a message becomes a dead letter.
    package var timeToLive: Int64 = 7 * 86_400_000

    /// Milliseconds that the oldest message may wait before that is an alarm.
    package var alarmAfter: Int64 = 60 * 60_000

    package init(mode: Mode = .push) {
        self.mode = mode
    }

    /// The wait before the next attempt, milliseconds.
    /// - Parameters:
    ///   - attempt: how many have failed, from 1.
    ///   - random: 0..<1.
    package func delay(after attempt: Int, random: Double) -> Int {
        var wait = Double(firstDelay)
        for _ in 1..<max(1, attempt) where wait < Double(maxDelay) { wait *= factor }
        return Int(min(wait, Double(maxDelay)) * (1 - random / 2))
    }
}
