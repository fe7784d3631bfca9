package import NIOCore

/// Something with a deadline on an event loop.
package protocol Expiring: AnyObject {
    /// Nanoseconds on the monotonic clock; `UInt64.max` for none.
    var deadline: UInt64 { get }
    /// Where the ticker keeps it; written by the ticker only.
    var tickerIndex: Int { get set }
    func expire()
}

/// One coarse timer an event loop instead of a scheduled task a request: every 50 ms it looks at all deadlines.
///
/// Not sendable: used on its loop only.
package final class LoopTicker {
    package static let interval = TimeAmount.milliseconds(50)

    /// Nanoseconds on the monotonic clock, at most one interval old.
    package private(set) var now = NIODeadline.now().uptimeNanoseconds
    package let loop: any EventLoop
    private var items: [any Expiring] = []
    private var task: RepeatedTask?

    package init(loop: any EventLoop) {
        self.loop = loop
        let ticker = NIOLoopBound(self, eventLoop: loop)
        task = loop.scheduleRepeatedTask(initialDelay: Self.interval, delay: Self.interval) { _ in ticker.value.tick() }
    }

    /// Must be called in the end: until then the ticker keeps itself alive.
    package func stop() { task?.cancel() }

    package var count: Int { items.count }

    package func add(_ item: any Expiring) {
        item.tickerIndex = items.count
        items.append(item)
    }

    package func remove(_ item: any Expiring) {
        let index = item.tickerIndex
        guard index >= 0, index < items.count, items[index] === item else { return }
        let last = items.removeLast()
        if last !== item {
            items[index] = last
            last.tickerIndex = index
        }
        item.tickerIndex = -1
    }

    package func forEach(_ body: (any Expiring) -> Void) { items.forEach(body) }

    /// The deadline this many milliseconds from now.
    package func deadline(in milliseconds: Int) -> UInt64 { now &+ UInt64(milliseconds) &* 1_000_000 }

    private func tick() {
        now = NIODeadline.now().uptimeNanoseconds
        // Expiring removes items: walk over a copy.
        for item in items where item.deadline <= now { item.expire() }
    }
}
