/// The rows of ``Live`` in the order of acceptance.
struct LiveSequence: Sendable {
    struct Entry: Sendable {
        let order: UInt64
        let row: UInt32
    }

    private var entries: [Entry] = []
    private var isSorted = true
    /// Entries of rows that are free.
    private var stale = 0

    var count: Int { entries.count - stale }

    mutating func append(_ order: UInt64, _ row: UInt32) {
        // Only a message that comes back from the day files is older.
        if let last = entries.last, last.order > order { isSorted = false }
        entries.append(Entry(order: order, row: row))
    }

    /// A row became free; its entry stays for a while.
    /// - Parameter isHere: whether the entry's row is still what it was.
    mutating func drop(_ isHere: (Entry) -> Bool) {
        stale += 1
        guard stale > 1_024, 2 * stale > entries.count else { return }
        entries = entries.filter(isHere)
        stale = 0
    }

    /// The next ones behind a place, stale ones among them.
    mutating func entries(after order: UInt64, count: Int) -> ArraySlice<Entry> {
        if !isSorted {
            entries.sort { $0.order < $1.order }
            isSorted = true
        }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].order <= order { low = middle + 1 } else { high = middle }
        }
        var end = min(entries.count, low + count)
        // A message that came back may have a stale entry beside its own.
        while end > low, end < entries.count, entries[end].order == entries[end - 1].order { end += 1 }
        return entries[low..<end]
    }
}
