import Foundation
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    /// A changed code list is told to the systems that want to hear of it.
    @Suite struct CodeAnnouncementTests {
        private func town(_ port: String, codes: String = "") -> String {
            """
            code: "999997"
            name: 架空市
            \(codes)
            systems:
              - {id: codes, name: コード配布, business: ["030"], adapter: {kind: codes}}
              - {id: jite, name: 児童手当, business: ["027"], adapter: {kind: rest, url: "http://127.0.0.1:\(port)/jite"}}
              - {id: soumu, name: 総務, business: ["033"]}
            grants:
              - {id: jite-codes, consumer: jite, contract: 030/kodohaifu, operations: [tsuchi], purpose: 反映, legalBasis: 法}
            subscriptions:
              - {id: jite-kodo, subscriber: jite, contract: 030/kodohaifu, operation: tsuchi}
            routes:
              - {contract: 030/kodohaifu, version: v10, provider: codes}
            """
        }

        @Test func `A list that a reload changed is pushed to its subscribers, and nothing when nothing changed`()
            async throws
        {
            let folder = "interfaces/030-chonaidetarenkei/kodohaifu/v10/examples/"
            let applied = try Sample.bytes(folder + "valid-tsuchi.response-applied.json")
            let hub = try await TestHub(town: town("PORT")) { _ in .answer(200, "application/json", applied) }
            #expect(hub.reload() == nil)
            #expect(hub.store.messages.isEmpty)
            try FileManager.default.createDirectory(
                atPath: hub.folder.path + "/codes", withIntermediateDirectories: true)
            try hub.folder.write("code,label,valid-from,valid-to\n7001,港,,\n", to: "codes/tohyoku.csv")
            try hub.folder.write(
                town(String(hub.provider.port), codes: "codes: ../codes"), to: "municipalities/\(TestHub.first).yaml")
            #expect(hub.reload() == nil)
            try await eventually("it is delivered") { !hub.store.messages.isEmpty && hub.store.all(.delivered) }
            #expect(hub.store.messages.count == 1)
            let question = try #require(hub.provider.questions.first)
            #expect(question.path == "/jite/app_submit/v10/kodohenkotsuchi")
            #expect(question.text.contains("tohyoku") && question.text.contains("7001"))
            #expect(hub.store.messages.first?.deliveries.first?.appliedAt != nil)
            #expect(hub.reload() == nil)
            #expect(hub.store.messages.count == 1)
        }
    }
}
