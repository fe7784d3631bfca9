import Foundation
import Journal
import Logging
import Postgres
import PostgresServer
import Testing

@testable import hubd

extension GatewayTests {
    /// A hub whose evidence is in PostgreSQL.
    @Suite(.serialized) struct SharedJournalHubTests {
        private func makeHub(_ database: String?, journal: String = "{}") async throws -> TestHub {
            let good = try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.json")
            return try await TestHub(database: database, journal: journal) { _ in
                .answer(200, "application/json", good)
            }
        }

        private func ask(_ hub: TestHub) async throws -> Answer {
            let body = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
            return try await hub.ask(TestHub.rest(TestHub.incomeCall, try hub.client().basic, body))
        }

        @Test func `With messages on PostgreSQL the journal is there too, and the audit commands work on it`()
            async throws
        {
            let database = try await OwnDatabase.make()
            let hub = try await makeHub(database)
            let answer = try await ask(hub)
            #expect(answer.status == 200)
            let records = try hub.exchange(answer["Hub-Exchange-Id"])
            #expect(records.map { $0["kind"]?.text } == ["exchange"])
            #expect(!FileManager.default.fileExists(atPath: hub.folder.path + "/data/journal"))
            let stored = try Connection(PostgresConfiguration(address: database)).run("SELECT count(*) FROM journal")
            #expect(stored.int(0, 0) >= 2)
            let town = [("municipality", TestHub.first)]
            let found = try hub.admin(
                "/v1/audit/search", town + [("person", "000000000004006"), ("reason", "開示請求"), ("searcher", "t")])
            #expect(JSONValue.parse(found.body)?["exchanges"]?.list.count == 1)
            let verified = try #require(JSONValue.parse(try hub.admin("/v1/audit/verify").body))
            #expect(verified["good"]?.text == "true")
            #expect(verified["chains"]?.list.first?["writer"]?.text == "test-1")
            #expect(try hub.admin("/v1/keys/rotate", town).status == 200)
            await hub.stop()
            // The next life goes on with the same chains.
            let next = try PostgresJournal.open(
                PostgresJournalConfiguration(database: PostgresConfiguration(address: database), writer: "test-1"))
            #expect(try next.verify().problems == [])
            next.close()
        }

        @Test func `When the database goes away the hub is not ready and refuses, and comes back by itself`()
            async throws
        {
            let server = try await OwnDatabase.apart { try PostgresServer() }
            defer { server.remove() }
            let hub = try await makeHub(server.address("postgres"))
            #expect(try await ask(hub).status == 200)
            server.kill()
            try await eventually("it is not ready") { try await hub.ask(.get("/readyz")).status == 503 }
            let refused = try await ask(hub)
            #expect(refused.status == 503)
            // The journal does not write, and after 10 s the accounts are out of sight as well.
            #expect(["H6001", "H3020"].contains(refused["hub-error"]))
            try await OwnDatabase.apart { try server.start() }
            try await eventually("it is ready again") { try await hub.ask(.get("/readyz")).status == 200 }
            #expect(try await ask(hub).status == 200)
            await hub.stop()
        }

        @Test func `The evidence stays in segments when the configuration says so`() async throws {
            let database = try await OwnDatabase.make()
            let hub = try await makeHub(database, journal: "{engine: segments}")
            #expect(try await ask(hub).status == 200)
            #expect(FileManager.default.fileExists(atPath: hub.folder.path + "/data/journal/head"))
            await hub.stop()
        }

        @Test func `A journal in segments is not left behind in silence when a database is configured`() async throws {
            let hub = try await makeHub(nil)
            await hub.stop()
            let file = hub.folder.path + "/hub.yaml"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try hub.folder.write(try await OwnDatabase.make(), to: "database")
            try hub.folder.write(text + "\nstore: {postgres: \"file:database\"}\n", to: "hub.yaml")
            #expect {
                try RunningHub(file: file, log: Logger(label: "test"), messages: nil)
            } throws: { "\($0)".contains("journal.engine") }
        }
    }
}
