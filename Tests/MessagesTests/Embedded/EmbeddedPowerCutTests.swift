import Journal
import MemoryDisk
import Messages
import SeededGenerator
import Synchronization
import Testing

@Suite("Power cuts and kills of the embedded store") struct EmbeddedPowerCutTests {
    /// Lives of one store: each ends with a power cut at a random file operation, or with a kill.
    @Test("nothing acknowledged is lost, the order of a key is kept, and no start needs a hand", arguments: 0..<60)
    func nothingIsLost(seed: UInt64) async throws {
        var history = CutHistory(seed: seed)
        for life in 0..<5 {
            try await history.live(cutAfter: life == 4 ? nil : 20...(life == 0 ? 500 : 200))
            try history.check()
        }
        #expect(history.acknowledged > 0 || seed > 0)
    }

    @Test("a power cut while days are dropped drops each whole or not at all", arguments: 1..<30)
    func retirement(operations: Int) async throws {
        var random = SeededGenerator(seed: UInt64(operations))
        let files = MemoryFileSystem()
        let store = try EmbeddedMessageStore.small(files, filing: 600_000)
        for number in 0..<60 {
            let time = Sample.start + Int64(number / 20) * Sample.day
            try await store.accept([Sample.message(number, to: [], idempotencyKey: "k\(number)", at: time)])
            if number == 50 { try store.file() }
        }
        files.cutPower(after: operations)
        let went = try? store.retire(before: Sample.start + 2 * Sample.day)
        store.close()
        let found = operations % 2 == 0 ? files.afterKill() : files.afterPowerCut(&random)
        for _ in 0..<2 {
            let next = try EmbeddedMessageStore.small(found)
            let count = try next.count(MessageQuery(municipality: Sample.town))
            #expect(count == 20 || went == nil && count == 60)
            #expect(try next.find(MessageQuery(municipality: Sample.town, limit: .max)).count == count)
            try next.file()
            #expect(next.livingCount == 0)
            next.close()
        }
    }

    @Test("a completion comes only when its message would survive a power cut")
    func completionAfterSync() async throws {
        let files = MemoryFileSystem()
        let store = try EmbeddedMessageStore.small(files)
        for number in 1...200 {
            let message = Sample.message(number, body: Array("only here \(number * 7_919)".utf8))
            try await store.accept([message])
            #expect(files.isDurable(message.body))
        }
        store.close()
    }

    @Test("after a crash an old lease settles nothing, and what waits counts one attempt more")
    func crashForgetsLeases() async throws {
        let files = MemoryFileSystem()
        var store = try EmbeddedMessageStore.small(files)
        try await store.accept([Sample.message(1), Sample.message(2)])
        store.close()
        store = try EmbeddedMessageStore.small(files)
        let old = try #require(try await store.claim(max: 1).first)
        let killed = files.afterKill()
        store.close()
        // An orderly end of a later life does not remove the doubt.
        try EmbeddedMessageStore.small(killed).close()
        let next = try EmbeddedMessageStore.small(killed)
        #expect(try await next.settle(old, .delivered) == .lost)
        let new = try await next.claim()
        #expect(new.map(\.message.id) == [Sample.id(1), Sample.id(2)])
        #expect(new.map(\.attempt) == [2, 2], "nobody knows which was handed out")
        #expect(new.allSatisfy { $0.id.token > old.id.token })
        next.close()
    }
}

/// What was done to a store, and what was said to be done.
private struct CutHistory {
    private var random: SeededGenerator
    private var files = MemoryFileSystem()
    private var number = 0
    private var keys: [ExchangeID: UInt64] = [:]
    /// Acknowledged, in the order of acceptance.
    private var accepted: [ExchangeID] = []
    /// The receiver has it, whatever the store heard of it.
    private var received: Set<ExchangeID> = []
    /// Given up, whatever the store heard of it.
    private var givenUp: Set<ExchangeID> = []
    private var settled: [ExchangeID: Delivery.State] = [:]
    /// Delivered again.
    private var revived: Set<ExchangeID> = []

    var acknowledged: Int { accepted.count }

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func live(cutAfter operations: ClosedRange<Int>?) async throws {
        if let operations { files.cutPower(after: Int.random(in: operations, using: &random)) }
        if let store = try? EmbeddedMessageStore.small(files) {
            for _ in 0..<Int.random(in: 5...40, using: &random) {
                if random.once(in: 2) { await accept(store) } else { await deliver(store) }
                if random.once(in: 6) { revive(store) }
            }
            if operations == nil || random.once(in: 2) {
                store.close()
                files = files.afterKill()
            } else {
                let found = files.afterKill()
                store.close()
                files = found
            }
        }
        guard operations != nil else { return }
        if random.once(in: 2) { files = files.afterPowerCut(&random) }
        files.disk.withLock { $0.operationsLeft = nil }
    }

    private mutating func accept(_ store: any MessageStore) async {
        let messages = (0..<Int.random(in: 1...5, using: &random)).map { _ -> StoredMessage in
            number += 1
            let body = [UInt8](repeating: 1, count: Int.random(in: 0...900, using: &random))
            return Sample.message(number, key: UInt64.random(in: 0...3, using: &random), body: body)
        }
        for message in messages { keys[message.id] = message.addresses[0].key }
        guard let verdicts = try? await store.accept(messages) else { return }
        #expect(verdicts.allSatisfy { $0 == .accepted })
        accepted += messages.map(\.id)
    }

    private mutating func deliver(_ store: any MessageStore) async {
        for lease in (try? await store.claim(max: 4)) ?? [] {
            let id = lease.message.id
            expectTurn(of: id)
            if received.contains(id) {
                #expect(lease.attempt > 1 || lease.redeliveries > 0, "a duplicate says that it may be one")
            }
            let isDead = random.once(in: 8)
            if !isDead { received.insert(id) }
            // Some are never settled.
            if random.once(in: 10) { continue }
            if isDead { givenUp.insert(id) }
            let outcome: Settlement.Outcome = isDead ? .dead(Sample.failure()) : .delivered
            if let result = try? await store.settle(lease, outcome), result == .done {
                settled[id] = isDead ? .dead : .delivered
            }
        }
    }

    /// Has something delivered again that is most likely in a day file.
    private mutating func revive(_ store: any MessageStore) {
        guard let id = settled.keys.sorted().randomElement(using: &random) else { return }
        settled[id] = nil
        let wanted = (DeliveryID(message: id, receiver: "B"), StoredMessage.Address(receiver: "B"))
        if let done = try? store.redeliver([wanted], in: Sample.town, at: Sample.start), !done.isEmpty {
            revived.insert(id)
        }
    }

    /// Whatever was acknowledged before with the same key has been received or given up.
    private func expectTurn(of id: ExchangeID) {
        guard let key = keys[id], key != 0, accepted.contains(id) else { return }
        for earlier in accepted where keys[earlier] == key {
            if earlier == id { return }
            #expect(received.contains(earlier) || givenUp.contains(earlier), "\(id) came before \(earlier)")
        }
    }

    func check() throws {
        let found = files.afterKill()
        let store = try EmbeddedMessageStore.small(found)
        for id in accepted {
            guard let delivery = try store.delivery(id) else {
                Issue.record("\(id) is lost")
                continue
            }
            if let state = settled[id] { #expect(delivery.state == state) }
            if revived.contains(id) { #expect(delivery.redeliveries > 0) }
        }
        let ids = try store.find(MessageQuery(municipality: Sample.town, limit: .max)).map(\.message.id)
        #expect(Set(ids).count == ids.count, "none is there twice")
        #expect(ids.filter(Set(accepted).contains) == accepted, "in the order of acceptance")
        #expect(try store.count(MessageQuery(municipality: Sample.town)) == ids.count)
        store.close()
    }
}
