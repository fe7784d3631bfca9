/// Who is next of a key, and when.
extension Live {
    private func belongsInLine(_ item: Item) -> Bool { item.isOpen || item.state == .dead && item.holdsKey }

    private func isFirst(_ number: UInt32) -> Bool {
        let item = items[Int(number)]
        return item.key == 0 || queues[Int(item.queue)].keys[item.key]?.head == number
    }

    /// Puts the delivery into a heap of its queue if it may be handed out, now or later.
    mutating func place(_ number: UInt32) {
        items[Int(number)].ticket &+= 1
        let item = items[Int(number)]
        if item.state == .leased, item.attempts >= maxAttempts { wornOut.insert(number) }
        guard item.isOpen, !item.isBusy, isFirst(number) else { return }
        push(number, due: item.due)
    }

    func entry(_ number: UInt32, rank: UInt64) -> DueHeap.Entry {
        DueHeap.Entry(rank: rank, item: number, ticket: items[Int(number)].ticket)
    }

    /// - Parameter due: microseconds since 1970; 0 or less: at once.
    mutating func push(_ number: UInt32, due: Int64) {
        let queue = Int(items[Int(number)].queue)
        if due <= 0 {
            queues[queue].ready.push(entry(number, rank: items[Int(number)].order))
        } else {
            queues[queue].later.push(entry(number, rank: UInt64(due)))
        }
    }

    func isValid(_ entry: DueHeap.Entry) -> Bool { items[Int(entry.item)].ticket == entry.ticket }

    // MARK: Lines

    /// Brings the line of its key into order after a change of the delivery.
    mutating func line(_ number: UInt32) {
        let item = items[Int(number)]
        guard item.key != 0 else { return }
        if item.state != .leased, queues[Int(item.queue)].keys[item.key]?.holder == number {
            queues[Int(item.queue)].keys[item.key]?.holder = Self.none
            if let head = queues[Int(item.queue)].keys[item.key]?.head, head != number, head != Self.none {
                place(head)
            }
        }
        if belongsInLine(item) { joinLine(number) } else { leaveLine(number) }
    }

    private mutating func joinLine(_ number: UInt32) {
        let item = items[Int(number)]
        guard !item.isInLine else { return }
        items[Int(number)].isInLine = true
        var line = queues[Int(item.queue)].keys[item.key] ?? QueueLine.Key()
        // Nearly always it is the newest.
        var ahead = line.tail
        while ahead != Self.none, items[Int(ahead)].order > item.order { ahead = items[Int(ahead)].ahead }
        let behind = ahead == Self.none ? line.head : items[Int(ahead)].behind
        items[Int(number)].ahead = ahead
        items[Int(number)].behind = behind
        if ahead == Self.none { line.head = number } else { items[Int(ahead)].behind = number }
        if behind == Self.none { line.tail = number } else { items[Int(behind)].ahead = number }
        queues[Int(item.queue)].keys[item.key] = line
        // The one that was first is not any more.
        if ahead == Self.none, behind != Self.none { items[Int(behind)].ticket &+= 1 }
    }

    mutating func leaveLine(_ number: UInt32) {
        let item = items[Int(number)]
        guard item.isInLine, var line = queues[Int(item.queue)].keys[item.key] else { return }
        items[Int(number)].isInLine = false
        if item.ahead == Self.none { line.head = item.behind } else { items[Int(item.ahead)].behind = item.behind }
        if item.behind == Self.none { line.tail = item.ahead } else { items[Int(item.behind)].ahead = item.ahead }
        items[Int(number)].ahead = Self.none
        items[Int(number)].behind = Self.none
        if line.holder == number { line.holder = Self.none }
        queues[Int(item.queue)].keys[item.key] = line.head == Self.none ? nil : line
        if item.ahead == Self.none, line.head != Self.none { place(line.head) }
    }
}

extension Live.Item {
    var isOpen: Bool { state == .waiting || state == .leased }
    /// When it may be handed out (again), microseconds since 1970.
    var due: Int64 { state == .leased ? leasedUntil : notBefore }
}
