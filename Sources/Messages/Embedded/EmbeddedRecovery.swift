internal import Journal

/// Reads the log at the start.
struct EmbeddedRecovery {
    /// What a start found, or made.
    struct Found: Sendable {
        let live: Live
        let segment: OpenSegment
        let group: UInt64
        let link: Digest
        /// How many times the store was opened: the high part of every token.
        let epoch: UInt64
        /// Bytes of a torn last group that were cut off.
        let cutBytes: Int
        /// After a crash: what was accepted before this place may have been handed out, whatever the log says.
        let suspectedBefore: UInt64?
    }

    let configuration: MessageStoreConfiguration
    let log: EmbeddedLog
    let factory: SegmentFactory

    func run() throws(StoreError) -> Found {
        let layout = log.layout
        let segments = try stored { () throws(FileError) in try layout.tidied([layout.open], log.files) }
        let head = try EmbeddedHead.read(log)
        var live = Live()
        let end: LogReplay.End?
        do throws(JournalError) {
            let replay = LogReplay(
                files: log.files, layout: layout, writer: EmbeddedLog.writer, durableGroup: head?.group)
            end = try replay.run(segments) { (group, image, offset) throws(JournalError) in
                do throws(StoreError) { try live.read(group, image, offset) } catch {
                    throw image.damaged(error.detail, at: offset)
                }
            }
        } catch { throw StoreError(error) }
        let isSuspect = head.map { !$0.isClosed } ?? false
        if isSuspect { live.suspectAll() }
        // The head is written after the first segment was begun.
        if end == nil, head != nil {
            throw StoreError(.damaged, "the store was used, but its segments are missing [\(layout.open)]")
        }
        // Before the first lease of this epoch is handed out.
        let segment = if let end { end.segment } else { try begin() }
        let next = EmbeddedHead(epoch: (head?.epoch ?? 0) + 1, group: end?.group ?? 0)
        try next.write(log)
        return Found(
            live: live, segment: segment, group: end?.group ?? 0, link: end?.link ?? .zero, epoch: next.epoch,
            cutBytes: end?.cutBytes ?? 0,
            suspectedBefore: isSuspect ? UInt64(segment.sequence) << 32 | UInt64(segment.offset) : nil)
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

extension Live {
    /// Takes over what a group says.
    fileprivate mutating func read(
        _ group: GroupFrame, _ image: SegmentImage, _ start: Int
    ) throws(StoreError) {
        var count = 0
        let whole = try MessageEntry.forEach(in: group.payload) { (record, offset, length) throws(StoreError) in
            count += 1
            let place = LogPlace(
                segment: UInt32(truncatingIfNeeded: image.header.sequence),
                offset: UInt32(start + GroupFrame.headBytes + offset), length: UInt32(length))
            do throws(RecordReader.Unreadable) {
                take(try MessageRecord(record), at: place)
            } catch {
                throw StoreError(.damaged, "a record has a format that this version does not know")
            }
        }
        guard whole, count == group.count else { throw StoreError(.damaged, "group \(group.number) is not whole") }
    }

    private mutating func take(_ record: MessageRecord, at place: LogPlace) {
        switch record {
        case .message(let message, let proposer): add(message, proposer: proposer, at: place)
        case .retired(let days): _ = retire(days)
        case .delivery(let part):
            // Of a message that is not known any more: its period went, and its segment with it.
            guard let row = rowNumbers[part.delivery.id.message] else { return }
            if let item = item(of: part.delivery.id) {
                set(item, to: part.delivery, order: part.order)
                if let token = part.token { items[Int(item)].token = token }
            } else if let address = part.address {
                add(part, address, to: row)
            }
        }
    }
}
