internal import Journal
internal import Synchronization

/// Makes memory anew at a start: what is open from the day files, and then what the log said behind them.
struct EmbeddedRecovery {
    /// What a start found, or made.
    struct Found: Sendable {
        let segment: OpenSegment
        let group: UInt64
        let link: Digest
        /// How many times the store was opened: the high part of every token.
        let epoch: UInt64
        /// Bytes of a torn last group that were cut off.
        let cutBytes: Int
        /// Bytes of the log that were read.
        let readBytes: Int
        /// After a crash: what was accepted before this place may have been handed out, whatever the log says.
        let suspectedBefore: UInt64?
        let historian: Historian
    }

    let configuration: MessageStoreConfiguration
    let shelf: EmbeddedShelf
    let factory: SegmentFactory

    private var log: EmbeddedLog { shelf.log }

    func run() throws(StoreError) -> Found {
        let layout = log.layout
        let segments = try stored { () throws(FileError) in try layout.tidied([layout.open], log.files) }
        try checkUnbroken(segments)
        let head = try EmbeddedHead.read(log)
        let mark = try loadDays()
        let historian = Historian(shelf, mark: mark, interval: configuration.filingInterval)
        var reader = LogReader(shelf: shelf, historian: historian, start: mark.order)
        let end = try replay(
            segments.filter { $0 >= mark.segment }, durable: head.map { max($0.group, mark.group) }, &reader)
        let isSuspect = head.map { !$0.isClosed } ?? false
        if isSuspect { shelf.live.withLock { $0.suspectAll() } }
        // The head is written after the first segment was begun.
        if end == nil, head != nil {
            throw StoreError(.damaged, "the store was used, but its segments are missing [\(layout.open)]")
        }
        // Before the first lease of this epoch is handed out.
        let segment = if let end { end.segment } else { try begin() }
        try takeOver(LogEnd(segment, group: end?.group ?? 0))
        let next = EmbeddedHead(epoch: (head?.epoch ?? 0) + 1, group: end?.group ?? 0)
        try next.write(log)
        return Found(
            segment: segment, group: end?.group ?? 0, link: end?.link ?? .zero, epoch: next.epoch,
            cutBytes: end?.cutBytes ?? 0, readBytes: reader.readBytes,
            suspectedBefore: isSuspect ? UInt64(segment.sequence) << 32 | UInt64(segment.offset) : nil,
            historian: historian)
    }

    /// A start does not read the older segments, but their messages are needed.
    private func checkUnbroken(_ segments: [UInt64]) throws(StoreError) {
        for (segment, next) in zip(segments, segments.dropFirst()) where next != segment + 1 {
            throw StoreError(.damaged, "a segment is missing before this one [\(log.layout.segment(next))]")
        }
    }

    /// Takes up what is open in the day files.
    /// - Returns: from where on the log must be read.
    private func loadDays() throws(StoreError) -> HistoryMark {
        var mark = try HistoryMark.read(log)
        if try !shelf.history.load(mark) {
            // One is lost: until it is made anew a start must know that it is.
            mark = HistoryMark()
            try mark.write(log)
        }
        try shelf.history.forEachOpen { message in shelf.live.withLock { _ = $0.add(message) } }
        return mark
    }

    private func replay(
        _ segments: [UInt64], durable: UInt64?, _ reader: inout LogReader
    ) throws(StoreError) -> LogReplay.End? {
        do throws(JournalError) {
            let replay = LogReplay(
                files: log.files, layout: log.layout, writer: EmbeddedLog.writer, durableGroup: durable)
            return try replay.run(segments) { (group, image, offset) throws(JournalError) in
                do throws(StoreError) { try reader.read(group, image, offset) } catch {
                    throw image.damaged(error.detail, at: offset)
                }
            }
        } catch { throw StoreError(error) }
    }

    private func takeOver(_ end: LogEnd) throws(StoreError) {
        guard shelf.history.covered <= end.order else {
            throw StoreError(.damaged, "the log ends before what the day files have seen [\(log.layout.open)]")
        }
        shelf.live.withLock { $0.end = end }
    }

    private func begin() throws(StoreError) -> OpenSegment {
        try stored { () throws(FileError) in
            try factory.begin(
                try factory.prepare(1),
                SegmentHeader(
                    sequence: 1, createdAt: configuration.clock(), firstGroup: 1, previousEnd: 0, link: .zero,
                    writer: EmbeddedLog.writer))
        }
    }
}
