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

/// The form in which a key is kept:
/// magic 8 | municipality u32 | id u16 | zero u16 | secret 32 | SHA-256 of all before 32
extension PersonKey {
    private static let magic: UInt64 = 0x0031_5359_454b_4850  // "PHKEYS1"
    private static let codedBytes = 16 + byteCount + Digest.byteCount

    static func coded(_ town: MunicipalityCode, _ id: UInt16, secret: [UInt8]) -> [UInt8] {
        var writer = RecordWriter(capacity: codedBytes)
        writer.integer(magic)
        writer.integer(town.number)
        writer.integer(id)
        writer.integer(UInt16(0))
        for byte in secret { writer.byte(byte) }
        writer.digest(writer.bytes.withUnsafeBytes { Digest(of: $0) })
        return writer.bytes
    }

    /// - Returns: nil when it is damaged or another one.
    init?(coded bytes: [UInt8], _ town: MunicipalityCode, _ id: UInt16) {
        let end = Self.codedBytes - Digest.byteCount
        let isGood = bytes.withUnsafeBytes { buffer in
            buffer.count == Self.codedBytes && buffer.integer(at: 0) == Self.magic
                && buffer.integer(at: 8) == town.number && buffer.integer(at: 12) == id
                && buffer.digest(at: end) == Digest(of: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
        }
        guard isGood else { return nil }
        self.init(id: id, secret: Array(bytes[16..<end]))
    }
}
