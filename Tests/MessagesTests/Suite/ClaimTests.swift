import Journal
import Messages
import Testing

@Suite struct ClaimTests {
    @Test("due messages come in the order of acceptance, each to one holder", arguments: Engine.all)
    func order(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let messages = (1...6).map { Sample.message($0) }
            try await bench.store.accept(Array(messages[..<3]))
            try await bench.store.accept(Array(messages[3...]))
            let first = try await bench.store.claim(max: 4)
            #expect(first.map(\.message) == Array(messages[..<4]))
            #expect(first.allSatisfy { $0.attempt == 1 && $0.redeliveries == 0 })
            #expect(first.allSatisfy { $0.until == Sample.start + Sample.minute })
            #expect(try await bench.store.claim().map(\.message) == Array(messages[4...]))
            #expect(try await bench.store.claim().isEmpty)
            #expect(try bench.store.delivery(messages[0].id)?.state == .leased)
        }
    }

    @Test(
        "of one key only the oldest goes, one at a time; other keys and messages without key go along",
        arguments: Engine.all)
    func keys(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let keys: [UInt64] = [1, 1, 2, 0, 0, 2, 1, .max]
            try await bench.store.accept(keys.enumerated().map { Sample.message($0.offset, key: $0.element) })
            let first = try await bench.store.claim()
            #expect(first.map(\.message.id) == [0, 2, 3, 4, 7].map { Sample.id($0) })
            #expect(first.map(\.address.key) == [1, 2, 0, 0, .max])
            try await bench.store.settle(first[0], .delivered)
            #expect(try await bench.store.claim().map(\.message.id) == [Sample.id(1)])
            try await bench.store.settle(first[1], .retry(notBefore: Sample.start + 5, Sample.failure()))
            #expect(try await bench.store.claim(at: Sample.start + 4).isEmpty)
            #expect(try await bench.store.claim(at: Sample.start + 5).map(\.message.id) == [Sample.id(2)])
        }
    }

    @Test("a queue is one receiver in one town: keys hold nobody elsewhere", arguments: Engine.all)
    func queues(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            var other = Sample.message(2, key: 1)
            other.municipality = Sample.otherTown
            try await bench.store.accept([Sample.message(1, to: ["B", "C"], key: 1), other])
            #expect(try await bench.store.claim("B").map(\.message.id) == [Sample.id(1)])
            #expect(try await bench.store.claim("C").map(\.message.id) == [Sample.id(1)])
            #expect(try await bench.store.claim("D").isEmpty)
            let elsewhere = try await bench.store.claim(
                Claim(
                    queue: Sample.queue("B", in: Sample.otherTown), max: 9, now: Sample.start, until: Sample.start + 1))
            #expect(elsewhere.leases.map(\.message.id) == [other.id])
        }
    }

    @Test("a claim ends before the message that is too many bytes, but the first always comes", arguments: Engine.all)
    func bytes(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let sizes = [500, 100, 300, 700, 10]
            try await bench.store.accept(
                sizes.enumerated().map { Sample.message($0.offset, body: [UInt8](repeating: 1, count: $0.element)) })
            var claim = Claim(
                queue: Sample.queue("B"), max: 9, maxBytes: 400, now: Sample.start, until: Sample.start + Sample.minute)
            var taken: [[Int]] = []
            for _ in 0..<5 { taken.append(try await bench.store.claim(claim).leases.map(\.message.body.count)) }
            #expect(taken == [[500], [100, 300], [700], [10], []])
            claim.now += Sample.minute
            claim.max = 0
            #expect(try await bench.store.claim(claim).leases.isEmpty)
        }
    }

    @Test("says when something waits for its time, and nothing when nothing waits", arguments: Engine.all)
    func nextDue(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let claim = Claim(queue: Sample.queue("B"), max: 9, now: Sample.start, until: Sample.start + Sample.minute)
            #expect(try await bench.store.claim(claim).nextDue == nil)
            try await bench.store.accept([Sample.message(1), Sample.message(2)])
            let leases = try await bench.store.claim(max: 9)
            #expect(try await bench.store.claim(claim).nextDue == Sample.start + Sample.minute)
            try await bench.store.settle(leases[1], .retry(notBefore: Sample.start + 7, Sample.failure()))
            #expect(try await bench.store.claim(claim).nextDue == Sample.start + 7)
            try await bench.store.settle(leases[0], .delivered)
            let again = try await bench.store.claim(at: Sample.start + 7)
            #expect(again.map(\.attempt) == [2])
            try await bench.store.settle(again[0], .dead(Sample.failure()))
            #expect(try await bench.store.claim(claim).nextDue == nil)
        }
    }

    @Test("a dead letter that holds its key holds it until a person has decided", arguments: Engine.all)
    func heldKeys(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept(
                (1...2).map { Sample.message($0, key: 1, holdsKey: true) } + [Sample.message(3, key: 2)]
                    + (4...5).map { Sample.message($0, key: 3) })
            for lease in try await bench.store.claim() { try await bench.store.settle(lease, .dead(Sample.failure())) }
            // Key 3 does not hold.
            #expect(try await bench.store.claim().map(\.message.id) == [Sample.id(5)])
            let dead = DeliveryID(message: Sample.id(1), receiver: "B")
            #expect(try bench.store.discard([dead], in: Sample.town, at: Sample.start) == [dead])
            #expect(try await bench.store.claim().map(\.message.id) == [Sample.id(2)])
        }
    }

    @Test("an older delivery that is set on its way again waits for the newer one that is out", arguments: Engine.all)
    func oneAtATime(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept((1...2).map { Sample.message($0, key: 1) })
            let first = try #require(try await bench.store.claim().first)
            try await bench.store.settle(first, .dead(Sample.failure()))
            let second = try #require(try await bench.store.claim().first)
            let again = (first.id.delivery, first.address)
            #expect(try bench.store.redeliver([again], in: Sample.town, at: Sample.start).count == 1)
            #expect(try await bench.store.claim().isEmpty)
            try await bench.store.settle(second, .delivered)
            #expect(try await bench.store.claim().map(\.message.id) == [Sample.id(1)])
        }
    }

    @Test("says which queues may have something", arguments: Engine.all)
    func hints(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let (stream, hint) = AsyncStream.makeStream(of: QueueName.self)
            bench.store.onReady { hint.yield($0) }
            var hints = stream.makeAsyncIterator()
            try await bench.store.accept([Sample.message(1, key: 1), Sample.message(2, key: 1)])
            #expect(await hints.next() == Sample.queue("B"))
            let lease = try #require(try await bench.store.claim().first)
            try await bench.store.settle(lease, .dead(Sample.failure()))
            #expect(await hints.next() == Sample.queue("B"))
            _ = try bench.store.redeliver([(lease.id.delivery, lease.address)], in: Sample.town, at: Sample.start)
            #expect(await hints.next() == Sample.queue("B"))
        }
    }
}
