import NIOCore

/// The body of a batch, cut at its line feeds; nothing is copied.
struct BatchLines {
    /// Lines that one request may have.
    static let limit = 1_000

    private let body: ByteBuffer
    /// Without the line feed and a carriage return before it.
    private let ranges: [Range<Int>]

    /// - Returns: nil when there are more lines than ``limit``.
    init?(_ body: ByteBuffer) {
        guard let ranges = body.withUnsafeReadableBytes(Self.cut) else { return nil }
        self.body = body
        self.ranges = ranges
    }

    var count: Int { ranges.count }

    /// Bytes of a line; the first has the index 0.
    func length(_ index: Int) -> Int { ranges[index].count }

    subscript(index: Int) -> ByteBuffer {
        let range = ranges[index]
        return body.getSlice(at: body.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer()
    }

    /// The last line may end without a line feed.
    private static func cut(_ bytes: UnsafeRawBufferPointer) -> [Range<Int>]? {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            guard ranges.count < limit else { return nil }
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
            ranges.append(start..<(hasReturn ? end - 1 : end))
            start = end + 1
        }
        return ranges
    }
}
