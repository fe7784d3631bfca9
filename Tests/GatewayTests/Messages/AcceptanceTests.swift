import Foundation
import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    @Suite("Messages are accepted")
    struct AcceptanceTests {
        @Test func `A published notification is answered 202 when store and journal have it, and nobody is called`()
            async throws
        {
            let town = try await MessageTown()
            let answer = try await town.publish()
            #expect(answer.status == 202, "\(answer.text)")
            let id = try #require(answer.json?["id"]?.text)
            #expect(answer["location"] == "http://127.0.0.1:8080/999997/messages/\(id)")
            #expect(answer.json?["kind"]?.text == "notification")
            #expect(answer.json?["acceptedAt"]?.text?.hasSuffix("+09:00") == true)
            let stored = try #require(town.store.messages.first)
            #expect(stored.message.id.description == id && stored.message.sender == "juki")
            #expect(stored.message.addresses.map(\.receiver) == ["jite"])
            #expect(stored.message.addresses.first?.key != 0)
            #expect(
                stored.message.body == (try Sample.bytes(MessageTown.examples + "valid-tsuchi.request-moved-in.json")))
            let record = try #require(try town.hub.exchange(id).first)
            #expect(record["verdict"]?.text == "accepted" && record["consumer"]?.text == "juki")
        }

        @Test func `A notification that nobody wants is accepted all the same`() async throws {
            let town = try await MessageTown()
            let answer = try await town.publish("request-reported-to-move-away")
            #expect(answer.status == 202)
            #expect(town.store.messages.first?.deliveries.isEmpty == true)
        }

        @Test func `A request with Prefer respond-async is kept for the provider; its answer is not there yet`()
            async throws
        {
            let town = try await MessageTown()
            let answer = try await town.inquire([("Hub-Expires-In", "60"), ("Hub-Reply", "deliver")])
            #expect(answer.status == 202, "\(answer.text)")
            #expect(answer["preference-applied"] == "respond-async")
            let id = try #require(answer.json?["id"]?.text)
            let message = try #require(town.store.messages.first).message
            #expect(message.kind == .request && message.repliesTo == "jite" && message.grant == "jite-zei")
            #expect(message.addresses.map(\.receiver) == ["zei"])
            #expect(message.expiresAt == message.acceptedAt + 60_000_000)
            let question = try await town.ask("GET", "messages/\(id)/answer", by: "jite")
            #expect(question.status == 404 && question["hub-error"] == "H7008" && question["retry-after"] != nil)
        }

        @Test func `A SOAP caller gets 202 without a body; what is kept is the element alone`() async throws {
            let town = try await MessageTown()
            let body = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.xml")
            let text = String(decoding: body, as: UTF8.self)
            let element = text.range(of: "?>").map { String(text[$0.upperBound...]) } ?? text
            let request = TestHub.soap(
                "010/kojinjuminzeishotoku", try town.hub.client("jite").basic, Sample.envelope(Array(element.utf8)))
            let answer = try await town.hub.ask(request.with("Prefer", "respond-async, wait=10"))
            #expect(answer.status == 202 && answer.body.isEmpty, "\(answer.text)")
            let message = try #require(town.store.messages.first).message
            #expect(answer["location"]?.hasSuffix(message.id.description) == true)
            #expect(message.format == .xml)
            #expect(String(decoding: message.body, as: UTF8.self).hasPrefix("<shotokujohoshokai xmlns="))
        }

        @Test func `The same key and message give the first message, the same key and another message a conflict`()
            async throws
        {
            let town = try await MessageTown()
            let key = [("Idempotency-Key", "idou-0001")]
            let first = try await town.publish("request-moved-in", key)
            let second = try await town.publish("request-moved-in", key)
            #expect(first.status == 202 && second.status == 200)
            #expect(second.json?["id"]?.text == first.json?["id"]?.text)
            let other = try await town.publish("request-protection-begins", key)
            #expect(other.status == 409 && other["hub-error"] == "H7001")
            #expect(town.store.messages.count == 1)
            let verdicts = try town.hub.records().compactMap { $0["verdict"]?.text }
            #expect(verdicts == ["accepted", "accepted", "refused"])
        }

        @Test func `Both the first outcome and a failure are what a repeat is told`() async throws {
            let town = try await MessageTown()
            let key = [("Idempotency-Key", "idou-0001")]
            _ = try await town.publish("request-moved-in", key)
            let message = try #require(try await town.pull().first)
            let (id, lease) = (message["id"]?.text ?? "", message["lease"]?.text ?? "")
            let reject = try await town.ask(
                "POST", "messages/\(id)/reject", by: "jite", "{\"lease\":\"\(lease)\",\"retry\":false}")
            #expect(reject.status == 200, "\(reject.text)")
            let again = try await town.publish("request-moved-in", key)
            let delivery = again.json?["deliveries"]?.list.first
            #expect(again.status == 200 && delivery?["state"]?.text == "dead")
            #expect(delivery?["failure"]?["code"]?.text == "H7014")
        }

        @Test func `A store that cannot write accepts nothing, and the journal says so`() async throws {
            let town = try await MessageTown()
            town.store.fail(StoreError(.notWritable, "full"))
            let answer = try await town.publish()
            #expect(answer.status == 503 && answer["hub-error"] == "H7006" && answer["retry-after"] == "5")
            #expect(town.store.messages.isEmpty)
            let id = answer["hub-exchange-id"]
            #expect(try town.hub.exchange(id).last?["verdict"]?.text == "refused")
            town.store.fail(nil)
            #expect(try await town.publish().status == 202)
        }

        @Test(arguments: [
            ("Idempotency-Key", "ａ"), ("Idempotency-Key", String(repeating: "k", count: 256)), ("Hub-Expires-In", "0"),
            ("Hub-Expires-In", "soon"), ("Hub-Reply", "shout"),
        ])
        func `Fields that cannot be meant are refused`(name: String, value: String) async throws {
            let town = try await MessageTown()
            let answer = try await town.publish("request-moved-in", [(name, value)])
            #expect(answer.status == 400 && answer["hub-error"] == "H7002")
            #expect(town.store.messages.isEmpty)
        }

        @Test func `An invalid notification is refused like any message, and one without a right too`() async throws {
            let town = try await MessageTown()
            let body = try Sample.bytes(MessageTown.examples + "invalid-H1004-tsuchi.request-31-november.json")
            let answer = try await town.hub.ask(try town.request("POST", MessageTown.moves, by: "juki", body))
            #expect(answer.status == 400 && answer["hub-error"] == "H1004")
            #expect(try await town.publish(by: "soumu").status == 403)
            #expect(town.store.messages.isEmpty)
        }

        @Test func `What waits can be cancelled by its sender, once`() async throws {
            let town = try await MessageTown()
            let id = try #require(try await town.publish().json?["id"]?.text)
            #expect(try await town.ask("DELETE", "messages/" + id, by: "jite").status == 404)
            let cancelled = try await town.ask("DELETE", "messages/" + id, by: "juki")
            #expect(cancelled.status == 200)
            #expect(cancelled.json?["deliveries"]?.list.first?["state"]?.text == "cancelled")
            let again = try await town.ask("DELETE", "messages/" + id, by: "juki")
            #expect(again.status == 409 && again["hub-error"] == "H7010")
            #expect(try await town.pull().isEmpty)
        }
    }
}
