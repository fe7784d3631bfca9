import Contracts
import Journal
import Testing

@testable import PlatformHub

/// What can go wrong on the way, and what the journal gets of it.
@Suite struct ExchangeRefusalTests {
    private let scene: ExchangeScene

    init() throws { scene = try ExchangeScene() }

    /// Composes the error that a step asks for; gives the record that must be durable before it leaves.
    private func compose(
        _ exchange: inout Exchange, _ step: Exchange.Step, status: Int = 502, origin: FaultOrigin = .receiver
    )
        throws -> JournalRecord
    {
        try #require(step.name == "composeError")
        let next = exchange.composed(status: status, origin: origin, digest: ExchangeScene.sentDigest, at: 4_000)
        try #require(next.name == "recordOutcome")
        let record = try #require(next.record)
        #expect(exchange.outcomeRecorded(true).name == "release")
        return record
    }

    private func outcome(_ record: JournalRecord) throws -> OutcomePart {
        switch record {
        case .outcome(let outcome), .exchange(_, let outcome): outcome
        default: throw Unexpected(step: "\(record)")
        }
    }

    // MARK: Before the body is read

    @Test func `A system without a grant is turned down before its message is read`() throws {
        var exchange = try scene.exchange(by: "soumu")
        let step = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        #expect(step.error?.code == "H3004")
        #expect(try compose(&exchange, step, status: 403, origin: .sender) == denial("soumu", "H3004"))
    }

    @Test func `A grant that is not in force yet, or no more, is none`() throws {
        for day in [Day(daysSinceEpoch: 20_543), Day(daysSinceEpoch: 20_574)] {
            var exchange = try scene.exchange()
            #expect(exchange.arrived(today: day, directory: scene.directory).error?.code == "H3004")
        }
    }

    @Test func `A token for another scope is turned down before the message is read`() throws {
        let scope = try #require(scene.directory.scope(City.resident))
        var exchange = try scene.exchange(token: try token([scope.key]))
        let step = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        #expect(step.error?.code == "H3003")
        #expect(try compose(&exchange, step, status: 403, origin: .sender) == denial("jite", "H3003"))
    }

    @Test func `A denial that the journal does not have is not told either`() throws {
        var exchange = try scene.exchange(by: "soumu")
        _ = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        _ = exchange.composed(status: 403, origin: .sender, digest: ExchangeScene.sentDigest, at: 4_000)
        #expect(exchange.outcomeRecorded(false).error == HubError("H6001"))
    }

    private func denial(_ consumer: String, _ code: String) throws -> JournalRecord {
        .denial(
            DenialPart(
                municipality: try #require(MunicipalityCode("999997")), consumer: consumer, contract: "010/income",
                version: "v10", operation: "shokai", purpose: "", code: code, at: 1_000, face: .soap))
    }

    // MARK: Before anything is sent

    @Test func `A message that breaks its contract is journaled as refused, with the digest of what came`() throws {
        var exchange = try scene.exchange()
        _ = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        let step = exchange.read(
            .rejected(HubError("E0001")), digest: ExchangeScene.receivedDigest, clock: ExchangeScene.clock())
        let record = try compose(&exchange, step, status: 400, origin: .sender)
        guard case .exchange(let intent, let outcome) = record else { throw Unexpected(step: "\(record)") }
        #expect(intent.receivedDigest == ExchangeScene.receivedDigest)
        #expect(intent.forwardedDigest == .zero)
        #expect(intent.provider.isEmpty)
        #expect(outcome.verdict == .refused)
        #expect(outcome.code == "E0001")
        #expect(outcome.origin == .sender)
        #expect(outcome.httpStatus == 400)
        #expect(outcome.forwardedAt == nil)
        #expect(outcome.answerReceivedDigest == nil)
        #expect(outcome.answerSentDigest == ExchangeScene.sentDigest)
        #expect(outcome.readyAt == 4_000)
    }

    @Test func `A contract that nobody provides here is H5001`() throws {
        var exchange = try scene.exchange(of: "001/resident")
        _ = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        let step = exchange.read(
            ExchangeScene.accepted, digest: ExchangeScene.receivedDigest, clock: ExchangeScene.clock())
        #expect(step.error?.code == "H5001")
        #expect(try outcome(try compose(&exchange, step)).verdict == .refused)
    }

    @Test func `What the provider's dialect cannot say is refused and takes nothing from the provider's circuit`()
        throws
    {
        for _ in 0..<5 {
            var exchange = try scene.routed("henko")
            let step = exchange.prepared(.failure(HubError("H5012")), clock: ExchangeScene.clock())
            #expect(step.error?.code == "H5012")
            let record = try compose(&exchange, step)
            #expect(try outcome(record).verdict == .refused)
            guard case .exchange = record else { throw Unexpected(step: "\(record)") }
        }
        _ = try scene.routed()
    }

    @Test func `In a maintenance window the caller hears when it ends`() throws {
        let scene = try ExchangeScene(zei: #"maintenance: [{days: [2026-04-01], from: "11:30", to: "12:10"}]"#)
        var exchange = try scene.exchange()
        _ = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        let step = exchange.read(
            ExchangeScene.accepted, digest: ExchangeScene.receivedDigest, clock: ExchangeScene.clock(60))
        #expect(step.error?.code == "H5010")
        #expect(step.error?.retryAfter == 540)
        #expect(try outcome(try compose(&exchange, step)).code == "H5010")
    }

    // MARK: The provider

    @Test(arguments: ["H5002", "H5003", "H5004", "H5005", "H5006", "H5008", "H5011", "H5013", "H6003"])
    func `A provider that fails ends the exchange as failed`(code: String) throws {
        var exchange = try scene.underWay()
        let reply = ExchangeScene.failed(code, digest: ExchangeScene.answerDigest)
        let step = exchange.replied(reply, at: 3_000, clock: ExchangeScene.clock())
        let outcome = try outcome(try compose(&exchange, step))
        #expect(outcome.verdict == .failed)
        #expect(outcome.code == code)
        #expect(outcome.forwardedAt == 2_000)
        #expect(outcome.answeredAt == 3_000)
        #expect(outcome.answerReceivedDigest == ExchangeScene.answerDigest)
    }

    @Test func `A provider that says no has refused, not failed`() throws {
        var exchange = try scene.underWay()
        let step = exchange.replied(
            ExchangeScene.failed("H5007", health: .success), at: 3_000, clock: ExchangeScene.clock())
        #expect(try outcome(try compose(&exchange, step, status: 400)).verdict == .refused)
    }

    @Test func `A change whose connection was lost keeps its intent and gets an outcome that says so`() throws {
        var exchange = try scene.underWay("henko")
        let step = exchange.replied(ExchangeScene.failed("H5014"), at: 3_000, clock: ExchangeScene.clock())
        let record = try compose(&exchange, step)
        guard case .outcome(let outcome) = record else { throw Unexpected(step: "\(record)") }
        #expect(outcome.code == "H5014")
        #expect(outcome.verdict == .failed)
    }

    // MARK: The circuit

    private func isRefused(seconds: Int64) throws -> HubError? {
        var exchange = try scene.exchange()
        _ = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        return exchange.read(
            ExchangeScene.accepted, digest: ExchangeScene.receivedDigest, clock: ExchangeScene.clock(seconds)
        ).error
    }

    @Test func `Failures open the provider's circuit, a success of the probe closes it`() throws {
        try scene.fail("H5002")
        try scene.fail("H5002")
        let refusal = try isRefused(seconds: 4)
        #expect(refusal?.code == "H5009")
        #expect(refusal?.retryAfter == 6)
        var probe = try scene.underWay(seconds: 10)
        #expect(try isRefused(seconds: 10)?.code == "H5009")
        _ = probe.replied(try scene.answered(), at: 3_000, clock: ExchangeScene.clock(10))
        #expect(try isRefused(seconds: 10) == nil)
    }

    @Test func `A probe whose intent is not durable leaves the way free for the next`() throws {
        try scene.fail("H5002")
        try scene.fail("H5002")
        var probe = try scene.routed("henko", seconds: 10)
        _ = probe.prepared(.success(ExchangeScene.forwardedDigest), clock: ExchangeScene.clock(10))
        #expect(probe.intentRecorded(false, clock: ExchangeScene.clock(10)).name == "giveUp")
        #expect(try isRefused(seconds: 10) == nil)
    }

    @Test func `Refusals of a healthy provider do not open its circuit`() throws {
        for _ in 0..<5 { try scene.fail("H5007", health: .success) }
        #expect(try isRefused(seconds: 0) == nil)
    }
}
