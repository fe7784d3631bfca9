/// What a caller asks of a message that is delivered later.
package struct Deferral: Sendable, Equatable {
    package enum Kind: Sendable { case request, notification }

    package let kind: Kind
    /// The caller's own name for the message (`Idempotency-Key`): 1–255 visible ASCII characters.
    package let idempotencyKey: String?
    /// Seconds (`Hub-Expires-In`); nil: what the receiver's policy says.
    package let expiresIn: Int64?
    /// The answer is delivered to the caller too (`Hub-Reply: deliver`).
    package let isReplyDelivered: Bool

    /// Characters of an idempotency key.
    package static let keyLimit = 255
    /// Seconds.
    package static let expiryRange: ClosedRange<Int64> = 1...366 * 86_400

    /// Reads the fields as the caller wrote them.
    ///
    /// - Parameter keyLimit: characters that the key may have.
    /// - Returns: H7002 for a value that cannot be meant.
    package static func read(
        _ kind: Kind, idempotencyKey: String?, expiresIn: String?, reply: String?, keyLimit: Int = keyLimit
    ) -> Result<Deferral, HubError> {
        if let key = idempotencyKey {
            guard (1...keyLimit).contains(key.utf8.count), key.utf8.allSatisfy({ 33...126 ~= $0 }) else {
                return .failure(wrong("Idempotency-Key", "1-\(keyLimit) visible ASCII characters"))
            }
        }
        var seconds: Int64?
        if let expiresIn {
            guard let number = Int64(expiresIn), expiryRange.contains(number) else {
                return .failure(wrong("Hub-Expires-In", "1-\(expiryRange.upperBound)"))
            }
            seconds = number
        }
        guard reply == nil || reply == "deliver" || reply == "keep" else {
            return .failure(wrong("Hub-Reply", "deliver, keep"))
        }
        return .success(
            Deferral(
                kind: kind, idempotencyKey: idempotencyKey, expiresIn: seconds,
                isReplyDelivered: reply == "deliver" && kind == .request))
    }

    /// For one line of a batch, counted from 1: its key has the line's number behind it.
    func ofLine(_ number: Int) -> Deferral {
        Deferral(
            kind: kind, idempotencyKey: idempotencyKey.map { "\($0)/\(number)" }, expiresIn: expiresIn,
            isReplyDelivered: isReplyDelivered)
    }

    private static func wrong(_ name: String, _ allowed: String) -> HubError {
        HubError("H7002", ["name": name, "allowed": allowed])
    }
}
