internal import Journal
internal import Synchronization
internal import Threads

/// Follows the log: brings what it said into the day files, and has what is finished leave memory.
///
/// Lives on its own thread; nobody's acceptance waits for it. When its files cannot be written nothing is lost: the log has
/// it, and memory keeps it until they can.
final class Historian: Sendable {
    private struct Desk {
        var mark: HistoryMark
        /// Days whose files have changed since the mark.
        var changed: Set<Int64> = []
    }

    /// Messages in one transaction.
    private static let slice = 500
    /// So much of the log is read again at most when a start follows a crash, bytes.
    private static let markBytes: UInt64 = 16 << 20

    private let shelf: EmbeddedShelf
    private let interval: Int
    private let desk: Mutex<Desk>
    private let wake = Signal()
    private let isClosing = Mutex(false)
    private let fault = Mutex<StoreError?>(nil)

    init(_ shelf: EmbeddedShelf, mark: HistoryMark, interval: Int) {
        self.shelf = shelf
        self.interval = interval
        desk = Mutex(Desk(mark: mark))
    }

    /// The thread's work, until ``close()``.
    func run() {
        while !isClosing.withLock({ $0 }) {
            wake.wait(milliseconds: max(1, interval))
            // What fails is tried again the next time.
            try? file()
        }
        try? file(marking: true)
    }

    func close() {
        isClosing.withLock { $0 = true }
        wake.post()
    }

    /// Why nothing goes into the day files at present: memory keeps what they lack.
    var trouble: StoreError? { fault.withLock { $0 } }

    /// Brings everything that is durable now into the day files.
    /// - Parameter marking: the next start begins behind it.
    func file(marking: Bool = false) throws(StoreError) {
        do throws(StoreError) {
            try desk.withLock { (desk) throws(StoreError) in try file(&desk, marking: marking) }
            fault.withLock { $0 = nil }
        } catch {
            fault.withLock { $0 = error }
            throw error
        }
    }

    private func file(_ desk: inout Desk, marking: Bool) throws(StoreError) {
        let (rows, end) = shelf.live.withLock { $0.takeUnfiled() }
        var days: Set<Int64> = []
        do throws(StoreError) {
            for start in stride(from: 0, to: rows.count, by: Self.slice) {
                days.formUnion(try move(rows[start..<min(start + Self.slice, rows.count)]))
            }
            desk.changed.formUnion(days)
            try shelf.history.cover(days, to: end.order)
        } catch {
            shelf.live.withLock { live in
                for row in rows where !live.rows[Int(row)].isFree { live.changed(row) }
            }
            throw error
        }
        if end.order > desk.mark.order, marking || end.order - desk.mark.order >= Self.markBytes {
            try mark(&desk, end, isEnd: marking)
        }
    }

    /// - Returns: the days that were changed.
    private func move(_ rows: ArraySlice<UInt32>) throws(StoreError) -> Set<Int64> {
        try shelf.history.gate.moving { () throws(StoreError) in
            let taken = shelf.live.withLock { live in
                rows.compactMap { row in live.file(row).map { (row: row, message: $0.message, isNew: $0.isNew) } }
            }
            try shelf.history.write(taken.map { ($0.message, $0.isNew) }, covered: nil)
            shelf.live.withLock { live in
                for (row, message, _) in taken { live.filed(row, message) }
            }
            return Set(taken.map(\.message.day))
        }
    }

    private func mark(_ desk: inout Desk, _ end: LogEnd, isEnd: Bool) throws(StoreError) {
        try shelf.history.sync(desk.changed, isEnd: isEnd)
        let mark = HistoryMark(order: end.order, group: end.group, days: shelf.history.days.sorted())
        try mark.write(shelf.log)
        desk.mark = mark
        desk.changed = []
    }

    /// Drops the days of which `body` says that they went, and the oldest segments in which nothing is known any more.
    /// - Parameter body: writes it into the log; gets the days that have files.
    /// - Returns: how many messages went.
    func retire(
        _ body: (Set<Int64>) throws(StoreError) -> (days: [Int64], count: Int)
    ) throws(StoreError) -> Int {
        try desk.withLock { (desk) throws(StoreError) in
            let count = try shelf.history.gate.moving { () throws(StoreError) in
                let (days, count) = try body(shelf.history.days)
                guard !days.isEmpty else { return 0 }
                let filed = try shelf.history.total(days)
                // First the mark: a start takes a file that it does not name for a left-over.
                desk.mark.days.removeAll { days.contains($0) }
                desk.changed.subtract(days)
                try desk.mark.write(shelf.log)
                try shelf.history.drop(days)
                return count + filed
            }
            guard count > 0 else { return 0 }
            try shelf.log.drop(before: oldestSegment(desk))
            return count
        }
    }

    private func oldestSegment(_ desk: Desk) -> UInt32 {
        let (live, end) = shelf.live.withLock { ($0.oldestSegment, $0.end.order) }
        let places = [end, desk.mark.order].map { UInt32(truncatingIfNeeded: $0 >> 32) }
        return (places + [live, shelf.history.oldestSegment].compactMap { $0 }).min() ?? 0
    }
}
