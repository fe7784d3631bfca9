import Foundation
import Testing

@testable import hubd

extension GatewayTests {
    /// Two towns of one hub with code lists of their own, and the hub that hands the lists out.
    @Suite struct CodeListTests {
        private static let roll = "app_submit/v10/senkyoninmeiboshokai"
        private static let folder = "interfaces/006-senkyoninmeibo/senkyoninmeibo/v10/examples/"
        private static let codes = "interfaces/030-chonaidetarenkei/kodohaifu/v10/examples/"
        private static let header = "code,label,valid-from,valid-to\n"

        /// One town's file; its 選挙人名簿 is asked on the provider's port.
        private func town(_ code: String, port: Int, more: String = "") -> String {
            """
            code: "\(code)"
            name: 町
            \(more)
            systems:
              - {id: senkyo, name: 選挙, business: ["006"], adapter: {kind: rest, url: "http://127.0.0.1:\(port)/\(code)"}}
              - {id: codes, name: コード配布, business: ["030"], adapter: {kind: codes}}
              - {id: jite, name: 児童手当, business: ["027"]}
            grants:
              - {id: roll, consumer: jite, contract: 006/senkyoninmeibo, operations: [shokai], purpose: 名簿, legalBasis: 法}
              - {id: codes, consumer: jite, contract: 030/kodohaifu, operations: [shokai, ichiran, tsuchi], purpose: 反映,
                 legalBasis: 法}
            routes:
              - {contract: 006/senkyoninmeibo, version: v10, provider: senkyo}
              - {contract: 030/kodohaifu, version: v10, provider: codes}
            """
        }

        /// The first town has 投票区 of its own: 0012 is none of them, 7001 is one.
        private func hub(_ own: String = "7001,港,,\n") async throws -> TestHub {
            let answer = try Sample.bytes(Self.folder + "valid-shokai.response-registered.json")
            let hub = try await TestHub { _ in .answer(200, "application/json", answer) }
            try FileManager.default.createDirectory(
                atPath: hub.folder.path + "/codes", withIntermediateDirectories: true)
            try hub.folder.write(Self.header + own, to: "codes/tohyoku.csv")
            for (code, more) in [(TestHub.first, "codes: ../codes"), (TestHub.second, "")] {
                try hub.folder.write(
                    town(code, port: hub.provider.port, more: more), to: "municipalities/\(code).yaml")
            }
            #expect(hub.reload() == nil)
            return hub
        }

        private func ask(_ hub: TestHub, ku: String, in code: String) async throws -> Answer {
            let text = String(
                decoding: try Sample.bytes(Self.folder + "valid-shokai.request-by-number-of-the-roll.json"),
                as: UTF8.self)
            let body = text.replacing("\"0012\"", with: "\"\(ku)\"").replacing(TestHub.first, with: code)
            return try await hub.ask(
                TestHub.rest(Self.roll, try hub.client(in: code).basic, Array(body.utf8), town: code))
        }

        private func codes(
            _ hub: TestHub, _ name: String, _ edit: (String) -> String = { $0 }, call: String = "kodoichiranshokai"
        ) async throws -> Answer {
            let text = edit(String(decoding: try Sample.bytes(Self.codes + name), as: UTF8.self))
            return try await hub.ask(
                TestHub.rest("app_submit/v10/" + call, try hub.client().basic, Array(text.utf8)))
        }

        @Test func `The same value is right in one town and wrong in the other`() async throws {
            let hub = try await hub()
            #expect(try await ask(hub, ku: "0012", in: TestHub.first)["hub-error"] == "H1003")
            #expect(try await ask(hub, ku: "7001", in: TestHub.second)["hub-error"] == "H1003")
            #expect(hub.provider.questions.isEmpty)
            // The provider's answer names 投票区 0012: in the first town that breaks the contract too.
            #expect(try await ask(hub, ku: "7001", in: TestHub.first)["hub-error"] == "H5006")
            // In the second town 0012 is right, and what is wrong is that the answer speaks of the first town.
            let answer = try await ask(hub, ku: "0012", in: TestHub.second)
            #expect(answer["hub-error"] == "H5006" && !answer.text.contains("H1003"))
            #expect(hub.provider.questions.map(\.path) == ["/999997/\(Self.roll)", "/999989/\(Self.roll)"])
        }

        @Test func `A changed list is in force after the reload and told in the log, a bad one changes nothing`()
            async throws
        {
            let hub = try await hub()
            try hub.folder.write(Self.header + "7001,港,,\n0012,第十二,,\n", to: "codes/tohyoku.csv")
            #expect(try await ask(hub, ku: "0012", in: TestHub.first)["hub-error"] == "H1003")
            #expect(hub.reload() == nil)
            #expect(try await ask(hub, ku: "0012", in: TestHub.first).status == 200)
            #expect(hub.logged.text.contains("code list changed"))
            let line = try #require(
                hub.logged.text.split(separator: "\n").last { $0.contains("code list changed") })
            #expect(line.contains("tohyoku") && line.contains("999997") && line.contains("\"added\": 1"), "\(line)")
            try hub.folder.write(Self.header + "7001,港,,\n00123,長い,,\n", to: "codes/tohyoku.csv")
            #expect(hub.reload()?.contains("codes/tohyoku.csv:3:") == true)
            #expect(try await ask(hub, ku: "0012", in: TestHub.first).status == 200)
        }

        @Test func `The hub hands out one list as the town has it`() async throws {
            let hub = try await hub("7001,ﾐﾅﾄ A,,\n7002,古い,,2020-03-31\n")
            let answer = try await codes(hub, "valid-shokai.request-one-list.json") {
                $0.replacing("zokugara", with: "tohyoku")
            }
            #expect(answer.status == 200, "\(answer.text)")
            let list = try #require(answer.json?["result"]?.list.first)
            #expect(list["kodoichiranid"]?.text == "tohyoku" && list["kodosu"]?.text == "1")
            let value = try #require(list["kodojoho"]?.list.first)
            #expect(value["kodo"]?.text == "7001" && value["meisho"]?.text == "ミナト　Ａ")
            #expect(value["jichitaikoyufuragu"]?.text == "1")
            let records = try hub.exchange(answer["hub-exchange-id"])
            #expect(records.count >= 1)
            #expect(records.contains { $0["provider"]?.text == "codes" })
            let none = try await codes(hub, "valid-shokai.request-one-list.json") {
                $0.replacing("zokugara", with: "nashi")
            }
            #expect(none.status == 200 && none.json?["result"]?.list.isEmpty == true)
        }

        @Test func `Over SOAP it says the same`() async throws {
            let hub = try await hub()
            let body = String(
                decoding: try Sample.bytes(Self.codes + "valid-shokai.request-one-list.xml"), as: UTF8.self)
            let xml = body.replacing("zokugara", with: "tohyoku").split(separator: "?>").last.map { String($0) } ?? body
            let answer = try await hub.ask(
                TestHub.soap("030/kodohaifu", try hub.client().basic, Sample.envelope(Array(xml.utf8))).with(
                    "SOAPAction", "\"urn:x-platformhub:030:kodohaifu:v10:kodoichiranshokai\""))
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.element("kodo") == "7001" && answer.element("kodoichiranid") == "tohyoku")
        }

        @Test func `The snapshot comes in pages that follow each other without a gap`() async throws {
            let hub = try await hub()
            var seen: [String] = []
            var start = 0
            while true {
                let page = try await codes(
                    hub, "valid-ichiran.request-all.json",
                    { $0.replacing(/"kaishiichi": \d+/, with: "\"kaishiichi\": \(start)") }, call: "kodohaifuichiran")
                #expect(page.status == 200, "\(page.text.prefix(400))")
                let records = page.json?["result"]?.list ?? []
                seen += records.map { "\($0["kodoichiranid"]?.text ?? "") \($0["kodo"]?.text ?? "")" }
                if records.count < 100 { break }
                start += records.count
            }
            #expect(seen.count > 500 && Set(seen).count > 500)
            #expect(seen == seen.sorted { $0.split(separator: " ")[0] < $1.split(separator: " ")[0] })
            #expect(seen.filter { $0.hasPrefix("tohyoku ") } == ["tohyoku 7001"])
        }

        @Test func `A notification is nothing that the hub takes`() async throws {
            let hub = try await hub()
            let answer = try await codes(hub, "valid-tsuchi.request-list-added.json", call: "kodohenkotsuchi")
            #expect(answer["hub-error"] == "H5001")
        }

        @Test func `The town's descriptions list its own codes`() async throws {
            let hub = try await hub()
            for (code, own) in [(TestHub.first, true), (TestHub.second, false)] {
                for page in ["/\(code)/soap/006/senkyoninmeibo?wsdl", "/\(code)/openapi.json"] {
                    let text = try await hub.ask(.get(page)).text
                    #expect(text.contains("7001") == own, "\(page)")
                    #expect(text.contains("第１３投票区") != own, "\(page)")
                }
            }
        }
    }
}
