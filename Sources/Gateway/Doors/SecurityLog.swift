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

    private struct State {
        var events: [Event] = []
        var next = 0
        var total = 0
    }

    private let state = Mutex(State())
    private let capacity: Int

    package init(capacity: Int = 1024) {
        self.capacity = capacity
    }

    package func note(_ code: String, municipality: String, at unixSeconds: Int64) {
        state.withLock { state in
            state.total += 1
            let last = (state.next + capacity - 1) % capacity
            if last < state.events.count, state.events[last].code == code,
                state.events[last].municipality == municipality
            {
                state.events[last].count += 1
                state.events[last].at = unixSeconds
                return
            }
            let event = Event(at: unixSeconds, code: code, municipality: municipality, count: 1)
            if state.events.count < capacity { state.events.append(event) } else { state.events[state.next] = event }
            state.next = (state.next + 1) % capacity
        }
    }

    /// Oldest first, and how many calls there were in all.
    package var contents: (events: [Event], total: Int) {
        state.withLock { state in
            guard state.events.count == capacity else { return (state.events, state.total) }
            return (Array(state.events[state.next...] + state.events[..<state.next]), state.total)
        }
    }
}
