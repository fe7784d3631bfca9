import Foundation
import Testing

@testable import hubd

extension GatewayTests {
    /// One link in the configuration of two hubs on one PostgreSQL.
    @Suite("Links of two hubs on one PostgreSQL") struct SharedLinkTests {
        private static let place = "/data/files/999997/inkan-in"
        private let share: TemporaryFolder
        private let choice = [("municipality", TestHub.first), ("link", "inkan-in")]

        init() throws {
            share = try TemporaryFolder()
            try FileManager.default.createDirectory(atPath: share.path + "/in", withIntermediateDirectories: true)
        }

        private func makeHub(_ writer: String, _ database: String) async throws -> TestHub {
            let town = """
                code: "999997"
                name: 架空市
                systems:
                  - {id: inkan, name: 印鑑登録, business: ["002"]}
                grants: []
                routes:
                  - {contract: 002/inkantoroku, version: v10, provider: inkan, dataset: only, datasetOperations: [ichiran]}
                links:
                  - id: inkan-in
                    direction: in
                    partner: inkan
                    contract: 002/inkantoroku
                    version: v10
                    operation: ichiran
                    carrier: {folder: {path: \(share.path)}}
                    folders: {files: in}
                    pattern: "*.csv"
                    complete: {marker: ".done"}
                    schedule: {yearly: "01-01", at: "00:00"}
                """
            return try await TestHub(
                writer: writer, town: town, database: database, journal: "{engine: segments, segment: 4MiB}")
        }

        private func link(_ hub: TestHub) throws -> JSONValue? {
            JSONValue.parse(try hub.admin("/v1/links", choice).body)?["links"]?.list.first
        }

        private func wait(_ hub: TestHub, _ what: String, until isTrue: (JSONValue) -> Bool) async throws {
            for _ in 0..<4_000 {
                if let link = try link(hub), isTrue(link) { return }
                try await Task.sleep(for: .milliseconds(10))
            }
            Issue.record("\(what): \(String(describing: try link(hub)))")
        }

        private func refusal(_ hub: TestHub, _ order: String, anew: Bool = false) throws -> String {
            let answer = try hub.admin("/v1/links/\(order)", choice + [("withoutState", "\(anew)")])
            return answer.status == 409 ? JSONValue.parse(answer.body)?["error"]?.text ?? "" : "\(answer.status)"
        }

        /// Puts a file with one good record and lets the link run.
        private func load(_ name: String, by hub: TestHub) async throws {
            let folder = "interfaces/002-inkantoroku/inkantoroku/v10/"
            let example = JSONValue.parse(
                try Sample.bytes(folder + "examples/valid-ichiran.response-two-registrations.json"))
            let layout = String(decoding: try Sample.bytes(folder + "published/layout.csv"), as: UTF8.self)
            let names = layout.split(whereSeparator: \.isNewline).dropFirst().map {
                String($0.split(separator: ",")[3])
            }
            let record = try #require(example?["result"]?.list.first)
            let row = names.map { name in record[name]?.text.map { "\"\($0)\"" } ?? "" }
            let text = [names, row].map { $0.joined(separator: ",") + "\r\n" }.joined()
            try text.write(toFile: share.path + "/in/\(name)", atomically: true, encoding: .utf8)
            try Data().write(to: URL(fileURLWithPath: share.path + "/in/\(name).done"))
            #expect(try hub.admin("/v1/links/run", choice).status == 200)
            try await wait(hub, name) { $0["archived"]?.text == "1" }
        }

        @Test func `One of them runs it, and the other takes it over when that has ended and its folder is moved`()
            async throws
        {
            let database = try await OwnDatabase.make()
            let first = try await makeHub("hub-1", database)
            try await wait(first, "its own") { $0["next"] != nil }
            try await load("a.csv", by: first)
            let second = try await makeHub("hub-2", database)
            try await wait(second, "the other's") { $0["runsOn"]?.text == "hub-1" && $0["state"]?.text == "elsewhere" }
            #expect(second.logged.text.contains("a link runs on another hub"))
            #expect(try refusal(second, "run").hasPrefix("H8090"))
            #expect(try refusal(second, "take").hasPrefix("H8092"))

            let state = second.folder.path + Self.place
            try FileManager.default.removeItem(atPath: state)
            try FileManager.default.copyItem(atPath: first.folder.path + Self.place, toPath: state)
            #expect(try refusal(second, "take").hasPrefix("H8091"))
            await first.stop()
            #expect(try second.admin("/v1/links/take", choice).status == 200)
            try await wait(second, "its own now") { $0["runsOn"] == nil && $0["next"] != nil }
            try await load("b.csv", by: second)
            await second.stop()
        }

        @Test func `A hub that takes a link out of its configuration leaves it to the other while it goes on`()
            async throws
        {
            let database = try await OwnDatabase.make()
            let first = try await makeHub("hub-1", database)
            try await wait(first, "its own") { $0["next"] != nil }
            let second = try await makeHub("hub-2", database)
            try await wait(second, "the other's") { $0["runsOn"]?.text == "hub-1" }
            let file = first.folder.path + "/municipalities/999997.yaml"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try first.folder.write(
                String(text.prefix(upTo: try #require(text.range(of: "links:")).lowerBound)),
                to: "municipalities/999997.yaml")
            #expect(try refusal(second, "take").hasPrefix("H8092"))
            #expect(try refusal(second, "take", anew: true).hasPrefix("H8091"))
            #expect(first.reload() == nil)
            #expect(try second.admin("/v1/links/take", choice + [("withoutState", "true")]).status == 200)
            try await load("a.csv", by: second)
            await first.stop()
            await second.stop()
        }
    }
}
