/// The first sector of a shared segment: which it is and where the one before it ends.
///
///     0 magic 8 | 8 format u32 | 16 sequence u64 | 24 created at u64 (µs) | 32 first group u64
///     40 end of the previous segment u64
///     48 link: checksum of the last group before 32 | 80 writer's length u8, writer 64 | 480 checksum 32
///
/// All zero: prepared, not begun. It is one sector, so it is there or not there, never torn.
package struct SegmentHeader: Sendable, Equatable {
    package static let byteCount = 512
    static let writerBytes = 64
    static let format: UInt32 = 1
    private static let magic: UInt64 = 0x0031_5347_4553_4850  // "PHSEGS1"
    private static let checksumOffset = 480

    package var sequence: UInt64
    package var createdAt: Int64
    package var firstGroup: UInt64
    /// Bytes; what lies behind it in the previous segment was never acknowledged. 0 for the first segment.
    package var previousEnd: Int
    package var link: Digest
    package var writer: String

    package init(
        sequence: UInt64, createdAt: Int64, firstGroup: UInt64, previousEnd: Int, link: Digest, writer: String
    ) {
        self.sequence = sequence
        self.createdAt = createdAt
        self.firstGroup = firstGroup
        self.previousEnd = previousEnd
        self.link = link
        self.writer = writer
    }

    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.byteCount)
        bytes.withUnsafeMutableBytes { buffer in
            buffer.store(Self.magic, at: 0)
            buffer.store(Self.format, at: 8)
            buffer.store(sequence, at: 16)
            buffer.store(createdAt, at: 24)
            buffer.store(firstGroup, at: 32)
            buffer.store(UInt64(previousEnd), at: 40)
            buffer.store(link, at: 48)
            buffer.store(shortText: writer, at: 80)
            buffer.store(
                Digest(of: UnsafeRawBufferPointer(rebasing: buffer[..<Self.checksumOffset])), at: Self.checksumOffset)
        }
        return bytes
    }

    /// - Returns: nil for a segment that is prepared but not begun.
    static func read(_ segment: UnsafeRawBufferPointer, file: String) throws(JournalError) -> SegmentHeader? {
        guard segment.count >= byteCount else {
            throw JournalError(.damaged, "the segment is too short", file: file, offset: 0)
        }
        if segment.isZero(0..<byteCount) { return nil }
        let covered = UnsafeRawBufferPointer(rebasing: segment[..<checksumOffset])
        guard segment.integer(at: 0) == magic, segment.digest(at: checksumOffset) == Digest(of: covered) else {
            throw JournalError(.damaged, "the segment's header does not verify", file: file, offset: 0)
        }
        let format: UInt32 = segment.integer(at: 8)
        guard format == Self.format else {
            throw JournalError(.foreign, "format \(format) is not known to this version", file: file)
        }
        return SegmentHeader(
            sequence: segment.integer(at: 16), createdAt: segment.integer(at: 24), firstGroup: segment.integer(at: 32),
            previousEnd: Int(segment.integer(at: 40, as: UInt64.self)), link: segment.digest(at: 48),
            writer: segment.shortText(at: 80))
    }
}

/// A length byte and at most 64 bytes of text.
extension UnsafeRawBufferPointer {
    func shortText(at offset: Int) -> String {
        let length = Swift.min(Int(self[offset]), SegmentHeader.writerBytes)
        return String(decoding: self[offset + 1..<offset + 1 + length], as: UTF8.self)
    }
}

extension UnsafeMutableRawBufferPointer {
    func store(shortText text: String, at offset: Int) {
        self[offset] = UInt8(text.utf8.count)
        for (index, byte) in text.utf8.enumerated() { self[offset + 1 + index] = byte }
    }
}
