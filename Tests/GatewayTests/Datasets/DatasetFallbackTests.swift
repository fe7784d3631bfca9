import Testing

@testable import hubd

extension GatewayTests {
    @Suite("A dataset in its owner's place") struct DatasetFallbackTests {
        private func question(_ name: String = "valid-shokai.request-one-person.json") throws -> [UInt8] {
            try DatasetTown.sample(name)
        }

        @Test func `An open owner is asked itself`() async throws {
            let hub = try await TestHub(town: DatasetTown.file()) { _ in .close }
            try await hub.load(try DatasetTown.sample(DatasetTown.household))
            let answer = try await hub.inquire(TestHub.residentCall, try question())
            #expect(answer["hub-error"] != nil && answer["hub-as-of"] == nil)
            #expect(hub.provider.questions.count >= 1)
        }

        @Test func `In the owner's maintenance the dataset answers and says of when`() async throws {
            let hub = try await TestHub(town: DatasetTown.file(owner: DatasetTown.closed))
            try await hub.load(try DatasetTown.sample(DatasetTown.household))
            let answer = try await hub.inquire(TestHub.residentCall, try question())
            #expect(answer.status == 200, "\(answer.text)")
            let person = answer.json?["result"]?.list.first
            #expect(person?["atenabango"]?.text == "000000000001236" && person?["shimei"]?.text == "𠮷田　一郎")
            #expect(person?["koshinkubun"] == nil, "an item of the list that the inquiry does not have")
            #expect(answer["hub-as-of"] == "2026-11-20T03:00:00+09:00")
            let record = try #require(try hub.exchange(answer["hub-exchange-id"]).first)
            #expect(record["provider"]?.text == "juki/dataset" && record["verdict"]?.text == "answered")
            #expect(hub.provider.questions.isEmpty)
        }

        @Test func `A SOAP caller gets the dataset's answer too`() async throws {
            let hub = try await TestHub(town: DatasetTown.file(owner: DatasetTown.closed))
            try await hub.load(try DatasetTown.sample(DatasetTown.household))
            let envelope = Sample.envelope(try question("valid-shokai.request-one-person.xml"))
            let answer = try await hub.ask(
                TestHub.soap("001/juminkihonjoho", try hub.client("jite").basic, envelope).with(
                    "SOAPAction", "\"urn:x-platformhub:001:juminkihonjoho:v10:juminkihonjohoshokai\""))
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.element("shimei") == "𠮷田　一郎" && answer["hub-as-of"] == "2026-11-20T03:00:00+09:00")
        }

        @Test func `An open circuit counts as closed`() async throws {
            let hub = try await TestHub(town: DatasetTown.file(owner: "circuit: {failures: 1, open: 1h}")) { _ in .close
            }
            try await hub.load(try DatasetTown.sample(DatasetTown.household))
            #expect(try await hub.inquire(TestHub.residentCall, try question()).status >= 500)
            #expect(try await hub.inquire(TestHub.residentCall, try question()).status == 200)
        }

        @Test func `A dataset that is the only provider answers lists, pages and moments`() async throws {
            let hub = try await TestHub(town: DatasetTown.file(dataset: "dataset: only"))
            try await hub.load(try DatasetTown.sample(DatasetTown.household), asOf: "2026-10-01T03:00:00+09:00")
            try await hub.load(
                try DatasetTown.sample(DatasetTown.changes), mode: "delta", asOf: "2026-11-21T03:00:00+09:00")
            let page = try await hub.inquire(DatasetTown.listCall, try DatasetTown.list(["kaishiichi": 1, "kensu": 2]))
            #expect(page.json?["result"]?.list.count == 2, "\(page.text)")
            #expect(page.json?["result"]?.list.allSatisfy { $0["koshinkubun"]?.text == "1" } == true)
            // The removed resident is gone today and still there at the day asked for.
            let today = try await hub.inquire(TestHub.residentCall, try question())
            #expect(today.json?["result"]?.list.count == 0, "\(today.text)")
            let past = String(decoding: try question(), as: UTF8.self)
                .replacing("\"gyomuid\"", with: "\"kijunbi\": \"2026-11-01\", \"gyomuid\"")
            let then = try await hub.inquire(TestHub.residentCall, Array(past.utf8))
            #expect(then.json?["result"]?.list.count == 1, "\(then.text)")
            #expect(then["hub-as-of"] == "2026-10-01T03:00:00+09:00")
            #expect(hub.provider.questions.isEmpty)
        }

        @Test func `An empty dataset says that it is empty`() async throws {
            let hub = try await TestHub(town: DatasetTown.file(dataset: "dataset: only"))
            let answer = try await hub.inquire(TestHub.residentCall, try question())
            #expect(answer.status == 503 && answer["hub-error"] == "H9002")
        }

        @Test func `An inquiry that the records cannot answer stops the configuration with the item's name`()
            async throws
        {
            let town = """
                code: "999997"
                name: 架空市
                systems: [{id: inkan, name: 印鑑, business: ["002"]}]
                grants: []
                routes:
                  - {contract: 002/inkantoroku, version: v10, provider: inkan, dataset: only}
                """
            let text = await problem(town)
            #expect(text.contains("999997.yaml:6") && text.contains("cannot be asked by torokubango"), "\(text)")
            let lacking = await problem(
                town.replacing("002", with: "031").replacing("inkantoroku", with: "jutogaishaatenakihonjoho"))
            #expect(lacking.contains("shokai requires result[].rirekibango"), "\(lacking)")
            let part = town.replacing("dataset: only", with: "dataset: only, datasetOperations: [ichiran]")
            #expect(await problem(part) == "")
            #expect(await problem(part.replacing("[ichiran]", with: "[nanika]")).contains("nanika"))
            #expect(await problem(part.replacing("only,", with: "sometimes,")).contains("999997.yaml:6"))
        }

        /// What is wrong with a town's file.
        private func problem(_ town: String) async -> String {
            do {
                _ = try await TestHub(town: town)
                return ""
            } catch {
                return "\(error)"
            }
        }
    }
}
