/// Decides whether a client is who it says: `client_secret_basic` and `client_secret_jwt` (HS256).
struct ClientAuthenticator: Sendable {
    let registry: ClientRegistry

    /// - Parameters:
    ///   - municipality: only its own clients are known at its endpoints.
    ///   - audience: the URL of its token endpoint, which an assertion must name.
    /// - Throws: `invalid_client`, with one text for all reasons that a guesser could learn from.
    func authenticate(
        _ credentials: ClientCredentials, municipality: String, audience: String, now: Int64
    ) throws(OAuthError) -> RegisteredClient {
        let client: RegisteredClient?
        switch credentials {
        case .basic(let clientID, let secret): client = authenticate(clientID: clientID, secret: secret)
        case .assertion(let text, let clientID):
            client = try authenticate(assertion: text, clientID: clientID, audience: audience, now: now)
        }
        guard let client, client.municipality == municipality else { throw Self.refusal }
        return client
    }

    /// Nil when the pair is wrong.
    func authenticate(clientID: String, secret: Secret) -> RegisteredClient? {
        guard let client = registry.snapshot.byID[clientID], registry.secret(of: client) == secret else { return nil }
        return client
    }

    private func authenticate(
        assertion text: String, clientID: String?, audience: String, now: Int64
    ) throws(OAuthError) -> RegisteredClient? {
        guard let assertion = ClientAssertion(text), clientID ?? assertion.clientID == assertion.clientID,
            let client = registry.snapshot.byID[assertion.clientID], let secret = registry.secret(of: client),
            assertion.isSigned(with: secret)
        else { return nil }
        guard assertion.audiences.contains(audience) else {
            throw OAuthError(.invalidClient, "aud of the assertion is not the token endpoint of this municipality")
        }
        guard assertion.isInForce(now: now) else {
            throw OAuthError(.invalidClient, "exp, iat or nbf of the assertion is out of bounds (10 minutes)")
        }
        do {
            let isNew = try registry.useAssertion(assertion.id, of: client, expires: assertion.expires, now: now)
            guard isNew else { throw OAuthError(.invalidClient, "jti of the assertion has been used before") }
            return client
        } catch let error as OAuthError {
            throw error
        } catch {
            throw OAuthError(.temporarilyUnavailable, "the registry cannot be written")
        }
    }

    static let refusal = OAuthError(.invalidClient, "unknown client, wrong secret or invalid assertion")
}
