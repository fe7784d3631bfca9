import Crypto

/// A `client_secret_jwt` (RFC 7523 §3, OpenID Connect Core §9), taken apart but not yet believed.
struct ClientAssertion {
    /// `iss` and `sub`, which must be the same.
    let clientID: String
    let audiences: [String]
    let id: [UInt8]
    /// Unix seconds.
    let expires: Int64
    let issued: Int64?
    let notBefore: Int64?
    private let signedText: [UInt8]
    private let signature: [UInt8]

    /// Seconds that an assertion may live, and that two clocks may differ.
    static let longestLife: Int64 = 600
    static let skew: Int64 = 30

    /// Nil unless it is a compact JWS of HS256 with all the claims. `none` and every other algorithm are refused here,
    /// before a key is touched.
    init?(_ text: String) {
        guard text.utf8.count <= 4_096 else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Base64.url.decode(parts[0]).flatMap(JWTFields.read),
            header["alg"] == .string("HS256"), header["crit"] == nil,
            let claims = Base64.url.decode(parts[1]).flatMap(JWTFields.read),
            let signature = Base64.url.decode(parts[2]), signature.count == 32,
            case .string(let issuer) = claims["iss"], claims["sub"] == .string(issuer),
            case .string(let id) = claims["jti"], (1...256).contains(id.utf8.count),
            let audiences = Self.audiences(claims["aud"]), let expires = Self.date(claims["exp"])
        else { return nil }
        issued = Self.date(claims["iat"])
        notBefore = Self.date(claims["nbf"])
        guard (claims["iat"] == nil) == (issued == nil), (claims["nbf"] == nil) == (notBefore == nil) else {
            return nil
        }
        clientID = issuer
        self.audiences = audiences
        self.id = Array(id.utf8)
        self.expires = expires
        self.signature = signature
        signedText = Array(text.utf8.prefix(parts[0].count + 1 + parts[1].count))
    }

    func isSigned(with secret: Secret) -> Bool {
        secret.withBytes { key in
            HMAC<SHA256>.isValidAuthenticationCode(
                signature, authenticating: signedText, using: SymmetricKey(data: key))
        }
    }

    /// Not over, not from the future, and over within ten minutes.
    func isInForce(now: Int64) -> Bool {
        let latest = now + Self.skew
        return expires > now && expires <= latest + Self.longestLife && notBefore ?? now <= latest
            && issued.map { $0 <= latest && $0 >= now - Self.longestLife - Self.skew } ?? true
    }

    private static func audiences(_ value: JWTFields.Value?) -> [String]? {
        switch value {
        case .string(let one): [one]
        case .strings(let several): several
        case .number, .other, nil: nil
        }
    }

    /// A NumericDate: seconds, perhaps with a fraction, which is dropped.
    private static func date(_ value: JWTFields.Value?) -> Int64? {
        guard case .number(let literal) = value, !literal.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") })
        else {
            return nil
        }
        return Int64(literal.prefix { $0 != "." }).flatMap { $0 < 1 << 40 ? $0 : nil }
    }
}
