import Contracts
import Journal
import Messages

/// What the journal gets of one attempt: the sender is the consumer, the receiver the provider, as at an exchange.
struct DeliveryEvidence {
    var intent: IntentPart
    var outcome: OutcomePart
    var isIntentRecorded = false
    private let kind: StoredMessage.Kind

    init(_ lease: Lease) {
        let message = lease.message
        kind = message.kind
        intent = IntentPart(
            exchange: message.id, municipality: message.municipality, consumer: message.sender,
            provider: lease.address.receiver, contract: message.contract, version: message.version,
            operation: message.operation, access: .read, purpose: message.purpose, clerk: message.clerk,
            grant: message.grant, persons: [], receivedDigest: message.digest, forwardedDigest: .zero,
            receivedAt: message.acceptedAt, face: .rest)
        outcome = OutcomePart(
            exchange: message.id, municipality: message.municipality, verdict: .failed, answerReceivedDigest: nil,
            answerSentDigest: .zero, forwardedAt: nil, answeredAt: nil, readyAt: 0, httpStatus: 0)
    }

    mutating func found(_ target: DeliveryTarget) {
        intent.grant = target.grant.id
        intent.purpose = target.grant.purpose
        intent.access = target.operation.access == .create ? .create : .read
    }

    mutating func succeeded(at: Int64) {
        outcome.verdict = .answered
        outcome.httpStatus = 200
        outcome.readyAt = at
    }

    mutating func failed(_ code: String, _ errors: ErrorCatalogue, at: Int64) {
        outcome.verdict = code == "H5007" || code == "H7025" ? .refused : .failed
        outcome.code = code
        outcome.httpStatus = UInt16(errors.entry(code)?.httpStatus ?? 503)
        outcome.origin = errors.faultOrigin(of: code)
        outcome.readyAt = at
    }

    /// The outcome, with its intent where that has not been recorded before.
    var record: JournalRecord { isIntentRecorded ? .outcome(outcome) : .exchange(intent, outcome) }

    /// It does not leave: the consumer of a request, or the receiver of anything else, has no right to it any more.
    func denial(_ code: String, at: Int64) -> JournalRecord {
        .denial(
            DenialPart(
                municipality: intent.municipality, consumer: kind == .request ? intent.consumer : intent.provider,
                contract: intent.contract, version: intent.version, operation: intent.operation,
                purpose: intent.purpose, code: code, at: at, face: .rest))
    }
}
