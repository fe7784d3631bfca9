import Testing

@testable import hubd

extension GatewayTests {
    /// A message comes in at one face and goes out at another, over plain sockets and TLS.
    @Suite struct BridgeTests {
        private static let incomeName = "010/kojinjuminzeishotoku"
        private static let incomeSpace = "urn:x-platformhub:010:kojinjuminzeishotoku:v10"
        private static let framed =
            #"{"metadata":{"title":"所得・課税情報照会","detail":"照会が完了しました。"},"#
            + #""_links":{"self":{"href":"/app_submit/v10/shotokujohoshokai"}},"#
            + #""result":[{"shikuchosonkodo":"999997","atenabango":"000000000004006","kazeinendo":"2026","#
            + #""rirekibango":1,"shinkokujokyo":"0","kazeijotai":"0","koseinengappi":null,"#
            + #""koshinnengappi":"2026-06-10","koshinjikoku":"18:30:05"}]}"#
        private static let element =
            #"<shotokujohoshokaiResponse xmlns="urn:x-platformhub:010:kojinjuminzeishotoku:v10" "#
            + #"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><result><shikuchosonkodo>999997</shikuchosonkodo>"#
            + "<atenabango>000000000004006</atenabango><kazeinendo>2026</kazeinendo><rirekibango>1</rirekibango>"
            + "<shinkokujokyo>0</shinkokujokyo><kazeijotai>0</kazeijotai><koseinengappi xsi:nil=\"true\"/>"
            + "<koshinnengappi>2026-06-10</koshinnengappi><koshinjikoku>18:30:05</koshinjikoku></result>"
            + "</shotokujohoshokaiResponse>"

        private func hub(_ adapter: String) async throws -> TestHub {
            let json = try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.json")
            let xml = try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.xml")
            return try await TestHub(towns: Towns(zei: adapter)) { _ in
                if adapter.contains("rest") { return .answer(200, "application/json", json) }
                return .answer(
                    200, "text/xml",
                    Sample.envelope(xml, namespace: adapter.contains("1.2") ? Sample.soap12 : Sample.soap11))
            }
        }

        private func json() throws -> [UInt8] {
            try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
        }
        private func xml() throws -> [UInt8] {
            try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.xml")
        }

        private func asked(_ hub: TestHub) throws -> ScriptedProvider.Question {
            try #require(hub.provider.questions.count == 1)
            return hub.provider.questions[0]
        }

        @Test(arguments: TestHub.Door.allCases)
        func `A JSON question to a JSON system is answered in the frame of the standard`(door: TestHub.Door)
            async throws
        {
            let hub = try await hub("kind: rest")
            let answer = try await hub.ask(
                TestHub.rest(TestHub.incomeCall, "Bearer " + (try await hub.token()), try json()), at: door)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer["content-type"] == "application/json;charset=UTF-8")
            #expect(answer["hub-error"] == nil)
            #expect(answer.text == Self.framed)
            let asked = try asked(hub)
            #expect(asked.path == "/zei/app_submit/v10/shotokujohoshokai")
            #expect(asked.field("Hub-Exchange-Id") == answer["Hub-Exchange-Id"])
            #expect(
                asked.text == #"{"shikuchosonkodo":"999997","atenabango":"000000000001236","kazeinendo":"2026","#
                    + #""gyomuid":"027","shokairiyu":"児童手当の認定請求に係る所得の確認","sosashaid":"123456","#
                    + #""sosanengappi":"2026-11-20","sosajikoku":"09:00:00"}"#)
        }

        @Test(arguments: TestHub.Door.allCases)
        func `A SOAP question reaches a JSON system and its answer comes back in SOAP`(door: TestHub.Door) async throws
        {
            let hub = try await hub("kind: rest")
            let request = TestHub.soap(
                Self.incomeName, try hub.client().basic, Sample.envelope(try xml())
            ).with("SOAPAction", "\"\(Self.incomeSpace):shotokujohoshokai\"")
            let answer = try await hub.ask(request, at: door)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer["content-type"] == "text/xml; charset=utf-8")
            #expect(answer.text.contains(Self.element), "\(answer.text)")
            let asked = try asked(hub)
            #expect(asked.field("Content-Type") == "application/json")
            #expect(asked.text.hasPrefix(#"{"shikuchosonkodo":"999997","atenabango":"000000000001236","#))
        }

        @Test(arguments: TestHub.Door.allCases)
        func `A JSON question reaches a SOAP system and its answer comes back in JSON`(door: TestHub.Door) async throws
        {
            let hub = try await hub("kind: soap")
            let answer = try await hub.ask(
                TestHub.rest(TestHub.incomeCall, "Bearer " + (try await hub.token()), try json()), at: door)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.text == Self.framed)
            let asked = try asked(hub)
            #expect(asked.path == "/zei")
            #expect(asked.field("SOAPAction") == "\"\(Self.incomeSpace):shotokujohoshokai\"")
            #expect(asked.text.contains("<atenabango>000000000001236</atenabango><kazeinendo>2026</kazeinendo>"))
        }

        @Test(arguments: TestHub.Door.allCases)
        func `SOAP to SOAP passes on the very bytes of the element, with the prefixes declared around it`(
            door: TestHub.Door
        ) async throws {
            let hub = try await hub("kind: soap")
            let element =
                "<k:shotokujohoshokai >\n<!-- as it is --><k:shikuchosonkodo>999997</k:shikuchosonkodo  >"
                + "<k:atenabango>&#48;00000000001236</k:atenabango><k:kazeinendo>2026</k:kazeinendo>"
                + "<k:gyomuid>027</k:gyomuid><k:shokairiyu><![CDATA[確認]]></k:shokairiyu><k:sosashaid>123456</k:sosashaid>"
                + "<k:sosanengappi>2026-11-20</k:sosanengappi><k:sosajikoku>09:00</k:sosajikoku></k:shotokujohoshokai>"
            let envelope =
                "<s:Envelope xmlns:s=\"\(Sample.soap11)\" xmlns:k=\"\(Self.incomeSpace)\"><s:Body>\(element)</s:Body></s:Envelope>"
            let answer = try await hub.ask(
                TestHub.soap(Self.incomeName, try hub.client().basic, Array(envelope.utf8)), at: door)
            #expect(answer.status == 200, "\(answer.text)")
            let asked = try asked(hub)
            #expect(asked.text.contains(element))
            #expect(asked.text.contains("xmlns:k=\"\(Self.incomeSpace)\""))
            let theirs = String(
                decoding: try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.xml"), as: UTF8.self)
            #expect(answer.text.contains(theirs.prefix { $0 != "\n" }) && answer.text.contains("\n  <result>\n"))
        }

        @Test func `A SOAP 1.2 caller is answered in SOAP 1.2, whatever the provider speaks`() async throws {
            let hub = try await hub("kind: soap, soapVersion: \"1.2\"")
            let action = "\(Self.incomeSpace):shotokujohoshokai"
            let request = TestHub.soap(
                Self.incomeName, try hub.client().basic, Sample.envelope(try xml(), namespace: Sample.soap12)
            ).with("Content-Type", "application/soap+xml; charset=utf-8; action=\"\(action)\"")
            let answer = try await hub.ask(request)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer["content-type"]?.hasPrefix("application/soap+xml") == true)
            #expect(answer.text.contains(Sample.soap12) && !answer.text.contains(Sample.soap11))
            let asked = try asked(hub)
            #expect(asked.field("Content-Type")?.contains("action=\"\(action)\"") == true)
            #expect(asked.field("SOAPAction") == nil)
        }

        @Test func `The REST face speaks XML where it is asked to`() async throws {
            let hub = try await hub("kind: rest")
            let token = "Bearer " + (try await hub.token())
            let xmlBoth = try await hub.ask(
                TestHub.rest(TestHub.incomeCall, token, try xml()).with("Content-Type", "application/xml"))
            #expect(xmlBoth.status == 200, "\(xmlBoth.text)")
            #expect(xmlBoth.text == #"<?xml version="1.0" encoding="UTF-8"?>"# + Self.element)
            let xmlAnswer = try await hub.ask(
                TestHub.rest(TestHub.incomeCall, token, try json()).with("Accept", "application/xml"))
            #expect(xmlAnswer["content-type"] == "application/xml;charset=UTF-8")
            #expect(xmlAnswer.text == xmlBoth.text)
            let jsonAnswer = try await hub.ask(
                TestHub.rest(TestHub.incomeCall, token, try xml()).with("Content-Type", "text/xml")
                    .with("Accept", "application/json"))
            #expect(jsonAnswer.text == Self.framed)
        }

        @Test func `A trace is carried to the provider and back, and only a well-formed one`() async throws {
            let hub = try await hub("kind: rest")
            let token = "Bearer " + (try await hub.token())
            let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            let request = TestHub.rest(TestHub.incomeCall, token, try json())
            let answer = try await hub.ask(request.with("traceparent", trace))
            #expect(answer["traceparent"] == trace)
            #expect(hub.provider.questions.last?.field("traceparent") == trace)
            let other = try await hub.ask(request.with("traceparent", "00-000000000001236-氏名-01"))
            #expect(other["traceparent"] == nil)
            #expect(hub.provider.questions.last?.field("traceparent") == nil)
        }

        @Test func `A dialect is spoken both ways and never seen by the caller`() async throws {
            let dialect = Sample.rootPath + "/Examples/kakuu-city/dialects/zei-b.yaml"
            let hub = try await TestHub(towns: Towns(zei: "kind: rest, dialect: \"\(dialect)\"")) { _ in
                .answer(
                    200, "application/json",
                    Array(
                        #"{"metadata":{"title":"題","detail":"詳細"},"_links":{"self":{"href":"/"}},"result":[{"#.utf8)
                        + Array(
                            #""dantaikodo":"99999","atenabango":"000000000004006","nendo":"2026","rirekibango":"1","#
                                .utf8)
                        + Array(
                            #""shinkokukubun":"90","kazeikubun":"09","koseibi":null,"koshinbi":"05080610","#.utf8)
                        + Array(#""koshinjikoku":"18:30:05"}]}"#.utf8))
            }
            let answer = try await hub.ask(
                TestHub.rest(TestHub.incomeCall, "Bearer " + (try await hub.token()), try json()))
            #expect(answer.text == Self.framed)
            let asked = try asked(hub).text
            #expect(asked.contains(#""dantaikodo":"99999""#) && asked.contains(#""nendo":"2026""#))
            #expect(asked.contains(#""sosabi":"05081120""#))
        }

        @Test func `The provider is asked with our token over TLS that it has to prove`() async throws {
            let certificate = try Certificate.shared.get()
            let json = try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.json")
            let trusted = Towns(zei: "kind: rest, tls: {ca: \(certificate.chainFile)}", scheme: "https")
            let hub = try await TestHub(towns: trusted, tls: try certificate.server()) { _ in
                .answer(200, "application/json", json)
            }
            let request = TestHub.rest(TestHub.incomeCall, "Bearer " + (try await hub.token()), try self.json())
            #expect(try await hub.ask(request).text == Self.framed)

            let doubting = try await TestHub(towns: Towns(scheme: "https"), tls: try certificate.server()) { _ in
                .answer(200, "application/json", json)
            }
            let refused = try await doubting.ask(
                TestHub.rest(TestHub.incomeCall, "Bearer " + (try await doubting.token()), try self.json()))
            #expect(refused["hub-error"] == "H5002")
            #expect(doubting.provider.questions.isEmpty)
        }
    }
}
