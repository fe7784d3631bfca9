/// One municipality's records out of one shared segment: a piece of its chain that verifies alone.
///
///     0 magic 8 | 8 format u32 | 12 municipality u32 | 16 segment u64 | 24 first sequence u64 | 32 records u64
///     40 payload length u64
///     48 link before the first record 32 | 80 link of the last record 32 | 112 writer's length u8, writer 64
///     224 checksum 32 | 256 entries
///
/// The checksum covers everything else. The same segment always gives the same bytes, so sealing may be repeated.
struct SealedFile: Sendable {
    static let headBytes = 256
    private static let magic: UInt64 = 0x0031_4c41_4553_4850  // "PHSEAL1"
    private static let format: UInt32 = 1
    private static let checksumOffset = 224

    let path: String
    let municipality: MunicipalityCode
    let segment: UInt64
    /// The chain before the first record and after the last.
    let before: ChainState
    let after: ChainState
    let checksum: Digest
    /// Head and entries.
    let bytes: [UInt8]

    static func build(
        _ municipality: MunicipalityCode, segment: UInt64, before: ChainState, after: ChainState, payload: [UInt8],
        writer: String
    ) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: headBytes)
        bytes.reserveCapacity(headBytes + payload.count)
        bytes.append(contentsOf: payload)
        bytes.withUnsafeMutableBytes { buffer in
            buffer.store(magic, at: 0)
            buffer.store(format, at: 8)
            buffer.store(municipality.number, at: 12)
            buffer.store(segment, at: 16)
            buffer.store(before.sequence + 1, at: 24)
            buffer.store(after.sequence - before.sequence, at: 32)
            buffer.store(UInt64(payload.count), at: 40)
            buffer.store(before.link, at: 48)
            buffer.store(after.link, at: 80)
            buffer.store(shortText: writer, at: 112)
            buffer.store(checksum(UnsafeRawBufferPointer(buffer)), at: checksumOffset)
        }
        return bytes
    }

    /// - Throws: `damaged` when the file is not exactly what was sealed.
    static func load(_ path: String, _ files: any JournalFileSystem) throws(JournalError) -> SealedFile {
        let bytes = try journaled { () throws(FileError) in try files.contents(of: path) }
        return try parse(bytes, path, isWhole: true)
    }

    /// The head only; the entries and so the checksum are not looked at.
    static func loadHead(_ path: String, _ files: any JournalFileSystem) throws(JournalError) -> SealedFile {
        let bytes = try journaled { () throws(FileError) in try files.open(path).read(count: headBytes, at: 0) }
        return try parse(bytes, path, isWhole: false)
    }

    private static func parse(_ bytes: [UInt8], _ path: String, isWhole: Bool) throws(JournalError) -> SealedFile {
        try bytes.span.withUnsafeBytes { (buffer) throws(JournalError) in
            guard buffer.count >= headBytes, buffer.integer(at: 0) == magic, buffer.integer(at: 8) == format else {
                throw JournalError(.damaged, "not a sealed file of a known format", file: path, offset: 0)
            }
            let checksum = buffer.digest(at: checksumOffset)
            if isWhole {
                guard buffer.integer(at: 40, as: UInt64.self) == UInt64(buffer.count - headBytes),
                    checksum == Self.checksum(buffer)
                else { throw JournalError(.damaged, "the sealed file does not verify", file: path, offset: 0) }
            }
            let before = buffer.integer(at: 24, as: UInt64.self) &- 1
            return SealedFile(
                path: path, municipality: MunicipalityCode(number: buffer.integer(at: 12)),
                segment: buffer.integer(at: 16),
                before: ChainState(sequence: before, link: buffer.digest(at: 48)),
                after: ChainState(
                    sequence: before &+ buffer.integer(at: 32, as: UInt64.self), link: buffer.digest(at: 80)),
                checksum: checksum, bytes: bytes)
        }
    }

    private static func checksum(_ buffer: UnsafeRawBufferPointer) -> Digest {
        let parts = [buffer[..<checksumOffset], buffer[headBytes...]].map {
            Digest(of: UnsafeRawBufferPointer(rebasing: $0))
        }
        return parts.withUnsafeBytes { Digest(of: $0) }
    }

    /// Calls `body` with every entry and its offset in the file.
    func forEachEntry(_ body: (LogEntry, Int) throws(JournalError) -> Void) throws(JournalError) {
        let whole = try bytes.span.withUnsafeBytes { (buffer) throws(JournalError) in
            try LogEntry.forEach(in: UnsafeRawBufferPointer(rebasing: buffer[Self.headBytes...])) {
                (entry, offset) throws(JournalError) in try body(entry, offset + Self.headBytes)
            }
        }
        guard whole else { throw JournalError(.damaged, "the sealed file ends within a record", file: path) }
    }
}
