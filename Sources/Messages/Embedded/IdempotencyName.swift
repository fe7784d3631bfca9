internal import Journal

/// Under which name a sender's message is known: half of the SHA-256 over sender, operation, municipality and key.
package struct IdempotencyName: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Nil for a message without a key.
    package init?(_ message: StoredMessage) {
        guard let key = message.idempotencyKey else { return nil }
        let parts = [
            "\(message.municipality)", message.sender, message.contract, message.version, message.operation, key,
        ]
        let text = Array(parts.joined(separator: "\u{0}").utf8)
        let digest = text.withUnsafeBytes { Digest(of: $0) }
        (high, low) = digest.withUnsafeBytes { ($0.integer(at: 0), $0.integer(at: 8)) }
    }
}
