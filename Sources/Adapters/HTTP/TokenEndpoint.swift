import Crypto
import Glibc
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
        var form = "grant_type=client_credentials"
        if let scope = client.scope { form += "&scope=" + Self.encode(scope) }
        if client.usesAssertion {
            form += "&client_assertion_type=" + Self.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            form += "&client_assertion=" + assertion(now: now)
        }
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
        let identity = Self.json(client.clientID)
        let claims =
            #"{"iss":\#(identity),"sub":\#(identity),"aud":\#(Self.json(client.audience)),"jti":"\#(id)","#
            + #""iat":\#(now),"exp":\#(now + 300)}"#
        let head = Base64.url.encode(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8))
        let signed = head + "." + Base64.url.encode(Array(claims.utf8))
        let key = client.secret.withBytes { SymmetricKey(data: $0) }
        let signature = HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: key)
        return signed + "." + Base64.url.encode(Array(signature))
    }

    private static func json(_ text: String) -> String {
        "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) } + "\""
    }

    private static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122) || "-._~".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
