import Journal
import Testing

@testable import hubd

extension GatewayTests {
    /// Callers and providers of different versions of one contract, over real sockets.
    @Suite struct VersionBridgeTests {
        private func digest(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { Digest(of: $0).description } }

        private func asked(_ hub: TestHub) throws -> ScriptedProvider.Question {
            try #require(hub.provider.questions.count == 1)
            return hub.provider.questions[0]
        }

        @Test func `An old JSON caller is answered by a new JSON provider, and the journal has both digests`()
            async throws
        {
            let reply = VersionTown.framed("v11", VersionTown.newRecord)
            let hub = try await VersionTown.hub(speaks: "v11") { _ in VersionTown.json(reply) }
            let answer = try await hub.ask(
                TestHub.rest(VersionTown.call("v10"), try hub.client().basic, Array(VersionTown.oldRequest.utf8)))
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.text == VersionTown.framed("v10", VersionTown.oldRecord))
            let asked = try asked(hub)
            #expect(asked.path == "/mihon/app_submit/v11/mihonatenashokai")
            #expect(asked.text == VersionTown.newRequest)
            let record = try #require(try hub.exchange(answer["Hub-Exchange-Id"]).first)
            #expect(record["version"]?.text == "v10")
            #expect(record["provider"]?.text == "mihon")
            #expect(record["verdict"]?.text == "answered")
            #expect(record["persons"]?.list.count == 1)
            #expect(record["answerPersons"]?.list.count == 1)
            #expect(record["receivedDigest"]?.text == digest(Array(VersionTown.oldRequest.utf8)))
            #expect(record["forwardedDigest"]?.text == digest(asked.body))
            #expect(record["answerReceivedDigest"]?.text == digest(Array(reply.utf8)))
            #expect(record["answerSentDigest"]?.text == digest(answer.body))
        }

        @Test func `A new JSON caller is answered by an old SOAP provider`() async throws {
            let element = VersionTown.element("v10", VersionTown.oldRecordItems, answer: true)
            let hub = try await VersionTown.hub(speaks: "v10", kind: "kind: soap") { _ in
                .answer(200, "text/xml", Sample.envelope(Array(element.utf8)))
            }
            let answer = try await hub.ask(
                TestHub.rest(VersionTown.call("v11"), try hub.client().basic, Array(VersionTown.newRequest.utf8)))
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.text == VersionTown.framed("v11", VersionTown.newRecord))
            #expect(answer["Deprecation"] == nil && answer["Sunset"] == nil && answer["Link"] == nil)
            let asked = try asked(hub)
            #expect(asked.field("SOAPAction") == "\"\(VersionTown.space("v10")):mihonatenashokai\"")
            #expect(asked.text.contains(VersionTown.element("v10", VersionTown.oldRequestItems)), "\(asked.text)")
        }

        @Test func `An old SOAP caller is answered by a new SOAP provider`() async throws {
            let element = VersionTown.element("v11", VersionTown.newRecordItems, answer: true)
            let hub = try await VersionTown.hub(speaks: "v11", kind: "kind: soap") { _ in
                .answer(200, "text/xml", Sample.envelope(Array(element.utf8)))
            }
            let body = Sample.envelope(Array(VersionTown.element("v10", VersionTown.oldRequestItems).utf8))
            let request = TestHub.soap("Z01/atena", try hub.client().basic, body)
                .with("SOAPAction", "\"\(VersionTown.space("v10")):mihonatenashokai\"")
            let answer = try await hub.ask(request)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.text.contains(VersionTown.element("v10", VersionTown.oldRecordItems, answer: true)))
            #expect(
                answer["Link"]
                    == "<http://127.0.0.1:8080/999997/soap/Z01/atena/v11>; rel=\"successor-version\"")
            let asked = try asked(hub)
            #expect(asked.text.contains(VersionTown.element("v11", VersionTown.newRequestItems)), "\(asked.text)")
        }

        @Test func `A new XML caller is answered by an old JSON provider`() async throws {
            let hub = try await VersionTown.hub(speaks: "v10") { _ in
                VersionTown.json(VersionTown.framed("v10", VersionTown.oldRecord))
            }
            let request = TestHub.rest(
                VersionTown.call("v11"), try hub.client().basic,
                Array(VersionTown.element("v11", VersionTown.newRequestItems).utf8)
            ).with("Content-Type", "application/xml")
            let answer = try await hub.ask(request)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.text.contains(VersionTown.element("v11", VersionTown.newRecordItems, answer: true)))
            #expect(try asked(hub).text == VersionTown.oldRequest)
        }

        @Test func `Who speaks the provider's version is not translated`() async throws {
            let hub = try await VersionTown.hub(speaks: "v11") { _ in
                VersionTown.json(VersionTown.framed("v11", VersionTown.newRecord))
            }
            let answer = try await hub.ask(
                TestHub.rest(VersionTown.call("v11"), try hub.client().basic, Array(VersionTown.newRequest.utf8)))
            #expect(answer.text == VersionTown.framed("v11", VersionTown.newRecord))
            #expect(try asked(hub).text == VersionTown.newRequest)
        }

        @Test func `A change of an old caller reaches a new provider and its receipt comes back`() async throws {
            let receipt = #"{"atenabango":"1","jusho_choaza":"架空町","uketsukebango":"2026000001"}"#
            let hub = try await VersionTown.hub(speaks: "v11") { _ in
                VersionTown.json(VersionTown.framed("v11", receipt, "toroku"))
            }
            let body = #"{"shikuchosonkodo":"999997","atenabango":"1","shimei_yomigana":"カナ","jusho_choaza":"架空町"}"#
            let answer = try await hub.ask(
                TestHub.rest(VersionTown.call("v10", "toroku"), try hub.client().basic, Array(body.utf8)))
            let expected = #"{"atenabango":"1","jusho_choaza":"架空町"}"#
            #expect(answer.text == VersionTown.framed("v10", expected, "toroku"))
            #expect(try asked(hub).text == body.replacing("yomigana", with: "furigana"))
            let kinds = try hub.exchange(answer["Hub-Exchange-Id"]).map { $0["kind"]?.text }
            #expect(kinds == ["intent", "outcome"])
        }

        @Test func `An operation that the provider's version lacks has no provider`() async throws {
            let hub = try await VersionTown.hub(speaks: "v10") { _ in .close }
            let answer = try await hub.ask(
                TestHub.rest(
                    VersionTown.call("v11", "ichiran"), try hub.client().basic,
                    Array(#"{"shikuchosonkodo":"999997"}"#.utf8)))
            #expect(answer["hub-error"] == "H5001", "\(answer.text)")
            #expect(hub.provider.questions.isEmpty)
        }
    }
}
