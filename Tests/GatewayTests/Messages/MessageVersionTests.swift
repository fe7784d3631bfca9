import Foundation
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    @Suite("Messages between versions of a contract")
    struct MessageVersionTests {
        /// The fixture, in which the registration is a notification.
        private static func interfaces(in folder: TemporaryFolder) throws -> String {
            let copy = try VersionTown.interfaces(sunset: "2030-03-31", in: folder)
            for version in ["v10", "v11"] {
                let file = "interfaces/Z01-mihon/atena/\(version)/contract.yaml"
                let text = try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
                let parts = text.components(separatedBy: "  - name: toroku")
                let toroku = parts[1].components(separatedBy: "pattern: request-response")
                let changed =
                    parts[0] + "  - name: toroku" + toroku[0] + "pattern: notification\n    key: [atenabango]"
                    + toroku[1...].joined(separator: "pattern: request-response")
                try folder.write(changed, to: file)
            }
            return copy
        }

        private static func hub(_ speaks: String, interfaces: String) async throws -> TestHub {
            try await TestHub(
                interfaces: interfaces,
                town: """
                    code: "999997"
                    name: 架空市
                    systems:
                      - {id: mihon, name: 見本, business: ["Z01"], messages: {mode: pull}}
                      - {id: jite, name: 児童手当, business: ["027"]}
                    grants:
                      - {id: jite-atena, consumer: jite, contract: Z01/atena, operations: [shokai, toroku],
                         purpose: 児童手当, legalBasis: 児童手当法}
                    routes:
                      - {contract: Z01/atena, version: \(speaks), provider: mihon}
                    subscriptions:
                      - {id: jite-atena, subscriber: jite, contract: Z01/atena, version: v11, operation: toroku}
                    """, messages: ModelStore())
        }

        private func ask(
            _ hub: TestHub, _ method: String, _ path: String, by system: String, _ body: String = "",
            _ fields: [(String, String)] = []
        ) async throws -> Answer {
            try await hub.ask(
                Request(
                    method: method, path: "/999997/" + path,
                    fields: [
                        ("Authorization", try hub.client(system).basic), ("Content-Type", "application/json"),
                    ] + fields, body: Array(body.utf8)))
        }

        @Test func `A subscriber gets a notification in its own version`() async throws {
            let folder = try TemporaryFolder()
            let hub = try await Self.hub("v10", interfaces: try Self.interfaces(in: folder))
            let body =
                #"{"shikuchosonkodo":"999997","atenabango":"1","shimei_yomigana":"カナ","jusho_choaza":"架空町"}"#
            let accepted = try await ask(hub, "POST", VersionTown.call("v10", "toroku"), by: "mihon", body)
            #expect(accepted.status == 202, "\(accepted.text)")
            let answer = try await ask(hub, "GET", "messages", by: "jite")
            let message = try #require(answer.json?["messages"]?.list.first, "\(answer.text)")
            #expect(message["version"]?.text == "v11")
            #expect(message["message"]?["shimei_furigana"]?.text == "カナ")
            #expect(message["message"]?["shimei_yomigana"] == nil)
        }

        @Test func `A provider of another version fetches and answers in its own, the consumer reads in its own`()
            async throws
        {
            let folder = try TemporaryFolder()
            let hub = try await Self.hub("v11", interfaces: try Self.interfaces(in: folder))
            let accepted = try await ask(
                hub, "POST", VersionTown.call("v10"), by: "jite", VersionTown.oldRequest,
                [("Prefer", "respond-async")])
            #expect(accepted.status == 202, "\(accepted.text)")
            let id = try #require(accepted.json?["id"]?.text)
            let fetched = try await ask(hub, "GET", "messages", by: "mihon")
            let message = try #require(fetched.json?["messages"]?.list.first, "\(fetched.text)")
            #expect(message["version"]?.text == "v11" && message["message"]?["gyomuid"]?.text == "Z01")
            let result = VersionTown.framed("v11", VersionTown.newRecord)
            let done = try await ask(
                hub, "POST", "messages/\(id)/acknowledge", by: "mihon",
                "{\"lease\":\"\(message["lease"]?.text ?? "")\",\"result\":\(result)}")
            #expect(done.status == 200, "\(done.text)")
            let answer = try await ask(hub, "GET", "messages/\(id)/answer", by: "jite")
            #expect(answer.text == VersionTown.framed("v10", VersionTown.oldRecord))
        }
    }
}
