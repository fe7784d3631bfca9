import Crypto

/// A scope as it stands in a token: the first 64 bits of SHA-256 over its text, the same in every state of the
/// catalogue.
package struct ScopeKey: Sendable, Hashable {
    let bits: UInt64

    init(bits: UInt64) { self.bits = bits }

    /// - Parameter text: `${業務ID}:${call}:${Create|Read}`.
    package init(_ text: String) {
        bits = SHA256.hash(data: Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
