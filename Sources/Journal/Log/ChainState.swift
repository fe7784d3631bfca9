internal import Crypto

/// The end of a chain: how many records it has and the link of the last one.
package struct ChainState: Sendable, Equatable {
    /// Sequence number of the last record; the first record has 1.
    package var sequence: UInt64
    package var link: Digest

    /// The state before the first record. It names writer and municipality, so no chain can pass for another.
    static func beginning(writer: String, municipality: MunicipalityCode) -> ChainState {
        var text = Array("platformhub journal chain 1\n\(municipality)\n\(writer)".utf8)
        return ChainState(sequence: 0, link: text.withUnsafeMutableBytes { Digest(of: UnsafeRawBufferPointer($0)) })
    }

    /// link = SHA-256(previous link ‖ everything of the entry behind its link).
    static func link(after previous: Digest, covering entry: UnsafeRawBufferPointer) -> Digest {
        var hash = SHA256()
        previous.withUnsafeBytes { hash.update(bufferPointer: $0) }
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: entry[Digest.byteCount...]))
        return Digest(hash)
    }
}
