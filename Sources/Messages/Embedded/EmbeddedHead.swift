internal import Journal

/// The small file beside the log: format, number of the start, and how far the log is known to reach.
///
///     0 magic 8 | 8 format u32 | 12 closed u32 (0 or 1) | 16 epoch u64 | 24 group u64 | 32 checksum 32
struct EmbeddedHead: Sendable, Equatable {
    private static let magic: UInt64 = 0x3153_4753_4d48_5048  // "HPHMSGS1"
    private static let format: UInt32 = 1
    private static let coveredBytes = 32

    /// How many times the store was opened: the high part of every token, so that each start hands out greater ones.
    var epoch: UInt64 = 0
    /// A group that was durable when this was written; a log that ends before it has been cut.
    var group: UInt64 = 0
    /// Closed in order: the log says of every delivery how often it was handed out.
    var isClosed = false

    /// - Returns: nil when there is none: the store was never opened, or was killed before anything was accepted.
    /// - Throws: `damaged`, `foreign`, `notWritable` when it cannot be read.
    static func read(_ log: EmbeddedLog) throws(StoreError) -> EmbeddedHead? {
        let path = log.layout.head
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try log.files.contents(of: path)
        } catch  where error.isMissing {
            return nil
        } catch { throw StoreError(error) }
        guard let (format, head) = bytes.withUnsafeBytes(parts) else {
            throw StoreError(.damaged, "the head does not verify [\(path)]")
        }
        guard format == Self.format else {
            throw StoreError(.foreign, "format \(format) is not known to this version [\(path)]")
        }
        return head
    }

    private static func parts(_ bytes: UnsafeRawBufferPointer) -> (format: UInt32, head: EmbeddedHead)? {
        guard bytes.count == coveredBytes + Digest.byteCount, bytes.integer(at: 0) == magic,
            bytes.digest(at: coveredBytes) == Digest(of: UnsafeRawBufferPointer(rebasing: bytes[..<coveredBytes]))
        else { return nil }
        let head = EmbeddedHead(
            epoch: bytes.integer(at: 16), group: bytes.integer(at: 24),
            isClosed: bytes.integer(at: 12, as: UInt32.self) == 1)
        return (bytes.integer(at: 8), head)
    }

    /// Durable when it returns.
    func write(_ log: EmbeddedLog) throws(StoreError) {
        var writer = RecordWriter(capacity: Self.coveredBytes + Digest.byteCount)
        writer.integer(Self.magic)
        writer.integer(Self.format)
        writer.integer(UInt32(isClosed ? 1 : 0))
        writer.integer(epoch)
        writer.integer(group)
        writer.digest(writer.bytes.withUnsafeBytes { Digest(of: $0) })
        let bytes = writer.bytes
        try stored { () throws(FileError) in
            try log.files.replace(log.layout.head, with: bytes)
            try log.files.syncDirectory(log.layout.root)
        }
    }
}
