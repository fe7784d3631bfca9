internal import Journal
internal import Synchronization

/// Takes over what the log says behind the day files. What a file has already is passed over.
struct LogReader {
    /// So many messages that the day files do not know are kept in memory while the log is read.
    private static let limit = 20_000

    let shelf: EmbeddedShelf
    let historian: Historian
    /// Everything before this place is in the day files.
    let start: UInt64
    /// Of the segments that were read.
    private(set) var readBytes = 0
    private var segment: UInt64 = 0
    /// Days of messages that a file has, and of which nothing was open.
    private var passed: [ExchangeID: Int64] = [:]

    init(shelf: EmbeddedShelf, historian: Historian, start: UInt64) {
        self.shelf = shelf
        self.historian = historian
        self.start = start
    }

    mutating func read(_ group: GroupFrame, _ image: SegmentImage, _ offset: Int) throws(StoreError) {
        if image.header.sequence != segment {
            segment = image.header.sequence
            readBytes += image.byteCount
        }
        // Everything before this group is durable, or this group would not be there.
        let place = LogPlace(segment: UInt32(truncatingIfNeeded: segment), offset: UInt32(offset), length: 0)
        let end = LogEnd(order: place.order, group: group.number - 1)
        let isMuch = shelf.live.withLock { live in
            live.end = end
            return live.unfiled.count > Self.limit
        }
        if isMuch { try historian.file() }
        try read(group.payload, count: group.count, number: group.number, at: offset + GroupFrame.headBytes)
    }

    private mutating func read(
        _ payload: UnsafeRawBufferPointer, count: Int, number: UInt64, at start: Int
    ) throws(StoreError) {
        var found = 0
        let segment = UInt32(truncatingIfNeeded: segment)
        let whole = try MessageEntry.forEach(in: payload) { (record, offset, length) throws(StoreError) in
            found += 1
            let place = LogPlace(segment: segment, offset: UInt32(start + offset), length: UInt32(length))
            guard place.order >= self.start else { return }
            let read: MessageRecord
            do throws(RecordReader.Unreadable) {
                read = try MessageRecord(record)
            } catch {
                throw StoreError(.damaged, "a record has a format that this version does not know")
            }
            try take(read, at: place)
        }
        guard whole, found == count else { throw StoreError(.damaged, "group \(number) is not whole") }
    }

    private mutating func take(_ record: MessageRecord, at place: LogPlace) throws(StoreError) {
        switch record {
        case .message(let message, let proposer):
            let day = FiledMessage.day(of: message.acceptedAt)
            let isKnown = shelf.live.withLock { $0.rowNumbers[message.id] != nil }
            if place.order < shelf.history.covered(day) {
                if !isKnown { passed[message.id] = day }
            } else if !isKnown {
                shelf.live.withLock { $0.add(message, proposer: proposer, at: place) }
            }
        case .delivery(let part): try take(part, at: place)
        case .retired(let days): try retire(days, at: place)
        }
    }

    private func take(_ part: MessageRecord.DeliveryPart, at place: LogPlace) throws(StoreError) {
        let id = part.delivery.id.message
        if let day = passed[id], place.order < shelf.history.covered(day) { return }
        if shelf.live.withLock({ $0.rowNumbers[id] == nil }) {
            // Of a message that is not known any more: its period went, and its segment with it.
            guard let message = try shelf.history.message(id) else { return }
            guard place.order >= shelf.history.covered(message.day) else { return }
            shelf.live.withLock { _ = $0.add(message) }
        }
        let history = shelf.history
        shelf.live.withLock { live in
            guard let row = live.rowNumbers[id] else { return }
            let day = FiledMessage.day(of: live.rows[Int(row)].acceptedAt)
            if place.order >= history.covered(day) { live.take(part, row) }
        }
    }

    private func retire(_ days: [Int64], at place: LogPlace) throws(StoreError) {
        shelf.live.withLock { _ = $0.retire(days, before: place.order) }
        // A day that came again later has a file that has seen more.
        try shelf.history.drop(days.filter { shelf.history.covered($0) <= place.order })
    }
}

extension Live {
    fileprivate mutating func take(_ part: MessageRecord.DeliveryPart, _ row: UInt32) {
        if let item = item(of: part.delivery.id) {
            set(item, to: part.delivery, order: part.order)
            if let token = part.token { items[Int(item)].token = token }
        } else if let address = part.address {
            add(part, address, to: row)
        }
    }
}
