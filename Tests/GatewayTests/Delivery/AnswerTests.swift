import Foundation
import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    /// Questions that are answered later: the answer becomes a message, and goes back to a system that can listen.
    @Suite struct AnswerTests {
        private func answered(_ hub: TestHub) -> MessageStatus? {
            hub.store.messages.first { $0.message.kind == .answer }
        }

        private func good() throws -> [UInt8] {
            try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.json")
        }

        @Test func `The answer is kept until it is asked for`() async throws {
            let good = try good()
            let hub = try await DeliveryTown().hub { _ in .answer(200, "application/json", good) }
            let question = try DeliveryTown.question()
            hub.store.accept(question)
            try await eventually("it is answered") { answered(hub) != nil }
            let answer = try #require(answered(hub))
            #expect(answer.message.relatesTo == question.id)
            #expect(answer.message.sender == "zei")
            #expect(answer.deliveries.isEmpty)
            #expect(hub.store.delivery(question, to: "zei")?.state == .delivered)
            #expect(hub.store.delivery(question, to: "zei")?.answer == answer.message.id)
            let expected = try #require(JSONValue.parse(good)?["result"]?.list.first?["atenabango"]?.text)
            let kept = JSONValue.parse(answer.message.body)
            #expect(kept?["result"]?.list.first?["atenabango"]?.text == expected)
            // A question that only reads is one record, like any other.
            let records = try hub.exchange(question.id.description)
            #expect(records.map { $0["kind"]?.text } == ["exchange"])
            #expect(records.first?["grant"]?.text == "jite-zei")
        }

        @Test func `The answer is pushed to the consumer's callback, and recognised by its question`() async throws {
            let good = try good()
            let hub = try await DeliveryTown().hub { question in
                question.path.hasPrefix("/zei")
                    ? .answer(200, "application/json", good) : DeliveryTown.bare("204 No Content")
            }
            let question = try DeliveryTown.question(repliesTo: "jite")
            hub.store.accept(question)
            try await eventually("it is delivered") { answered(hub)?.deliveries.first?.state == .delivered }
            let pushed = try #require(hub.provider.questions.last)
            #expect(pushed.path == "/jite/answers")
            #expect(pushed.field("Hub-Relates-To") == question.id.description)
            #expect(pushed.field("Hub-Message-Id") == answered(hub)?.message.id.description)
            let expected = JSONValue.parse(good)?["result"]?.list.first?["atenabango"]?.text
            #expect(JSONValue.parse(pushed.body)?["result"]?.list.first?["atenabango"]?.text == expected)
            let records = try hub.exchange(answered(hub)?.message.id.description)
            #expect(records.map { $0["kind"]?.text } == ["intent", "outcome"])
            #expect(records.first?["provider"]?.text == "jite")
        }

        @Test func `A consumer that speaks SOAP gets the answer in an envelope`() async throws {
            let good = try good()
            var town = DeliveryTown()
            town.jite = "callback: {path: /hub}"
            let text = town.text.replacingOccurrences(
                of: #"{kind: rest, url: "http://127.0.0.1:PORT/jite""#,
                with: #"{kind: soap, url: "http://127.0.0.1:PORT/jite""#)
            let hub = try await TestHub(town: text) { question in
                question.path.hasPrefix("/zei")
                    ? .answer(200, "application/json", good) : DeliveryTown.bare("202 Accepted")
            }
            hub.store.accept(try DeliveryTown.question(repliesTo: "jite"))
            try await eventually("it is delivered") { answered(hub)?.deliveries.first?.state == .delivered }
            let pushed = try #require(hub.provider.questions.last)
            #expect(pushed.path == "/jite/hub")
            #expect(pushed.text.contains("shotokujohoshokaiResponse"), "\(pushed.text)")
        }

        @Test func `Without a callback the answer is a dead letter that can still be fetched`() async throws {
            let good = try good()
            var town = DeliveryTown()
            town.jite = "timeout: 5s"
            let hub = try await town.hub { _ in .answer(200, "application/json", good) }
            hub.store.accept(try DeliveryTown.question(repliesTo: "jite"))
            try await eventually("it is dead") { answered(hub)?.deliveries.first?.state == .dead }
            #expect(answered(hub)?.deliveries.first?.failure?.code == "H7026")
            #expect(hub.provider.questions.count == 1)
        }

        @Test func `A callback that refuses is an outcome, one that fails is tried again`() async throws {
            let good = try good()
            let count = Counter()
            let hub = try await DeliveryTown().hub { question in
                if question.path.hasPrefix("/zei") { return .answer(200, "application/json", good) }
                return count.next() == 1 ? DeliveryTown.bare("502 Bad Gateway") : DeliveryTown.bare("410 Gone")
            }
            hub.store.accept(try DeliveryTown.question(repliesTo: "jite"))
            try await eventually("it is dead") { answered(hub)?.deliveries.first?.state == .dead }
            #expect(answered(hub)?.deliveries.first?.failure?.reason == .refused)
            #expect(answered(hub)?.deliveries.first?.attempts == 2)
        }

        @Test func `A provider's refusal of a question is an outcome for the consumer`() async throws {
            let hub = try await DeliveryTown().hub { _ in
                .answer(400, "application/json", Array(#"{"errors":[{"code":"E0001"}]}"#.utf8))
            }
            let question = try DeliveryTown.question()
            hub.store.accept(question)
            try await eventually("it is dead") { hub.store.all(.dead) }
            #expect(hub.store.delivery(question, to: "zei")?.failure?.reason == .refused)
            #expect(answered(hub) == nil)
        }

        @Test func `A provider of another version is spoken to in its own, and its answer kept in the consumer's`()
            async throws
        {
            let record = VersionTown.framed("v11", VersionTown.newRecord)
            let hub = try await VersionTown.hub(speaks: "v11") { _ in VersionTown.json(record) }
            let question = DeliveryTown.message(
                .request, contract: "Z01/atena", operation: "shokai", sender: "jite",
                body: Array(VersionTown.oldRequest.utf8), addresses: [StoredMessage.Address(receiver: "mihon")])
            hub.store.accept(question)
            try await eventually("it is answered") { answered(hub) != nil }
            #expect(hub.provider.questions.first?.path == "/mihon/" + VersionTown.call("v11"))
            let answer = try #require(answered(hub)?.message)
            #expect(answer.version == "v10")
            let kept = JSONValue.parse(answer.body)?["result"]?.list.first
            #expect(kept?["shimei_yomigana"]?.text == "カナ")
        }
    }
}
