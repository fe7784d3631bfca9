import Contracts
import Journal
import Messages
import Testing

@testable import PlatformHub

/// What becomes of one attempt to push a message, step by step.
@Suite struct DeliveryAttemptTests {
    private let scene: DeliveryScene

    init() throws { scene = try DeliveryScene() }

    // MARK: The order of things

    @Test func `A question leaves at once, and question and answer are one record`() throws {
        var attempt = try scene.underWay(scene.message())
        let compose = attempt.replied(scene.answered(), at: 7, clock: DeliveryScene.clock(), random: 0)
        #expect(compose.name == "composeAnswer")
        let step = attempt.composed([1, 2], id: ExchangeID(milliseconds: 2), at: 8)
        guard case .recordOutcome(.exchange(let intent, let outcome), delay: 0) = step else {
            throw Unexpected(step: step.name)
        }
        #expect(intent.grant == "jite-income" && intent.purpose == "児童手当")
        #expect(intent.consumer == "jite" && intent.provider == "zei")
        #expect(intent.persons == [DeliveryScene.person])
        #expect(intent.forwardedAt == DeliveryScene.at + 1)
        #expect(outcome.verdict == .answered)
        guard case .settle(.delivered(let isApplied, let answer)) = attempt.outcomeRecorded(true) else {
            throw Unexpected(step: "no settlement")
        }
        #expect(!isApplied)
        #expect(answer?.kind == .answer && answer?.relatesTo == scene.message().id && answer?.sender == "zei")
        #expect(answer?.addresses.isEmpty == true && answer?.body == [1, 2])
    }

    @Test func `A change, a notification and an answer leave only when their intent is durable`() throws {
        for message in [scene.message(operation: "henko"), scene.message(.answer, to: "jite")] {
            var attempt = scene.attempt(message)
            _ = attempt.found(scene.target(message), at: 1, clock: DeliveryScene.clock())
            _ = attempt.read(.accepted(persons: []), at: 1, clock: DeliveryScene.clock())
            let step = attempt.prepared(.success(DeliveryScene.digest), at: 1, clock: DeliveryScene.clock())
            #expect(step.name == "recordIntent")
            guard case .pause(seconds: 5) = attempt.intentRecorded(false, clock: DeliveryScene.clock()) else {
                throw Unexpected(step: "no pause")
            }
        }
    }

    @Test func `What came of an attempt is settled only when the journal has it`() throws {
        var attempt = try scene.underWay(scene.message(operation: "henko"))
        _ = attempt.replied(scene.answered(), at: 7, clock: DeliveryScene.clock(), random: 0)
        _ = attempt.composed([], id: ExchangeID(milliseconds: 2), at: 8)
        let again = attempt.outcomeRecorded(false)
        guard case .recordOutcome(.outcome, delay: 1_000) = again else { throw Unexpected(step: again.name) }
        guard case .settle(.delivered(isApplied: true, _)) = attempt.outcomeRecorded(true) else {
            throw Unexpected(step: "no settlement")
        }
    }

    @Test func `An answer that is to be delivered is addressed to the system that waits for it`() throws {
        var message = scene.message()
        message.repliesTo = "jite"
        var attempt = try scene.underWay(message)
        _ = attempt.replied(scene.answered(), at: 7, clock: DeliveryScene.clock(), random: 0)
        _ = attempt.composed([], id: ExchangeID(milliseconds: 2), at: 8)
        guard case .settle(.delivered(_, let answer)) = attempt.outcomeRecorded(true) else {
            throw Unexpected(step: "no settlement")
        }
        #expect(answer?.addresses == [StoredMessage.Address(receiver: "jite")])
        let anHourLater: Int64 = 3_600_000_008
        #expect(answer?.expiresAt == anHourLater)
    }

    // MARK: What an error means

    @Test(
        arguments: [
            ("H5002", DeliveryFailure.Reason.unreachable), ("H5003", .timeout), ("H5004", .unreachable),
            ("H5005", .unreachable), ("H5008", .unreachable), ("H5011", .unreachable), ("H5014", .timeout),
        ])
    func `What may pass is tried again, later each time, and dies in the end`(
        code: String, reason: DeliveryFailure.Reason
    ) throws {
        for (number, seconds) in [(1, Int64(1)), (2, 2)] {
            let (outcome, _) = try scene.settle(scene.message(), number: number, DeliveryScene.failed(code))
            guard case .retry(let notBefore, let failure) = outcome else { throw Unexpected(step: "\(outcome)") }
            #expect(notBefore == DeliveryScene.at + 2 + seconds * 1_000_000)
            #expect(failure == DeliveryFailure(reason: reason, code: code, at: DeliveryScene.at + 2))
        }
        let (outcome, record) = try scene.settle(scene.message(), number: 3, DeliveryScene.failed(code))
        guard case .dead(let failure) = outcome else { throw Unexpected(step: "\(outcome)") }
        #expect(failure.reason == reason)
        guard case .exchange(_, let journaled) = record else { throw Unexpected(step: "\(record)") }
        #expect(journaled.verdict == .failed && journaled.code == code && journaled.origin == .receiver)
    }

    @Test(arguments: ["H5007", "H5006", "H5013", "H5016"])
    func `What would come out the same again is dead at once`(code: String) throws {
        let (outcome, _) = try scene.settle(scene.message(), DeliveryScene.failed(code))
        guard case .dead(let failure) = outcome else { throw Unexpected(step: "\(outcome)") }
        #expect(failure.reason == (code == "H5007" ? .refused : .unspeakable))
    }

    @Test func `A time to come back at is honoured, within an hour`() throws {
        for (code, asked, waits) in [("H5011", 60, Int64(60)), ("H5007", 60, 60), ("H5011", 90_000, 3_600)] {
            let (outcome, _) = try scene.settle(scene.message(), DeliveryScene.failed(code, retryAfter: asked))
            guard case .retry(let notBefore, _) = outcome else { throw Unexpected(step: "\(outcome)") }
            #expect(notBefore == DeliveryScene.at + 2 + waits * 1_000_000)
        }
    }

    @Test func `A call that the hub itself held back does not count`() throws {
        let (outcome, _) = try scene.settle(scene.message(), number: 3, DeliveryScene.failed("H6003"))
        guard case .released(let notBefore) = outcome else { throw Unexpected(step: "\(outcome)") }
        #expect(notBefore == DeliveryScene.at + 1_000_002)
    }

    @Test func `What the receiver's version or dialect cannot say is dead and never leaves`() throws {
        var attempt = scene.attempt(scene.message())
        _ = attempt.found(scene.target(scene.message()), at: 1, clock: DeliveryScene.clock())
        _ = attempt.read(.accepted(persons: []), at: 1, clock: DeliveryScene.clock())
        let step = attempt.prepared(.failure(HubError("H5012")), at: 9, clock: DeliveryScene.clock())
        guard case .settle(.dead(let failure)) = step else { throw Unexpected(step: step.name) }
        #expect(failure == DeliveryFailure(reason: .unspeakable, code: "H5012", at: 9))
    }

    @Test func `A body that does not keep its contract any more is dead, one that cannot be hashed waits`() throws {
        var broken = scene.attempt(scene.message())
        _ = broken.found(scene.target(scene.message()), at: 1, clock: DeliveryScene.clock())
        guard case .settle(.dead(let failure)) = broken.read(.rejected, at: 2, clock: DeliveryScene.clock()) else {
            throw Unexpected(step: "not dead")
        }
        #expect(failure.code == "H7023")
        var unhashed = scene.attempt(scene.message())
        _ = unhashed.found(scene.target(scene.message()), at: 1, clock: DeliveryScene.clock())
        let step = unhashed.read(.accepted(persons: nil), at: 2, clock: DeliveryScene.clock())
        guard case .pause(seconds: 5) = step else { throw Unexpected(step: step.name) }
    }

    // MARK: Whether it may leave at all

    @Test func `An open circuit gives the message back until its receiver may be tried`() throws {
        for _ in 0..<2 { _ = try scene.settle(scene.message(), DeliveryScene.failed("H5002", health: .failure)) }
        var attempt = scene.attempt(scene.message())
        let step = attempt.found(scene.target(scene.message()), at: 1, clock: DeliveryScene.clock(3))
        guard case .pause(let seconds) = step else { throw Unexpected(step: step.name) }
        #expect(seconds == 7)
        var probe = scene.attempt(scene.message())
        #expect(probe.found(scene.target(scene.message()), at: 1, clock: DeliveryScene.clock(10)).name == "read")
    }

    @Test func `A maintenance window gives it back until its end`() throws {
        let scene = try DeliveryScene(zei: #"maintenance: [{days: ["2026-04-01"], from: "11:00", to: "12:30"}]"#)
        var attempt = scene.attempt(scene.message())
        let step = attempt.found(scene.target(scene.message()), at: 1, clock: DeliveryScene.clock())
        guard case .pause(seconds: 1_800) = step else { throw Unexpected(step: step.name) }
    }

    @Test func `Without a grant in force it is denied, in the journal too`() throws {
        let scene = try DeliveryScene(until: "2026-04-01")
        let tomorrow = JapanTime(unixSeconds: City.now + 86_400).day
        let message = scene.message()
        let target = DeliveryTarget.find(
            of: message, to: "zei", contract: scene.contracts[0], directory: scene.directory, on: tomorrow)
        var attempt = scene.attempt(message)
        let step = attempt.found(target, at: 1, clock: DeliveryScene.clock())
        guard case .recordOutcome(.denial(let denial), delay: 0) = step else { throw Unexpected(step: step.name) }
        #expect(denial.consumer == "jite" && denial.code == "H7021")
        guard case .settle(.dead(let failure)) = attempt.outcomeRecorded(true) else {
            throw Unexpected(step: "not dead")
        }
        #expect(failure.code == "H7021")
    }

    @Test func `Who is not there any more gets nothing`() throws {
        func code(_ message: StoredMessage, contract: Contract? = nil) -> String? {
            if case .failure(let error) = scene.target(message, contract: contract) { return error.code }
            return nil
        }
        #expect(code(scene.message()) == nil)
        #expect(code(scene.message(.answer, to: "jite")) == nil)
        #expect(code(scene.message(to: "gone")) == "H7020")
        #expect(code(scene.message(operation: "gone")) == "H7020")
        #expect(code(scene.message(to: "jite")) == "H7022")
        #expect(code(scene.message(.notification, to: "jite")) == "H7022")
        var stranger = scene.message()
        stranger.sender = "gone"
        #expect(code(stranger) == "H7020")
    }
}
