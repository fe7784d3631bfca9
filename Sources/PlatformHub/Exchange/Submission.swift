package import Journal
package import Messages

/// The life of a message that is delivered later, from the moment it has been read and found valid until its sender knows
/// that it is kept.
///
/// A state machine like ``Exchange``, which it takes over from. Read it from top to bottom:
///
///     begun → addressed → composed → stored → (composed → ) (recorded) → released
///
/// One rule holds throughout: `202` leaves only when the message store **and** the journal have it on disk. Both are
/// written at once, except for a message with an idempotency key: only the store knows whether it is new, and the journal
/// must not call a message accepted that was not.
package struct Submission {
    /// Large payloads lie beside it, as in ``Exchange/Step``.
    package enum Step {
        /// Find the receivers and write the body as it is kept; then ``addressed(_:)``.
        case address
        /// Write what the sender is told of its message; then ``composed(status:digest:at:)``.
        indirect case composeStatus(StoredMessage)
        /// The sender has sent it before: write what became of it; then ``composed(status:digest:at:)``.
        case composeFirst(ExchangeID)
        /// Write the error; then ``composed(status:origin:digest:at:)``.
        case composeError(HubError)
        /// Make both durable at once, or the message alone; then ``stored(_:isRecorded:)``.
        indirect case store(StoredMessage, JournalRecord?)
        /// Make the record durable; then ``recorded(_:)``.
        indirect case record(JournalRecord)
        /// Send what was composed. The submission is over.
        case release
        /// Send this error now. The submission is over.
        case giveUp(HubError)
    }

    private enum State { case begun, addressing, composing, storing, recording, over }

    package let call: Exchange.Call
    /// Who will get a request; nil for a notification.
    package let provider: System?
    private var state = State.begun
    private var intent: IntentPart
    private var outcome: OutcomePart
    /// Waits to be stored.
    private var message: StoredMessage?
    /// The journal has been told already that it was accepted.
    private var isAcceptanceRecorded = false

    init(call: Exchange.Call, provider: System?, intent: IntentPart, outcome: OutcomePart) {
        self.call = call
        self.provider = provider
        self.intent = intent
        self.outcome = outcome
    }

    package var id: ExchangeID { intent.exchange }
    package var municipality: MunicipalityCode { intent.municipality }
    /// Of the body as it came.
    package var receivedDigest: Digest { intent.receivedDigest }

    package mutating func begin() -> Step {
        precondition(state == .begun)
        state = .addressing
        return .address
    }

    // MARK: 1. Who gets it

    /// A message as it will be kept.
    package struct Kept: Sendable {
        package let format: StoredMessage.Format
        package let body: [UInt8]
        package let digest: Digest
        package let addresses: [StoredMessage.Address]
        /// Of the receivers: milliseconds after which the message becomes a dead letter.
        package let timeToLive: Int64
        package let traceparent: String?

        package init(
            format: StoredMessage.Format, body: [UInt8], digest: Digest, addresses: [StoredMessage.Address],
            timeToLive: Int64, traceparent: String?
        ) {
            self.format = format
            self.body = body
            self.digest = digest
            self.addresses = addresses
            self.timeToLive = timeToLive
            self.traceparent = traceparent
        }
    }

    package mutating func addressed(_ result: Result<Kept, HubError>) -> Step {
        precondition(state == .addressing)
        state = .composing
        switch result {
        case .failure(let error):
            return refuse(error)
        case .success(let kept):
            intent.forwardedDigest = kept.digest
            let message = message(kept)
            self.message = message
            outcome.verdict = .accepted
            return .composeStatus(message)
        }
    }

    private func message(_ kept: Kept) -> StoredMessage {
        let deferral = call.deferral
        let life = (deferral?.expiresIn).map { $0 * 1_000_000 } ?? kept.timeToLive * 1_000
        return StoredMessage(
            id: intent.exchange, municipality: intent.municipality,
            kind: deferral?.kind == .notification ? .notification : .request, contract: intent.contract,
            version: intent.version, operation: intent.operation, sender: intent.consumer, grant: intent.grant,
            purpose: intent.purpose, clerk: intent.clerk, traceparent: kept.traceparent,
            repliesTo: deferral?.isReplyDelivered == true ? intent.consumer : nil,
            idempotencyKey: deferral?.idempotencyKey, format: kept.format, body: kept.body,
            digest: intent.receivedDigest, acceptedAt: intent.receivedAt, expiresAt: intent.receivedAt + life,
            addresses: kept.addresses)
    }

    // MARK: 2. What the sender is told is written before it is true, and leaves when it is

    package mutating func composed(
        status: Int, origin: FaultOrigin, digest: Digest, at microseconds: Int64
    ) -> Step {
        precondition(state == .composing)
        outcome.httpStatus = UInt16(status)
        outcome.origin = origin
        outcome.answerSentDigest = digest
        outcome.readyAt = microseconds
        guard let message else {
            state = .recording
            return .record(isAcceptanceRecorded ? .outcome(outcome) : .exchange(intent, outcome))
        }
        state = .storing
        return .store(message, message.idempotencyKey == nil ? .exchange(intent, outcome) : nil)
    }

    // MARK: 3. The store has it, or not

    /// - Parameter isRecorded: whether the journal has its record; nil when it was given none.
    package mutating func stored(_ result: Result<Acceptance, StoreError>, isRecorded: Bool?) -> Step {
        precondition(state == .storing)
        message = nil
        isAcceptanceRecorded = isRecorded ?? false
        state = .composing
        switch result {
        case .success(.accepted):
            guard let isRecorded else {
                state = .recording
                return .record(.exchange(intent, outcome))
            }
            state = .over
            return isRecorded ? .release : .giveUp(HubError("H6001"))
        case .success(.repeated(let first)):
            return .composeFirst(first)
        case .success(.conflict):
            return refuse(HubError("H7001"))
        case .failure(let error):
            return refuse(error.code == .tooLarge ? HubError("H7007") : HubError("H7006", retryAfter: 5))
        }
    }

    // MARK: 4. The journal has it, or not

    package mutating func recorded(_ isDurable: Bool) -> Step {
        precondition(state == .recording)
        state = .over
        return isDurable ? .release : .giveUp(HubError("H6001"))
    }

    private mutating func refuse(_ error: HubError) -> Step {
        outcome.verdict = .refused
        outcome.code = error.code
        return .composeError(error)
    }
}
