import Foundation
import Testing

@testable import hubd

extension GatewayTests {
    @Suite("Doors of datasets: loading") struct DatasetLoadDoorTests {
        @Test func `What the owner loads is there after the commit and not before`() async throws {
            let hub = try await TestHub(town: DatasetTown.file())
            #expect(try await hub.reader(DatasetTown.listCall)["hub-error"] == "H9002")
            let begun = try await hub.owner(
                "POST", "", Array(#"{"mode":"full","asOf":"2026-11-20T03:00:00+09:00"}"#.utf8))
            #expect(begun.status == 201)
            #expect(begun["location"] == DatasetTown.loads + "/1")
            let put = try await hub.owner("PUT", "/1/records", try DatasetTown.sample(DatasetTown.household))
            #expect(put.json?["records"]?.text == "3", "\(put.text)")
            #expect(try await hub.reader(DatasetTown.listCall)["hub-error"] == "H9002")
            let done = try await hub.owner("POST", "/1/commit")
            #expect(done.json?["added"]?.text == "3")
            #expect(done["hub-as-of"] == "2026-11-20T03:00:00+09:00")
            #expect(try await hub.reader(DatasetTown.listCall).json?["result"]?.list.count == 3)
        }

        @Test func `A commit is journaled as the owner's own, a page is not`() async throws {
            let hub = try await TestHub(town: DatasetTown.file())
            let answer = try await hub.load(try DatasetTown.sample(DatasetTown.household))
            let records = try hub.records()
            #expect(records.count == 1)
            #expect(records.first?["exchange"]?.text == answer["hub-exchange-id"])
            #expect(records.first?["consumer"]?.text == "juki")
            #expect(records.first?["operation"]?.text == "ichiran.load")
        }

        @Test func `An array is taken like an object with the array in it`() async throws {
            let hub = try await TestHub(town: DatasetTown.file())
            let text = String(decoding: try DatasetTown.sample(DatasetTown.household), as: UTF8.self)
            let start = try #require(text.range(of: "\"result\": ["))
            let array = "[" + text[start.upperBound...].dropLast(while: "}\n ")
            let answer = try await hub.load(Array(array.utf8))
            #expect(answer.json?["added"]?.text == "3", "\(answer.text)")
        }

        @Test func `A broken record is told by its place and nothing of its page is taken`() async throws {
            let hub = try await TestHub(town: DatasetTown.file())
            _ = try await hub.owner("POST", "", Array(#"{"mode":"full","asOf":"2026-11-20T03:00:00+09:00"}"#.utf8))
            let text = String(decoding: try DatasetTown.sample(DatasetTown.household), as: UTF8.self)
            let broken = text.replacing("\"atenabango\": \"000000000003018\"", with: "\"atenabango\": \"\"")
            let refused = try await hub.owner("PUT", "/1/records", Array(broken.utf8))
            #expect(refused.status == 400 && refused.errorCodes == ["E0001"])
            #expect(refused.json?["report"]?.list.first?["path"]?.text == "result[2].atenabango")
            // The load goes on.
            #expect(try await hub.owner("PUT", "/1/records", Array(text.utf8)).status == 200)
            #expect(try await hub.owner("POST", "/1/commit").json?["added"]?.text == "3")
        }

        @Test(arguments: [
            ("{", "H9007"), ("[]", "H9007"), (#"{"mode":"half","asOf":"2026-11-20T03:00:00+09:00"}"#, "H9007"),
            (#"{"mode":"full"}"#, "H9007"), (#"{"mode":"full","asOf":"2026-11-20"}"#, "H9007"),
            (#"{"mode":"full","asOf":"2026-11-20T03:00:00"}"#, "H9007"),
            (#"{"mode":"full","asOf":"2999-11-20T03:00:00+09:00"}"#, "H9007"),
            (#"{"mode":"full","asOf":"2026-11-20T03:00:00+09:00","x":1}"#, "H9007"),
        ])
        func `A load that cannot be understood does not begin`(_ body: String, _ code: String) async throws {
            let hub = try await TestHub(town: DatasetTown.file())
            #expect(try await hub.owner("POST", "", Array(body.utf8))["hub-error"] == code)
        }

        @Test func `Only the owner loads, one load at a time, and never back in time`() async throws {
            let hub = try await TestHub(town: DatasetTown.file())
            let body = Array(#"{"mode":"full","asOf":"2026-11-20T03:00:00+09:00"}"#.utf8)
            let other = try await hub.ask(
                Request(
                    path: DatasetTown.loads, fields: [("Authorization", try hub.client("jite").basic)], body: body))
            #expect(other["hub-error"] == "H9003")
            #expect(try hub.securityEvents().contains("H9003 999997"))
            #expect(try await hub.ask(Request(path: DatasetTown.loads, body: body))["hub-error"] == "H3001")
            #expect(try await hub.owner("POST", "", body).status == 201)
            let second = try await hub.owner("POST", "", body)
            #expect(second.status == 409 && second["hub-error"] == "H9005")
            #expect(try await hub.owner("DELETE", "/1").status == 204)
            #expect(try await hub.owner("DELETE", "/1")["hub-error"] == "H9004")
            #expect(try await hub.owner("POST", "/1/commit")["hub-error"] == "H9004")
            #expect(try await hub.load(Array("[]".utf8)).status == 200)
            let older = Array(#"{"mode":"delta","asOf":"2026-11-19T03:00:00+09:00"}"#.utf8)
            #expect(try await hub.owner("POST", "", older)["hub-error"] == "H9006")
        }

        @Test func `Addresses that are none and methods that do not fit are said to be so`() async throws {
            let hub = try await TestHub(town: DatasetTown.file())
            #expect(try await hub.owner("GET", "")["hub-error"] == "H4004")
            #expect(try await hub.owner("POST", "/1/records")["hub-error"] == "H4004")
            #expect(try await hub.owner("POST", "/x/commit")["hub-error"] == "H4005")
            #expect(try await hub.owner("POST", "/1/commit/more")["hub-error"] == "H4005")
            let unknown = Request(method: "POST", path: "/999997/datasets/001/nanika/v10/loads")
            #expect(try await hub.ask(unknown)["hub-error"] == "H4002")
            let none = Request(
                path: "/999997/datasets/010/kojinjuminzeishotoku/v10/loads",
                fields: [("Authorization", try hub.client("jite").basic)])
            #expect(try await hub.ask(none)["hub-error"] == "H9001")
        }

        @Test func `A delta changes and removes, and the list says so`() async throws {
            let hub = try await TestHub(town: DatasetTown.file(dataset: "dataset: only"))
            try await hub.load(try DatasetTown.sample(DatasetTown.household))
            let delta = try await hub.load(
                try DatasetTown.sample(DatasetTown.changes), mode: "delta", asOf: "2026-11-21T03:00:00+09:00")
            #expect(delta.json?["added"]?.text == "1" && delta.json?["removed"]?.text == "1", "\(delta.text)")
            let since: [String: Any] = [
                "shutsuryokukubun": "2", "sabunkijunnengappi": "2026-11-20", "sabunkijunjikoku": "12:00:00",
            ]
            let list = try await hub.inquire(DatasetTown.listCall, try DatasetTown.list(since))
            let records = list.json?["result"]?.list ?? []
            #expect(records.map { $0["koshinkubun"]?.text } == ["1", "3"], "\(list.text)")
            #expect(records.map { $0["atenabango"]?.text } == ["000000000002003", "000000000001236"])
        }
    }
}

extension Substring {
    /// Without the characters at the end that are among these.
    fileprivate func dropLast(while characters: String) -> Substring {
        var text = self
        while let last = text.last, characters.contains(last) { text = text.dropLast() }
        return text
    }
}
