import Contracts
import Journal
import Messages
import Testing

@testable import PlatformHub

@Suite("A message is taken in, step by step")
struct SubmissionTests {
    private static let digest = Array("body".utf8).withUnsafeBytes { Digest(of: $0) }
    private static let first = ExchangeID(milliseconds: 1, random: (3, 4))

    /// A submission of the family-allowance system that has been read.
    private func submission(
        key: String? = nil, expiresIn: Int64? = nil, reply: Bool = false, operation: String = "shokai",
        of contract: String = "010/income"
    ) throws -> Exchange.Step {
        let scene = try ExchangeScene()
        let sample = try scene.exchange(operation, of: contract)
        let deferral = Deferral(
            kind: .request, idempotencyKey: key, expiresIn: expiresIn, isReplyDelivered: reply)
        let call = Exchange.Call(
            principal: sample.call.principal, contract: sample.call.contract, operation: sample.call.operation,
            face: .rest, deferral: deferral)
        var exchange = Exchange(
            id: ExchangeScene.id, call: call, municipality: try #require(MunicipalityCode("999997")),
            receivedAt: 1_000)
        _ = exchange.arrived(today: ExchangeScene.today, directory: scene.directory)
        return exchange.read(
            ExchangeScene.accepted, digest: ExchangeScene.receivedDigest, clock: ExchangeScene.clock())
    }

    private func begun(
        key: String? = nil, expiresIn: Int64? = nil, reply: Bool = false
    ) throws -> (Submission, Submission.Step) {
        guard case .submit(var submission) = try submission(key: key, expiresIn: expiresIn, reply: reply) else {
            throw Unexpected(step: "no submission")
        }
        try #require(submission.begin().name == "address")
        let kept = Submission.Kept(
            format: .json, body: [1, 2], digest: Self.digest, addresses: [.init(receiver: "zei", key: 7)],
            timeToLive: 5_000, traceparent: nil)
        let step = submission.addressed(.success(kept))
        return (submission, step)
    }

    private func composed(_ submission: inout Submission, _ status: Int = 202) -> Submission.Step {
        submission.composed(status: status, origin: .none, digest: ExchangeScene.sentDigest, at: 2_000)
    }

    @Test func `Store and journal are written at once, and the answer leaves when both have it`() throws {
        var (submission, step) = try begun()
        guard case .composeStatus(let message) = step else { throw Unexpected(step: step.name) }
        #expect(message.id == ExchangeScene.id && message.sender == "jite" && message.grant == "jite-income")
        #expect(message.digest == ExchangeScene.receivedDigest && message.body == [1, 2])
        #expect(message.expiresAt == 1_000 + 5_000_000 && message.repliesTo == nil)
        step = composed(&submission)
        guard case .store(let stored, .exchange(let intent, let outcome)?) = step else {
            throw Unexpected(step: step.name)
        }
        #expect(stored == message && intent.provider == "zei" && intent.forwardedDigest == Self.digest)
        #expect(outcome.verdict == .accepted && outcome.httpStatus == 202)
        #expect(submission.stored(.success(.accepted), isRecorded: true).name == "release")
    }

    @Test func `The sender may say when it is too late, and that it wants the answer delivered`() throws {
        let (_, step) = try begun(expiresIn: 60, reply: true)
        guard case .composeStatus(let message) = step else { throw Unexpected(step: step.name) }
        #expect(message.expiresAt == 1_000 + 60_000_000 && message.repliesTo == "jite")
    }

    @Test func `A journal that cannot write keeps the answer back`() throws {
        var (submission, _) = try begun()
        _ = composed(&submission)
        let step = submission.stored(.success(.accepted), isRecorded: false)
        guard case .giveUp(let error) = step else { throw Unexpected(step: step.name) }
        #expect(error.code == "H6001")
    }

    @Test func `With an idempotency key the journal waits for the store`() throws {
        var (submission, _) = try begun(key: "k")
        guard case .store(_, nil) = composed(&submission) else { throw Unexpected(step: "a record too early") }
        let step = submission.stored(.success(.accepted), isRecorded: nil)
        guard case .record(.exchange(_, let outcome)) = step else { throw Unexpected(step: step.name) }
        #expect(outcome.verdict == .accepted)
        #expect(submission.recorded(true).name == "release")
    }

    @Test func `A message that was sent before is told of the first one`() throws {
        var (submission, _) = try begun(key: "k")
        _ = composed(&submission)
        let step = submission.stored(.success(.repeated(Self.first)), isRecorded: nil)
        guard case .composeFirst(Self.first) = step else { throw Unexpected(step: step.name) }
        guard case .record(.exchange(_, let outcome)) = composed(&submission, 200) else {
            throw Unexpected(step: "no record")
        }
        #expect(outcome.verdict == .accepted && outcome.httpStatus == 200)
    }

    @Test(arguments: [
        (Result<Acceptance, StoreError>.success(.conflict(first)), "H7001"),
        (.failure(StoreError(.overloaded, "")), "H7006"), (.failure(StoreError(.notWritable, "")), "H7006"),
        (.failure(StoreError(.tooLarge, "")), "H7007"),
    ])
    func `What the store does not take is refused and recorded as such`(
        result: Result<Acceptance, StoreError>, code: String
    ) throws {
        for isRecorded in [true, nil] {
            var (submission, _) = try begun(key: isRecorded == nil ? "k" : nil)
            _ = composed(&submission)
            let step = submission.stored(result, isRecorded: isRecorded)
            guard case .composeError(let error) = step else { throw Unexpected(step: step.name) }
            #expect(error.code == code)
            let record = composed(&submission, 503)
            guard case .record(let record) = record else { throw Unexpected(step: record.name) }
            switch record {
            case .outcome(let outcome) where isRecorded == true: #expect(outcome.verdict == .refused)
            case .exchange(_, let outcome) where isRecorded == nil: #expect(outcome.code == code)
            default: Issue.record("\(record)")
            }
        }
    }

    @Test func `A key that cannot be hashed accepts nothing`() throws {
        guard case .submit(var submission) = try submission() else { throw Unexpected(step: "no submission") }
        _ = submission.begin()
        let step = submission.addressed(.failure(HubError("H6001")))
        guard case .composeError(let error) = step else { throw Unexpected(step: step.name) }
        #expect(error.code == "H6001")
        #expect(composed(&submission, 503).name == "record")
    }

    @Test func `Without a provider nothing is taken in`() throws {
        let step = try submission(of: "001/resident")
        #expect(step.error?.code == "H5001")
    }
}

extension Submission.Step {
    var name: String { String("\(self)".prefix { $0 != "(" }) }
}
