import Journal
import Messages
import Testing

@Suite struct AcceptanceTests {
    @Test("an accepted message is there with everything it came with", arguments: Engine.all)
    func keepsEverything(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            var message = Sample.message(
                1, to: ["B", "C"], key: .max, body: Array(0...255), expiresAt: Sample.start + 9)
            message.relatesTo = Sample.id(77)
            message.repliesTo = "Z"
            message.traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            message.idempotencyKey = "注文 1"
            #expect(try await bench.store.accept([message]) == [.accepted])
            let status = try #require(try bench.store.status(of: message.id, in: Sample.town))
            #expect(status.message == message)
            #expect(
                status.deliveries
                    == ["B", "C"].map { receiver in
                        Delivery(id: DeliveryID(message: message.id, receiver: receiver), state: .waiting)
                    })
            #expect(try bench.store.status(of: message.id, in: Sample.otherTown) == nil)
            #expect(try bench.store.status(of: Sample.id(2), in: Sample.town) == nil)
        }
    }

    @Test("a message without receivers is kept, and an empty body too", arguments: Engine.all)
    func takesEmptyOnes(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let message = Sample.message(1, to: [], body: [])
            #expect(try await bench.store.accept([message]) == [.accepted])
            #expect(try await bench.store.accept([]) == [])
            let status = try bench.store.status(of: message.id, in: Sample.town)
            #expect(status == MessageStatus(message: message, deliveries: []))
            #expect(try bench.store.queues(of: Sample.town) == [])
        }
    }

    @Test("a body of 4 MiB fits", arguments: Engine.all)
    func takesLargeBodies(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let message = Sample.message(1, body: [UInt8](repeating: 0xfe, count: 4 << 20))
            #expect(try await bench.store.accept([message]) == [.accepted])
            #expect(try await bench.store.claim().first?.message == message)
        }
    }

    @Test("the same idempotency key yields the first message, another body a conflict", arguments: Engine.all)
    func idempotency(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let first = Sample.message(1, idempotencyKey: "k", body: [1])
            #expect(
                try await bench.store.accept([
                    first, Sample.message(2, idempotencyKey: "k", body: [1]),
                    Sample.message(3, idempotencyKey: "k", body: [2]),
                ]) == [.accepted, .repeated(first.id), .conflict(first.id)])
            #expect(
                try await bench.store.accept([
                    Sample.message(4, idempotencyKey: "k", body: [2]), Sample.message(5, body: [1]),
                    Sample.message(6, idempotencyKey: "k", body: [1]),
                ]) == [.conflict(first.id), .accepted, .repeated(first.id)])
            for number in [2, 3, 4, 6] {
                #expect(try bench.store.status(of: Sample.id(number), in: Sample.town) == nil)
            }
            #expect(try await bench.store.claim().map(\.message.id) == [first.id, Sample.id(5)])
        }
    }

    @Test("an idempotency key belongs to a town, a sender and an operation", arguments: Engine.all)
    func idempotencyScope(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let changes: [@Sendable (inout StoredMessage) -> Void] = [
                { _ in }, { $0.municipality = Sample.otherTown }, { $0.sender = "C" }, { $0.contract = "other" },
                { $0.version = "2.0" }, { $0.operation = "Other" },
            ]
            for (number, change) in changes.enumerated() {
                var message = Sample.message(number, idempotencyKey: "k")
                change(&message)
                #expect(try await bench.store.accept([message]) == [.accepted])
            }
        }
    }

    @Test("a repeated key yields the first message after a failure, and after a delivery", arguments: Engine.all)
    func idempotencyAfterTheEnd(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            for (number, outcome) in [Settlement.Outcome.dead(Sample.failure()), .delivered].enumerated() {
                let key = "k\(number)"
                try await bench.store.accept([Sample.message(number, idempotencyKey: key, body: [1])])
                let lease = try #require(try await bench.store.claim().first)
                try await bench.store.settle(lease, outcome)
                #expect(
                    try await bench.store.accept([Sample.message(100 + number, idempotencyKey: key, body: [1])])
                        == [.repeated(Sample.id(number))])
            }
        }
    }

    @Test("the same key from many at once is accepted once", arguments: Engine.all)
    func idempotencyRace(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let store = bench.store
            let results = try await withThrowingTaskGroup(of: (Int, Acceptance?).self) { group in
                for number in 0..<20 {
                    group.addTask {
                        let message = Sample.message(number, idempotencyKey: "k", body: [7])
                        return (number, try await store.accept([message]).first)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let accepted = results.filter { $0.1 == .accepted }
            let first = Sample.id(try #require(accepted.first).0)
            #expect(accepted.count == 1)
            #expect(results.filter { $0.1 == .repeated(first) }.count == 19)
        }
    }

    @Test("what was accepted is there when the store is opened again, and so are its keys", arguments: Engine.durable)
    func survivesReopening(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let messages = (1...5).map { Sample.message($0, key: 9, idempotencyKey: "k\($0)") }
            try await bench.store.accept(messages)
            let lease = try #require(try await bench.store.claim(max: 1).first)
            try await bench.store.settle(lease, .delivered)
            try bench.reopen()
            #expect(
                try await bench.store.accept([Sample.message(6, idempotencyKey: "k1", body: messages[0].body)])
                    == [.repeated(messages[0].id)])
            #expect(try bench.store.delivery(messages[0].id)?.state == .delivered)
            #expect(try await bench.store.claim().map(\.message) == [messages[1]])
        }
    }
}
