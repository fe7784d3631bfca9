internal import Journal

/// The file `filed`: up to where the log is in the day files, durably. A start reads the log from there.
///
///     0 magic 8 | 8 format u32 | 12 days u32 | 16 place u64 | 24 group u64 | 32 days i64… | checksum 32
struct HistoryMark: Sendable, Equatable {
    private static let magic: UInt64 = 0x3144_454c_4946_4850  // "PHFILED1"
    private static let format: UInt32 = 1
    private static let headBytes = 32

    /// Everything before this place is in the day files.
    var order: UInt64 = 0
    /// A group that was durable when this was written.
    var group: UInt64 = 0
    /// The days that had a file: one that is missing is made anew from the log.
    var days: [Int64] = []

    var segment: UInt64 { order >> 32 }

    private static func path(_ log: EmbeddedLog) -> String { log.layout.root + "/filed" }

    /// Nothing filed when there is no such file, or when it does not verify: then the whole log is read.
    /// - Throws: `foreign`, `notWritable` when it cannot be read.
    static func read(_ log: EmbeddedLog) throws(StoreError) -> HistoryMark {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try log.files.contents(of: path(log))
        } catch  where error.isMissing {
            return HistoryMark()
        } catch { throw StoreError(error) }
        guard let (format, mark) = bytes.withUnsafeBytes(parts) else { return HistoryMark() }
        guard format == Self.format else {
            throw StoreError(.foreign, "format \(format) is not known to this version [\(path(log))]")
        }
        return mark
    }

    private static func parts(_ bytes: UnsafeRawBufferPointer) -> (UInt32, HistoryMark)? {
        guard bytes.count >= headBytes + Digest.byteCount, bytes.integer(at: 0) == magic else { return nil }
        let end = bytes.count - Digest.byteCount
        let count = Int(bytes.integer(at: 12, as: UInt32.self))
        guard end == headBytes + 8 * count,
            bytes.digest(at: end) == Digest(of: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        else { return nil }
        let days = (0..<count).map { Int64(bitPattern: bytes.integer(at: headBytes + 8 * $0, as: UInt64.self)) }
        return (
            bytes.integer(at: 8), HistoryMark(order: bytes.integer(at: 16), group: bytes.integer(at: 24), days: days)
        )
    }

    /// Durable when it returns.
    func write(_ log: EmbeddedLog) throws(StoreError) {
        var writer = RecordWriter(capacity: Self.headBytes + 8 * days.count + Digest.byteCount)
        writer.integer(Self.magic)
        writer.integer(Self.format)
        writer.integer(UInt32(days.count))
        writer.integer(order)
        writer.integer(group)
        for day in days { writer.integer(day) }
        writer.digest(writer.bytes.withUnsafeBytes { Digest(of: $0) })
        let bytes = writer.bytes
        try stored { () throws(FileError) in
            try log.files.replace(Self.path(log), with: bytes)
            try log.files.syncDirectory(log.layout.root)
        }
    }
}
