package import Messages

/// A rerun or a replay as it goes on: what to do next, how far it is. No I/O, no clock: whoever runs it tells what happened.
package struct RerunJob: Sendable {
    package enum State: String, Sendable {
        case running, paused
        /// Ended: all was looked at; a person or the hub's end stopped it; the store failed.
        case finished, stopped, failed

        package var isOver: Bool { self != .running && self != .paused }
    }

    /// What to do next.
    package enum Step: Sendable {
        /// Look for messages; then ``found(_:last:)``.
        case find(MessageQuery)
        /// Deliver these again; then ``redelivered(_:)``.
        case redeliver([Redelivery])
        /// Nothing for so many milliseconds, then ask ``next()`` again.
        case wait(Int)
        /// Nothing before a person says so.
        case rest
        case end
    }

    /// How many deliveries of one receiver and one reason.
    package struct Tally: Sendable, Equatable {
        package let receiver: String
        package let reason: DeliveryFailure.Reason?
        package var count: Int
    }

    package let id: Int
    package let plan: RerunPlan
    package private(set) var state = State.running
    /// Messages looked at, deliveries that fit, and deliveries that were set on their way.
    package private(set) var looked = 0
    package private(set) var matched = 0
    package private(set) var redelivered = 0
    /// Messages that could not be judged, for instance because their contract is gone.
    package private(set) var skipped = 0
    package private(set) var tallies: [Tally] = []
    /// Why it failed; for operators.
    package private(set) var trouble: StoreError?
    /// Microseconds since 1970.
    package let startedAt: Int64
    package var endedAt: Int64?

    private var after: MessageQuery
    private var chosen: [Redelivery] = []
    private var isAtEnd = false
    private var isPauseDue = false

    /// Receivers times reasons is small; a hub with more of them still counts all in `matched`.
    private static let tallyLimit = 500

    package init(id: Int, plan: RerunPlan, startedAt: Int64) {
        self.id = id
        self.plan = plan
        self.startedAt = startedAt
        after = plan.query
        // What is accepted from now on is nobody's rerun: the job comes to an end under load too.
        let range = plan.query.accepted
        after.accepted = min(range.lowerBound, startedAt)...min(range.upperBound, startedAt)
    }

    package mutating func next() -> Step {
        switch state {
        case .paused: return .rest
        case .finished, .stopped, .failed: return .end
        case .running: break
        }
        if !chosen.isEmpty { return .redeliver(chosen) }
        if isAtEnd {
            state = .finished
            return .end
        }
        if isPauseDue, plan.pause > 0 {
            isPauseDue = false
            return .wait(plan.pause)
        }
        return .find(after)
    }

    /// - Parameters:
    ///   - found: what the store gave for the query.
    ///   - chosen: what of it is to be delivered again.
    ///   - skipped: messages of it that nobody could judge.
    package mutating func found(_ found: [MessageStatus], chosen: [Redelivery], skipped: Int = 0) {
        looked += found.count
        self.skipped += skipped
        matched += chosen.count
        for redelivery in chosen { count(redelivery) }
        isAtEnd = found.isEmpty
        after.after = found.last?.message.id ?? after.after
        isPauseDue = true
        if !plan.isDryRun { self.chosen = chosen }
    }

    /// - Parameter count: how many were set on their way; the others had been dealt with in the meantime.
    package mutating func redelivered(_ count: Int) {
        redelivered += count
        chosen = []
    }

    private mutating func count(_ redelivery: Redelivery) {
        let (receiver, reason) = (redelivery.id.receiver, redelivery.reason)
        if let index = tallies.firstIndex(where: { $0.receiver == receiver && $0.reason == reason }) {
            tallies[index].count += 1
        } else if tallies.count < Self.tallyLimit {
            tallies.append(Tally(receiver: receiver, reason: reason, count: 1))
        }
    }

    // MARK: What people say

    /// - Returns: false when that is not possible in its state.
    package mutating func pause() -> Bool { turn(from: [.running], to: .paused) }
    package mutating func goOn() -> Bool { turn(from: [.paused], to: .running) }
    package mutating func stop() -> Bool { turn(from: [.running, .paused], to: .stopped) }

    package mutating func fail(_ error: StoreError) {
        if turn(from: [.running, .paused], to: .failed) { trouble = error }
    }

    private mutating func turn(from states: Set<State>, to state: State) -> Bool {
        guard states.contains(self.state) else { return false }
        self.state = state
        return true
    }
}
