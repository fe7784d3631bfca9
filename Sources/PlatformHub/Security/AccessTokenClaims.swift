import Crypto

/// What an access token says. The caller sees only opaque characters; a restart of the hub does not end a token.
///
/// Token = base64url(version 1 ‖ 団体コード, 6 digits ‖ AES-GCM(token id 16 ‖ client row 8 ‖ issued 8 ‖ expires 8 ‖
/// provider 1+n ‖ scopes 8 each)), numbers big-endian; version and 団体コード are authenticated with the rest.
struct AccessTokenClaims: Equatable {
    var id: TokenID
    var clientRow: Int64
    /// Unix seconds.
    var issued: Int64
    var expires: Int64
    /// 業務ID of the one provider that the token reaches.
    var provider: String
    var scopes: [ScopeKey]

    /// Characters of the longest token that is looked at; 64 scopes need 812.
    static let maximumLength = 1_024
    private static let version: UInt8 = 1
    private static let headerLength = 7

    func seal(municipality: String, key: SymmetricKey) -> String {
        let header = [Self.version] + Array(municipality.utf8)
        var plain = id.bytes
        for number in [clientRow, issued, expires] { plain.append(bigEndian: UInt64(bitPattern: number)) }
        plain.append(UInt8(provider.utf8.count))
        plain += provider.utf8
        for scope in scopes { plain.append(bigEndian: scope.bits) }
        return Base64.url.encode(header + Seal.close(plain, key: key, context: header))
    }

    /// - Parameter key: the key of the municipality that the token names, nil for one that is not ours.
    static func open(
        _ token: UnsafeBufferPointer<UInt8>, key: (_ municipality: ArraySlice<UInt8>) -> SymmetricKey?
    ) -> AccessTokenClaims? {
        guard token.count <= maximumLength, let bytes = Base64.url.decode(token), bytes.count > headerLength,
            bytes[0] == version, let key = key(bytes[1..<headerLength]),
            let plain = Seal.open(bytes[headerLength...], key: key, context: bytes[..<headerLength])
        else { return nil }
        return AccessTokenClaims(plain: plain)
    }

    private init?(plain: [UInt8]) {
        guard plain.count > 40, let id = TokenID(plain[0..<16]) else { return nil }
        let scopesStart = 41 + Int(plain[40])
        guard plain.count >= scopesStart, (plain.count - scopesStart) % 8 == 0 else { return nil }
        self.id = id
        clientRow = Int64(bitPattern: plain.bigEndian(at: 16))
        issued = Int64(bitPattern: plain.bigEndian(at: 24))
        expires = Int64(bitPattern: plain.bigEndian(at: 32))
        provider = String(decoding: plain[41..<scopesStart], as: UTF8.self)
        scopes = stride(from: scopesStart, to: plain.count, by: 8).map { ScopeKey(bits: plain.bigEndian(at: $0)) }
    }

    init(id: TokenID, clientRow: Int64, issued: Int64, expires: Int64, provider: String, scopes: [ScopeKey]) {
        self.id = id
        self.clientRow = clientRow
        self.issued = issued
        self.expires = expires
        self.provider = provider
        self.scopes = scopes
    }
}

extension [UInt8] {
    fileprivate mutating func append(bigEndian number: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }

    fileprivate func bigEndian(at offset: Int) -> UInt64 {
        self[offset..<offset + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
}
