import ArgumentParser
import Foundation
import Testing

@testable import hubd

extension GatewayTests {
    @Suite("EUC extraction") struct DatasetExportTests {
        private static let form = [
            ("municipality", "999997"), ("system", "jite"), ("contract", "001/juminkihonjoho"), ("purpose", "統計"),
            ("by", "山田"),
        ]

        private func loaded() async throws -> TestHub {
            let hub = try await TestHub(town: DatasetTown.file())
            try await hub.load(try DatasetTown.sample(DatasetTown.household))
            return hub
        }

        private func export(_ hub: TestHub, _ more: [(String, String)]) throws -> AdminClient.Answer {
            try hub.admin("/v1/datasets/export", Self.form + more)
        }

        @Test func `Chosen columns of the records that fit come as CSV, and the journal knows whom they were about`()
            async throws
        {
            let hub = try await loaded()
            let answer = try export(
                hub, [("columns", "atenabango,shimei"), ("where", "atenabango=000000000001244"), ("labels", "true")])
            let page = try #require(JSONValue.parse(answer.body))
            #expect(page["csv"]?.text == "\"宛名番号\",\"氏名\"\r\n\"000000000001244\",\"葛󠄀城　はな\"\r\n")
            #expect(page["count"]?.text == "1" && page["next"] == nil)
            let record = try #require(try hub.records().last)
            #expect(record["operation"]?.text == "ichiran.export" && record["clerk"]?.text == "山田")
            #expect(record["purpose"]?.text == "児童手当／統計" && record["grant"]?.text == "jite-juki")
            // The resident and the head of the household: no one of those who were left out but these.
            #expect(record["persons"]?.list.count == 2, "\(record)")
        }

        @Test func `Without a grant, a purpose or a column of this name nothing comes out`() async throws {
            let hub = try await loaded()
            let others = Self.form.filter { $0.0 != "system" } + [("system", "soumu")]
            #expect(try hub.admin("/v1/datasets/export", others).status == 403)
            let nameless = Self.form.filter { $0.0 != "purpose" }
            #expect(try hub.admin("/v1/datasets/export", nameless).status == 400)
            let wrong = try export(hub, [("columns", "nanika")])
            #expect(wrong.status == 400 && String(decoding: wrong.body, as: UTF8.self).contains("nanika"))
            #expect(try export(hub, [("where", "nanika=000000000001244")]).status == 400)
            #expect(try hub.records().count == 1)
        }

        @Test func `The command writes a file, and none when it fails`() async throws {
            let hub = try await loaded()
            let file = hub.folder.path + "/out.csv"
            func run(_ more: [String]) throws {
                let command = try DatasetCommand.Export.parse(
                    [
                        "--config", hub.folder.path + "/hub.yaml", "--municipality", "999997", "--contract",
                        "001/juminkihonjoho", "--purpose", "統計", "--by", "山田", "--output", file, "--bom",
                        "--format", "json",
                    ] + more)
                try command.run()
            }
            #expect(throws: (any Error).self) { try run(["--system", "soumu"]) }
            #expect(!FileManager.default.fileExists(atPath: file))
            try run(["--system", "jite"])
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("\"shikuchosonkodo\"".utf8)))
            #expect(bytes.count { $0 == 10 } == 4)
            #expect(throws: (any Error).self) { try run(["--system", "jite"]) }
        }

        @Test func `The administrator sees what is kept and lets old states go`() async throws {
            let hub = try await loaded()
            try await hub.load(Array("[]".utf8), asOf: "2026-11-21T03:00:00+09:00")
            let list = try #require(JSONValue.parse(try hub.admin("/v1/datasets", [("municipality", "999997")]).body))
            let dataset = try #require(list["datasets"]?.list.first)
            #expect(dataset["records"]?.text == "0" && dataset["versions"]?.text == "6")
            let retired = try hub.admin(
                "/v1/datasets/retire",
                [
                    ("municipality", "999997"), ("contract", "001/juminkihonjoho"),
                    ("before", "2026-11-21T12:00:00+09:00"),
                ])
            #expect(JSONValue.parse(retired.body)?["versions"]?.text == "6")
            let past = try await hub.reader(DatasetTown.listCall + "?asOf=2026-11-20T09:00:00%2B09:00")
            #expect(past.status == 410 && past["hub-error"] == "H9008")
        }
    }
}
