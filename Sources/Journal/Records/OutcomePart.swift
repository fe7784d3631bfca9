/// How an exchange ended.
package enum Verdict: UInt8, Sendable {
    /// The provider's answer was passed on.
    case answered = 1
    /// The provider, or the hub on its behalf, said no.
    case refused
    /// No usable answer; the caller knows that nothing can be said about the effect, or that there was none.
    case failed
    /// Written after a crash for an intent that has no outcome.
    case unknown
    /// The message is kept and will be delivered; how that ends is recorded with each delivery.
    case accepted
    /// A system fetched the message, or the answer to its request.
    case handedOut
}

/// Whose fault it was.
package enum FaultOrigin: UInt8, Sendable { case none = 0, sender, hub, receiver }

/// What came back and what was said to the caller.
package struct OutcomePart: Sendable, Equatable {
    package var exchange: ExchangeID
    package var municipality: MunicipalityCode
    package var verdict: Verdict
    /// Code of `interfaces/errors.yaml`, empty when the exchange was answered.
    package var code: String
    package var origin: FaultOrigin
    /// SHA-256 of the provider's body (nil: none came) and of ours.
    package var answerReceivedDigest: Digest?
    package var answerSentDigest: Digest
    /// Microseconds since 1970: our request left, the provider's answer was there, our answer was ready. Nil: did not
    /// happen.
    package var forwardedAt: Int64?
    package var answeredAt: Int64?
    package var readyAt: Int64
    /// Status of our answer.
    package var httpStatus: UInt16
    /// Persons that only the answer names.
    package var persons: [PersonHash]

    package init(
        exchange: ExchangeID, municipality: MunicipalityCode, verdict: Verdict, code: String = "",
        origin: FaultOrigin = .none, answerReceivedDigest: Digest?, answerSentDigest: Digest, forwardedAt: Int64?,
        answeredAt: Int64?, readyAt: Int64, httpStatus: UInt16, persons: [PersonHash] = []
    ) {
        self.exchange = exchange
        self.municipality = municipality
        self.verdict = verdict
        self.code = code
        self.origin = origin
        self.answerReceivedDigest = answerReceivedDigest
        self.answerSentDigest = answerSentDigest
        self.forwardedAt = forwardedAt
        self.answeredAt = answeredAt
        self.readyAt = readyAt
        self.httpStatus = httpStatus
        self.persons = persons
    }
}
