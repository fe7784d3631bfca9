/// A shared segment read into memory.
package struct SegmentImage: Sendable {
    package let path: String
    package let header: SegmentHeader
    let bytes: [UInt8]
    package var byteCount: Int { bytes.count }

    /// Where the good part of a segment ends.
    struct End: Sendable, Equatable {
        /// Bytes from the start of the file.
        var offset: Int
        var group: UInt64
        var link: Digest
        /// Start of the last group; nil when the segment has none.
        var lastGroupOffset: Int?
    }

    static func load(_ path: String, _ files: any JournalFileSystem) throws(JournalError) -> SegmentImage? {
        let bytes = try journaled { () throws(FileError) in try files.contents(of: path) }
        return try SegmentImage(bytes, path: path)
    }

    /// Nil for a segment that is prepared but not begun.
    init?(_ bytes: [UInt8], path: String) throws(JournalError) {
        let header = try bytes.span.withUnsafeBytes { (buffer) throws(JournalError) in
            try SegmentHeader.read(buffer, file: path)
        }
        guard let header else { return nil }
        self.path = path
        self.header = header
        self.bytes = bytes
    }

    /// Calls `body` with every good group in order, up to and including `lastGroup`.
    /// - Returns: where the first thing begins that is no group, or not the expected one.
    func forEachGroup(
        upTo lastGroup: UInt64 = .max, _ body: (GroupFrame, Int) throws(JournalError) -> Void
    ) throws(JournalError) -> End {
        try bytes.span.withUnsafeBytes { (buffer) throws(JournalError) in try walk(buffer, lastGroup, body) }
    }

    private func walk(
        _ buffer: UnsafeRawBufferPointer, _ lastGroup: UInt64, _ body: (GroupFrame, Int) throws(JournalError) -> Void
    ) throws(JournalError) -> End {
        var end = End(
            offset: SegmentHeader.byteCount, group: header.firstGroup - 1, link: header.link, lastGroupOffset: nil)
        while end.group < lastGroup, let group = GroupFrame(buffer, at: end.offset), group.number == end.group + 1,
            group.previous == end.link
        {
            try body(group, end.offset)
            end = End(
                offset: end.offset + group.paddedBytes, group: group.number, link: group.checksum,
                lastGroupOffset: end.offset)
        }
        return end
    }

    /// True when some whole group stands at or behind `offset`. Groups are written one after the other, each only after
    /// the one before it was durable; so a bad place with a good group behind it is damage, and one without is the torn
    /// end.
    func hasGroup(from offset: Int) -> Bool {
        bytes.withUnsafeBytes { buffer in
            stride(from: offset, to: buffer.count, by: GroupFrame.alignment).contains {
                GroupFrame(buffer, at: $0) != nil
            }
        }
    }

    func isZero(from offset: Int) -> Bool {
        bytes.withUnsafeBytes { $0.isZero(offset..<$0.count) }
    }

    package func damaged(_ detail: String, at offset: Int) -> JournalError {
        JournalError(.damaged, detail, file: path, offset: offset)
    }
}
