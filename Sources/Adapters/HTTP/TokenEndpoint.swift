import Crypto
import Formats
import NIOCore
import PlatformHub
import Transport

/// A provider's token endpoint, and our client there.
struct TokenEndpoint: Sendable {
    let client: HTTPAdapterSettings.OAuthClient
    let destination: HTTPDestination

    /// The whole token request (RFC 6749 §4.4; `client_secret_jwt`: OpenID Connect Core §9, HS256).
    ///
    /// - Parameter now: Unix seconds.
    func request(now: Int) -> ByteBuffer {
        var parameters = [(name: "grant_type", value: "client_credentials")]
        if let scope = client.scope { parameters.append(("scope", scope)) }
        if client.usesAssertion {
            let type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            parameters += [("client_assertion_type", type), ("client_assertion", assertion(now: now))]
        }
        let form = FormParameters.encode(parameters)
        var out = ByteBuffer()
        out.writeString("POST \(client.url.path.isEmpty ? "/" : client.url.path) HTTP/1.1\r\n")
        out.write(field: "Host", client.url.authority)
        out.write(field: "Content-Type", "application/x-www-form-urlencoded")
        out.write(field: "Accept", "application/json")
        if !client.usesAssertion {
            let pair = client.secret.withBytes { Array(client.clientID.utf8) + [UInt8(ascii: ":")] + $0 }
            out.write(field: "Authorization", "Basic " + Base64.standard.encode(pair))
        }
        out.writeString("Content-Length: \(form.utf8.count)\r\n\r\n")
        out.writeString(form)
        return out
    }

    private func assertion(now: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        let id = String(generator.next(), radix: 16) + String(generator.next(), radix: 16)
        var claims = JSONText()
        claims.open("{")
        claims.member("iss", client.clientID)
        claims.member("sub", client.clientID)
        claims.member("aud", client.audience)
        claims.member("jti", id)
        claims.member("iat", now)
        claims.member("exp", now + 300)
        claims.close("}")
        let head = Base64.url.encode(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8))
        let signed = head + "." + Base64.url.encode(claims.bytes)
        let key = client.secret.withBytes { SymmetricKey(data: $0) }
        let signature = HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: key)
        return signed + "." + Base64.url.encode(Array(signature))
    }
}
