import Crypto
import PlatformHub

/// Makes `client_secret_jwt` assertions as a vendor's library does, right and wrong ones.
struct Assertion {
    var header = #"{"alg":"HS256","typ":"JWT"}"#
    var claims: [(String, String)]
    var secret: Secret

    init(_ client: NewClient, town: String = City.first, jti: String = "jti-1", now: Int64 = City.now) {
        claims = [
            ("iss", "\"\(client.clientID)\""), ("sub", "\"\(client.clientID)\""),
            ("aud", "\"http://127.0.0.1:8080/\(town)/oauth/v1/token\""), ("jti", "\"\(jti)\""),
            ("iat", "\(now)"), ("exp", "\(now + 300)"),
        ]
        secret = client.secret
    }

    /// Replaces, adds, or (with nil) drops a claim; the value is JSON.
    func with(_ name: String, _ value: String?) -> Assertion {
        var copy = self
        copy.claims.removeAll { $0.0 == name }
        if let value { copy.claims.append((name, value)) }
        return copy
    }

    var text: String {
        let body = "{" + claims.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
        let signed = Base64.url.encode(header.utf8) + "." + Base64.url.encode(body.utf8)
        let code = secret.withBytes {
            HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: SymmetricKey(data: $0))
        }
        return signed + "." + Base64.url.encode(Array(code))
    }
}
