internal import Crypto

/// A SHA-256 digest, held inline: it is made and copied for every message, so it must not allocate.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
    package static let byteCount = 32
    package static let zero = Digest(storage: SIMD32(repeating: 0))

    private var storage: SIMD32<UInt8>

    private init(storage: SIMD32<UInt8>) {
        self.storage = storage
    }

    /// The digest of `bytes`.
    package init(of bytes: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        self.init(hash)
    }

    /// - Precondition: `raw` has at least 32 bytes.
    package init(raw: UnsafeRawBufferPointer) {
        storage = raw.loadUnaligned(as: SIMD32<UInt8>.self)
    }

    init(_ hash: consuming SHA256) {
        self = hash.finalize().withUnsafeBytes { Digest(raw: $0) }
    }

    package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try Swift.withUnsafeBytes(of: storage, body)
    }

    /// 64 lower-case hexadecimal digits.
    package var description: String { withUnsafeBytes { Hexadecimal.text($0) } }
}
