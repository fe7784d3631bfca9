import Foundation
import Journal
import Messages
import MessagesModel
import Synchronization
import Testing

@testable import hubd

/// A hub whose first town has two subscribers of 住民異動通知, and messages in its store.
struct LetterTown {
    static let town = MunicipalityCode(number: 999_997)
    static let contract = "001/juminkihonjoho"
    let hub: TestHub

    /// - Parameter zeiGrant: more keys of the tax system's grant.
    init(zeiGrant: String = "") async throws {
        hub = try await TestHub(town: Self.file(zeiGrant))
    }

    static func file(_ zeiGrant: String) -> String {
        """
        code: "999997"
        name: 架空市
        systems:
          - {id: juki, name: 住民記録, business: ["001"], adapter: {kind: rest, url: "http://127.0.0.1:PORT/juki"}}
          - {id: zei, name: 税, business: ["010"]}
          - {id: jite, name: 児童手当, business: ["027"]}
          - {id: soumu, name: 総務, business: ["033"]}
        grants:
          - {id: jite-juki, consumer: jite, contract: \(contract), operations: [shokai, tsuchi], purpose: 児童手当,
             legalBasis: 児童手当法}
          - {id: zei-juki, consumer: zei, contract: \(contract), operations: [tsuchi], purpose: 課税, legalBasis: 地方税法\(zeiGrant)}
        routes:
          - {contract: \(contract), version: v10, provider: juki}
        subscriptions:
          - {id: jite-ido, subscriber: jite, contract: \(contract), operation: tsuchi, where: {tsuchikubun: ["1"]}}
          - {id: zei-ido, subscriber: zei, contract: \(contract), operation: tsuchi}
        """
    }

    static func example(_ name: String) throws -> [UInt8] {
        try Sample.bytes("interfaces/001-juminkihondaicho/juminkihonjoho/v10/examples/valid-tsuchi.request-\(name)")
    }

    /// - Parameters:
    ///   - number: 1…; the message's time is so many seconds after 2026-04-01 00:00 in Japan.
    ///   - reason: why it is a dead letter for all its receivers; it waits without one.
    @discardableResult
    func add(
        _ number: Int64, to receivers: [String], example: String = "moved-in.json", key: UInt64 = 0,
        dead reason: DeliveryFailure.Reason? = nil, in town: MunicipalityCode = town
    ) throws -> ExchangeID {
        let at = (1_774_969_200 + number) * 1_000_000
        let id = ExchangeID(milliseconds: UInt64(at / 1_000))
        let body = try Self.example(example)
        let message = StoredMessage(
            id: id, municipality: town, kind: .notification, contract: Self.contract, version: "v10",
            operation: "tsuchi", sender: "juki", grant: "", purpose: "提供業務の通知",
            format: example.hasSuffix("xml") ? .xml : .json, body: body, digest: .zero, acceptedAt: at,
            addresses: receivers.map { StoredMessage.Address(receiver: $0, key: key, holdsKey: true) })
        hub.store.accept([message]) { _ in }
        guard let reason else { return id }
        for receiver in receivers { try kill(id, at: receiver, reason, now: at, in: town) }
        return id
    }

    /// It is handed out and becomes a dead letter; what is handed out with it is given back.
    private func kill(
        _ id: ExchangeID, at receiver: String, _ reason: DeliveryFailure.Reason, now: Int64, in town: MunicipalityCode
    ) throws {
        let claimed = Mutex<[Lease]>([])
        let queue = QueueName(municipality: town, receiver: receiver)
        hub.store.claim(Claim(queue: queue, max: 100, now: now, until: now + 1_000_000)) { result in
            if case .success(let found) = result { claimed.withLock { $0 = found.leases } }
        }
        let leases = claimed.withLock { $0 }
        try #require(leases.contains { $0.message.id == id })
        let failure = DeliveryFailure(reason: reason, code: "H5003", at: now)
        let settlements = leases.map { lease in
            Settlement(
                lease: lease.id, at: now, outcome: lease.message.id == id ? .dead(failure) : .released(notBefore: 0))
        }
        hub.store.settle(settlements) { _ in }
    }

    // MARK: Asking

    /// The answer of the admin socket, which must be 200.
    func ask(_ path: String, _ form: [(String, String)] = []) throws -> JSONValue {
        let answer = try hub.admin("/v1/messages/" + path, [("municipality", TestHub.first)] + form)
        try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
        return try #require(JSONValue.parse(answer.body))
    }

    /// Status and code of a refusal.
    func refusal(_ path: String, _ form: [(String, String)] = []) throws -> String {
        let answer = try hub.admin("/v1/messages/" + path, [("municipality", TestHub.first)] + form)
        return "\(answer.status) \(JSONValue.parse(answer.body)?["code"]?.text ?? "")"
    }

    static let who = [("by", "田中"), ("reason", "受信側の復旧")]

    func state(_ id: ExchangeID, of receiver: String) throws -> Delivery? {
        try hub.store.status(of: id, in: Self.town)?.deliveries.first { $0.id.receiver == receiver }
    }

    /// `act person receiver` of the journal's records of what people did.
    func acts() throws -> [String] {
        try hub.records().filter { $0["kind"]?.text == "act" }
            .map { record in
                ["act", "person", "receiver"].map { record[$0]?.text ?? "" }.joined(separator: " ")
            }
    }
}
