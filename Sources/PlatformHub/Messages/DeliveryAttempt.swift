package import Contracts
package import Journal
package import Messages

/// One attempt to push one stored message to its receiver: a state machine without input or output, without a clock and without
/// a socket, in the manner of ``Exchange``.
///
///     found → read → prepared → (intentRecorded) → sent → replied → (composed) → outcomeRecorded → over
///
/// What discloses data leaves only when its intent is durable; only the question of a `Read` needs none before its answer is
/// there. What came of the attempt is settled only when the journal has it.
package struct DeliveryAttempt {
    /// What the dispatcher must do next.
    package enum Step {
        /// Read the stored body as this message; then ``read(_:clock:)``.
        case read(MessageModel)
        /// Let the receiver's adapter write it; then ``prepared(_:at:clock:)``.
        case prepare(DeliveryTarget)
        /// Make the record durable; then ``intentRecorded(_:clock:)``.
        case recordIntent(JournalRecord)
        /// Hand the prepared call to the adapter; then ``sent(at:)`` and ``replied(_:persons:at:clock:random:)``.
        case send
        /// Write the answer as it is kept; then ``composed(_:id:at:)``.
        case composeAnswer
        /// Make the record durable, after this many milliseconds; then ``outcomeRecorded(_:)``.
        case recordOutcome(JournalRecord, delay: Int)
        /// Tell the store. The attempt is over.
        case settle(Settlement.Outcome)
        /// Give the message back and leave the receiver alone for this many seconds. The attempt is over.
        case pause(seconds: Int)
    }

    private enum State {
        case new, reading, preparing, recordingIntent, sending, waiting, composing, recordingOutcome, over
    }

    /// Seconds until something is tried again that failed at the hub itself.
    static let ownDelay = 5
    /// Seconds; a receiver that asks for more is asked again nevertheless.
    static let longestRetryAfter = 3_600

    package let lease: Lease
    package private(set) var target: DeliveryTarget?
    private let errors: ErrorCatalogue
    private var state = State.new
    private var evidence: DeliveryEvidence
    private var permit: CircuitBreaker.Permit?
    private var record: JournalRecord?
    private var settlement: Settlement.Outcome?

    private var message: StoredMessage { lease.message }

    // MARK: 1. The message has been claimed

    package init(lease: Lease, errors: ErrorCatalogue) {
        self.lease = lease
        self.errors = errors
        evidence = DeliveryEvidence(lease)
    }

    /// - Parameter at: microseconds since 1970, as all times.
    package mutating func found(
        _ target: Result<DeliveryTarget, HubError>, at: Int64, clock: ExchangeClock
    ) -> Step {
        precondition(state == .new)
        switch target {
        case .failure(let error):
            let dead = Settlement.Outcome.dead(failure(.unspeakable, error.code, at))
            return error.code == "H7021" ? conclude(evidence.denial(error.code, at: at), dead) : end(dead)
        case .success(let target):
            self.target = target
            evidence.found(target)
            return admit(target, clock)
        }
    }

    private mutating func admit(_ target: DeliveryTarget, _ clock: ExchangeClock) -> Step {
        switch target.receiver.health.availability(monotonic: clock.monotonic, unixSeconds: clock.unixSeconds) {
        case .available(let permit):
            self.permit = permit
            state = .reading
            return .read(message.kind == .answer ? target.operation.response : target.operation.request)
        case .circuitOpen(let seconds):
            return pause(seconds)
        case .maintenance(let until):
            return pause(Int(max(1, until - clock.unixSeconds)))
        }
    }

    private mutating func pause(_ seconds: Int) -> Step {
        state = .over
        return .pause(seconds: seconds)
    }

    // MARK: 2. The stored body has been read

    package enum Reading {
        /// Nil: somebody cannot be hashed, so no evidence could be kept.
        case accepted(persons: [PersonHash]?)
        /// It kept its contract when it was accepted, and does not any more.
        case rejected
    }

    package mutating func read(_ reading: Reading, at: Int64, clock: ExchangeClock) -> Step {
        precondition(state == .reading)
        guard let target, case .accepted(let persons) = reading else {
            return giveUp(.dead(failure(.unspeakable, "H7023", at)), clock)
        }
        guard let persons else { return wait(clock) }
        evidence.intent.persons = persons
        state = .preparing
        return .prepare(target)
    }

    // MARK: 3. It leaves, as a rule only when its intent is durable

    package mutating func prepared(_ digest: Result<Digest, HubError>, at: Int64, clock: ExchangeClock) -> Step {
        precondition(state == .preparing)
        switch digest {
        case .failure(let error):
            return giveUp(.dead(failure(.unspeakable, error.code, at)), clock)
        case .success(let digest):
            evidence.intent.forwardedDigest = digest
            guard message.kind != .request || evidence.intent.access == .create else {
                state = .sending
                return .send
            }
            state = .recordingIntent
            return .recordIntent(.intent(evidence.intent))
        }
    }

    package mutating func intentRecorded(_ isDurable: Bool, clock: ExchangeClock) -> Step {
        precondition(state == .recordingIntent)
        guard isDurable else { return wait(clock) }
        evidence.isIntentRecorded = true
        state = .sending
        return .send
    }

    package mutating func sent(at: Int64) {
        precondition(state == .sending)
        evidence.intent.forwardedAt = at
        evidence.outcome.forwardedAt = at
        state = .waiting
    }

    // MARK: 4. The receiver has answered, or has not

    /// - Parameters:
    ///   - reply: to a request, in the version in which it was asked; to a notification, as the receiver wrote it.
    ///   - persons: whom a good answer speaks of; nil when somebody cannot be hashed.
    ///   - random: 0..<1, for the jitter.
    package mutating func replied(
        _ reply: ProviderReply, persons: [PersonHash]? = [], at: Int64, clock: ExchangeClock, random: Double
    ) -> Step {
        precondition(state == .waiting)
        report(reply.health, clock)
        evidence.outcome.answeredAt = at
        evidence.outcome.answerReceivedDigest = reply.digest
        switch reply.result {
        case .failed(let error):
            return failed(error, at, random)
        case .taken:
            return succeeded(.delivered(isApplied: false, answer: nil), at)
        case .answered(let answer, _):
            guard let persons else { return failed(HubError("H6001"), at, random) }
            evidence.outcome.persons = persons.filter { !evidence.intent.persons.contains($0) }
            guard message.kind == .request else { return acknowledged(answer, at) }
            state = .composing
            return .composeAnswer
        }
    }

    /// A notification's answer is its receipt.
    private mutating func acknowledged(_ answer: Message, _ at: Int64) -> Step {
        switch target?.spokenOperation.receipt?.meaning(of: answer) {
        case .refused: unsuccessful(.dead(failure(.notApplied, "H7025", at)), HubError("H7025"), at)
        case .applied: succeeded(.delivered(isApplied: true, answer: nil), at)
        case .delivered, nil: succeeded(.delivered(isApplied: false, answer: nil), at)
        }
    }

    // MARK: 5. The answer to a request becomes a message

    /// - Parameter body: in the format of the request.
    package mutating func composed(_ body: [UInt8], id: ExchangeID, at: Int64) -> Step {
        precondition(state == .composing)
        let digest = body.withUnsafeBytes { Digest(of: $0) }
        evidence.outcome.answerSentDigest = digest
        let receiver = message.repliesTo
        let life = receiver.flatMap { target?.municipality.system(id: $0)?.delivery.timeToLive }
        let answer = StoredMessage(
            id: id, municipality: message.municipality, kind: .answer, contract: message.contract,
            version: message.version, operation: message.operation, sender: lease.address.receiver,
            grant: evidence.intent.grant, purpose: evidence.intent.purpose, clerk: message.clerk,
            traceparent: message.traceparent,
            relatesTo: message.id, format: message.format, body: body, digest: digest, acceptedAt: at,
            expiresAt: life.map { at + $0 * 1_000 } ?? .max,
            addresses: receiver.map { [StoredMessage.Address(receiver: $0)] } ?? [])
        return succeeded(.delivered(isApplied: target?.operation.access == .create, answer: answer), at)
    }

    // MARK: 6. The journal gets it, then the store

    package mutating func outcomeRecorded(_ isDurable: Bool) -> Step {
        precondition(state == .recordingOutcome)
        guard let record, let settlement else { preconditionFailure("an outcome without a settlement") }
        // The receiver may have it: it stays leased until that can be written down.
        guard isDurable else { return .recordOutcome(record, delay: 1_000) }
        return end(settlement)
    }

    private mutating func succeeded(_ settlement: Settlement.Outcome, _ at: Int64) -> Step {
        evidence.succeeded(at: at)
        return conclude(settlement)
    }

    private mutating func failed(_ error: HubError, _ at: Int64, _ random: Double) -> Step {
        let cause = DeliveryCause(error)
        let failure = failure(cause.reason, error.code, at)
        guard let policy = target?.receiver.delivery, cause.isPassing else {
            return unsuccessful(.dead(failure), error, at)
        }
        // Nothing was sent: too many calls waited at the hub itself.
        if error.code == "H6003" { return unsuccessful(.released(notBefore: at + 1_000_000), error, at) }
        guard lease.attempt < policy.attempts else { return unsuccessful(.dead(failure), error, at) }
        let asked = min(error.retryAfter ?? 0, Self.longestRetryAfter) * 1_000
        let wait = max(asked, policy.delay(after: lease.attempt, random: random))
        return unsuccessful(.retry(notBefore: at + Int64(wait) * 1_000, failure), error, at)
    }

    private mutating func unsuccessful(
        _ settlement: Settlement.Outcome, _ error: HubError, _ at: Int64
    ) -> Step {
        evidence.failed(error.code, errors, at: at)
        return conclude(settlement)
    }

    private mutating func conclude(_ settlement: Settlement.Outcome) -> Step {
        conclude(evidence.record, settlement)
    }

    private mutating func conclude(_ record: JournalRecord, _ settlement: Settlement.Outcome) -> Step {
        self.record = record
        self.settlement = settlement
        state = .recordingOutcome
        return .recordOutcome(record, delay: 0)
    }

    // MARK: Nothing has left

    private mutating func giveUp(_ settlement: Settlement.Outcome, _ clock: ExchangeClock) -> Step {
        report(.unknown, clock)
        return end(settlement)
    }

    /// The journal takes nothing: that is no fault of the message, and would be the same for the next one.
    private mutating func wait(_ clock: ExchangeClock) -> Step {
        report(.unknown, clock)
        return pause(Self.ownDelay)
    }

    private mutating func end(_ settlement: Settlement.Outcome) -> Step {
        state = .over
        return .settle(settlement)
    }

    private func report(_ result: CircuitBreaker.CallResult, _ clock: ExchangeClock) {
        guard let target, let permit else { return }
        target.receiver.health.report(result, of: permit, monotonic: clock.monotonic)
    }

    private func failure(_ reason: DeliveryFailure.Reason, _ code: String, _ at: Int64) -> DeliveryFailure {
        DeliveryFailure(reason: reason, code: code, at: at)
    }
}
