import Contracts

/// The scopes that a client asks for, checked against what its system may do.
struct ScopeRequest {
    let provider: String
    /// In the order asked for, each once.
    let scopes: [CatalogueScope]

    static let maximum = 64

    /// - Parameter text: scopes separated by one space each (RFC 6749 §3.3).
    /// - Throws: `invalid_scope`: one that is unknown or not granted today, or scopes of two providers (a token that
    ///   reaches several providers must not be issued: 共通機能標準仕様書).
    init(_ text: String?, system: System, in directory: Directory, on day: Day) throws(OAuthError) {
        guard let text else { throw OAuthError(.invalidScope, "scope is missing") }
        let names = text.split(separator: " ", omittingEmptySubsequences: false)
        guard names.count <= Self.maximum else { throw OAuthError(.invalidScope, "more than 64 scopes") }
        var scopes: [CatalogueScope] = []
        for name in names {
            guard let scope = directory.scope(String(name)),
                let municipality = directory.municipality(code: system.municipality),
                directory.mayAsk(for: scope, system, in: municipality, on: day)
            else { throw OAuthError(.invalidScope, "a scope is unknown or not granted to this client") }
            if !scopes.contains(where: { $0.key == scope.key }) { scopes.append(scope) }
        }
        guard let provider = scopes.first?.contract.provider,
            scopes.allSatisfy({ $0.contract.provider == provider })
        else { throw OAuthError(.invalidScope, "one token reaches one provider only") }
        self.provider = provider
        self.scopes = scopes
    }
}
