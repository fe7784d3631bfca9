/// A binary heap of deliveries, the least rank first. What has become untrue stays in it until it comes up: each entry
/// carries the ticket that its delivery had.
struct DueHeap: Sendable {
    struct Entry: Sendable {
        /// A time or a place in the order.
        var rank: UInt64
        var item: UInt32
        var ticket: UInt32
    }

    private var entries: [Entry] = []

    var first: Entry? { entries.first }
    var isEmpty: Bool { entries.isEmpty }
    var count: Int { entries.count }

    mutating func push(_ entry: Entry) {
        entries.append(entry)
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].rank < entries[parent].rank else { break }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    /// Lets go of the entries that have become untrue.
    mutating func compact(keeping isTrue: (Entry) -> Bool) {
        let kept = entries.filter(isTrue)
        entries.removeAll(keepingCapacity: false)
        entries.reserveCapacity(2 * kept.count)
        for entry in kept { push(entry) }
    }

    mutating func pop() -> Entry? {
        guard let first = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return first }
        entries[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in 2 * parent + 1...2 * parent + 2 where child < entries.count {
                if entries[child].rank < entries[least].rank { least = child }
            }
            if least == parent { return first }
            entries.swapAt(parent, least)
            parent = least
        }
    }
}
