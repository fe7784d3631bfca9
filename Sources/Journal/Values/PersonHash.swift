/// A person's number as the journal keeps it: the first 16 bytes of HMAC-SHA256 under a key of the municipality.
///
/// Without the key it cannot be turned back, not even by trying all numbers; with the key (``PersonKeys``) a known
/// number can be looked for.
package struct PersonHash: Hashable, Sendable, CustomStringConvertible {
    package static let byteCount = 16

    /// Which of the municipality's keys made it, from 1.
    package let keyID: UInt16
    private let storage: SIMD16<UInt8>

    /// - Precondition: `raw` has at least 16 bytes.
    package init(keyID: UInt16, raw: UnsafeRawBufferPointer) {
        self.keyID = keyID
        storage = raw.loadUnaligned(as: SIMD16<UInt8>.self)
    }

    package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try Swift.withUnsafeBytes(of: storage, body)
    }

    /// `<key id>:<32 hexadecimal digits>`.
    package var description: String { "\(keyID):" + withUnsafeBytes { Hexadecimal.text($0) } }
}
