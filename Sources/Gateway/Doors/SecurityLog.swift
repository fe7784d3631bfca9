import PlatformHub
import Synchronization

/// Calls that never became an exchange: unknown system, municipality or address. Bounded: the newest are kept, the rest is counted.
package final class SecurityLog: Sendable {
    package struct Event: Sendable, Equatable {
        /// Unix seconds of the last time.
        package var at: Int64
        /// From the error catalogue.
        package let code: String
        /// 団体コード when the address had a known one, otherwise empty.
        package let municipality: String
        /// How many alike came one after the other.
        package var count: Int
    }

    fileprivate struct State {
        var events: [Event] = []
        var next = 0
        var total = 0
        var second: Int64 = 0
        /// Events told in ``second``.
        var told = 0
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let tell: @Sendable (Event) -> Void
    /// A flood of calls must not become a flood of log lines.
    fileprivate static let toldPerSecond = 10

    /// - Parameter tell: hears of each event that differs from the one before, a few a second at most.
    package init(capacity: Int = 1024, tell: @escaping @Sendable (Event) -> Void = { _ in }) {
        self.capacity = capacity
        self.tell = tell
    }

    package func note(_ code: String, municipality: String, at unixSeconds: Int64) {
        let event = state.withLock { $0.add(code, municipality, at: unixSeconds, capacity: capacity) }
        if let event { tell(event) }
    }

    /// Oldest first, and how many calls there were in all.
    package var contents: (events: [Event], total: Int) {
        state.withLock { state in
            guard state.events.count == capacity else { return (state.events, state.total) }
            return (Array(state.events[state.next...] + state.events[..<state.next]), state.total)
        }
    }
}

extension SecurityLog.State {
    /// - Returns: the event if it is a new one and may be told.
    fileprivate mutating func add(
        _ code: String, _ municipality: String, at unixSeconds: Int64, capacity: Int
    ) -> SecurityLog.Event? {
        total += 1
        let last = (next + capacity - 1) % capacity
        if last < events.count, events[last].code == code, events[last].municipality == municipality {
            events[last].count += 1
            events[last].at = unixSeconds
            return nil
        }
        let event = SecurityLog.Event(at: unixSeconds, code: code, municipality: municipality, count: 1)
        if events.count < capacity { events.append(event) } else { events[next] = event }
        next = (next + 1) % capacity
        if unixSeconds != second { (second, told) = (unixSeconds, 0) }
        told += 1
        return told <= SecurityLog.toldPerSecond ? event : nil
    }
}
