import Testing

@testable import hubd

extension GatewayTests {
    /// Calls that never become an exchange: turned away at the door, noted in the security log.
    @Suite struct DoorTests {
        private func income() throws -> [UInt8] {
            try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
        }

        private func expect(
            _ code: String, _ status: Int, _ request: Request, _ hub: TestHub, town: String = ""
        ) async throws {
            let answer = try await hub.ask(request)
            #expect(answer.status == status, "\(code): \(answer.text)")
            #expect(answer["hub-error"] == code)
            #expect(answer.errorCodes == [code], "\(answer.text)")
            #expect(answer["Hub-Exchange-Id"] == nil)
            #expect(try hub.securityEvents().last == "\(code) \(town)")
            #expect(hub.provider.questions.isEmpty)
        }

        @Test func `Addresses that are none`() async throws {
            let hub = try await TestHub()
            let token = "Bearer " + (try await hub.token())
            let good = TestHub.rest(TestHub.incomeCall, token, try income())
            try await expect("H4001", 404, good.with(path: "/131016/\(TestHub.incomeCall)"), hub)
            try await expect("H4002", 404, good.with(path: "/999997/app_submit/v10/nothing"), hub)
            try await expect("H4003", 404, good.with(path: "/999997/app_submit/v11/shotokujohoshokai"), hub)
            try await expect("H4005", 404, good.with(path: "/"), hub)
            var get = good
            get.method = "GET"
            get.body = []
            try await expect("H4004", 405, get, hub, town: "999997")
            #expect(try await hub.ask(get)["allow"] == "POST")
        }

        @Test func `A SOAP caller at an address that is none gets a fault`() async throws {
            let hub = try await TestHub()
            for (contract, code) in [("010/nothing", "H4002"), ("010/kojinjuminzeishotoku/v11", "H4003")] {
                let answer = try await hub.ask(TestHub.soap(contract, nil, []))
                #expect(answer.status == 404)
                #expect(answer["hub-error"] == code)
                #expect(answer.element("code") == code)
                #expect(try hub.securityEvents().last == "\(code) ")
            }
        }

        @Test func `Media types and expectations that the face does not know`() async throws {
            let hub = try await TestHub()
            let good = TestHub.rest(TestHub.incomeCall, "Bearer " + (try await hub.token()), try income())
            try await expect("H2015", 415, good.with("Content-Type", "text/plain"), hub, town: "999997")
            try await expect("H2015", 415, good.with("Content-Type", nil), hub, town: "999997")
            try await expect("H2016", 406, good.with("Accept", "image/png"), hub, town: "999997")
            try await expect("H4010", 417, good.with("Expect", "200-ok"), hub)
        }

        @Test func `Credentials that are none, in both formats`() async throws {
            let hub = try await TestHub()
            let client = try hub.client()
            let cases: [(String?, String)] = [
                (nil, "H3001"), ("Digest x", "H3001"), ("Bearer short", "H3002"),
                ("Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "H3002"),
                (TestHub.Client(id: client.id, secret: "wrong").basic, "H3006"), ("Basic !!!", "H3006"),
            ]
            for (authorization, code) in cases {
                let request = TestHub.rest(TestHub.incomeCall, authorization, try income())
                try await expect(code, 401, request, hub, town: "999997")
                #expect(try await hub.ask(request)["www-authenticate"]?.hasPrefix("Bearer") == true)
                let soap = try await hub.ask(TestHub.soap("010/kojinjuminzeishotoku", authorization, []))
                #expect(soap.status == 401)
                #expect(soap.element("code") == code)
            }
        }

        @Test func `A SOAPAction that the contract does not have`() async throws {
            let hub = try await TestHub()
            let request = TestHub.soap("010/kojinjuminzeishotoku", try hub.client().basic, try income())
            let answer = try await hub.ask(request.with("SOAPAction", "\"urn:other\""))
            #expect(answer.status == 500)
            #expect(answer.element("code") == "H2012")
            #expect(try hub.securityEvents().last == "H2012 999997")
        }

        @Test func `A system without a grant is denied, and the denial is journaled`() async throws {
            let hub = try await TestHub()
            let client = try hub.client("soumu")
            for isSOAP in [false, true] {
                let answer = try await hub.ask(
                    isSOAP
                        ? TestHub.soap("010/kojinjuminzeishotoku", client.basic, Array("<a/>".utf8))
                        : TestHub.rest(TestHub.incomeCall, client.basic, Array("{".utf8)))
                #expect(answer["hub-error"] == "H3004")
                #expect(answer.status == (isSOAP ? 500 : 403))
            }
            let records = try hub.records()
            #expect(records.map { $0["kind"]?.text } == ["denial", "denial"])
            #expect(records.map { $0["face"]?.text } == ["rest", "soap"])
            #expect(records.allSatisfy { $0["code"]?.text == "H3004" && $0["consumer"]?.text == "soumu" })
            #expect(try hub.securityEvents().isEmpty)
        }

        @Test func `A denied call is a denial also when its body is never read`() async throws {
            let hub = try await TestHub()
            let client = try hub.client("soumu")
            let large = [UInt8](repeating: 32, count: 70 << 10)
            let answer = try await hub.ask(TestHub.rest(TestHub.incomeCall, client.basic, large))
            #expect(answer["hub-error"] == "H3004")
            #expect(try hub.records().map { $0["kind"]?.text } == ["denial"])
        }

        @Test func `What is no HTTP, too large a head, and another version`() async throws {
            let hub = try await TestHub()
            let cases = [
                ("GARBAGE\r\n\r\n", 400, "H4007"), ("GET / HTTP/3.0\r\nHost: a\r\n\r\n", 505, "H4011"),
                ("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "x", count: 20_000) + "\r\n\r\n", 431, "H4006"),
            ]
            for (text, status, code) in cases {
                let line = try await hub.line()
                line.write(Array(text.utf8))
                let answer = try await line.answer()
                #expect(answer.status == status)
                #expect(answer["hub-error"] == code, "\(answer.text)")
                await #expect(throws: LineClosed.self) { try await line.answer() }
                #expect(try hub.securityEvents().last == "\(code) ")
            }
        }

        @Test func `A head, and a body, that never end are given up`() async throws {
            let hub = try await TestHub(limits: "{headerTimeout: 200ms, bodyTimeout: 200ms}")
            let client = try hub.client()
            let head = String(
                decoding: TestHub.rest(TestHub.incomeCall, client.basic, Array("{}".utf8)).bytes.dropLast(2),
                as: UTF8.self)
            for text in ["POST /", head] {
                let line = try await hub.line()
                line.write(Array(text.utf8))
                #expect(try await line.answer()["hub-error"] == "H4008")
            }
        }

        @Test func `More exchanges than a loop may have under way are H6003`() async throws {
            let hub = try await TestHub(limits: "{perLoopInFlight: 1}") { _ in .silence }
            let client = try hub.client()
            let request = TestHub.rest(TestHub.incomeCall, client.basic, try income())
            var lines: [Line] = []
            // Two loops, one exchange each: of five, three are turned away at least.
            for count in 1...5 {
                let line = try await hub.line()
                line.write(request.bytes)
                lines.append(line)
                try await eventually("the \(count)th call is asked or refused") {
                    let refused = try hub.securityEvents().count { $0 == "H6003 999997" } > 0
                    return hub.provider.questions.count >= min(count, 1) || refused
                }
            }
            let last = try await hub.ask(request)
            #expect(last["hub-error"] == "H6003")
            #expect(last["retry-after"] == "1")
        }

        @Test func `Health, readiness and what is published need no credentials`() async throws {
            let hub = try await TestHub()
            #expect(try await hub.ask(.get("/healthz")).text == #"{"status":"ok"}"#)
            #expect(
                try await hub.ask(.get("/readyz")).text
                    == #"{"status":"ready","journal":"writable","messages":"writable","accounts":"current","catalogue":"loaded"}"#
            )
            let path = "/999997/soap/010/kojinjuminzeishotoku"
            let wsdl = try await hub.ask(.get(path + "?wsdl"))
            #expect(wsdl.text.contains("http://schemas.xmlsoap.org/wsdl/soap/"))
            #expect(wsdl.text.contains("location=\"http://127.0.0.1:8080\(path)"), "\(wsdl.text)")
            #expect(
                try await hub.ask(.get(path + "?wsdl=1.2")).text.contains("http://schemas.xmlsoap.org/wsdl/soap12/"))
            let schema = try await hub.ask(.get(path + "?xsd=messages.xsd"))
            let published = try Sample.bytes(
                "interfaces/010-kojinjuminzei/kojinjuminzeishotoku/v10/published/messages.xsd")
            #expect(schema.body == published)
            #expect(schema["content-type"]?.hasPrefix("text/xml") == true)
        }

        @Test func `The town's openapi names what is provided there, and with a token what its system may call`()
            async throws
        {
            let hub = try await TestHub()
            let all = try await hub.ask(.get("/999997/openapi.json")).text
            for call in [TestHub.incomeCall, TestHub.residentCall, TestHub.registrationCall] {
                #expect(all.contains(call))
            }
            let second = try await hub.ask(.get("/999989/openapi.json")).text
            #expect(second.contains(TestHub.incomeCall) && !second.contains(TestHub.residentCall))
            let token = "Bearer " + (try await hub.token())
            let mine = try await hub.ask(Request.get("/999997/openapi.json").with("Authorization", token)).text
            #expect(mine.contains(TestHub.incomeCall))
        }

        @Test func `With a token the openapi leaves out the operations of a contract that were not granted`()
            async throws
        {
            let hub = try await TestHub()
            let names = ["shotokujohoshokai", "kojinjuminzeishotokuidotsuchi", "kojinjuminzeishotokuichiran"]
            let calls = names.map { "\"/app_submit/v10/\($0)\"" }
            let all = try await hub.ask(.get("/999997/openapi.json")).text
            #expect(calls.allSatisfy(all.contains))
            let token = "Bearer " + (try await hub.token())
            let mine = try await hub.ask(Request.get("/999997/openapi.json").with("Authorization", token)).text
            #expect(calls.filter(mine.contains) == [calls[0]])
            #expect(!mine.contains("KojinjuminzeishotokuichiranV10Response"))
        }
    }
}
