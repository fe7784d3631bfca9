import Foundation
import Testing

@testable import hubd

extension GatewayTests {
    @Suite("Doors of datasets: reading") struct DatasetReadDoorTests {
        private func loaded() async throws -> TestHub {
            let hub = try await TestHub(town: DatasetTown.file())
            try await hub.load(try DatasetTown.sample(DatasetTown.household))
            return hub
        }

        @Test func `Pages follow each other by the mark, in the state of the first`() async throws {
            let hub = try await loaded()
            let first = try await hub.reader(DatasetTown.listCall + "?limit=2")
            #expect(first.json?["result"]?.list.count == 2)
            #expect(first["hub-as-of"] == "2026-11-20T03:00:00+09:00")
            let mark = try #require(first["hub-next"])
            try await hub.load(Array("[]".utf8), asOf: "2026-11-21T03:00:00+09:00")
            let second = try await hub.reader(DatasetTown.listCall + "?limit=2&after=\(mark)")
            #expect(second.json?["result"]?.list.map { $0["atenabango"]?.text } == ["000000000003018"])
            #expect(second["hub-next"] == nil)
            #expect(try await hub.reader(DatasetTown.listCall).json?["result"]?.list.count == 0)
            let past = try await hub.reader(DatasetTown.listCall + "?asOf=2026-11-20T09:00:00%2B09:00&offset=1")
            #expect(past.json?["result"]?.list.count == 2)
        }

        @Test func `A page is journaled with the persons it speaks of`() async throws {
            let hub = try await loaded()
            let answer = try await hub.reader(DatasetTown.listCall)
            let record = try #require(try hub.exchange(answer["hub-exchange-id"]).first)
            #expect(record["consumer"]?.text == "jite" && record["provider"]?.text == "juki/dataset")
            #expect(record["purpose"]?.text == "児童手当")
            #expect(record["answerPersons"]?.list.count ?? record["persons"]?.list.count ?? 0 >= 3, "\(record)")
        }

        @Test func `The feed goes on where a reader stopped`() async throws {
            let hub = try await loaded()
            let first = try await hub.reader(DatasetTown.listCall + "/changes?limit=2")
            #expect(first.json?["changes"]?.list.map { $0["kind"]?.text } == ["added", "added"])
            #expect(first.json?["end"]?.text == "false" && first.json?["next"]?.text == "2")
            try await hub.load(
                try DatasetTown.sample(DatasetTown.changes), mode: "delta", asOf: "2026-11-21T03:00:00+09:00")
            let rest = try await hub.reader(DatasetTown.listCall + "/changes?since=2")
            let changes = rest.json?["changes"]?.list ?? []
            #expect(changes.map { $0["kind"]?.text } == ["added", "added", "removed"])
            #expect(changes.map { $0["record"]?["koshinkubun"]?.text } == ["1", "1", "3"])
            #expect(rest.json?["end"]?.text == "true" && rest["hub-as-of"] == "2026-11-21T03:00:00+09:00")
        }

        @Test(arguments: [
            "?limit=0", "?limit=101", "?limit=x", "?offset=-1", "?after=x", "?after=1-1&offset=1", "?asOf=2026-11-20",
            "?limit=1&limit=2", "?offset=1&after=5-5",
        ])
        func `A parameter that cannot be is refused`(_ query: String) async throws {
            let hub = try await loaded()
            #expect(try await hub.reader(DatasetTown.listCall + query)["hub-error"] == "H9010")
        }

        @Test func `Without a grant nothing is read, and the refusal is in the journal`() async throws {
            let hub = try await loaded()
            for tail in ["", "/changes"] {
                let request = Request(
                    method: "GET", path: "/999997/" + DatasetTown.listCall + tail,
                    fields: [("Authorization", try hub.client("soumu").basic)])
                #expect(try await hub.ask(request)["hub-error"] == "H3004")
                #expect(try await hub.ask(request.with("Authorization", nil))["hub-error"] == "H3001")
            }
            #expect(try hub.records().filter { $0["kind"]?.text == "denial" }.count == 2)
        }

        @Test func `What an owner has loaded is there after a restart of the hub`() async throws {
            let hub = try await loaded()
            await hub.stop()
            let folder = hub.folder.path
            let again = try await TestHub(town: DatasetTown.file())
            try FileManager.default.copyItem(
                atPath: folder + "/data/datasets", toPath: again.folder.path + "/data/datasets")
            #expect(try await again.reader(DatasetTown.listCall).json?["result"]?.list.count == 3)
        }
    }
}
