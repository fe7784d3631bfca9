import Contracts
import Journal
import Messages
import Testing

@testable import PlatformHub

/// One town's deliveries without a socket: what happens is told, what is to be done next is looked at.
struct DeliveryScene {
    static let at: Int64 = City.now * 1_000_000
    static let digest = [UInt8]("forwarded".utf8).withUnsafeBytes { Digest(of: $0) }
    static let person = [UInt8](0..<16).withUnsafeBytes { PersonHash(keyID: 1, raw: $0) }

    let folder = TemporaryFolder()
    let contracts = City.makeContracts()
    let directory: Directory
    let errors: ErrorCatalogue

    /// - Parameters:
    ///   - zei: more of the tax system's section.
    ///   - until: last day of the grant.
    init(
        zei: String =
            "circuit: {failures: 2, open: 10s}, messages: {attempts: 3, firstDelay: 1s, factor: 2, maxDelay: 3s}",
        until: String = "2026-04-30"
    ) throws {
        let file = folder.write(City.hub, to: "hub.yaml")
        folder.write(
            """
            code: "999997"
            name: 架空市
            systems:
              - {id: zei, name: 税, business: ["010"], adapter: {kind: rest, url: "http://127.0.0.1:9102/"}, \(zei)}
              - {id: jite, name: 児童手当, business: ["027"], messages: {timeToLive: 1h}}
            grants:
              - {id: jite-income, consumer: jite, contract: 010/income, operations: [shokai, henko], purpose: 児童手当,
                 legalBasis: 児童手当法, from: 2026-04-01, until: \(until)}
            routes:
              - {contract: 010/income, version: v10, provider: zei}
            """, to: "municipalities/999997.yaml")
        directory = try Directory(configuration: try HubConfiguration.load(file: file), contracts: contracts)
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        let root = parts[..<(parts.lastIndex(of: "Tests") ?? parts.endIndex)].joined(separator: "/")
        errors = try ErrorCatalogue.load(file: root + "/interfaces/errors.yaml")
    }

    /// Seconds after 2026-04-01 12:00 in Japan.
    static func clock(_ seconds: Int64 = 0) -> ExchangeClock {
        ExchangeClock(monotonic: 1_000_000_000 * UInt64(1 + seconds), unixSeconds: City.now + seconds)
    }

    func message(
        _ kind: StoredMessage.Kind = .request, operation: String = "shokai", to receiver: String = "zei"
    ) -> StoredMessage {
        StoredMessage(
            id: ExchangeID(milliseconds: 1, random: (1, 2)), municipality: MunicipalityCode("999997") ?? .hub,
            kind: kind,
            contract: "010/income", version: "v10", operation: operation, sender: kind == .answer ? "zei" : "jite",
            grant: "old", purpose: "old", format: .json, body: [], digest: Self.digest, acceptedAt: 5,
            addresses: [StoredMessage.Address(receiver: receiver)])
    }

    func lease(_ message: StoredMessage, attempt: Int = 1) -> Lease {
        let receiver = message.addresses[0].receiver
        return Lease(
            id: Lease.ID(delivery: DeliveryID(message: message.id, receiver: receiver), token: 1), message: message,
            address: message.addresses[0], attempt: attempt, redeliveries: 0, until: .max)
    }

    func target(_ message: StoredMessage, contract: Contract? = nil) -> Result<DeliveryTarget, HubError> {
        DeliveryTarget.find(
            of: message, to: message.addresses[0].receiver, contract: contract ?? contracts[0], directory: directory,
            on: JapanTime(unixSeconds: City.now).day)
    }

    func attempt(_ message: StoredMessage, number: Int = 1) -> DeliveryAttempt {
        DeliveryAttempt(lease: lease(message, attempt: number), errors: errors)
    }

    /// An attempt whose request has left.
    func underWay(_ message: StoredMessage, number: Int = 1, seconds: Int64 = 0) throws -> DeliveryAttempt {
        var attempt = attempt(message, number: number)
        let clock = Self.clock(seconds)
        try #require(attempt.found(target(message), at: Self.at, clock: clock).name == "read")
        _ = attempt.read(.accepted(persons: [Self.person]), at: Self.at, clock: clock)
        let step = attempt.prepared(.success(Self.digest), at: Self.at, clock: clock)
        if case .recordIntent = step { _ = attempt.intentRecorded(true, clock: clock) }
        attempt.sent(at: Self.at + 1)
        return attempt
    }

    /// What a reply makes of an attempt, and what the journal gets of it.
    func settle(
        _ message: StoredMessage, number: Int = 1, seconds: Int64 = 0, _ reply: ProviderReply
    ) throws -> (Settlement.Outcome, JournalRecord) {
        var attempt = try underWay(message, number: number, seconds: seconds)
        let step = attempt.replied(
            reply, at: Self.at + 2, clock: Self.clock(seconds), random: 0)
        guard case .recordOutcome(let record, delay: 0) = step else { throw Unexpected(step: step.name) }
        guard case .settle(let outcome) = attempt.outcomeRecorded(true) else { throw Unexpected(step: "no settlement") }
        return (outcome, record)
    }

    func answered() -> ProviderReply {
        let message = Message(model: contracts[0].operations[0].response, entries: [], arena: [])
        return ProviderReply(result: .answered(message, element: nil), digest: Self.digest, health: .success)
    }

    static func failed(
        _ code: String, retryAfter: Int? = nil, health: CircuitBreaker.CallResult = .success
    ) -> ProviderReply {
        ProviderReply(result: .failed(HubError(code, retryAfter: retryAfter)), digest: nil, health: health)
    }
}

extension DeliveryAttempt.Step {
    var name: String { String("\(self)".prefix { $0 != "(" }) }
}
