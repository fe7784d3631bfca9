import Journal
import PlatformHub
import Testing

/// The steps of exchanges that go well, and what the journal gets of them.
@Suite struct ExchangeOrderTests {
    private let scene: ExchangeScene

    init() throws { scene = try ExchangeScene() }

    @Test func `A question is sent at once, and question and answer go into the journal as one record`() throws {
        var exchange = try scene.exchange()
        let first = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        guard case .readRequest(let limit) = first else { throw Unexpected(step: first.name) }
        #expect(limit == 1_024)

        let prepare = exchange.read(
            ExchangeScene.accepted, digest: ExchangeScene.receivedDigest, clock: ExchangeScene.clock())
        guard case .prepare(let provider) = prepare else { throw Unexpected(step: prepare.name) }
        #expect(provider.id == "zei")

        #expect(exchange.prepared(.success(ExchangeScene.forwardedDigest), clock: ExchangeScene.clock()).name == "send")
        exchange.sent(at: 2_000)
        let reply = exchange.replied(try scene.answered(), at: 3_000, clock: ExchangeScene.clock())
        #expect(reply.name == "composeAnswer")

        let record = exchange.composed(status: 200, origin: .none, digest: ExchangeScene.sentDigest, at: 4_000)
        #expect(record.name == "recordOutcome")
        #expect(record.record == .exchange(try intent(.read, "shokai", forwardedAt: 2_000), try outcome()))
        #expect(exchange.outcomeRecorded(true).name == "release")
    }

    @Test func `A change is sent only when its intent is durable, and its outcome is a record of its own`() throws {
        var exchange = try scene.routed("henko")
        let step = exchange.prepared(.success(ExchangeScene.forwardedDigest), clock: ExchangeScene.clock())
        #expect(step.name == "recordIntent")
        #expect(step.record == .intent(try intent(.create, "henko", forwardedAt: nil)))
        #expect(exchange.intentRecorded(true, clock: ExchangeScene.clock()).name == "send")
        exchange.sent(at: 2_000)
        _ = exchange.replied(try scene.answered(), at: 3_000, clock: ExchangeScene.clock())
        let record = exchange.composed(status: 200, origin: .none, digest: ExchangeScene.sentDigest, at: 4_000)
        #expect(record.record == .outcome(try outcome()))
        #expect(exchange.outcomeRecorded(true).name == "release")
    }

    @Test func `A change whose intent is not durable is never sent`() throws {
        var exchange = try scene.routed("henko")
        _ = exchange.prepared(.success(ExchangeScene.forwardedDigest), clock: ExchangeScene.clock())
        let step = exchange.intentRecorded(false, clock: ExchangeScene.clock())
        #expect(step.name == "giveUp")
        #expect(step.error == HubError("H6001"))
    }

    @Test(arguments: ["shokai", "henko"])
    func `An answer that the journal does not have is never released`(operation: String) throws {
        var exchange = try scene.underWay(operation)
        _ = exchange.replied(try scene.answered(), at: 3_000, clock: ExchangeScene.clock())
        _ = exchange.composed(status: 200, origin: .none, digest: ExchangeScene.sentDigest, at: 4_000)
        let step = exchange.outcomeRecorded(false)
        #expect(step.name == "giveUp")
        #expect(step.error == HubError("H6001"))
    }

    @Test func `A token that allows the call carries it through`() throws {
        let scope = try #require(scene.directory.scope(City.income))
        var exchange = try scene.exchange(token: try token([scope.key]))
        #expect(exchange.arrived(today: ExchangeScene.today, directory: scene.directory).name == "readRequest")
    }

    @Test func `Persons whom only the answer names are recorded with the outcome`() throws {
        var exchange = try scene.underWay()
        let other = [UInt8](16..<32).withUnsafeBytes { PersonHash(keyID: 1, raw: $0) }
        _ = exchange.replied(
            try scene.answered(), persons: [ExchangeScene.person, other], at: 3_000, clock: ExchangeScene.clock())
        let record = exchange.composed(status: 200, origin: .none, digest: ExchangeScene.sentDigest, at: 4_000)
        #expect(record.record?.persons == [ExchangeScene.person, other])
    }

    @Test func `A call without a clerk and without persons is journaled without them`() throws {
        var exchange = try scene.exchange()
        _ = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        _ = exchange.read(
            .accepted(persons: [], clerk: nil), digest: ExchangeScene.receivedDigest, clock: ExchangeScene.clock())
        _ = exchange.prepared(.success(ExchangeScene.forwardedDigest), clock: ExchangeScene.clock())
        exchange.sent(at: 2_000)
        _ = exchange.replied(try scene.answered(), at: 3_000, clock: ExchangeScene.clock())
        let record = exchange.composed(status: 200, origin: .none, digest: ExchangeScene.sentDigest, at: 4_000)
        guard case .exchange(let intent, _) = record.record else { throw Unexpected(step: record.name) }
        #expect(intent.clerk == nil)
        #expect(intent.persons.isEmpty)
    }

    private func intent(_ access: AccessKind, _ operation: String, forwardedAt: Int64?) throws -> IntentPart {
        IntentPart(
            exchange: ExchangeScene.id, municipality: try #require(MunicipalityCode("999997")), consumer: "jite",
            provider: "zei", contract: "010/income", version: "v10", operation: operation, access: access,
            purpose: "児童手当", clerk: "123456", grant: "jite-income", persons: [ExchangeScene.person],
            receivedDigest: ExchangeScene.receivedDigest, forwardedDigest: ExchangeScene.forwardedDigest,
            receivedAt: 1_000, forwardedAt: forwardedAt, face: .soap)
    }

    private func outcome() throws -> OutcomePart {
        OutcomePart(
            exchange: ExchangeScene.id, municipality: try #require(MunicipalityCode("999997")), verdict: .answered,
            answerReceivedDigest: ExchangeScene.answerDigest, answerSentDigest: ExchangeScene.sentDigest,
            forwardedAt: 2_000, answeredAt: 3_000, readyAt: 4_000, httpStatus: 200)
    }
}
