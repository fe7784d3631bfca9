import Testing

@testable import hubd

extension GatewayTests {
    /// Whose fault it is when a message does not go through between two versions.
    @Suite struct VersionFaultTests {
        private static let longName = String(repeating: "町", count: 120)

        private func register(_ hub: TestHub, _ version: String, _ name: String) async throws -> Answer {
            let body = #"{"shikuchosonkodo":"999997","atenabango":"1","jusho_choaza":"\#(name)"}"#
            return try await hub.ask(
                TestHub.rest(VersionTown.call(version, "toroku"), try hub.client().basic, Array(body.utf8)))
        }

        private func look(_ hub: TestHub, _ version: String, _ body: String) async throws -> Answer {
            try await hub.ask(
                TestHub.rest(VersionTown.call(version), try hub.client().basic, Array(body.utf8)))
        }

        /// Code, status and, in the journal, origin and verdict.
        private func facts(_ answer: Answer, _ hub: TestHub) throws -> [String?] {
            let record = try hub.exchange(answer["Hub-Exchange-Id"]).last
            return [answer["hub-error"], String(answer.status), record?["origin"]?.text, record?["verdict"]?.text]
        }

        @Test func `120 characters for a provider of 18 are refused before anything is sent, as the hub's fault`()
            async throws
        {
            let hub = try await VersionTown.hub(speaks: "v10") { _ in .close }
            let answer = try await register(hub, "v11", Self.longName)
            #expect(try facts(answer, hub) == ["H5015", "502", "hub", "refused"])
            #expect(hub.provider.questions.isEmpty)
            let report = try #require(answer.json?["report"]?.list.first)
            #expect(report["code"]?.text == "H1001")
            #expect(report["path"]?.text == "jusho_choaza")
            #expect(report["label"]?.text == "住所_町字")
            #expect(!answer.text.contains("町町"))
        }

        @Test func `An answer that the caller's version cannot say is the hub's fault, and the change has been made`()
            async throws
        {
            let receipt = #"{"atenabango":"1","jusho_choaza":"\#(Self.longName)","uketsukebango":"2026000001"}"#
            let hub = try await VersionTown.hub(speaks: "v11") { _ in
                VersionTown.json(VersionTown.framed("v11", receipt, "toroku"))
            }
            let answer = try await register(hub, "v10", "架空町")
            #expect(try facts(answer, hub) == ["H5016", "502", "hub", "failed"])
            #expect(hub.provider.questions.count == 1)
            #expect(answer.json?["report"]?.list.first?["path"]?.text == "result[0].jusho_choaza")
            #expect(!answer.text.contains("町町"))
            let outcome = try #require(try hub.exchange(answer["Hub-Exchange-Id"]).last)
            #expect(outcome["answerReceivedDigest"]?.text?.isEmpty == false)
        }

        @Test func `An item without a place in the provider's version is refused, not lost`() async throws {
            let hub = try await VersionTown.hub(speaks: "v11") { _ in .close }
            let body = VersionTown.oldRequest.replacing(#""sosashaid""#, with: #""riyu":"認定請求","sosashaid""#)
            let answer = try await look(hub, "v10", body)
            #expect(try facts(answer, hub) == ["H5015", "502", "hub", "refused"])
            #expect(answer.json?["report"]?.list.first?["path"]?.text == "riyu")
            #expect(hub.provider.questions.isEmpty)
        }

        @Test func `A provider that breaks its own version is at fault itself`() async throws {
            let broken = VersionTown.newRecord.replacing("架空町", with: Self.longName + "町")
            let hub = try await VersionTown.hub(speaks: "v11") { _ in
                VersionTown.json(VersionTown.framed("v11", broken))
            }
            let answer = try await look(hub, "v10", VersionTown.oldRequest)
            #expect(try facts(answer, hub) == ["H5006", "502", "receiver", "failed"])
        }

        @Test
        func `A caller that breaks its own version is at fault itself, even where the other version would allow it`()
            async throws
        {
            let hub = try await VersionTown.hub(speaks: "v11") { _ in .close }
            let answer = try await register(hub, "v10", Self.longName)
            #expect(try facts(answer, hub) == ["H1001", "400", "sender", "refused"])
            #expect(hub.provider.questions.isEmpty)
        }

        @Test func `A SOAP caller is told the same in a fault`() async throws {
            let element = VersionTown.element("v11", VersionTown.newRecordItems, answer: true)
                .replacing("架空町", with: Self.longName)
            let hub = try await VersionTown.hub(speaks: "v11", kind: "kind: soap") { _ in
                .answer(200, "text/xml", Sample.envelope(Array(element.utf8)))
            }
            let body = Sample.envelope(Array(VersionTown.element("v10", VersionTown.oldRequestItems).utf8))
            let answer = try await hub.ask(
                TestHub.soap("Z01/atena/v10", try hub.client().basic, body)
                    .with("SOAPAction", "\"\(VersionTown.space("v10")):mihonatenashokai\""))
            #expect(answer.status == 500)
            #expect(answer.element("code") == "H5016")
            #expect(answer.element("origin") == "hub")
            #expect(answer["Deprecation"] == "@1711897200")
        }
    }
}
