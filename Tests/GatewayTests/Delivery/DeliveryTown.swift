import Foundation
import Journal
import Messages
import MessagesModel

@testable import hubd

/// A town with a publisher of notices of moved residents, two subscribers, and a consumer that takes answers: all on the scripted
/// provider, told apart by their paths.
struct DeliveryTown {
    /// The `messages` sections of the REST and of the SOAP subscriber, and of the provider of incomes.
    var kokuho = "firstDelay: 20ms, maxDelay: 40ms, factor: 1"
    var nenkin = "firstDelay: 20ms, maxDelay: 40ms, factor: 1"
    var zei = "firstDelay: 20ms, maxDelay: 40ms, factor: 1"
    /// More keys of the REST subscriber, and of its adapter.
    var kokuhoMore = ""
    var kokuhoAdapter = ""
    /// The adapter of the consumer.
    var jite = "callback: {path: /answers}"
    var until = "2099-12-31"

    static let tsuchi = "001/juminkihonjoho"
    static let income = "010/kojinjuminzeishotoku"
    static let code = MunicipalityCode("999997") ?? .hub

    var text: String {
        """
        code: "999997"
        name: 架空市
        systems:
          - {id: juki, name: 住民記録, business: ["001"], adapter: {kind: rest, url: "http://127.0.0.1:PORT/juki"}}
          - id: kokuho
            name: 国保
            business: ["024"]
            adapter: {kind: rest, url: "http://127.0.0.1:PORT/kokuho"\(kokuhoAdapter)}
            messages: {\(kokuho)}
            \(kokuhoMore.isEmpty ? "circuit: {failures: 1000, open: 10s}" : kokuhoMore)
          - id: nenkin
            name: 年金
            business: ["026"]
            adapter: {kind: soap, url: "http://127.0.0.1:PORT/nenkin"}
            messages: {\(nenkin)}
            circuit: {failures: 1000, open: 10s}
          - id: zei
            name: 税
            business: ["010"]
            adapter: {kind: rest, url: "http://127.0.0.1:PORT/zei"}
            messages: {\(zei)}
            circuit: {failures: 1000, open: 10s}
          - {id: jite, name: 児童手当, business: ["027"], adapter: {kind: rest, url: "http://127.0.0.1:PORT/jite", \(jite)}}
        grants:
          - {id: kokuho-juki, consumer: kokuho, contract: 001/juminkihonjoho, operations: [tsuchi], purpose: 国保資格,
             legalBasis: 国民健康保険法, from: 2020-04-01, until: \(until)}
          - {id: nenkin-juki, consumer: nenkin, contract: 001/juminkihonjoho, operations: [tsuchi], purpose: 年金資格,
             legalBasis: 国民年金法}
          - {id: jite-zei, consumer: jite, contract: 010/kojinjuminzeishotoku, operations: [shokai], purpose: 児童手当,
             legalBasis: 児童手当法}
        subscriptions:
          - {id: kokuho-ido, subscriber: kokuho, contract: 001/juminkihonjoho, operation: tsuchi}
          - {id: nenkin-ido, subscriber: nenkin, contract: 001/juminkihonjoho, operation: tsuchi}
        routes:
          - {contract: 001/juminkihonjoho, version: v10, provider: juki}
          - {contract: 010/kojinjuminzeishotoku, version: v10, provider: zei}
        """
    }

    func hub(
        files: any JournalFileSystem = PosixJournalFileSystem(), messages: (any MessageStore)? = nil,
        _ script: @escaping ScriptedProvider.Script
    ) async throws -> TestHub {
        try await TestHub(town: text, files: files, messages: messages, provider: script)
    }

    // MARK: Messages

    /// A notice of a resident who moved in; its number tells it from others.
    static func notice(
        _ number: Int, key: UInt64 = 0, to receivers: [String] = ["kokuho"], holdsKey: Bool = true
    ) throws -> StoredMessage {
        let example = String(
            decoding: try Sample.bytes(Sample.resident + "valid-tsuchi.request-moved-in.json"), as: UTF8.self)
        let body = example.replacingOccurrences(of: "20261120000000000131", with: "N\(number)")
        return message(
            .notification, contract: tsuchi, operation: "tsuchi", sender: "juki", body: Array(body.utf8),
            addresses: receivers.map { StoredMessage.Address(receiver: $0, key: key, holdsKey: holdsKey) })
    }

    /// A question of the consumer about an income.
    static func question(repliesTo: String? = nil) throws -> StoredMessage {
        var message = message(
            .request, contract: income, operation: "shokai", sender: "jite",
            body: try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json"),
            addresses: [StoredMessage.Address(receiver: "zei")])
        message.repliesTo = repliesTo
        return message
    }

    static func message(
        _ kind: StoredMessage.Kind, contract: String, version: String = "v10", operation: String, sender: String,
        body: [UInt8], addresses: [StoredMessage.Address]
    ) -> StoredMessage {
        let now = Int64(Date().timeIntervalSince1970 * 1_000_000)
        return StoredMessage(
            id: ExchangeID(milliseconds: UInt64(now / 1_000)), municipality: code, kind: kind, contract: contract,
            version: version, operation: operation, sender: sender, format: .json, body: body,
            digest: body.withUnsafeBytes { Digest(of: $0) }, acceptedAt: now, addresses: addresses)
    }

    // MARK: What receivers say

    static func receipt(_ name: String) throws -> ScriptedProvider.Deed {
        .answer(200, "application/json", try Sample.bytes(Sample.resident + "valid-tsuchi.response-\(name).json"))
    }

    static func soapReceipt(_ name: String) throws -> ScriptedProvider.Deed {
        let body = try Sample.bytes(Sample.resident + "valid-tsuchi.response-\(name).xml")
        return .answer(200, "text/xml", Sample.envelope(body))
    }

    static func bare(_ status: String, _ fields: String = "") -> ScriptedProvider.Deed {
        .bytes(Array("HTTP/1.1 \(status)\r\n\(fields)Content-Length: 0\r\n\r\n".utf8), thenClose: false)
    }
}

extension ScriptedProvider.Question {
    /// The number of the notice in the body.
    var notice: Int? {
        text.firstMatch(of: /N(\d+)/).flatMap { Int($0.1) }
    }
}

extension ModelStore {
    func accept(_ messages: StoredMessage...) { accept(messages) { _ in } }

    func delivery(_ message: StoredMessage, to receiver: String = "kokuho") -> Delivery? {
        messages.first { $0.message.id == message.id }?.deliveries.first { $0.id.receiver == receiver }
    }

    /// Whether all deliveries are in one of these states.
    func all(_ states: Delivery.State...) -> Bool {
        messages.allSatisfy { $0.deliveries.allSatisfy { states.contains($0.state) } }
    }
}
