internal import Journal

/// A record as it lies in a group: length, check, record.
///
///     0 length u32 (of the record) | 4 check u64: first bytes of the record's SHA-256 | 12 record
///
/// The group's checksum covers it too; the check is for a record that is read back alone.
struct MessageEntry: Sendable {
    static let headBytes = 12

    let record: [UInt8]
    private let check: UInt64

    init(_ record: MessageRecord) {
        self.record = record.encoded()
        check = self.record.withUnsafeBytes(Self.check)
    }

    /// With its head.
    var byteCount: Int { Self.headBytes + record.count }

    func write(to buffer: UnsafeMutableRawBufferPointer) {
        buffer.store(UInt32(record.count), at: 0)
        buffer.store(check, at: 4)
        record.withUnsafeBytes { buffer.store($0, at: Self.headBytes) }
    }

    private static func check(_ record: UnsafeRawBufferPointer) -> UInt64 {
        Digest(of: record).withUnsafeBytes { $0.integer(at: 0) }
    }

    /// The record of an entry that was read back; nil when it does not verify.
    static func record(of entry: [UInt8]) -> MessageRecord? {
        entry.withUnsafeBytes { bytes in
            guard bytes.count >= headBytes, bytes.count == headBytes + Int(bytes.integer(at: 0, as: UInt32.self))
            else { return nil }
            let record = UnsafeRawBufferPointer(rebasing: bytes[headBytes...])
            guard check(record) == bytes.integer(at: 4) else { return nil }
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
struct LogPlace: Sendable, Equatable {
    let segment: UInt32
    /// Bytes from the start of the segment, and length with the head.
    let offset: UInt32
    let length: UInt32

    /// The place as a number: the order of acceptance, the same after every start.
    var order: UInt64 { UInt64(segment) << 32 | UInt64(offset) }
}
