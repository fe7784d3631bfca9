import Contracts
import Journal
import Testing

@testable import PlatformHub

/// One town's exchanges without a socket: what happens is told, what is to be done next is looked at.
struct ExchangeScene {
    static let id = ExchangeID(milliseconds: 1_775_012_400_000, random: (1, 2))
    static let today = Day(daysSinceEpoch: 20_544)
    static let receivedDigest = digest("request")
    static let forwardedDigest = digest("forwarded")
    static let answerDigest = digest("answer")
    static let sentDigest = digest("sent")

    let folder = TemporaryFolder()
    let contracts = City.makeContracts()
    let directory: Directory
    private let town: Municipality

    /// - Parameter zei: more of the tax system's section, on top of a circuit that opens at the second failure.
    init(zei: String = "circuit: {failures: 2, open: 10s}") throws {
        let file = folder.write(City.hub, to: "hub.yaml")
        folder.write(Self.town(zei), to: "municipalities/999997.yaml")
        directory = try Directory(configuration: try HubConfiguration.load(file: file), contracts: contracts)
        town = try #require(directory.municipality(code: "999997"))
    }

    /// 2026-04-01 12:00 in Japan, and seconds after that.
    static func clock(_ seconds: Int64 = 0) -> ExchangeClock {
        ExchangeClock(monotonic: 1_000_000_000 * UInt64(1 + seconds), unixSeconds: City.now + seconds)
    }

    /// A new exchange of the family-allowance system (or another), received at 1000 µs.
    func exchange(
        _ operation: String = "shokai", of contract: String = "010/income", by system: String = "jite",
        token: Principal.Token? = nil
    ) throws -> Exchange {
        let contract = try #require(contracts.first { $0.id == contract })
        let principal = Principal(
            municipality: town, system: try #require(town.system(id: system)), clientID: "client", token: token)
        let call = Exchange.Call(
            principal: principal, contract: contract,
            operation: try #require(contract.operations.first { $0.name == operation }), face: .soap)
        return Exchange(
            id: Self.id, call: call, municipality: try #require(MunicipalityCode("999997")), receivedAt: 1_000)
    }

    /// An exchange whose provider has been found and whose request is written: it waits for ``Exchange/prepared(_:clock:)``.
    func routed(_ operation: String = "shokai", seconds: Int64 = 0) throws -> Exchange {
        var exchange = try exchange(operation)
        _ = exchange.arrived(today: Self.today, directory: directory)
        let step = exchange.read(Self.accepted, digest: Self.receivedDigest, clock: Self.clock(seconds))
        try #require(step.name == "prepare")
        return exchange
    }

    /// An exchange whose request has left.
    func underWay(_ operation: String = "shokai", seconds: Int64 = 0) throws -> Exchange {
        var exchange = try routed(operation, seconds: seconds)
        var step = exchange.prepared(.success(Self.forwardedDigest), clock: Self.clock(seconds))
        if case .recordIntent = step { step = exchange.intentRecorded(true, clock: Self.clock(seconds)) }
        try #require(step.name == "send")
        exchange.sent(at: 2_000)
        return exchange
    }

    /// Tells of a provider's failure and lets the exchange end.
    func fail(_ code: String, health: CircuitBreaker.CallResult = .failure, seconds: Int64 = 0) throws {
        var exchange = try underWay(seconds: seconds)
        _ = exchange.replied(Self.failed(code, health: health), at: 3_000, clock: Self.clock(seconds))
    }

    func answered() throws -> ProviderReply {
        let model = try #require(contracts.first?.operations.first).response
        let message = Message(model: model, entries: [], arena: [])
        return ProviderReply(result: .answered(message, element: nil), digest: Self.answerDigest, health: .success)
    }

    static func failed(
        _ code: String, digest: Digest? = nil, health: CircuitBreaker.CallResult = .failure
    ) -> ProviderReply {
        ProviderReply(result: .failed(HubError(code)), digest: digest, health: health)
    }

    static let person = [UInt8](0..<16).withUnsafeBytes { PersonHash(keyID: 1, raw: $0) }
    static let accepted = Exchange.Reading.accepted(persons: [person], clerk: "123456")

    private static func digest(_ text: String) -> Digest { Array(text.utf8).withUnsafeBytes { Digest(of: $0) } }

    private static func town(_ zei: String) -> String {
        """
        code: "999997"
        name: 架空市
        systems:
          - id: zei
            name: 税
            business: ["010"]
            adapter: {kind: rest, url: "http://127.0.0.1:9102/"}
            \(zei)
          - {id: jite, name: 児童手当, business: ["027"]}
          - {id: soumu, name: 総務, business: ["033"]}
        grants:
          - {id: jite-income, consumer: jite, contract: 010/income, operations: [shokai, henko], purpose: 児童手当,
             legalBasis: 児童手当法, from: 2026-04-01, until: 2026-04-30}
          - {id: jite-juki, consumer: jite, contract: 001/resident, operations: [shokai], purpose: 児童手当, legalBasis: 児童手当法}
        routes:
          - {contract: 010/income, version: v10, provider: zei}
        """
    }
}

extension Exchange.Step {
    var name: String { String("\(self)".prefix { $0 != "(" }) }

    var error: HubError? {
        switch self {
        case .composeError(let error), .giveUp(let error): error
        default: nil
        }
    }

    var record: JournalRecord? {
        switch self {
        case .recordIntent(let record), .recordOutcome(let record): record
        default: nil
        }
    }
}
