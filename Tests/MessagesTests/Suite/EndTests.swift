import Journal
import Messages
import Testing

/// How deliveries come to their end without being delivered, and what a person can do then.
@Suite struct EndTests {
    @Test("what waits is cancelled, what is under way is not", arguments: Engine.all)
    func cancelling(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let message = Sample.message(1, to: ["B", "C", "D"], key: 1)
            try await bench.store.accept([message, Sample.message(2, to: ["B"], key: 1)])
            let lease = try #require(try await bench.store.claim("C").first)
            #expect(try bench.store.cancel(message.id, in: Sample.otherTown, at: Sample.start) == [])
            #expect(try bench.store.cancel(message.id, in: Sample.town, at: Sample.start) == ["B", "D"])
            #expect(try bench.store.cancel(message.id, in: Sample.town, at: Sample.start) == [])
            let status = try #require(try bench.store.status(of: message.id, in: Sample.town))
            #expect(status.deliveries.map(\.state) == [.cancelled, .leased, .cancelled])
            #expect(try await bench.store.settle(lease, .delivered) == .done)
            // The key is free.
            #expect(try await bench.store.claim("B").map(\.message.id) == [Sample.id(2)])
        }
    }

    @Test("not applied later: a dead letter", arguments: Engine.all)
    func notApplied(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept([Sample.message(1, key: 1, holdsKey: true), Sample.message(2, key: 1)])
            let lease = try #require(try await bench.store.claim().first)
            let id = lease.id.delivery
            let failure = Sample.failure(.notApplied)
            #expect(try !bench.store.applied(id, in: Sample.town, failure: failure, at: Sample.start))
            try await bench.store.settle(lease, .delivered)
            #expect(try !bench.store.applied(id, in: Sample.otherTown, failure: failure, at: Sample.start))
            #expect(
                try !bench.store.applied(
                    DeliveryID(message: id.message, receiver: "X"), in: Sample.town, failure: nil, at: Sample.start))
            #expect(try bench.store.applied(id, in: Sample.town, failure: failure, at: Sample.start))
            let delivery = try #require(try bench.store.delivery(Sample.id(1)))
            #expect(delivery.state == .dead && delivery.failure == failure && delivery.deliveredAt == Sample.start)
            #expect(try await bench.store.claim().isEmpty)
        }
    }

    @Test("what ran out of its time becomes a dead letter, when it waits or its lease ran out", arguments: Engine.all)
    func expiring(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let end = Sample.start + Sample.second
            try await bench.store.accept([
                Sample.message(1, expiresAt: end), Sample.message(2, expiresAt: end), Sample.message(3),
            ])
            let lease = try #require(try await bench.store.claim(max: 1).first)
            #expect(try bench.store.expire(now: end - 1) == 0)
            #expect(try bench.store.expire(now: end) == 1)
            let expired = DeliveryFailure(reason: .expired, code: "H7004", at: end)
            #expect(try bench.store.delivery(Sample.id(2))?.failure == expired)
            #expect(try bench.store.delivery(Sample.id(2))?.state == .dead)
            #expect(try bench.store.expire(now: lease.until) == 1)
            #expect(try await bench.store.settle(lease, .delivered) == .lost)
            #expect(try await bench.store.claim(at: lease.until).map(\.message.id) == [Sample.id(3)])
            // What a person had delivered again has no time limit.
            _ = try bench.store.redeliver([(lease.id.delivery, lease.address)], in: Sample.town, at: end)
            #expect(try bench.store.expire(now: lease.until) == 0)
            #expect(try await bench.store.claim(at: lease.until).map(\.message.id) == [Sample.id(1)])
        }
    }

    @Test("a delivery whose lease ran out again and again becomes a dead letter", arguments: Engine.all)
    func abandoning(engine: Engine) async throws {
        try await engine.test(maxAttempts: 2) { (bench) async throws in
            try await bench.store.accept([Sample.message(1)])
            _ = try await bench.store.claim()
            var now = Sample.start + Sample.minute
            #expect(try bench.store.expire(now: now) == 0)
            #expect(try await bench.store.claim(at: now).count == 1)
            #expect(try bench.store.expire(now: now) == 0)
            now += Sample.minute
            #expect(try bench.store.expire(now: now) == 1)
            #expect(
                try bench.store.delivery(Sample.id(1))?.failure
                    == DeliveryFailure(reason: .abandoned, code: "H7005", at: now))
        }
    }

    @Test("a dead, delivered, cancelled or discarded delivery goes again and counts anew", arguments: Engine.all)
    func redelivering(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept((1...5).map { Sample.message($0) })
            _ = try bench.store.cancel(Sample.id(4), in: Sample.town, at: Sample.start)
            let leases = try await bench.store.claim()
            try await bench.store.settle(leases[0], .dead(Sample.failure()))
            try await bench.store.settle(leases[1], .delivered(isApplied: true, answer: nil))
            try await bench.store.settle(leases[2], .dead(Sample.failure()))
            _ = try bench.store.discard([leases[2].id.delivery], in: Sample.town, at: Sample.start)
            let all = (1...6).map {
                (DeliveryID(message: Sample.id($0), receiver: "B"), StoredMessage.Address(receiver: "B"))
            }
            let later = Sample.start + Sample.second
            #expect(try bench.store.redeliver(all, in: Sample.otherTown, at: later) == [])
            #expect(
                try bench.store.redeliver(all, in: Sample.town, at: later).map(\.message)
                    == (1...4).map { Sample.id($0) })
            let second = try #require(try bench.store.delivery(Sample.id(2)))
            #expect(second.state == .waiting && second.attempts == 0 && second.redeliveries == 1)
            #expect(second.notBefore == later && second.deliveredAt == nil && second.appliedAt == nil)
            #expect(try await bench.store.claim(at: later - 1).isEmpty)
            let again = try await bench.store.claim(at: later)
            #expect(again.map(\.message.id) == (1...4).map { Sample.id($0) })
            #expect(again.allSatisfy { $0.redeliveries == 1 && $0.attempt == 1 })
            // An old lease settles nothing.
            #expect(try await bench.store.settle(leases[1], .dead(Sample.failure())) == .lost)
        }
    }

    @Test("replay: a receiver that never had a message gets it in the old order", arguments: Engine.all)
    func replaying(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept((1...3).map { Sample.message($0, key: 5, expiresAt: Sample.start + 1) })
            try await bench.store.accept([Sample.message(4, to: ["N"], key: 5)])
            let address = StoredMessage.Address(receiver: "N", key: 5, holdsKey: true)
            let wanted = [3, 1].map { (DeliveryID(message: Sample.id($0), receiver: "N"), address) }
            #expect(try bench.store.redeliver(wanted, in: Sample.town, at: Sample.start).count == 2)
            #expect(try bench.store.redeliver(wanted, in: Sample.town, at: Sample.start).isEmpty)
            var order: [ExchangeID] = []
            while let lease = try await bench.store.claim("N", at: Sample.start + 2).first {
                #expect(lease.redeliveries == (lease.message.id == Sample.id(4) ? 0 : 1))
                order.append(lease.message.id)
                try await bench.store.settle(lease, .delivered)
            }
            #expect(order == [1, 3, 4].map { Sample.id($0) })
            let status = try #require(try bench.store.status(of: Sample.id(1), in: Sample.town))
            #expect(status.deliveries.map(\.id.receiver) == ["B", "N"])
        }
    }

    @Test("only dead letters are discarded", arguments: Engine.all)
    func discarding(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept([Sample.message(1), Sample.message(2)])
            let lease = try #require(try await bench.store.claim(max: 1).first)
            let all = (1...3).map { DeliveryID(message: Sample.id($0), receiver: "B") }
            #expect(try bench.store.discard(all, in: Sample.town, at: Sample.start) == [])
            try await bench.store.settle(lease, .dead(Sample.failure()))
            #expect(try bench.store.discard(all, in: Sample.otherTown, at: Sample.start) == [])
            #expect(try bench.store.discard(all, in: Sample.town, at: Sample.start) == [all[0]])
            let delivery = try #require(try bench.store.delivery(Sample.id(1)))
            #expect(delivery.state == .discarded && delivery.failure == Sample.failure())
        }
    }
}
