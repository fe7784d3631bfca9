import Testing

@testable import hubd

extension GatewayTests {
    /// Providers that are down, late or wrong: each its own code, on both faces, in the journal.
    @Suite struct ProviderFaultTests {
        private func question() throws -> [UInt8] {
            try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
        }

        private func registration() throws -> [UInt8] {
            try Sample.bytes(Sample.registration + "valid-fuban.request-smallest.json")
        }

        private func registered() throws -> [UInt8] {
            try Sample.bytes(Sample.registration + "valid-fuban.response-registered.json")
        }

        /// Asks on both faces and looks into the journal.
        private func expect(
            _ code: String, _ status: Int, asking hub: TestHub, origin: String = "receiver", verdict: String = "failed"
        ) async throws {
            let client = try hub.client()
            let rest = try await hub.ask(TestHub.rest(TestHub.incomeCall, client.basic, try question()))
            #expect(rest.status == status, "\(rest.text)")
            #expect(rest["hub-error"] == code)
            #expect(rest.errorCodes == [code])
            // The rules that the provider's message broke, where it had one; otherwise one entry, without a place.
            let report = rest.json?["report"]?.list ?? []
            if ["H5005", "H5006"].contains(code), report.first?["code"]?.text != code {
                #expect(report.allSatisfy { $0["code"]?.text?.hasPrefix("H5") == false }, "\(rest.text)")
            } else {
                #expect(report.map { $0["code"]?.text } == [code] && report.first?["path"]?.text == "")
            }
            for name in ["messageJa", "messageEn", "remedyJa", "remedyEn"] {
                #expect(report.first?[name]?.text?.isEmpty == false)
            }
            let xml = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.xml")
            let soap = try await hub.ask(
                TestHub.soap("010/kojinjuminzeishotoku", client.basic, Sample.envelope(xml)))
            #expect(soap.status == 500)
            #expect(soap["hub-error"] == code)
            #expect(soap.element("code") == code && soap.element("origin") == origin)
            #expect(soap.element("exchangeID") == soap["Hub-Exchange-Id"])
            for answer in [rest, soap] {
                let records = try hub.exchange(answer["Hub-Exchange-Id"])
                #expect(records.count == 1)
                #expect(records.first?["code"]?.text == code)
                #expect(records.first?["verdict"]?.text == verdict)
                #expect(records.first?["origin"]?.text == origin)
            }
            #expect(try await hub.ask(.get("/readyz")).status == 200)
        }

        @Test func `A provider that is down is H5002`() async throws {
            let hub = try await TestHub()
            try await hub.provider.stopListening()
            try await expect("H5002", 503, asking: hub)
        }

        @Test func `A provider that says nothing in time is H5003`() async throws {
            let hub = try await TestHub(towns: Towns(zei: "kind: rest, timeout: 200ms")) { _ in .silence }
            try await expect("H5003", 504, asking: hub)
        }

        @Test func `A provider that closes before its answer is whole is H5004`() async throws {
            let hub = try await TestHub { _ in
                .bytes(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".utf8), thenClose: true)
            }
            try await expect("H5004", 502, asking: hub)
            hub.provider.play { _ in .close }
            try await expect("H5004", 502, asking: hub)
        }

        @Test func `What is no HTTP, and what is no JSON, is H5005`() async throws {
            let hub = try await TestHub { _ in .bytes(Array("220 mail.example ESMTP\r\n\r\n".utf8), thenClose: true) }
            try await expect("H5005", 502, asking: hub)
            hub.provider.play { _ in .answer(200, "application/json", Array("<html>".utf8)) }
            try await expect("H5005", 502, asking: hub)
        }

        @Test func `An answer that breaks the contract is H5006, and its text stays inside`() async throws {
            let hub = try await TestHub { _ in
                .answer(200, "application/json", Array(#"{"result":[{"shimei":"架空　太郎"}]}"#.utf8))
            }
            try await expect("H5006", 502, asking: hub)
        }

        @Test func `A provider's refusal is quoted by its code alone`() async throws {
            let hub = try await TestHub { _ in
                .answer(400, "application/json", Array(#"{"errors":[{"code":"E0001","message":"架空　太郎の値"}]}"#.utf8))
            }
            try await expect("H5007", 400, asking: hub, verdict: "refused")
            let answer = try await hub.ask(
                TestHub.rest(TestHub.incomeCall, try hub.client().basic, try question()))
            #expect(answer.text.contains("E0001") && !answer.text.contains("架空"))
        }

        @Test func `A provider that refuses us altogether is H5008`() async throws {
            let hub = try await TestHub { _ in .answer(401, "application/json", []) }
            try await expect("H5008", 502, asking: hub)
        }

        @Test func `A provider's own failure is H5011`() async throws {
            let hub = try await TestHub { _ in .answer(503, "text/html", Array("<html>架空　太郎</html>".utf8)) }
            try await expect("H5011", 502, asking: hub)
        }

        @Test func `An answer larger than the contract allows is H5013`() async throws {
            let hub = try await TestHub { _ in .answer(200, "application/json", [UInt8](repeating: 32, count: 3 << 20))
            }
            try await expect("H5013", 502, asking: hub)
        }

        @Test func `A circuit that has opened answers at once with H5009 and says when to come back`() async throws {
            var towns = Towns()
            towns.providers = "circuit: {failures: 2, open: 1h}"
            let hub = try await TestHub(towns: towns) { _ in .close }
            let client = try hub.client()
            let request = TestHub.rest(TestHub.incomeCall, client.basic, try question())
            for _ in 0..<2 { #expect(try await hub.ask(request)["hub-error"] == "H5004") }
            let refused = try await hub.ask(request)
            #expect(refused["hub-error"] == "H5009")
            let seconds = try #require(refused["retry-after"].flatMap { Int($0) })
            #expect((3_590...3_600).contains(seconds))
            #expect(hub.provider.questions.count == 2)
        }

        @Test func `In a maintenance window nobody is asked`() async throws {
            var towns = Towns()
            towns.providers = #"maintenance: [{days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "24:00"}]"#
            let hub = try await TestHub(towns: towns)
            try await expect("H5010", 503, asking: hub, verdict: "refused")
            #expect(hub.provider.questions.isEmpty)
        }

        @Test func `A contract without a provider in this town is H5001`() async throws {
            let hub = try await TestHub()
            let body = try Sample.names(in: "interfaces/027-jidoteate/jidoteatejukyusha/v10/examples")
                .first { $0.hasPrefix("valid-shokai.request") && $0.hasSuffix(".json") }
            let path = "interfaces/027-jidoteate/jidoteatejukyusha/v10/examples/" + (try #require(body))
            let call = try #require(
                String(
                    decoding: try Sample.bytes("interfaces/027-jidoteate/jidoteatejukyusha/v10/contract.yaml"),
                    as: UTF8.self
                )
                .split(separator: "\n").first { $0.contains("call: ") }?.split(separator: " ").last)
            let answer = try await hub.ask(TestHub.rest(String(call), try hub.client().basic, try Sample.bytes(path)))
            #expect(answer["hub-error"] == "H5001", "\(answer.text)")
            #expect(answer.status == 503)
        }

        // MARK: Kept connections

        @Test func `A question on a kept connection that the provider closed is asked once more`() async throws {
            let good = try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.json")
            let hub = try await TestHub { question in
                question.number > 1 ? .close : .answer(200, "application/json", good)
            }
            let request = TestHub.rest(TestHub.incomeCall, try hub.client().basic, try question())
            let line = try await hub.line()
            #expect(try await line.ask(request).status == 200)
            #expect(try await line.ask(request).status == 200)
            #expect(hub.provider.questions.map(\.connection) == [1, 1, 2])
        }

        @Test func `A change on a kept connection that the provider closed is not sent twice: its outcome is unknown`()
            async throws
        {
            let good = try registered()
            let hub = try await TestHub { question in
                question.number > 1 ? .close : .answer(200, "application/json", good)
            }
            let request = TestHub.rest(TestHub.registrationCall, try hub.client().basic, try registration())
            let line = try await hub.line()
            #expect(try await line.ask(request).status == 200)
            let lost = try await line.ask(request)
            #expect(lost["hub-error"] == "H5014")
            #expect(lost.status == 502)
            #expect(hub.provider.questions.count == 2)
            let records = try hub.exchange(lost["Hub-Exchange-Id"])
            #expect(records.compactMap { $0["kind"]?.text } == ["intent", "outcome"])
            #expect(records.last?["code"]?.text == "H5014")
        }

        @Test func `A change that is late is H5014, since it may have been taken`() async throws {
            let hub = try await TestHub(towns: Towns(toroku: "kind: rest, timeout: 200ms")) { _ in .silence }
            let answer = try await hub.ask(
                TestHub.rest(TestHub.registrationCall, try hub.client().basic, try registration()))
            #expect(answer["hub-error"] == "H5014")
        }

        // MARK: The provider's token

        private static let oauth =
            "kind: rest, authentication: {oauth: {tokenURL: \"http://127.0.0.1:PORT/token\", client: hub, "
            + "secret: \"file:../secret\"}}"

        @Test func `A token that the provider takes no more is replaced once`() async throws {
            let good = try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.json")
            let hub = try await TestHub(towns: Towns(zei: Self.oauth)) { question in
                .answer(401, "application/json", [])
            }
            let tokens = Counter()
            hub.provider.play { question in
                if question.path == "/token" {
                    let number = tokens.next()
                    return .answer(
                        200, "application/json",
                        Array(
                            #"{"access_token":"token-\#(number)-abcdefgh","token_type":"Bearer","expires_in":600}"#.utf8
                        ))
                }
                let isGood = question.field("authorization") == "Bearer token-2-abcdefgh"
                return isGood ? .answer(200, "application/json", good) : .answer(401, "application/json", [])
            }
            let request = TestHub.rest(TestHub.incomeCall, try hub.client().basic, try question())
            let line = try await hub.line()
            #expect(try await line.ask(request).status == 200)
            #expect(try await line.ask(request).status == 200)
            #expect(
                hub.provider.questions.map(\.path) == ["/token", "/zei/\(TestHub.incomeCall)", "/token"]
                    + [String](repeating: "/zei/\(TestHub.incomeCall)", count: 2))
        }

        @Test func `A provider that refuses the new token too is not asked for a third`() async throws {
            let hub = try await TestHub(towns: Towns(zei: Self.oauth)) { question in
                guard question.path == "/token" else { return .answer(401, "application/json", []) }
                return .answer(
                    200, "application/json", Array(#"{"access_token":"abcdefgh","token_type":"Bearer"}"#.utf8))
            }
            let answer = try await hub.ask(TestHub.rest(TestHub.incomeCall, try hub.client().basic, try question()))
            #expect(answer["hub-error"] == "H5008")
            #expect(hub.provider.questions.count == 4)
        }
    }
}
