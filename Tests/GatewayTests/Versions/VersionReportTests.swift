import Testing

@testable import hubd

extension GatewayTests {
    /// `hubd audit versions`: who still calls what is deprecated.
    @Suite struct VersionReportTests {
        private func hub(_ interfaces: String = VersionTown.interfaces) async throws -> TestHub {
            try await VersionTown.hub(speaks: "v11", interfaces: interfaces) { _ in
                VersionTown.json(VersionTown.framed("v11", VersionTown.newRecord))
            }
        }

        private func call(_ hub: TestHub, _ version: String, as system: String = "jite") async throws {
            let body = version == "v10" ? VersionTown.oldRequest : VersionTown.newRequest
            let basic = try hub.client(system).basic
            _ = try await hub.ask(TestHub.rest(VersionTown.call(version), basic, Array(body.utf8)))
        }

        private func versions(_ hub: TestHub, _ form: [(String, String)] = []) throws -> [JSONValue] {
            let answer = try hub.admin("/v1/audit/versions", form)
            try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
            return try #require(JSONValue.parse(answer.body))["versions"]?.list ?? []
        }

        @Test func `Calls are counted by caller from the journal, what was turned down apart, with the last day`()
            async throws
        {
            let hub = try await hub()
            for _ in 0..<3 { try await call(hub, "v10") }
            try await call(hub, "v11")
            for _ in 0..<2 { try await call(hub, "v10", as: "soumu") }
            let versions = try versions(hub)
            let version = try #require(versions.first)
            #expect(versions.count == 1)
            let names = [
                "municipality", "contract", "version", "successor", "deprecated", "sunset", "pastSunset", "calls",
            ]
            #expect(
                names.map { version[$0]?.text } == [
                    "999997", "Z01/atena", "v10", "v11", "2024-04-01", "2025-03-31", "true", "3",
                ])
            let callers = try #require(version["callers"]?.list)
            #expect(callers.map { $0["system"]?.text } == ["jite", "soumu"])
            #expect(callers.map { $0["calls"]?.text } == ["3", "0"])
            #expect(callers.map { $0["denied"]?.text } == ["0", "2"])
            #expect(callers.allSatisfy { $0["calledAfterSunset"]?.text == "true" })
            let today = try #require(JSONValue.parse(try hub.admin("/v1/audit/versions").body)?["today"]?.text)
            #expect(callers.map { $0["lastDay"]?.text } == [today, today])
        }

        @Test func `A range of days counts only what came in it`() async throws {
            let hub = try await hub()
            try await call(hub, "v10")
            let today = try #require(JSONValue.parse(try hub.admin("/v1/audit/versions").body)?["today"]?.text)
            #expect(try versions(hub, [("from", today), ("until", today)]).first?["calls"]?.text == "1")
            #expect(try versions(hub, [("until", "2024-12-31")]).first?["calls"]?.text == "0")
            #expect(try versions(hub, [("from", "2999-01-01")]).first?["calls"]?.text == "0")
            #expect(try versions(hub, [("municipality", "999997")]).count == 1)
            for form in [[("from", "2026-02-30")], [("from", "2026-02-02"), ("until", "2026-02-01")]] {
                #expect(try hub.admin("/v1/audit/versions", form).status == 400)
            }
            #expect(try hub.admin("/v1/audit/versions", [("municipality", "131016")]).status == 404)
        }

        @Test func `A version that nobody calls is told, and one before its sunset is not flagged`() async throws {
            let folder = try TemporaryFolder()
            let hub = try await hub(try VersionTown.interfaces(sunset: "2999-12-31", in: folder))
            let version = try #require(try versions(hub).first)
            #expect(version["pastSunset"]?.text == "false")
            #expect(version["callers"]?.list.isEmpty == true)
            #expect(
                AuditCommand.Versions.lines(of: version) == [
                    "999997  Z01/atena v10 -> v11  deprecated 2024-04-01  sunset 2999-12-31", "    呼出しなし / no calls",
                ])
            try await call(hub, "v10")
            try await call(hub, "v10", as: "soumu")
            let called = try #require(try versions(hub).first)
            let day = try #require(called["callers"]?.list.first?["lastDay"]?.text)
            #expect(
                AuditCommand.Versions.lines(of: called).dropFirst() == [
                    "    jite  児童手当  1 件 / calls  last \(day)",
                    "    soumu  総務  0 件 / calls  拒否 / denied 1  last \(day)",
                ])
        }

        @Test func `What is past its sunset is flagged for people too`() async throws {
            let hub = try await hub()
            try await call(hub, "v10")
            let lines = AuditCommand.Versions.lines(of: try #require(try versions(hub).first))
            #expect(lines.first?.hasSuffix("廃止期限切れ / PAST SUNSET") == true)
            #expect(lines.last?.hasSuffix("期限後 / after sunset") == true)
        }
    }
}
