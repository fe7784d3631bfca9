import Foundation
import Journal
import Messages
import MessagesModel

@testable import hubd

/// A town whose register tells its moves, with a consumer and a provider that can only fetch.
final class MessageTown: Sendable {
    let hub: TestHub
    let store = ModelStore()

    static let moves = "app_submit/v10/juminidotsuchi"
    static let examples = "interfaces/001-juminkihondaicho/juminkihonjoho/v10/examples/"
    static let file = """
        code: "999997"
        name: 架空市
        systems:
          - {id: juki, name: 住民記録, business: ["001"], adapter: {kind: rest, url: "http://127.0.0.1:PORT/juki"}}
          - {id: zei, name: 税, business: ["010"], adapter: {kind: rest, url: "http://127.0.0.1:PORT/zei"}}
          - {id: toroku, name: 住登外, business: ["031"], messages: {mode: pull}}
          - {id: jite, name: 児童手当, business: ["027"], messages: {attempts: 2, firstDelay: 1ms}}
          - {id: soumu, name: 総務, business: ["033"]}
        grants:
          - {id: jite-zei, consumer: jite, contract: 010/kojinjuminzeishotoku, operations: [shokai], purpose: 児童手当,
             legalBasis: 児童手当法}
          - {id: jite-toroku, consumer: jite, contract: 031/jutogaishaatenabangofuban, operations: [fuban],
             purpose: 児童手当, legalBasis: 児童手当法}
          - {id: jite-idou, consumer: jite, contract: 001/juminkihonjoho, operations: [tsuchi], purpose: 児童手当,
             legalBasis: 児童手当法}
        routes:
          - {contract: 010/kojinjuminzeishotoku, version: v10, provider: zei}
          - {contract: 001/juminkihonjoho, version: v10, provider: juki}
          - {contract: 031/jutogaishaatenabangofuban, version: v10, provider: toroku}
        subscriptions:
          - {id: jite-idou, subscriber: jite, contract: 001/juminkihonjoho, operation: tsuchi,
             where: {tsuchikubun: ["1", "7"]}}
        """

    /// - Parameter limits: the section of hub.yaml.
    init(limits: String = "{}", files: any JournalFileSystem = PosixJournalFileSystem()) async throws {
        hub = try await TestHub(town: Self.file, limits: limits, files: files, messages: store)
    }

    /// Of a hub with a store of its own; ``store`` stays empty.
    init(_ hub: TestHub) {
        self.hub = hub
    }

    func ask(
        _ method: String, _ path: String, by system: String, _ body: String = "", _ fields: [(String, String)] = []
    ) async throws -> Answer { try await hub.ask(request(method, path, by: system, Array(body.utf8), fields)) }

    func request(
        _ method: String, _ path: String, by system: String, _ body: [UInt8] = [], _ fields: [(String, String)] = []
    ) throws -> Request {
        Request(
            method: method, path: "/999997/" + path,
            fields: [("Authorization", try hub.client(system).basic), ("Content-Type", "application/json")] + fields,
            body: body)
    }

    func publish(
        _ example: String = "request-moved-in", _ fields: [(String, String)] = [], by system: String = "juki"
    ) async throws -> Answer {
        let body = try Sample.bytes("\(Self.examples)valid-tsuchi.\(example).json")
        return try await hub.ask(try request("POST", Self.moves, by: system, body, fields))
    }

    func inquire(_ fields: [(String, String)] = []) async throws -> Answer {
        let body = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
        return try await hub.ask(
            try request("POST", TestHub.incomeCall, by: "jite", body, [("Prefer", "respond-async")] + fields))
    }

    /// The messages that a system gets.
    func pull(_ system: String = "jite", _ query: String = "") async throws -> [JSONValue] {
        let answer = try await ask("GET", "messages" + query, by: system)
        guard answer.status == 200 else { throw Unexpected(answer.text) }
        return answer.json?["messages"]?.list ?? []
    }

    func state(_ id: String, by system: String) async throws -> JSONValue? {
        try await ask("GET", "messages/" + id, by: system).json?["deliveries"]?.list.first
    }
}
