import Foundation
import Logging
import PostgresServer
import Testing

@testable import hubd

extension GatewayTests {
    /// Two hubs on one PostgreSQL: one set of clients and tokens.
    @Suite(.serialized) struct SharedAccountsTests {
        private static let income = "010:\(TestHub.incomeCall):Read"
        /// Both would write as one writer otherwise, or need another one's segments.
        private static let journal = "{engine: segments, segment: 4MiB}"

        private func withHubs(_ database: String, _ body: (TestHub, TestHub) async throws -> Void) async throws {
            let first = try await TestHub(database: database, journal: Self.journal)
            let second = try await TestHub(database: database, beside: first, journal: Self.journal)
            try await body(first, second)
            await second.stop()
            await first.stop()
        }

        private func request(_ authorization: String) throws -> Request {
            let body = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
            return TestHub.rest(TestHub.incomeCall, authorization, body)
        }

        private func revoke(_ hub: TestHub, _ token: String, _ client: TestHub.Client) async throws -> Answer {
            try await hub.ask(
                Request(
                    path: "/\(TestHub.first)/oauth/v1/revoke",
                    fields: [("Content-Type", "application/x-www-form-urlencoded"), ("Authorization", client.basic)],
                    body: Array("token=\(token)".utf8)))
        }

        @Test func `A token of one hub opens the other, until the other revokes it`() async throws {
            try await withHubs(try await OwnDatabase.make()) { first, second in
                let client = try first.client()
                // Connections go to the loops in turn: each of them has the token in its memory.
                var lines: [Line] = []
                for hub in [first, second] {
                    for _ in 0..<4 { lines.append(try await hub.line()) }
                }
                for _ in 0..<3 {
                    let issued = try await first.issue(client, scope: Self.income)
                    let token = try #require(issued.json?["access_token"]?.text, "\(issued.text)")
                    let request = try request("Bearer " + token)
                    for line in lines { #expect(try await line.ask(request)["hub-error"] == "H5004") }
                    #expect(try await revoke(second, token, client).status == 200)
                    for line in lines { #expect(try await line.ask(request)["hub-error"] == "H3002") }
                }
            }
        }

        @Test func `A client that is revoked at one hub is out at the other when the command returns`() async throws {
            try await withHubs(try await OwnDatabase.make()) { first, second in
                let client = try first.client()
                #expect(try await second.ask(try request(client.basic))["hub-error"] == "H5004")
                let form = [("municipality", TestHub.first), ("client", client.id)]
                #expect(try second.admin("/v1/clients/revoke", form).status == 200)
                #expect(try await first.ask(try request(client.basic))["hub-error"] == "H3006")
                #expect(try first.admin("/v1/clients", [form[0]]).body == Array(#"{"clients":[]}"#.utf8))
            }
        }

        @Test func `Without the database nobody is let in after ten seconds, and the hub says so`() async throws {
            let server = try await OwnDatabase.apart { try PostgresServer() }
            defer { server.remove() }
            let hub = try await TestHub(database: server.address("postgres"), journal: Self.journal)
            let client = try hub.client()
            let token = try await hub.token()
            #expect(try await hub.ask(try request("Bearer " + token))["hub-error"] == "H5004")
            server.kill()
            try await eventually("nobody is let in") {
                try await hub.ask(try request("Bearer " + token))["hub-error"] == "H3020"
            }
            let refused = try await hub.ask(try request(client.basic))
            #expect(refused.status == 503 && refused["hub-error"] == "H3020" && refused["retry-after"] == "5")
            let soap = TestHub.soap("010/kojinjuminzeishotoku", client.basic, Array("<x/>".utf8))
            #expect(try await hub.ask(soap)["hub-error"] == "H3020")
            let issue = try await hub.issue(client, scope: Self.income)
            #expect(issue.status == 503 && issue["retry-after"] == "5")
            #expect(issue.json?["error"]?.text == "temporarily_unavailable")
            let ready = try await hub.ask(.get("/readyz"))
            #expect(ready.status == 503 && ready.text.contains(#""accounts":"out of sight""#))
            try await OwnDatabase.apart { try server.start() }
            try await eventually("it is let in again") {
                try await hub.ask(try request("Bearer " + token))["hub-error"] == "H5004"
            }
            #expect(try await hub.issue(client, scope: Self.income).status == 200)
            await hub.stop()
        }

        /// The folder of a hub that has ended, started again with a database.
        private func start(_ hub: TestHub, on database: String) throws -> RunningHub {
            let text = try String(contentsOfFile: hub.folder.path + "/hub.yaml", encoding: .utf8)
            try hub.folder.write(database, to: "database")
            try hub.folder.write(text + "\nstore: {postgres: \"file:database\"}\n", to: "hub.yaml")
            let log = Logger(label: "test") { _ in LogLines.Handler(lines: hub.logged) }
            return try RunningHub(file: hub.folder.path + "/hub.yaml", log: log)
        }

        @Test func `Clients of the embedded engine move into a database that is named later`() async throws {
            let hub = try await TestHub(journal: Self.journal)
            let client = try hub.client()
            await hub.stop()
            let next = try start(hub, on: try await OwnDatabase.make())
            defer { next.stop(within: 1) }
            let line = try await Line.open(next.ports[0], tls: nil)
            #expect(try await line.ask(try request(client.basic))["hub-error"] == "H5004")
            line.close()
            #expect(FileManager.default.fileExists(atPath: hub.folder.path + "/data/registry.sqlite.moved"))
            #expect(hub.logged.text.contains("clients were moved from registry.sqlite"))
        }

        @Test func `A hub with another key does not start on the database`() async throws {
            let database = try await OwnDatabase.make()
            let first = try await TestHub(database: database, journal: Self.journal)
            let second = try await TestHub(journal: Self.journal)
            await second.stop()
            try second.folder.write(String(repeating: "Z", count: 32), to: "data/keys/hub.key")
            try FileManager.default.removeItem(atPath: second.folder.path + "/data/registry.sqlite")
            #expect {
                try start(second, on: database)
            } throws: { "\($0)".contains("copy keys/hub.key") }
            await first.stop()
        }
    }
}
