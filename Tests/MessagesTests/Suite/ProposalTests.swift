import Journal
import Messages
import Testing

/// An edited resend needs a second person.
@Suite struct ProposalTests {
    private let original = DeliveryID(message: Sample.id(1), receiver: "B")

    /// Message 1 is a dead letter that holds its key; 2 waits behind it.
    private func prepare(_ store: any MessageStore) async throws {
        try await store.accept([
            Sample.message(1, key: 5, holdsKey: true, idempotencyKey: "k"), Sample.message(2, key: 5),
        ])
        let lease = try #require(try await store.claim().first)
        try await store.settle(lease, .dead(Sample.failure()))
    }

    private func edited(_ number: Int) -> StoredMessage {
        var copy = Sample.message(number, key: 5, holdsKey: true, idempotencyKey: "k", body: [9])
        copy.relatesTo = original.message
        return copy
    }

    private func approve(_ store: any MessageStore, _ number: Int, by person: String) throws -> ApprovalResult {
        try store.approve(Sample.id(number), of: original, in: Sample.town, by: person, at: Sample.start + 1)
    }

    @Test("the copy goes in the place of its original once another person has approved", arguments: Engine.all)
    func approving(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await prepare(bench.store)
            try bench.store.propose(edited(3), for: original, by: "甲")
            #expect(try bench.store.delivery(Sample.id(3))?.state == .proposed)
            #expect(try bench.store.status(of: Sample.id(3), in: Sample.town)?.message.idempotencyKey == nil)
            #expect(try await bench.store.claim().isEmpty)
            #expect(try approve(bench.store, 3, by: "甲") == .samePerson)
            #expect(try approve(bench.store, 4, by: "乙") == .unknown)
            #expect(
                try bench.store.approve(Sample.id(3), of: original, in: Sample.otherTown, by: "乙", at: Sample.start)
                    == .unknown)
            if engine.isDurable { try bench.reopen() }
            #expect(try approve(bench.store, 3, by: "乙") == .approved)
            #expect(try approve(bench.store, 3, by: "丙") == .unknown)
            #expect(try bench.store.delivery(Sample.id(1))?.state == .discarded)
            let lease = try #require(try await bench.store.claim(at: Sample.start + 1).first)
            #expect(lease.message.body == [9] && lease.attempt == 1)
            #expect(try await bench.store.claim(at: Sample.start + 1).isEmpty)
            try await bench.store.settle(lease, .delivered)
            #expect(try await bench.store.claim(at: Sample.start + 1).map(\.message.id) == [Sample.id(2)])
        }
    }

    @Test("nothing goes out past the second person", arguments: Engine.all)
    func noWayAround(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await prepare(bench.store)
            try bench.store.propose(edited(3), for: original, by: "甲")
            let copy = DeliveryID(message: Sample.id(3), receiver: "B")
            let elsewhere = DeliveryID(message: Sample.id(3), receiver: "C")
            let wanted = [(copy, StoredMessage.Address(receiver: "B")), (elsewhere, .init(receiver: "C"))]
            #expect(try bench.store.redeliver(wanted, in: Sample.town, at: Sample.start) == [])
            #expect(try bench.store.cancel(copy.message, in: Sample.town, at: Sample.start) == [])
            #expect(try bench.store.discard([copy], in: Sample.town, at: Sample.start) == [copy])
            #expect(try bench.store.redeliver(wanted, in: Sample.town, at: Sample.start) == [])
            #expect(try approve(bench.store, 3, by: "乙") == .unknown)
            #expect(try bench.store.delivery(Sample.id(1))?.state == .dead)
        }
    }

    @Test("a copy needs a dead letter and its receiver", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await prepare(bench.store)
            let store = bench.store
            func code(_ copy: StoredMessage, _ original: DeliveryID) -> StoreError.Code? {
                do throws(StoreError) { try store.propose(copy, for: original, by: "甲") } catch { return error.code }
                return nil
            }
            #expect(code(edited(3), DeliveryID(message: Sample.id(2), receiver: "B")) == .configuration)
            #expect(code(edited(3), DeliveryID(message: Sample.id(9), receiver: "B")) == .configuration)
            #expect(code(Sample.message(3, to: ["C"]), original) == .configuration)
            #expect(code(Sample.message(3, to: ["B", "C"]), original) == .configuration)
            #expect(try bench.store.status(of: Sample.id(3), in: Sample.town) == nil)
            // The original went again meanwhile: the copy is too late.
            try bench.store.propose(edited(3), for: original, by: "甲")
            _ = try bench.store.redeliver(
                [(original, .init(receiver: "B"))], in: Sample.town, at: Sample.start)
            #expect(try approve(bench.store, 3, by: "乙") == .unknown)
        }
    }
}
