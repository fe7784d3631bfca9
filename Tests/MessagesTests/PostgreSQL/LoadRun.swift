import Foundation
import Journal
import Messages
import Synchronization

/// Senders and receivers at work while something breaks: what was acknowledged must come out, and in the order of its key.
final class LoadRun: Sendable {
    private struct State {
        /// Numbers in the order in which they were first handed out, by key.
        var handedOut: [UInt64: [Int]] = [:]
        var seen: Set<[Int]> = []
        var repeated = 0
        var acknowledged = 0
        var failures = 0
    }

    let keys: Int
    let perKey: Int
    private let state = Mutex(State())

    init(keys: Int, perKey: Int) { (self.keys, self.perKey) = (keys, perKey) }

    var acknowledged: Int { state.withLock { $0.acknowledged } }
    var failures: Int { state.withLock { $0.failures } }
    /// Handed out more than once: a receiver knows them by the message's id.
    var repeated: Int { state.withLock { $0.repeated } }
    var isComplete: Bool { state.withLock { $0.seen.count == keys * perKey } }
    /// Must be 1…perKey for every key.
    var order: [UInt64: [Int]] { state.withLock { $0.handedOut } }

    private static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000_000) }

    /// One sender of one key: the next message when the one before is acknowledged; after a failure again with its key.
    func send(_ key: UInt64, to store: any MessageStore) async throws {
        for number in 1...perKey {
            var attempt = 0
            while true {
                attempt += 1
                var message = Sample.message(
                    number, key: key, idempotencyKey: "\(key)-\(number)", body: Array("\(number)".utf8), at: Self.now)
                message.id = ExchangeID(milliseconds: UInt64(Self.now / 1_000))
                do {
                    try await store.accept([message])
                    state.withLock { $0.acknowledged += 1 }
                    break
                } catch is StoreError {
                    state.withLock { $0.failures += 1 }
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
        }
    }

    /// Takes and acknowledges until everything has come out.
    func receive(from store: any MessageStore) async throws {
        while !isComplete, !Task.isCancelled {
            do {
                let now = Self.now
                let claim = Claim(queue: Sample.queue("B"), max: 10, now: now, until: now + 2 * Sample.second)
                let leases = try await store.claim(claim).leases
                for lease in leases { note(lease) }
                _ = try await store.settle(
                    leases.map { Settlement(lease: $0.id, at: Self.now, outcome: .delivered) })
                if leases.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
            } catch is StoreError {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    private func note(_ lease: Lease) {
        let number = Int(String(decoding: lease.message.body, as: UTF8.self)) ?? 0
        state.withLock { state in
            if state.seen.insert([Int(lease.address.key), number]).inserted {
                state.handedOut[lease.address.key, default: []].append(number)
            } else {
                state.repeated += 1
            }
        }
    }
}
