/// What a client shows to prove who it is (RFC 6749 §2.3, OpenID Connect Core §9).
package enum ClientCredentials: Sendable {
    /// `client_secret_basic`
    case basic(clientID: String, secret: Secret)
    /// `client_secret_jwt`: the compact form of the assertion.
    case assertion(String, clientID: String?)

    /// From one request; two ways in one request are refused (RFC 6749 §2.3).
    package init(authorization: UnsafeBufferPointer<UInt8>?, form: FormParameters) throws(OAuthError) {
        guard form["client_secret"] == nil else {
            throw OAuthError(.invalidClient, "client_secret_post is not supported")
        }
        switch (authorization, form["client_assertion"]) {
        case (let header?, nil):
            guard let (clientID, secret) = Self.basic(header) else {
                throw OAuthError(.invalidClient, "the Authorization header is not HTTP Basic")
            }
            self = .basic(clientID: clientID, secret: secret)
        case (nil, let assertion?):
            guard form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" else {
                throw OAuthError(.invalidClient, "client_assertion_type is not jwt-bearer")
            }
            self = .assertion(assertion, clientID: form["client_id"])
        case (_?, _?): throw OAuthError(.invalidRequest, "two ways of client authentication in one request")
        case (nil, nil): throw OAuthError(.invalidClient, "no client authentication")
        }
    }

    /// The value of an `Authorization` header with the Basic scheme (RFC 7617). Our ids and secrets need no
    /// form-encoding (RFC 6749 §2.3.1), so both ways of reading that rule give the same.
    package static func basic(_ header: UnsafeBufferPointer<UInt8>) -> (clientID: String, secret: Secret)? {
        guard header.count <= 1_024, header.count > 6,
            zip(header, "basic ".utf8).allSatisfy({ $0 | 0x20 == $1 || $0 == $1 }),
            let pair = Base64.standard.decode(header.dropFirst(6).drop { $0 == UInt8(ascii: " ") }),
            let colon = pair.firstIndex(of: UInt8(ascii: ":")),
            let clientID = String(validating: pair[..<colon], as: UTF8.self)
        else { return nil }
        return (clientID, Secret(Array(pair[(colon + 1)...])))
    }
}
