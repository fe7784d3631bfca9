import Contracts
import Crypto

/// The OAuth 2.0 authorisation server of each municipality, and the door keeper for its tokens.
///
/// Client credentials grant only, no refresh token, at most ten minutes, one provider per token (共通機能標準仕様書).
/// One service belongs to one ``Directory``. Times are Unix seconds. ``verify(_:now:)`` and ``authenticate(basic:)``
/// stay in memory; the other methods may write to the registry: call them off the event loops.
package final class TokenService: Sendable {
    private let directory: Directory
    private let registry: ClientRegistry
    private let authenticator: ClientAuthenticator
    private let random: any RandomSource
    private let publicURL: String
    private let lifetime: Int64
    private let tokenKeys: [String: SymmetricKey]

    /// - Parameters:
    ///   - publicURL: what the vendors' systems call, without a slash at the end.
    ///   - lifetime: seconds, 1–600.
    package init(
        directory: Directory, registry: ClientRegistry, keys: KeyStore, publicURL: String, lifetime: Int64,
        random: any RandomSource = SystemRandomSource()
    ) {
        precondition((1...600).contains(lifetime), "the configuration allows 1 to 600 seconds")
        self.directory = directory
        self.registry = registry
        authenticator = ClientAuthenticator(registry: registry)
        self.random = random
        self.publicURL = publicURL
        self.lifetime = lifetime
        tokenKeys = Dictionary(
            uniqueKeysWithValues: directory.municipalities.map {
                ($0.code, keys.key(.accessToken, municipality: $0.code))
            })
    }

    /// The `aud` of assertions.
    package func endpoint(of municipality: Municipality) -> String {
        "\(publicURL)/\(municipality.code)/oauth/v1/token"
    }

    package func issue(
        authorization: UnsafeBufferPointer<UInt8>?, form: FormParameters, at municipality: Municipality, now: Int64
    ) throws(OAuthError) -> IssuedToken {
        guard let grantType = form["grant_type"] else { throw OAuthError(.invalidRequest, "grant_type is missing") }
        guard grantType == "client_credentials" else {
            throw OAuthError(.unsupportedGrantType, "only client_credentials is supported")
        }
        let (client, system) = try client(authorization, form, at: municipality, now: now)
        let request = try ScopeRequest(
            form["scope"], system: system, in: directory, on: JapanTime(unixSeconds: now).day)
        guard let id = TokenID(random.bytes(16)), let key = tokenKeys[municipality.code] else {
            throw ClientAuthenticator.refusal
        }
        let claims = AccessTokenClaims(
            id: id, clientRow: client.row, issued: now, expires: now + lifetime, provider: request.provider,
            scopes: request.scopes.map(\.key))
        return IssuedToken(
            token: claims.seal(municipality: municipality.code, key: key), id: id, clientID: client.clientID,
            lifetime: lifetime, scope: request.scopes.map(\.text).joined(separator: " "))
    }

    /// - Parameter token: the credentials of an `Authorization: Bearer` header.
    /// - Returns: H3002 for whatever is wrong with it, H3020 while nobody can know. That the municipality is the one of the
    ///   address, and the scope the one of the call, is for the caller to check (H3005, H3003).
    package func verify(_ token: UnsafeBufferPointer<UInt8>, now: Int64) -> Result<Principal, HubError> {
        lookUp(refusal: HubError("H3002")) {
            open(token, now: now).flatMap { claims, client in principal(client, claims: claims) }
        }
    }

    /// For SOAP stubs that cannot do OAuth: the client's id and secret with every request.
    ///
    /// - Parameter header: the value of the `Authorization` header.
    /// - Returns: H3006 for whatever is wrong with it, H3020 while nobody can know.
    package func authenticate(basic header: UnsafeBufferPointer<UInt8>) -> Result<Principal, HubError> {
        lookUp(refusal: HubError("H3006")) {
            ClientCredentials.basic(header).flatMap { clientID, secret in
                authenticator.authenticate(clientID: clientID, secret: secret).flatMap { principal($0, claims: nil) }
            }
        }
    }

    /// Looks again when anything was revoked meanwhile.
    private func lookUp(refusal: HubError, _ find: () -> Principal?) -> Result<Principal, HubError> {
        while true {
            let revision = registry.revision
            let found = find()
            guard registry.isCurrent else { return .failure(OAuthError.outOfSight.hubError) }
            if registry.revision == revision { return found.map { .success($0) } ?? .failure(refusal) }
        }
    }

    package func introspect(
        authorization: UnsafeBufferPointer<UInt8>?, form: FormParameters, at municipality: Municipality, now: Int64
    ) throws(OAuthError) -> Introspection {
        _ = try client(authorization, form, at: municipality, now: now)
        guard let token = form["token"] else { throw OAuthError(.invalidRequest, "token is missing") }
        guard let (claims, owner) = open(token, now: now), owner.municipality == municipality.code else {
            return .inactive
        }
        return .active(
            Introspection.Facts(
                scope: claims.scopes.compactMap { directory.scope($0)?.text }.joined(separator: " "),
                clientID: owner.clientID, id: claims.id, issued: claims.issued, expires: claims.expires,
                provider: claims.provider))
    }

    /// In force on every thread of every hub, and on disk, when it returns. A token that is none (any more) is no error
    /// (RFC 7009 §2.2).
    package func revoke(
        authorization: UnsafeBufferPointer<UInt8>?, form: FormParameters, at municipality: Municipality, now: Int64
    ) throws(OAuthError) {
        let (client, _) = try client(authorization, form, at: municipality, now: now)
        guard let token = form["token"] else { throw OAuthError(.invalidRequest, "token is missing") }
        // One that is revoked already is revoked once more: the first revocation may not be in force everywhere yet.
        guard let (claims, owner) = issued(token, now: now) else { return }
        guard owner.row == client.row else {
            throw OAuthError(.unauthorizedClient, "the token was issued to another client")
        }
        do {
            try registry.revoke(claims.id, expires: claims.expires, now: now)
        } catch {
            throw OAuthError(.temporarilyUnavailable, "the registry cannot be written")
        }
    }

    private func client(
        _ authorization: UnsafeBufferPointer<UInt8>?, _ form: FormParameters, at municipality: Municipality, now: Int64
    ) throws(OAuthError) -> (RegisteredClient, System) {
        let credentials = try ClientCredentials(authorization: authorization, form: form)
        guard registry.isCurrent else { throw .outOfSight }
        let client = try authenticator.authenticate(
            credentials, municipality: municipality.code, audience: endpoint(of: municipality), now: now)
        guard registry.isCurrent else { throw .outOfSight }
        guard let system = municipality.system(id: client.system) else { throw ClientAuthenticator.refusal }
        return (client, system)
    }

    /// A token in force.
    private func open(_ token: UnsafeBufferPointer<UInt8>, now: Int64) -> (AccessTokenClaims, RegisteredClient)? {
        issued(token, now: now).flatMap { claims, client in
            registry.snapshot.revokedTokens.contains(claims.id) ? nil : (claims, client)
        }
    }

    /// A token that has not expired, of a client in force; it may have been revoked.
    private func issued(_ token: UnsafeBufferPointer<UInt8>, now: Int64) -> (AccessTokenClaims, RegisteredClient)? {
        let claims = AccessTokenClaims.open(token) { tokenKeys[String(decoding: $0, as: UTF8.self)] }
        guard let claims, now < claims.expires, let client = registry.snapshot.byRow[claims.clientRow] else {
            return nil
        }
        return (claims, client)
    }

    private func issued(_ token: String, now: Int64) -> (AccessTokenClaims, RegisteredClient)? {
        Array(token.utf8).withUnsafeBufferPointer { issued($0, now: now) }
    }

    private func open(_ token: String, now: Int64) -> (AccessTokenClaims, RegisteredClient)? {
        Array(token.utf8).withUnsafeBufferPointer { open($0, now: now) }
    }

    private func principal(_ client: RegisteredClient, claims: AccessTokenClaims?) -> Principal? {
        guard let municipality = directory.municipality(code: client.municipality),
            let system = municipality.system(id: client.system)
        else { return nil }
        let token = claims.map {
            Principal.Token(id: $0.id, provider: $0.provider, scopes: $0.scopes, expires: $0.expires)
        }
        return Principal(municipality: municipality, system: system, clientID: client.clientID, token: token)
    }
}
