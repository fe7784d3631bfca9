import Testing

@testable import hubd

extension GatewayTests {
    /// What callers of a deprecated version are told, and what the publications say of it.
    @Suite struct DeprecationTests {
        private func hub() async throws -> TestHub {
            try await VersionTown.hub(speaks: "v11") { _ in
                VersionTown.json(VersionTown.framed("v11", VersionTown.newRecord))
            }
        }

        private func expectDeprecated(_ answer: Answer, link: String, _ place: SourceLocation = #_sourceLocation) {
            // 2024-04-01 00:00 and the end of 2025-03-31, in Japan.
            #expect(answer["Deprecation"] == "@1711897200", "\(answer.head)", sourceLocation: place)
            #expect(answer["Sunset"] == "Mon, 31 Mar 2025 15:00:00 GMT", "\(answer.head)", sourceLocation: place)
            #expect(
                answer["Link"] == "<http://127.0.0.1:8080/999997/\(link)>; rel=\"successor-version\"",
                "\(answer.head)", sourceLocation: place)
        }

        private static let successor = "app_submit/v11/mihonatenashokai"

        @Test func `A good answer says it, after the sunset day too`() async throws {
            let hub = try await hub()
            let answer = try await hub.ask(
                TestHub.rest(VersionTown.call("v10"), try hub.client().basic, Array(VersionTown.oldRequest.utf8)))
            #expect(answer.status == 200)
            expectDeprecated(answer, link: Self.successor)
        }

        @Test func `Every refusal says it once the operation is known`() async throws {
            let hub = try await hub()
            let (jite, soumu) = (try hub.client().basic, try hub.client("soumu").basic)
            let good = TestHub.rest(VersionTown.call("v10"), jite, Array(VersionTown.oldRequest.utf8))
            var get = good
            get.method = "GET"
            let bad: [(Request, Int)] = [
                (good.with(body: Array("{}".utf8)), 400), (good.with("Authorization", nil), 401),
                (good.with("Authorization", soumu), 403), (get, 405), (good.with("Accept", "image/png"), 406),
                (good.with("Content-Type", "text/plain"), 415),
            ]
            for (request, status) in bad {
                let answer = try await hub.ask(request)
                #expect(answer.status == status, "\(answer.text)")
                #expect(answer["hub-error"] != nil)
                expectDeprecated(answer, link: Self.successor)
            }
            hub.provider.play { _ in .close }
            let failed = try await hub.ask(good)
            #expect(failed.status >= 502)
            expectDeprecated(failed, link: Self.successor)
        }

        @Test func `A SOAP fault says it with the successor's SOAP address`() async throws {
            let hub = try await hub()
            let request = TestHub.soap("Z01/atena", nil, Sample.envelope([]))
                .with("SOAPAction", "\"\(VersionTown.space("v10")):mihonatenashokai\"")
            let answer = try await hub.ask(request)
            #expect(answer.status == 401)
            expectDeprecated(answer, link: "soap/Z01/atena/v11")
        }

        @Test func `Neither the new version nor an unknown call says it`() async throws {
            let hub = try await hub()
            let basic = try hub.client().basic
            for call in [VersionTown.call("v11"), VersionTown.call("v10", "nazo")] {
                let answer = try await hub.ask(TestHub.rest(call, basic, Array("{}".utf8)))
                #expect(answer.status >= 400)
                #expect(answer["Deprecation"] == nil && answer["Sunset"] == nil && answer["Link"] == nil)
            }
        }

        @Test func `The descriptions of a town say it`() async throws {
            let hub = try await hub()
            let openAPI = try await hub.ask(.get("/999997/openapi.json"))
            let paths = try #require(openAPI.json?["paths"])
            let old = try #require(paths["/" + VersionTown.call("v10")]?["post"])
            #expect(old["deprecated"]?.text == "true")
            for name in ["Deprecation", "Sunset", "Link"] {
                #expect(old["responses"]?["200"]?["headers"]?[name] != nil)
                #expect(openAPI.json?["components"]?["headers"]?[name] != nil)
            }
            let new = try #require(paths["/" + VersionTown.call("v11")]?["post"])
            #expect(new["deprecated"] == nil)
            #expect(new["responses"]?["200"]?["headers"]?["Sunset"] == nil)
            let wsdl = try await hub.ask(.get("/999997/soap/Z01/atena/v10?wsdl"))
            #expect(wsdl.text.contains("この版は2024-04-01から非推奨であり、2025-03-31をもって廃止する予定である。後継はv11。"))
            let current = try await hub.ask(.get("/999997/soap/Z01/atena/v11?wsdl"))
            #expect(current.status == 200 && !current.text.contains("非推奨"))
        }

        @Test func `A version that is mapped is described as far as it is mapped`() async throws {
            let hub = try await VersionTown.hub(speaks: "v10") { _ in .close }
            let paths = try #require(try await hub.ask(.get("/999997/openapi.json")).json?["paths"])
            #expect(paths["/" + VersionTown.call("v11")] != nil)
            #expect(paths["/" + VersionTown.call("v11", "toroku")] != nil)
            #expect(paths["/" + VersionTown.call("v11", "ichiran")] == nil)
        }
    }
}
