import Testing

@testable import hubd

extension GatewayTests {
    /// Wrong messages and wrong envelopes: each its own code in the caller's format, and the hub goes on.
    @Suite struct BadInputTests {
        private static let contract = "031/jutogaishaatenabangofuban"
        private static let space = "urn:x-platformhub:031:jutogaishaatenabangofuban:v10"

        private func smallest() throws -> [UInt8] {
            try Sample.bytes(Sample.registration + "valid-fuban.request-smallest.xml")
        }

        /// The exchange was refused as the sender's fault, and nothing was sent.
        private func expectJournaled(_ answer: Answer, _ code: String, _ hub: TestHub) throws {
            let records = try hub.exchange(answer["Hub-Exchange-Id"])
            #expect(records.count == 1)
            #expect(records.first?["code"]?.text == code)
            #expect(records.first?["verdict"]?.text == "refused")
            #expect(records.first?["origin"]?.text == "sender")
            #expect(hub.provider.questions.isEmpty)
        }

        @Test func `Every invalid example of the registration contract is refused with its code at the REST face`()
            async throws
        {
            let hub = try await TestHub()
            let client = try hub.client()
            let line = try await hub.line()
            let names = try Sample.names(in: Sample.registration).filter {
                $0.hasPrefix("invalid-") && $0.contains("-fuban.request-")
            }
            #expect(names.count > 40)
            for name in names {
                let code = String(name.dropFirst(8).prefix(5))
                let isXML = name.hasSuffix(".xml")
                let answer = try await line.ask(
                    TestHub.rest(Self.call, client.basic, try Sample.bytes(Sample.registration + name))
                        .with("Content-Type", isXML ? "application/xml" : "application/json"))
                #expect(answer.status == 400, "\(name): \(answer.text)")
                #expect(answer["hub-error"] == code, "\(name): \(answer.text)")
                let told = isXML ? answer.element("code") : answer.errorCodes.first
                #expect(told == code, "\(name)")
                #expect(answer.text.contains(isXML ? "<messageEn>" : "\"messageEn\":"), "\(name): \(answer.text)")
                try expectJournaled(answer, code, hub)
            }
            #expect(try await hub.ask(.get("/readyz")).status == 200)
        }

        private static let call = TestHub.registrationCall

        @Test func `Every invalid XML example that is well-formed is refused with its code in a SOAP fault`()
            async throws
        {
            let hub = try await TestHub()
            let client = try hub.client()
            let line = try await hub.line()
            let names = try Sample.names(in: Sample.registration).filter {
                $0.hasPrefix("invalid-") && !$0.hasPrefix("invalid-H20") && $0.hasSuffix(".xml")
                    && $0.contains("-fuban.request-")
            }
            #expect(names.count > 15)
            for name in names {
                // Of another root element the face says that it is not the one of SOAPAction.
                let named = String(name.dropFirst(8).prefix(5))
                let code = named == "H1015" ? "H2012" : named
                let body = Sample.envelope(try Sample.bytes(Sample.registration + name))
                let answer = try await line.ask(TestHub.soap(Self.contract, client.basic, body))
                #expect(answer.status == 500, "\(name)")
                #expect(answer.text.contains("<faultcode>f:Client</faultcode>"), "\(name)")
                #expect(answer.element("code") == code, "\(name): \(answer.text)")
                #expect(answer.element("messageJa")?.isEmpty == false && answer.element("messageEn")?.isEmpty == false)
                try expectJournaled(answer, code, hub)
            }
        }

        /// Wrong text or a wrong envelope, by the code that each must have.
        private func envelopes() throws -> [(code: String, body: [UInt8])] {
            let good = try smallest()
            let whole = Sample.envelope(good)
            let utf16 = Array(
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a><a/>".utf16.flatMap {
                    [UInt8($0 & 255), UInt8($0 >> 8)]
                })
            func header(_ block: String) -> [UInt8] { Sample.envelope(good, header: "<s:Header>\(block)</s:Header>") }
            func body(_ text: String) -> [UInt8] { Sample.envelope(Array(text.utf8)) }
            return [
                ("H2009", []),
                ("H2001", Array(whole.dropLast(5))),
                ("H2001", Array("{}".utf8)),
                ("H2002", Array("<!DOCTYPE a>".utf8) + whole),
                ("H2002", [0xFF, 0xFE] + utf16),
                ("H2003", Array("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>".utf8) + whole),
                ("H2004", body(String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100))),
                ("H2005", body("<\(String(repeating: "a", count: 300))/>")),
                ("H2011", good),
                ("H2011", Array("<s:Envelope xmlns:s=\"\(Sample.soap11)\"/>".utf8)),
                ("H2011", Sample.envelope([])),
                ("H2011", Sample.envelope(good + good)),
                ("H2012", body("<other xmlns=\"\(Self.space)\"/>")),
                ("H2013", header("<w:Security xmlns:w=\"urn:w\" s:mustUnderstand=\"1\"/>")),
                ("H2014", Sample.envelope(good, namespace: Sample.soap12)),
                ("H2014", Sample.envelope(good, namespace: "urn:neither")),
            ]
        }

        @Test func `Wrong text and wrong envelopes are told apart, and journaled`() async throws {
            let hub = try await TestHub()
            let client = try hub.client()
            for (code, body) in try envelopes() {
                let answer = try await hub.ask(TestHub.soap(Self.contract, client.basic, body))
                let start = String(decoding: body.prefix(60), as: UTF8.self)
                #expect(answer.status == 500, "\(start)")
                #expect(answer["hub-error"] == code, "\(start): \(answer.text)")
                #expect(answer.text.contains("<hubFault xmlns=\"urn:x-platformhub:fault:v1\">"))
                let fault = ["H2013": "MustUnderstand", "H2014": "VersionMismatch"][code] ?? "Client"
                #expect(answer.text.contains("<faultcode>f:\(fault)</faultcode>"), "\(answer.text)")
                try expectJournaled(answer, code, hub)
            }
            #expect(try await hub.ask(.get("/readyz")).status == 200)
        }

        @Test func `SOAP 1.2 faults have its codes, its languages and status 400 for the sender's`() async throws {
            let hub = try await TestHub()
            let body = Sample.envelope(Array("<other xmlns=\"\(Self.space)\"/>".utf8), namespace: Sample.soap12)
            let request = TestHub.soap(Self.contract, try hub.client().basic, body)
            let answer = try await hub.ask(request.with("Content-Type", "application/soap+xml"))
            #expect(answer.status == 400)
            #expect(answer.text.contains("<f:Value>f:Sender</f:Value>"))
            #expect(answer.text.contains("xml:lang=\"ja\"") && answer.text.contains("xml:lang=\"en\""))
            #expect(answer["content-type"]?.hasPrefix("application/soap+xml") == true)
        }

        @Test func `A header block that another is to understand, or that we know, is no fault`() async throws {
            let hub = try await TestHub()
            let client = try hub.client()
            let action = "\(Self.space):jutogaishaatenabangofuban"
            let header =
                "<s:Header xmlns:a=\"http://www.w3.org/2005/08/addressing\"><a:Action s:mustUnderstand=\"1\">\(action)</a:Action>"
                + "<w:x xmlns:w=\"urn:w\" s:mustUnderstand=\"1\" s:actor=\"urn:somebody\"/></s:Header>"
            let answer = try await hub.ask(
                TestHub.soap(Self.contract, client.basic, Sample.envelope(try smallest(), header: header)))
            // The provider closes: the message got that far.
            #expect(answer["hub-error"] == "H5014", "\(answer.text)")
        }

        @Test func `A body that is larger than its contract allows is H2010 and never read whole`() async throws {
            let hub = try await TestHub()
            let client = try hub.client()
            let large = [UInt8](repeating: 32, count: 65 << 10)
            let rest = try await hub.ask(TestHub.rest(Self.call, client.basic, large))
            #expect(rest.status == 413)
            #expect(rest["hub-error"] == "H2010")
            try expectJournaled(rest, "H2010", hub)
            let soap = try await hub.ask(TestHub.soap(Self.contract, client.basic, large))
            #expect(soap.element("code") == "H2010", "\(soap.text)")
            #expect(try await hub.ask(.get("/readyz")).status == 200)
        }
    }
}
