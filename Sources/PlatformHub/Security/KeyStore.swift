package import Crypto
import Glibc

/// The hub's one master key, and the keys derived from it.
///
/// `<data>/keys/hub.key` holds 32 random bytes, made at the first start. Every use has a key of its own, per
/// municipality and purpose (HKDF-SHA-256, RFC 5869): no key of one town opens anything of another. Without this file
/// the sealed client secrets are lost, so it belongs in the backup, apart from `registry.sqlite`.
package struct KeyStore: Sendable {
    package enum Purpose: String, Sendable, CaseIterable {
        /// Seals the client secrets in the registry.
        case clientSecret = "client-secret"
        /// Seals the access tokens.
        case accessToken = "access-token"
        /// Seals the person keys of a journal in a database.
        case personKey = "person-key"
        /// Seals nothing: its digest tells whether a registry belongs to this master key.
        case registryCheck = "registry-check"
    }

    private let master: SymmetricKey

    /// - Parameter folder: made when it is missing.
    package init(folder: String, random: some RandomSource = SystemRandomSource()) throws(PrivateFile.Failure) {
        try PrivateFile.makeFolder(folder)
        let path = folder + "/hub.key"
        if access(path, F_OK) != 0 { try PrivateFile.create(path, random.bytes(Self.length)) }
        let bytes = try PrivateFile.read(path, limit: Self.length, mayBeReadByGroup: false)
        guard bytes.count == Self.length else {
            throw PrivateFile.Failure(path: path, reason: "has \(bytes.count) bytes instead of \(Self.length)")
        }
        master = SymmetricKey(data: bytes)
    }

    /// - Parameter municipality: its 団体コード; empty for what belongs to the whole hub.
    package func key(_ purpose: Purpose, municipality: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: master, salt: Array("PlatformHub/1".utf8),
            info: Array("\(purpose.rawValue)/\(municipality)".utf8), outputByteCount: Self.length)
    }

    private static let length = 32
}
