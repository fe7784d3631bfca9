/// A successful answer of the token endpoint (RFC 6749 §5.1).
package struct IssuedToken: Sendable, CustomStringConvertible {
    /// Opaque; nothing of ours logs it.
    package let token: String
    package let id: TokenID
    package let clientID: String
    /// Seconds.
    package let lifetime: Int64
    /// Separated by spaces.
    package let scope: String

    package var description: String { "token \(id)" }

    package var json: [UInt8] {
        OAuthJSON.object([
            ("access_token", .text(token)), ("token_type", .text("Bearer")), ("expires_in", .number(lifetime)),
            ("scope", .text(scope)),
        ])
    }
}
