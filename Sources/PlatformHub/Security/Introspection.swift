/// What the introspection endpoint tells of a token (RFC 7662 §2.2).
package enum Introspection: Sendable, Equatable {
    /// Expired, revoked, of another municipality, or no token at all: no difference is shown.
    case inactive
    case active(Facts)

    package struct Facts: Sendable, Equatable {
        package let scope: String
        package let clientID: String
        package let id: TokenID
        /// Unix seconds.
        package let issued: Int64
        package let expires: Int64
        /// 業務ID of the provider that the token reaches.
        package let provider: String
    }

    package var json: [UInt8] {
        guard case .active(let facts) = self else { return OAuthJSON.object([("active", .truth(false))]) }
        return OAuthJSON.object([
            ("active", .truth(true)), ("scope", .text(facts.scope)), ("client_id", .text(facts.clientID)),
            ("token_type", .text("Bearer")), ("exp", .number(facts.expires)), ("iat", .number(facts.issued)),
            ("sub", .text(facts.clientID)), ("aud", .text(facts.provider)), ("jti", .text(facts.id.description)),
        ])
    }
}
