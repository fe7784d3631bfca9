import ArgumentParser
import Foundation
import Postgres
import PostgresServer
import Testing

@testable import hubd

extension GatewayTests {
    @Suite("Datasets of two hubs on one PostgreSQL") struct SharedDatasetTests {
        /// A database of its own, named in the environment.
        private func withDatabase(_ body: (_ lines: String) async throws -> Void) async throws {
            let server = try PostgresServer.shared()
            let name = "hub_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "_")
            let maintenance = PostgresConfiguration(address: server.address("postgres"), schema: "public")
            try Connection(maintenance).script("CREATE DATABASE \(name)")
            setenv(name, server.address(name), 1)
            defer { unsetenv(name) }
            try await body("store: {postgres: \"env:\(name)\"}\ndatasets: {retention: 400d}")
            try Connection(maintenance).script("DROP DATABASE \(name) WITH (FORCE)")
        }

        @Test func `What one hub loads the other reads, and either takes a load's pages`() async throws {
            try await withDatabase { lines in
                // One writer name is one journal; that of each hub lies in its own folder here.
                let journal = "{engine: segments, segment: 4MiB}"
                let first = try await TestHub(town: DatasetTown.file(), more: lines, journal: journal)
                let second = try await TestHub(
                    town: DatasetTown.file(), more: lines, beside: first, journal: journal)
                try await first.load(try DatasetTown.sample(DatasetTown.household))
                #expect(try await second.reader(DatasetTown.listCall).json?["result"]?.list.count == 3)

                let begun = try await first.owner(
                    "POST", "", Array(#"{"mode":"full","asOf":"2026-11-21T03:00:00+09:00"}"#.utf8))
                let load = try #require(begun.json?["load"]?.text)
                let page = try await second.owner(
                    "PUT", "/\(load)/records", try DatasetTown.sample(DatasetTown.household))
                #expect(page.status == 200)
                #expect(try await second.owner("POST", "/\(load)/commit").status == 200)
                #expect(try await first.reader(DatasetTown.listCall)["hub-as-of"] == "2026-11-21T03:00:00+09:00")

                // A load goes with the hub that began it.
                let open = try await second.owner(
                    "POST", "", Array(#"{"mode":"full","asOf":"2026-11-22T03:00:00+09:00"}"#.utf8))
                let left = try #require(open.json?["load"]?.text)
                await second.stop()
                #expect(try await first.owner("POST", "/\(left)/commit")["hub-error"] == "H9004")
                await first.stop()
            }
        }

        @Test func `The administrator's command tells of steps and hubs, and refuses without a database`() async throws
        {
            try await withDatabase { lines in
                let hub = try await TestHub(town: DatasetTown.file(), more: lines)
                let file = hub.folder.path + "/hub.yaml"
                for words in [["status"], ["migrate"], ["migrate", "--contract"]] {
                    var command = try Hubd.parseAsRoot(["store"] + words + ["--config", file])
                    #expect(throws: Never.self) { try command.run() }
                }
                let database = try #require(try hub.running.configuration.database())
                let status = try SharedDatabase.roles.map { try $0.status(Connection(database)) }
                #expect(status.map(\.role) == ["messages", "datasets", "journal", "accounts", "links"])
                let datasets = try #require(status.first { $0.role == "datasets" })
                #expect(datasets.missing.isEmpty && datasets.waiting.isEmpty && datasets.hubs.count == 1)
                // Datasets of the embedded engine are not passed over in silence.
                let embedded = hub.folder.path + "/data/datasets"
                try FileManager.default.createDirectory(atPath: embedded, withIntermediateDirectories: true)
                let shared = try #require(try SharedDatabase.open(hub.running.configuration))
                #expect(throws: StartError.self) { try shared.datasets(besides: embedded) }
                shared.close()
                #expect(StoreCommand.lines(datasets).last?.contains("platformhub test-1") == true)
                await hub.stop()
            }
            let plain = try await TestHub(town: DatasetTown.file())
            var command = try Hubd.parseAsRoot(["store", "status", "--config", plain.folder.path + "/hub.yaml"])
            #expect(throws: (any Error).self) { try command.run() }
            await plain.stop()
        }
    }
}
