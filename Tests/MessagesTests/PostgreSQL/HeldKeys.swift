import Journal
import Messages
import Synchronization

/// Watches who holds what: each delivery once, one of a key at a time, in order.
final class HeldKeys: Sendable {
    private struct State {
        var held: Set<UInt64> = []
        var last: [UInt64: Int64] = [:]
        var done: Set<ExchangeID> = []
        var faults: [String] = []
    }

    private let state = Mutex(State())

    var faults: [String] { state.withLock { $0.faults } }
    var count: Int { state.withLock { $0.done.count } }

    func take(_ lease: Lease) {
        state.withLock { state in
            if !state.done.insert(lease.message.id).inserted { state.faults.append("twice: \(lease.message.id)") }
            let key = lease.address.key
            if key != 0, !state.held.insert(key).inserted { state.faults.append("two of key \(key)") }
            // The messages of the test carry their number in the last bits of their ids.
            let number = Int64(lease.message.id.low >> 8)
            if key != 0, number < state.last[key] ?? 0 { state.faults.append("key \(key) out of order") }
            state.last[key] = number
        }
    }

    func giveBack(_ lease: Lease) { state.withLock { _ = $0.held.remove(lease.address.key) } }
}
