/// Reads the segments of a log from the oldest to the end, checks that they hang together, and cuts off the last group
/// when it is torn.
///
/// Why cutting is safe, and why everything else stops the start: `docs/journal.md`, *Recovery*.
package struct LogReplay: Sendable {
    package struct End: Sendable {
        package let segment: OpenSegment
        package let group: UInt64
        package let link: Digest
        package let finished: [FinishedSegment]
        /// Bytes of a torn last group that were cut off.
        package let cutBytes: Int
    }

    private let files: any JournalFileSystem
    private let layout: Layout
    private let writer: String
    /// Known to be durable: a log that begins behind it or ends before it has been cut. nil: nothing is known.
    private let durableGroup: UInt64?

    package init(files: any JournalFileSystem, layout: Layout, writer: String, durableGroup: UInt64? = nil) {
        self.files = files
        self.layout = layout
        self.writer = writer
        self.durableGroup = durableGroup
    }

    /// Calls `body` with every group, in order.
    /// - Parameter found: the segments that are there, ascending.
    /// - Returns: nil when no segment was begun.
    package func run(
        _ found: [UInt64], _ body: (GroupFrame, SegmentImage, Int) throws(JournalError) -> Void
    ) throws(JournalError) -> End? {
        let begun = try headers(found)
        guard let newest = begun.last, let oldest = begun.first else { return nil }
        if let durableGroup, durableGroup + 1 < oldest.firstGroup {
            throw JournalError(
                .cutTail,
                "the head has seen group \(durableGroup), the oldest segment begins with \(oldest.firstGroup)",
                file: layout.segment(oldest.sequence))
        }
        var finished: [FinishedSegment] = []
        for (segment, next) in zip(begun, begun.dropFirst()) {
            try replayFinished(segment, next: next, body)
            finished.append(FinishedSegment(sequence: segment.sequence, lastGroup: next.firstGroup - 1))
        }
        return try replayNewest(newest, finished, body)
    }

    /// The headers of the segments that were begun. A prepared one may follow them; it is made anew when it is needed.
    private func headers(_ found: [UInt64]) throws(JournalError) -> [SegmentHeader] {
        var headers: [SegmentHeader] = []
        for sequence in found {
            let path = layout.segment(sequence)
            let sector = try journaled { () throws(FileError) in
                try files.open(path).read(count: SegmentHeader.byteCount, at: 0)
            }
            let header = try sector.span.withUnsafeBytes { (bytes) throws(JournalError) in
                try SegmentHeader.read(bytes, file: path)
            }
            guard let header else {
                guard sequence == found.last else {
                    throw JournalError(.damaged, "a later segment exists, but this one is empty", file: path, offset: 0)
                }
                break
            }
            guard header.writer == writer else {
                throw JournalError(.foreign, "the segment belongs to another writer", file: path)
            }
            guard header.sequence == sequence, headers.last.map({ $0.sequence + 1 == sequence }) ?? true else {
                throw JournalError(.damaged, "a segment is missing before this one", file: path)
            }
            headers.append(header)
        }
        return headers
    }

    private func image(_ sequence: UInt64) throws(JournalError) -> SegmentImage {
        let path = layout.segment(sequence)
        guard let image = try SegmentImage.load(path, files) else {
            throw JournalError(.damaged, "the segment became empty while it was read", file: path)
        }
        return image
    }

    /// A segment that has a successor ends exactly where the successor says.
    private func replayFinished(
        _ header: SegmentHeader, next: SegmentHeader,
        _ body: (GroupFrame, SegmentImage, Int) throws(JournalError) -> Void
    ) throws(JournalError) {
        let image = try image(header.sequence)
        let end = try image.forEachGroup(upTo: next.firstGroup - 1) { (group, offset) throws(JournalError) in
            try body(group, image, offset)
        }
        guard end.group == next.firstGroup - 1, end.offset == next.previousEnd, end.link == next.link else {
            throw image.damaged("group \(end.group + 1) does not verify", at: end.offset)
        }
    }

    private func replayNewest(
        _ header: SegmentHeader, _ finished: [FinishedSegment],
        _ body: (GroupFrame, SegmentImage, Int) throws(JournalError) -> Void
    ) throws(JournalError) -> End {
        let image = try image(header.sequence)
        let end = try image.forEachGroup { (group, offset) throws(JournalError) in try body(group, image, offset) }
        let isClean = image.isZero(from: end.offset)
        if !isClean, image.hasGroup(from: end.offset) || end.group < durableGroup ?? 0 {
            throw image.damaged("group \(end.group + 1) does not verify", at: end.offset)
        }
        if let durableGroup, end.group < durableGroup {
            throw JournalError(
                .cutTail, "the log ends with group \(end.group), the head has seen \(durableGroup)", file: image.path,
                offset: end.offset)
        }
        let file = try journaled { () throws(FileError) in try settle(image, end, isClean: isClean) }
        return End(
            segment: OpenSegment(sequence: header.sequence, file: file, size: image.bytes.count, offset: end.offset),
            group: end.group, link: end.link, finished: finished,
            cutBytes: isClean ? 0 : image.bytes.count - end.offset)
    }

    /// Writes header and last group again and zeros behind them, then syncs: after a kill, or a sync that failed, they
    /// may be in the page cache only, and from now on they count as durable.
    private func settle(
        _ image: SegmentImage, _ end: SegmentImage.End, isClean: Bool
    ) throws(FileError) -> any JournalFile {
        let file = try files.open(image.path)
        try file.write(Array(image.bytes[..<SegmentHeader.byteCount]), at: 0)
        if let last = end.lastGroupOffset { try file.write(Array(image.bytes[last..<end.offset]), at: last) }
        if !isClean { try file.write([UInt8](repeating: 0, count: image.bytes.count - end.offset), at: end.offset) }
        try file.sync()
        return file
    }
}
