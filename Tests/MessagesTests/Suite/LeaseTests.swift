import Journal
import Messages
import Testing

@Suite struct LeaseTests {
    @Test("a delivered message is delivered, with its time, and says whether it took effect", arguments: Engine.all)
    func delivered(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept([Sample.message(1), Sample.message(2)])
            let leases = try await bench.store.claim()
            try await bench.store.settle(leases[0], at: Sample.start + 1, .delivered)
            try await bench.store.settle(leases[1], at: Sample.start + 2, .delivered(isApplied: true, answer: nil))
            let first = try #require(try bench.store.delivery(Sample.id(1)))
            #expect(first.state == .delivered && first.deliveredAt == Sample.start + 1 && first.appliedAt == nil)
            #expect(first.attempts == 1)
            let second = try #require(try bench.store.delivery(Sample.id(2)))
            #expect(second.state == .delivered && second.appliedAt == Sample.start + 2)
            #expect(try bench.store.applied(first.id, in: Sample.town, failure: nil, at: Sample.start + 9))
            #expect(try bench.store.delivery(Sample.id(1))?.appliedAt == Sample.start + 9)
        }
    }

    @Test("the answer becomes a message in the same step, once", arguments: Engine.all)
    func answers(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept([Sample.message(1)])
            let lease = try #require(try await bench.store.claim().first)
            var answer = Sample.message(2, to: ["A"], at: Sample.start + 1)
            answer.kind = .answer
            answer.relatesTo = Sample.id(1)
            let settlement = Settlement(
                lease: lease.id, at: Sample.start + 1, outcome: .delivered(isApplied: true, answer: answer))
            var other = settlement
            other.outcome = .delivered(isApplied: true, answer: Sample.message(3, to: ["A"]))
            #expect(try await bench.store.settle([settlement, other]) == [.done, .lost])
            #expect(try bench.store.delivery(Sample.id(1))?.answer == answer.id)
            #expect(try await bench.store.claim("A", at: Sample.start + 1).map(\.message) == [answer])
        }
    }

    @Test("a retry comes at its time with its reason, a release does not count", arguments: Engine.all)
    func retries(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept([Sample.message(1)])
            let first = try #require(try await bench.store.claim().first)
            let failure = Sample.failure(.timeout, at: Sample.start + 3)
            try await bench.store.settle(first, .retry(notBefore: Sample.start + 10, failure))
            let waiting = try #require(try bench.store.delivery(Sample.id(1)))
            #expect(waiting.state == .waiting && waiting.notBefore == Sample.start + 10 && waiting.failure == failure)
            #expect(try await bench.store.claim(at: Sample.start + 9).isEmpty)
            let second = try #require(try await bench.store.claim(at: Sample.start + 10).first)
            #expect(second.attempt == 2)
            try await bench.store.settle(second, .released(notBefore: Sample.start + 20))
            #expect(try bench.store.delivery(Sample.id(1))?.attempts == 1)
            #expect(try await bench.store.claim(at: Sample.start + 19).isEmpty)
            let third = try #require(try await bench.store.claim(at: Sample.start + 20).first)
            #expect(third.attempt == 2)
            try await bench.store.settle(third, .delivered)
            #expect(try bench.store.delivery(Sample.id(1))?.failure == failure)
        }
    }

    @Test(
        "a lease that ran out goes to the next with a greater token; the older settles nothing", arguments: Engine.all)
    func fencing(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept([Sample.message(1)])
            let old = try #require(try await bench.store.claim().first)
            let late = Sample.start + Sample.minute
            #expect(try await bench.store.claim(at: late - 1).isEmpty)
            let new = try #require(try await bench.store.claim(at: late).first)
            #expect(new.id.token > old.id.token && new.attempt == 2)
            for outcome in [
                Settlement.Outcome.delivered, .dead(Sample.failure()), .released(notBefore: 0),
                .retry(notBefore: 0, Sample.failure()),
                .delivered(isApplied: true, answer: Sample.message(5, to: ["A"])),
            ] { #expect(try await bench.store.settle(old, outcome) == .lost) }
            #expect(try await bench.store.extend([old.id], until: late * 2) == [.lost])
            #expect(try bench.store.delivery(Sample.id(1))?.state == .leased)
            #expect(try bench.store.status(of: Sample.id(5), in: Sample.town) == nil)
            let unknown = Lease.ID(delivery: DeliveryID(message: Sample.id(9), receiver: "B"), token: new.id.token)
            #expect(
                try await bench.store.settle([
                    Settlement(lease: unknown, at: late, outcome: .delivered),
                    Settlement(lease: new.id, at: late, outcome: .delivered),
                    Settlement(lease: new.id, at: late, outcome: .dead(Sample.failure())),
                ]) == [.lost, .done, .lost])
            #expect(try bench.store.delivery(Sample.id(1))?.state == .delivered)
        }
    }

    @Test("a lease that ran out and that nobody took still settles", arguments: Engine.all)
    func late(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept([Sample.message(1)])
            let lease = try #require(try await bench.store.claim().first)
            #expect(try await bench.store.settle(lease, at: Sample.start + Sample.day, .delivered) == .done)
        }
    }

    @Test("an extended lease holds longer", arguments: Engine.all)
    func extending(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept([Sample.message(1), Sample.message(2)])
            let leases = try await bench.store.claim()
            let until = Sample.start + 3 * Sample.minute
            #expect(try await bench.store.extend([leases[1].id], until: until) == [.done])
            #expect(try await bench.store.claim(at: until - 1).map(\.message.id) == [Sample.id(1)])
            #expect(try await bench.store.claim(at: until).map(\.message.id) == [Sample.id(2)])
        }
    }

    @Test(
        "tokens keep growing when the store is opened again, and a lease from before settles nothing for the next",
        arguments: Engine.durable)
    func tokensAcrossReopening(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await bench.store.accept([Sample.message(1)])
            let old = try #require(try await bench.store.claim().first)
            try bench.reopen()
            let new = try #require(try await bench.store.claim(at: Sample.start + Sample.minute).first)
            #expect(new.id.token > old.id.token)
            #expect(try await bench.store.settle(old, .delivered) == .lost)
            #expect(try await bench.store.settle(new, .delivered) == .done)
        }
    }
}
