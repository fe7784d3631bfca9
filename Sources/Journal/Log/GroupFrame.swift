internal import Crypto

/// What is written and synced at once: a head of 88 bytes, the entries, zeros up to the next 512 bytes.
///
///     0 magic u32 | 4 payload length u32 | 8 number u64 | 16 entries u32 | 20 zero u32
///     24 previous group's checksum 32 | 56 checksum 32
///
/// A group starts on a sector of its own, so writing it cannot tear the one before it.
package struct GroupFrame {
    static let magic: UInt32 = 0x474a_4850  // "PHJG"
    package static let headBytes = 88
    package static let alignment = 512

    package let number: UInt64
    package let count: Int
    let previous: Digest
    let checksum: Digest
    package let payload: UnsafeRawBufferPointer

    package static func paddedBytes(payload: Int) -> Int {
        (headBytes + payload + alignment - 1) / alignment * alignment
    }

    var paddedBytes: Int { Self.paddedBytes(payload: payload.count) }

    /// The group at `offset`, or nil when no whole, undamaged group is there.
    init?(_ segment: UnsafeRawBufferPointer, at offset: Int) {
        guard offset >= 0, segment.count - offset >= Self.headBytes, segment.integer(at: offset) == Self.magic,
            segment.integer(at: offset + 20, as: UInt32.self) == 0
        else { return nil }
        let length = Int(segment.integer(at: offset + 4, as: UInt32.self))
        let end = offset + Self.headBytes + length
        let paddedEnd = offset + Self.paddedBytes(payload: length)
        guard paddedEnd <= segment.count, segment.isZero(end..<paddedEnd) else { return nil }
        payload = UnsafeRawBufferPointer(rebasing: segment[offset + Self.headBytes..<end])
        number = segment.integer(at: offset + 8)
        count = Int(segment.integer(at: offset + 16, as: UInt32.self))
        previous = segment.digest(at: offset + 24)
        checksum = segment.digest(at: offset + 56)
        guard checksum == Self.checksum(UnsafeRawBufferPointer(rebasing: segment[offset..<end])) else { return nil }
    }

    /// Over everything but the checksum itself.
    private static func checksum(_ frame: UnsafeRawBufferPointer) -> Digest {
        var hash = SHA256()
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: frame[..<56]))
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: frame[headBytes...]))
        return Digest(hash)
    }

    /// Writes head and padding around a payload that already lies at `buffer[88..<88 + length]`.
    /// - Returns: the group's checksum.
    static func seal(
        _ buffer: UnsafeMutableRawBufferPointer, payload length: Int, number: UInt64, count: Int, previous: Digest
    ) -> Digest {
        buffer.store(magic, at: 0)
        buffer.store(UInt32(length), at: 4)
        buffer.store(number, at: 8)
        buffer.store(UInt32(count), at: 16)
        buffer.store(UInt32(0), at: 20)
        buffer.store(previous, at: 24)
        let end = headBytes + length
        for index in end..<paddedBytes(payload: length) { buffer[index] = 0 }
        let checksum = checksum(UnsafeRawBufferPointer(rebasing: buffer[..<end]))
        buffer.store(checksum, at: 56)
        return checksum
    }
}
