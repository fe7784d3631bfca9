internal import Crypto

/// A municipality's secret for hashing person numbers: HMAC-SHA256 (RFC 2104) with both padded key blocks hashed
/// beforehand, so that a number costs two blocks of SHA-256.
struct PersonKey: Sendable {
    static let byteCount = 32
    private static let blockBytes = 64

    let id: UInt16
    private let inner: SHA256
    private let outer: SHA256

    init(id: UInt16, secret: [UInt8]) {
        self.id = id
        inner = Self.start(secret, pad: 0x36)
        outer = Self.start(secret, pad: 0x5c)
    }

    private static func start(_ secret: [UInt8], pad: UInt8) -> SHA256 {
        var block = [UInt8](repeating: pad, count: blockBytes)
        for (index, byte) in secret.prefix(blockBytes).enumerated() { block[index] ^= byte }
        var hash = SHA256()
        block.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return hash
    }

    func hash(_ number: UnsafeRawBufferPointer) -> PersonHash {
        var inner = inner
        inner.update(bufferPointer: number)
        var outer = outer
        inner.finalize().withUnsafeBytes { outer.update(bufferPointer: $0) }
        return outer.finalize().withUnsafeBytes { PersonHash(keyID: id, raw: $0) }
    }
}
