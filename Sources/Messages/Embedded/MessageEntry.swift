internal import Journal

/// A record as it lies in a group: length, check, record.
///
///     0 length u32 (of the record) | 4 check u64: ``RecordCheck`` of the record | 12 record
///
/// The group's checksum covers it too; the check is for a record that is read back alone.
struct MessageEntry: Sendable {
    static let headBytes = 12

    let record: [UInt8]
    private let check: UInt64

    init(_ record: MessageRecord) {
        self.record = record.encoded()
        check = self.record.withUnsafeBytes { RecordCheck.of($0) }
    }

    /// With its head.
    var byteCount: Int { Self.headBytes + record.count }

    func write(to buffer: UnsafeMutableRawBufferPointer) {
        buffer.store(UInt32(record.count), at: 0)
        buffer.store(check, at: 4)
        record.withUnsafeBytes { buffer.store($0, at: Self.headBytes) }
    }

    /// The record of an entry that was read back; nil when it does not verify.
    static func record(of entry: [UInt8]) -> MessageRecord? {
        entry.withUnsafeBytes { bytes in
            guard bytes.count >= headBytes, bytes.count == headBytes + Int(bytes.integer(at: 0, as: UInt32.self))
            else { return nil }
            let record = UnsafeRawBufferPointer(rebasing: bytes[headBytes...])
            guard RecordCheck.of(record) == bytes.integer(at: 4) else { return nil }
            return try? MessageRecord(record)
        }
    }

    /// Calls `body` with each record of a group's payload, its offset and the entry's length.
    /// - Returns: false when the payload does not end with an entry's end.
    static func forEach(
        in payload: UnsafeRawBufferPointer,
        _ body: (UnsafeRawBufferPointer, Int, Int) throws(StoreError) -> Void
    ) throws(StoreError) -> Bool {
        var offset = 0
        while offset < payload.count {
            guard payload.count - offset >= headBytes else { return false }
            let end = offset + headBytes + Int(payload.integer(at: offset, as: UInt32.self))
            guard end <= payload.count else { return false }
            try body(UnsafeRawBufferPointer(rebasing: payload[offset + headBytes..<end]), offset, end - offset)
            offset = end
        }
        return true
    }
}

/// Where an entry stands in the log. Places grow in the order of writing.
package struct LogPlace: Sendable, Equatable {
    package let segment: UInt32
    /// Bytes from the start of the segment, and length with the head.
    package let offset: UInt32
    package let length: UInt32

    package init(segment: UInt32, offset: UInt32, length: UInt32) {
        self.segment = segment
        self.offset = offset
        self.length = length
    }

    package init(order: UInt64, length: UInt32) {
        self.init(
            segment: UInt32(truncatingIfNeeded: order >> 32), offset: UInt32(truncatingIfNeeded: order), length: length)
    }

    /// The place as a number: the order of acceptance, the same after every start.
    package var order: UInt64 { UInt64(segment) << 32 | UInt64(offset) }
}

/// Up to where the log has been taken over.
struct LogEnd: Sendable, Equatable {
    /// As ``LogPlace/order``: every record before it has been taken over.
    var order: UInt64 = 0
    /// Number of the last group.
    var group: UInt64 = 0

    init(_ segment: OpenSegment, group: UInt64) {
        order = UInt64(segment.sequence) << 32 | UInt64(segment.offset)
        self.group = group
    }

    init(order: UInt64 = 0, group: UInt64 = 0) {
        self.order = order
        self.group = group
    }
}
