import Foundation
import Testing

@testable import hubd

extension GatewayTests {
    /// Two towns strictly apart, and a new configuration that takes over whole or not at all.
    @Suite struct ReloadTests {
        private func question(_ town: String = TestHub.first) throws -> [UInt8] {
            let text = String(
                decoding: try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json"), as: UTF8.self)
            return Array(text.split(separator: TestHub.first).joined(separator: town).utf8)
        }

        @Test func `Each town asks its own provider and has its own records`() async throws {
            let hub = try await TestHub()
            for town in [TestHub.first, TestHub.second] {
                let client = try hub.client(in: town)
                _ = try await hub.ask(
                    TestHub.rest(TestHub.incomeCall, client.basic, try question(town), town: town))
            }
            #expect(
                hub.provider.questions.map(\.path) == ["/zei/\(TestHub.incomeCall)", "/second/\(TestHub.incomeCall)"])
            for town in [TestHub.first, TestHub.second] {
                let records = try hub.records(of: town)
                #expect(records.count == 1)
                #expect(records.allSatisfy { $0["municipality"]?.text == town })
            }
        }

        @Test func `A body that names another town than the address is refused`() async throws {
            let hub = try await TestHub()
            let answer = try await hub.ask(
                TestHub.rest(TestHub.incomeCall, try hub.client().basic, try question(TestHub.second)))
            #expect(answer["hub-error"] == "H1017")
            #expect(hub.provider.questions.isEmpty)
        }

        @Test func `A new grant is in force after the reload, on connections that are open already`() async throws {
            let hub = try await TestHub()
            let client = try hub.client("soumu")
            let request = TestHub.rest(TestHub.incomeCall, client.basic, try question())
            var lines: [Line] = []
            for _ in 0..<4 { lines.append(try await hub.line()) }
            for line in lines { #expect(try await line.ask(request)["hub-error"] == "H3004") }
            let town = Towns().first(port: hub.provider.port)
            try hub.folder.write(
                town.split(separator: "consumer: jite, contract: 010").joined(
                    separator: "consumer: soumu, contract: 010"),
                to: "municipalities/999997.yaml")
            #expect(hub.reload() == nil)
            for line in lines { #expect(try await line.ask(request)["hub-error"] == "H5004") }
            let other = TestHub.rest(TestHub.incomeCall, try hub.client("jite").basic, try question())
            #expect(try await hub.ask(other)["hub-error"] == "H3004")
        }

        @Test func `A configuration with one mistake changes nothing and is told with file and line`() async throws {
            let hub = try await TestHub()
            let client = try hub.client()
            let request = TestHub.rest(TestHub.incomeCall, client.basic, try question())
            #expect(try await hub.ask(request)["hub-error"] == "H5004")
            let town = Towns().first(port: hub.provider.port)
            for (good, bad) in [
                ("consumer: jite, contract: 010", "consumer: nobody, contract: 010"),
                ("provider: zei}", "provider: jite}"), ("kind: rest}", "kind: carrier-pigeon}"),
                ("code: \"999997\"", "code: \"999997\"\nunknown: 1"),
            ] {
                try hub.folder.write(
                    town.split(separator: good).joined(separator: bad), to: "municipalities/999997.yaml")
                let answer = try hub.admin("/v1/reload")
                #expect(answer.status == 409)
                let text = String(decoding: answer.body, as: UTF8.self)
                #expect(text.contains("999997.yaml:"), "\(bad): \(text)")
                #expect(try await hub.ask(request)["hub-error"] == "H5004")
            }
            try hub.folder.write(town, to: "municipalities/999997.yaml")
            #expect(try hub.admin("/v1/reload").status == 200)
        }

        @Test func `A broken contract is refused with file and line and the running catalogue stays`() async throws {
            let folder = try TemporaryFolder()
            let interfaces = folder.path + "/interfaces"
            try FileManager.default.copyItem(atPath: Sample.rootPath + "/interfaces", toPath: interfaces)
            let hub = try await TestHub(interfaces: interfaces)
            let request = TestHub.rest(TestHub.incomeCall, try hub.client().basic, try question())
            #expect(try await hub.ask(request)["hub-error"] == "H5004")
            let place = interfaces + "/010-kojinjuminzei/kojinjuminzeishotoku/v10"
            for (file, good, bad) in [
                ("items.csv", "sosashaid,操作者ID,,X,10", "sosashaid,操作者ID,,ZZ,10"),
                ("items.csv", "required when gyomuid = 000", "required when nashi = 000"),
                ("contract.yaml", "app_submit/v10/shotokujohoshokai", "app_submit/v10/juminkihonjohoshokai"),
                ("contract.yaml", "access: Read", "access: Write"),
            ] {
                let path = "\(place)/\(file)"
                let text = try String(contentsOfFile: path, encoding: .utf8)
                try #require(text.contains(good))
                try text.replacing(good, with: bad).write(toFile: path, atomically: true, encoding: .utf8)
                let answer = try hub.admin("/v1/reload")
                #expect(answer.status == 409)
                #expect(String(decoding: answer.body, as: UTF8.self).contains("v10/\(file):"), "\(bad): \(answer.body)")
                #expect(try await hub.ask(request)["hub-error"] == "H5004")
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            }
            #expect(try hub.admin("/v1/reload").status == 200)
        }
    }
}
