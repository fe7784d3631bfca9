import Journal
import Messages
import MessagesModel
import SeededGenerator
import Testing

/// The engine and the model do the same random work side by side; every result and the end must be the same.
@Suite struct ModelTests {
    @Test("does what the model does", arguments: Engine.all, [1, 2, 3, 4, 5, 6] as [UInt64])
    func sameAsTheModel(engine: Engine, seed: UInt64) async throws {
        try await engine.test(maxAttempts: 4) { (bench) async throws in
            var run = ModelRun(seed: seed, isDurable: engine.isDurable)
            for _ in 0..<400 {
                let difference = try await run.step(bench)
                #expect(difference == nil, "seed \(seed), step \(run.steps)")
                if difference != nil { return }
            }
            for municipality in ModelRun.municipalities {
                let query = MessageQuery(municipality: municipality, limit: .max)
                #expect(try bench.store.find(query) == (try run.model.find(query)), "seed \(seed)")
            }
        }
    }
}

/// One random history.
struct ModelRun {
    static let municipalities = [Sample.town, Sample.otherTown]
    private static let receivers = ["B", "C", "D"]

    let model = ModelStore(maxAttempts: 4)
    private(set) var steps = 0
    private var random: SeededGenerator
    private let isDurable: Bool
    private var now = Sample.start
    private var accepted = 0
    /// The leases of the engine with those of the model for the same delivery; old ones stay.
    private var leases: [(engine: Lease, model: Lease)] = []
    private var proposals: [(copy: ExchangeID, original: DeliveryID, municipality: MunicipalityCode)] = []

    init(seed: UInt64, isDurable: Bool) {
        random = SeededGenerator(seed: seed)
        self.isDurable = isDurable
    }

    /// Does one thing at both.
    /// - Returns: what was different, or nil.
    mutating func step(_ bench: Bench) async throws -> String? {
        steps += 1
        now += random.once(in: 60) ? Sample.day : Int64.random(in: 0...20 * Sample.second, using: &random)
        let store = bench.store
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<25: return try await accept(store)
        case 25..<50: return try await claim(store)
        case 50..<72: return try await settle(store)
        case 72..<75: return try await extend(store)
        case 75..<79: return try cancelOrApply(store)
        case 79..<83: return try difference("expire", store.expire(now: now), model.expire(now: now))
        case 83..<89: return try redeliverOrDiscard(store)
        case 89..<93: return try proposeOrApprove(store)
        case 93..<95: return try difference("retire", store.retire(before: now), model.retire(before: now))
        case 95 where isDurable && leases.allSatisfy { $0.engine.until <= now }:
            try bench.reopen()
            return nil
        default: return try ask(store)
        }
    }

    private func difference<Value: Equatable>(_ what: String, _ engine: Value, _ model: Value) -> String? {
        engine == model ? nil : "\(what): engine \(engine), model \(model)"
    }

    private mutating func newMessage() -> StoredMessage {
        accepted += 1
        let receivers = Self.receivers.filter { _ in random.once(in: 2) }
        return Sample.message(
            accepted, to: receivers, key: random.once(in: 3) ? 0 : UInt64.random(in: 1...4, using: &random),
            holdsKey: random.once(in: 2),
            idempotencyKey: random.once(in: 3) ? "k\(Int.random(in: 0..<20, using: &random))" : nil,
            body: [UInt8](repeating: 7, count: Int.random(in: 0...300, using: &random) / 100 * 100), at: now,
            expiresAt: random.once(in: 3) ? now + Int64.random(in: 1...200 * Sample.second, using: &random) : .max,
            in: random.one(of: Self.municipalities))
    }

    private mutating func accept(_ store: any MessageStore) async throws -> String? {
        let messages = (0..<Int.random(in: 1...4, using: &random)).map { _ in newMessage() }
        return difference("accept", try await store.accept(messages), try await model.accept(messages))
    }

    private mutating func claim(_ store: any MessageStore) async throws -> String? {
        let claim = Claim(
            queue: Sample.queue(random.one(of: Self.receivers), in: random.one(of: Self.municipalities)),
            max: Int.random(in: 1...5, using: &random), maxBytes: Int.random(in: 1...1_000, using: &random), now: now,
            until: now + Int64.random(in: 1...60 * Sample.second, using: &random))
        let taken = try await store.claim(claim).leases
        let wanted = try await model.claim(claim).leases
        for lease in wanted {
            if let same = taken.first(where: { $0.id.delivery == lease.id.delivery }) { leases.append((same, lease)) }
        }
        return difference("claim", taken.map(Handed.init), wanted.map(Handed.init))
    }

    /// What of a lease must be the same.
    private struct Handed: Equatable {
        let message: StoredMessage
        let address: StoredMessage.Address
        let attempt: Int
        let redeliveries: Int
        let until: Int64

        init(_ lease: Lease) {
            message = lease.message
            address = lease.address
            attempt = lease.attempt
            redeliveries = lease.redeliveries
            until = lease.until
        }
    }

    private mutating func outcome() -> Settlement.Outcome {
        let failure = DeliveryFailure(
            reason: random.one(of: DeliveryFailure.Reason.allCases), code: "H7001", at: now)
        switch Int.random(in: 0..<7, using: &random) {
        case 0, 1, 2: return .delivered(isApplied: random.once(in: 2), answer: random.once(in: 5) ? newMessage() : nil)
        case 3: return .dead(failure)
        case 4: return .released(notBefore: now + Int64.random(in: 0...Sample.second, using: &random))
        default: return .retry(notBefore: now + Int64.random(in: 0...9 * Sample.second, using: &random), failure)
        }
    }

    /// Mostly of young leases.
    private mutating func someLeases() -> [(engine: Lease, model: Lease)] {
        guard !leases.isEmpty else { return [] }
        return (0..<Int.random(in: 1...4, using: &random)).map { _ in
            random.one(of: random.once(in: 4) ? leases : Array(leases.suffix(6)))
        }
    }

    private mutating func settle(_ store: any MessageStore) async throws -> String? {
        let pairs = someLeases().map { ($0.engine.id, $0.model.id, outcome()) }
        let engine = try await store.settle(pairs.map { Settlement(lease: $0.0, at: now, outcome: $0.2) })
        let plain = try await model.settle(pairs.map { Settlement(lease: $0.1, at: now, outcome: $0.2) })
        return difference("settle", engine, plain)
    }

    private mutating func extend(_ store: any MessageStore) async throws -> String? {
        let some = someLeases()
        let until = now + Sample.minute
        return difference(
            "extend", try await store.extend(some.map(\.engine.id), until: until),
            try await model.extend(some.map(\.model.id), until: until))
    }

    /// A message of either town, if there is one.
    private mutating func known() -> MessageStatus? {
        let messages = model.messages
        return messages.isEmpty ? nil : random.one(of: messages)
    }

    private mutating func cancelOrApply(_ store: any MessageStore) throws -> String? {
        guard let status = known() else { return nil }
        let (id, town) = (status.message.id, status.message.municipality)
        if random.once(in: 2) {
            return try difference(
                "cancel", store.cancel(id, in: town, at: now).sorted(), model.cancel(id, in: town, at: now).sorted())
        }
        let delivery = DeliveryID(message: id, receiver: random.one(of: Self.receivers))
        let failure = random.once(in: 2) ? Sample.failure(.notApplied, at: now) : nil
        return try difference(
            "applied", store.applied(delivery, in: town, failure: failure, at: now),
            model.applied(delivery, in: town, failure: failure, at: now))
    }

    private mutating func redeliverOrDiscard(_ store: any MessageStore) throws -> String? {
        guard let town = known()?.message.municipality else { return nil }
        var wanted: [(DeliveryID, StoredMessage.Address)] = []
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            guard let id = known()?.message.id else { continue }
            let receiver = random.one(of: Self.receivers)
            let address = StoredMessage.Address(receiver: receiver, key: UInt64.random(in: 0...4, using: &random))
            wanted.append((DeliveryID(message: id, receiver: receiver), address))
        }
        if random.once(in: 2) {
            return try difference(
                "redeliver", store.redeliver(wanted, in: town, at: now), model.redeliver(wanted, in: town, at: now))
        }
        return try difference(
            "discard", store.discard(wanted.map(\.0), in: town, at: now),
            model.discard(wanted.map(\.0), in: town, at: now))
    }

    private mutating func proposeOrApprove(_ store: any MessageStore) throws -> String? {
        if random.once(in: 2), let proposal = proposals.randomElement(using: &random) {
            let person = random.one(of: ["甲", "乙"])
            return try difference(
                "approve",
                store.approve(proposal.copy, of: proposal.original, in: proposal.municipality, by: person, at: now),
                model.approve(proposal.copy, of: proposal.original, in: proposal.municipality, by: person, at: now))
        }
        let dead = model.messages.flatMap { status in
            status.deliveries.filter { $0.state == .dead }.map { (status.message, $0.id) }
        }
        guard let (original, delivery) = dead.randomElement(using: &random) else { return nil }
        var copy = newMessage()
        copy.municipality = original.municipality
        copy.addresses = original.addresses.filter { $0.receiver == delivery.receiver }
        proposals.append((copy.id, delivery, copy.municipality))
        return difference("propose", proposed(store, copy, delivery), proposed(model, copy, delivery))
    }

    private func proposed(_ store: any MessageStore, _ copy: StoredMessage, _ of: DeliveryID) -> StoreError.Code? {
        do throws(StoreError) { try store.propose(copy, for: of, by: "甲") } catch { return error.code }
        return nil
    }

    private mutating func ask(_ store: any MessageStore) throws -> String? {
        let town = random.one(of: Self.municipalities)
        if let status = known(),
            let found = try difference(
                "status", store.status(of: status.message.id, in: town), model.status(of: status.message.id, in: town))
        {
            return found
        }
        if let found = try difference("queues", store.queues(of: town), model.queues(of: town)) { return found }
        var query = MessageQuery(municipality: town, limit: Int.random(in: 1...20, using: &random))
        if random.once(in: 2) { query.receiver = random.one(of: Self.receivers) }
        if random.once(in: 2) { query.state = Delivery.State(rawValue: UInt8.random(in: 1...7, using: &random)) }
        if random.once(in: 4) { query.reason = random.one(of: DeliveryFailure.Reason.allCases) }
        if random.once(in: 4) { query.accepted = Sample.start...now - Sample.minute * 4 + Sample.day }
        if random.once(in: 3) { query.after = try model.find(query).last?.message.id }
        return try difference("find", store.find(query), model.find(query))
            ?? difference("count", store.count(query), model.count(query))
    }
}
