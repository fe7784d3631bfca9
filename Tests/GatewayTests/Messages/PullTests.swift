import Foundation
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    @Suite("Systems that cannot listen fetch their messages")
    struct PullTests {
        private static func result(_ example: String) throws -> String {
            String(
                decoding: try Sample.bytes("\(MessageTown.examples)valid-tsuchi.response-\(example).json"),
                as: UTF8.self)
        }

        /// Publishes one and fetches it.
        private func fetched(_ town: MessageTown) async throws -> (id: String, lease: String) {
            #expect(try await town.publish().status == 202)
            let message = try #require(try await town.pull().first)
            return (try #require(message["id"]?.text), try #require(message["lease"]?.text))
        }

        @Test func `A fetched message comes as JSON with its lease, once, and the disclosure is in the journal`()
            async throws
        {
            let town = try await MessageTown()
            _ = try await town.publish()
            let messages = try await town.pull("jite", "?max=5&lease=30")
            let message = try #require(messages.first)
            #expect(messages.count == 1 && message["attempt"]?.text == "1" && message["redelivered"]?.text == "false")
            #expect(message["contract"]?.text == "001/juminkihonjoho" && message["sender"]?.text == "juki")
            #expect(message["message"]?["tsuchikubun"]?.text == "1")
            #expect(try await town.pull().isEmpty)
            let records = try town.hub.exchange(message["id"]?.text)
            #expect(records.map { $0["verdict"]?.text } == ["accepted", "handedOut"])
            #expect(records.last?["provider"]?.text == "jite" && records.last?["grant"]?.text == "jite-idou")
            #expect(records.last?["persons"]?.list.isEmpty == false)
        }

        @Test(arguments: [
            ("accepted", "delivered", nil), ("applied", "applied", nil), ("cannot-be-applied", "dead", "H7015"),
        ])
        func `The receipt decides what an acknowledgement means`(example: String, state: String, code: String?)
            async throws
        {
            let town = try await MessageTown()
            let (id, lease) = try await fetched(town)
            let answer = try await town.ask(
                "POST", "messages/\(id)/acknowledge", by: "jite",
                "{\"lease\":\"\(lease)\",\"result\":\(try Self.result(example))}")
            #expect(answer.status == 200, "\(answer.text)")
            let delivery = try await town.state(id, by: "juki")
            #expect(delivery?["state"]?.text == state && delivery?["failure"]?["code"]?.text == code)
            #expect((delivery?["appliedAt"] != nil) == (state == "applied"))
        }

        @Test func `Applied may be told later, once`() async throws {
            let town = try await MessageTown()
            let (id, lease) = try await fetched(town)
            let early = try await town.ask("POST", "messages/\(id)/applied", by: "jite", "{}")
            #expect(early.status == 409 && early["hub-error"] == "H7018")
            let acknowledged = try await town.ask(
                "POST", "messages/\(id)/acknowledge", by: "jite", "{\"lease\":\"\(lease)\"}")
            #expect(acknowledged.json?["deliveries"]?.list.first?["state"]?.text == "delivered")
            let applied = try await town.ask(
                "POST", "messages/\(id)/applied", by: "jite", "{\"result\":\(try Self.result("applied"))}")
            #expect(applied.json?["deliveries"]?.list.first?["state"]?.text == "applied")
        }

        @Test func `A lease that is not held any more settles nothing`() async throws {
            let town = try await MessageTown()
            let (id, lease) = try await fetched(town)
            let body = "{\"lease\":\"\(lease)\"}"
            #expect(try await town.ask("POST", "messages/\(id)/acknowledge", by: "jite", body).status == 200)
            let again = try await town.ask("POST", "messages/\(id)/acknowledge", by: "jite", body)
            #expect(again.status == 409 && again["hub-error"] == "H7009")
            let forged = try await town.ask(
                "POST", "messages/\(id)/extend", by: "jite", "{\"lease\":\"zz\",\"seconds\":9}")
            #expect(forged.status == 409)
        }

        @Test func `A rejected message comes again with a higher attempt until its attempts are used up`() async throws
        {
            let town = try await MessageTown()
            let (id, lease) = try await fetched(town)
            let extended = try await town.ask(
                "POST", "messages/\(id)/extend", by: "jite", "{\"lease\":\"\(lease)\",\"seconds\":60}")
            #expect(extended.status == 200)
            let rejected = try await town.ask(
                "POST", "messages/\(id)/reject", by: "jite", "{\"lease\":\"\(lease)\",\"retry\":true,\"after\":0}")
            #expect(rejected.json?["deliveries"]?.list.first?["state"]?.text == "waiting")
            let second = try #require(try await town.pull("jite", "?wait=5").first)
            #expect(second["attempt"]?.text == "2" && second["redelivered"]?.text == "true")
            let lost = try await town.ask(
                "POST", "messages/\(id)/reject", by: "jite", "{\"lease\":\"\(lease)\",\"retry\":true}")
            #expect(lost.status == 409)
            let last = try await town.ask(
                "POST", "messages/\(id)/reject", by: "jite",
                "{\"lease\":\"\(second["lease"]?.text ?? "")\",\"retry\":true}"
            )
            #expect(last.json?["deliveries"]?.list.first?["state"]?.text == "dead")
        }

        @Test func `A waiting system gets a message as soon as it comes`() async throws {
            let town = try await MessageTown()
            let line = try await town.hub.line()
            line.write(try town.request("GET", "messages?wait=60", by: "jite").bytes)
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                group.addTask { try await line.answer() }
                _ = try await town.publish()
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.first?.json?["messages"]?.list.count == 1)
            line.close()
        }

        @Test func `Who hangs up while waiting takes nothing with it`() async throws {
            let town = try await MessageTown()
            let line = try await town.hub.line()
            // Should the message come before the hub hears of it, the lease is short.
            line.write(try town.request("GET", "messages?wait=60&lease=1", by: "jite").bytes)
            line.close()
            _ = try await town.publish()
            let message = try #require(try await town.pull("jite", "?wait=30").first)
            #expect(message["message"]?["tsuchikubun"]?.text == "1")
        }

        @Test func `A hub that stops sends those who wait home`() async throws {
            let town = try await MessageTown()
            let line = try await town.hub.line()
            line.write(try town.request("GET", "messages?wait=60", by: "jite").bytes)
            _ = try await town.publish("request-reported-to-move-away")
            let start = ContinuousClock.now
            await town.hub.stop()
            #expect(ContinuousClock.now - start < .seconds(20))
            line.close()
        }

        @Test func `A token that is revoked while its system waits fetches nothing`() async throws {
            let town = try await MessageTown()
            let token = try await town.hub.token("jite", scope: "001:\(MessageTown.moves):Create")
            let line = try await town.hub.line()
            let request = try town.request("GET", "messages?wait=60", by: "jite")
            line.write(request.with("Authorization", "Bearer " + token).bytes)
            let revocation = Request(
                path: "/999997/oauth/v1/revoke",
                fields: [
                    ("Content-Type", "application/x-www-form-urlencoded"),
                    ("Authorization", try town.hub.client("jite").basic),
                ], body: Array("token=\(token)".utf8))
            #expect(try await town.hub.ask(revocation).status == 200)
            _ = try await town.publish()
            let answer = try await line.answer()
            #expect(answer.status == 401 || answer.json?["messages"]?.list.isEmpty == true)
            #expect(town.store.messages.first?.deliveries.first?.attempts == 0)
            line.close()
        }

        @Test func `Nothing within the time is an empty list`() async throws {
            let town = try await MessageTown()
            #expect(try await town.pull("jite", "?wait=1").isEmpty)
        }

        @Test func `Several are acknowledged at once, each on its own`() async throws {
            let town = try await MessageTown()
            _ = try await town.publish("request-moved-in")
            _ = try await town.publish("request-protection-begins")
            let messages = try await town.pull()
            var items = messages.map { "{\"id\":\"\($0["id"]?.text ?? "")\",\"lease\":\"\($0["lease"]?.text ?? "")\"}" }
            try #require(items.count >= 1)
            items.append("{\"id\":\"\(messages[0]["id"]?.text ?? "")\",\"lease\":\"ff\"}")
            let answer = try await town.ask(
                "POST", "messages/acknowledge", by: "jite", "{\"items\":[\(items.joined(separator: ","))]}")
            let results = answer.json?["results"]?.list ?? []
            #expect(results.dropLast().allSatisfy { $0["result"]?.text == "done" })
            #expect(results.last?["code"]?.text == "H7009")
        }

        @Test
        func `A provider that cannot listen answers a request, and the consumer asks for the answer or fetches it`()
            async throws
        {
            let town = try await MessageTown()
            let names = try Sample.names(in: Sample.registration)
            let request = try #require(names.first { $0.hasPrefix("valid-fuban.request") && $0.hasSuffix(".json") })
            let response = try #require(names.first { $0.hasPrefix("valid-fuban.response") && $0.hasSuffix(".json") })
            let accepted = try await town.hub.ask(
                try town.request(
                    "POST", TestHub.registrationCall, by: "jite", try Sample.bytes(Sample.registration + request),
                    [("Prefer", "respond-async"), ("Hub-Reply", "deliver")]))
            #expect(accepted.status == 202, "\(accepted.text)")
            let id = try #require(accepted.json?["id"]?.text)
            let message = try #require(try await town.pull("toroku").first)
            let lease = message["lease"]?.text ?? ""
            #expect(message["id"]?.text == id && message["kind"]?.text == "request")
            let none = try await town.ask(
                "POST", "messages/\(id)/acknowledge", by: "toroku", "{\"lease\":\"\(lease)\"}")
            #expect(none.status == 400 && none["hub-error"] == "H7012")
            let result = String(decoding: try Sample.bytes(Sample.registration + response), as: UTF8.self)
            let done = try await town.ask(
                "POST", "messages/\(id)/acknowledge", by: "toroku", "{\"lease\":\"\(lease)\",\"result\":\(result)}")
            #expect(done.status == 200, "\(done.text)")
            let json = try await town.ask("GET", "messages/\(id)/answer", by: "jite")
            #expect(json.status == 200 && json.json?["result"] != nil && json.json?["metadata"] != nil, "\(json.text)")
            let xml = try await town.ask(
                "GET", "messages/\(id)/answer", by: "jite", "", [("Accept", "application/xml")])
            #expect(xml.status == 200 && xml.text.contains("<jutogaishaatenabangofubanResponse"))
            #expect(try await town.ask("GET", "messages/\(id)/answer", by: "toroku").status == 404)
            let answer = try #require(try await town.pull("jite").first)
            #expect(answer["kind"]?.text == "answer" && answer["relatesTo"]?.text == id)
            #expect(answer["message"]?["result"] != nil)
        }

        @Test func `An answer that breaks the contract is refused, and the lease is still held`() async throws {
            let town = try await MessageTown()
            let (id, lease) = try await fetched(town)
            let result = String(
                decoding: try Sample.bytes(
                    MessageTown.examples + "invalid-H1013-tsuchi.response-applied-with-reason.json"),
                as: UTF8.self)
            let refused = try await town.ask(
                "POST", "messages/\(id)/acknowledge", by: "jite", "{\"lease\":\"\(lease)\",\"result\":\(result)}")
            #expect(refused.status == 400 && refused["hub-error"] == "H1013")
            #expect(
                try await town.ask("POST", "messages/\(id)/acknowledge", by: "jite", "{\"lease\":\"\(lease)\"}").status
                    == 200)
        }

        @Test func `As XML the message is a text`() async throws {
            let town = try await MessageTown()
            _ = try await town.publish()
            let message = try #require(try await town.pull("jite", "?format=xml").first)
            #expect(message["message"]?.text?.hasPrefix("<juminidotsuchi xmlns=") == true)
        }

        @Test func `A grant that is gone by the time of the hand-out makes a dead letter, not a disclosure`()
            async throws
        {
            let town = try await MessageTown()
            let id = try #require(try await town.publish().json?["id"]?.text)
            let file = MessageTown.file.replacingOccurrences(of: "PORT", with: String(town.hub.provider.port))
                .replacingOccurrences(
                    of: "operations: [tsuchi], purpose: 児童手当,",
                    with: "operations: [tsuchi], purpose: 児童手当, until: 2026-01-01,")
            try town.hub.folder.write(file, to: "municipalities/999997.yaml")
            #expect(town.hub.reload() == nil)
            #expect(try await town.pull().isEmpty)
            let delivery = try await town.state(id, by: "juki")
            #expect(delivery?["state"]?.text == "dead" && delivery?["failure"]?["code"]?.text == "H7016")
            #expect(try town.hub.exchange(id).count == 1)
        }

        @Test func `Nobody sees another's message, and what cannot be meant is refused`() async throws {
            let town = try await MessageTown()
            let (id, lease) = try await fetched(town)
            #expect(try await town.ask("GET", "messages/" + id, by: "soumu")["hub-error"] == "H7003")
            #expect(
                try await town.ask("POST", "messages/\(id)/acknowledge", by: "zei", "{\"lease\":\"\(lease)\"}")[
                    "hub-error"]
                    == "H7003")
            #expect(try await town.ask("GET", "messages", by: "zei")["hub-error"] == "H7011")
            for query in ["?max=0", "?max=101", "?wait=61", "?lease=0", "?format=csv", "?max=1&max=2"] {
                #expect(try await town.ask("GET", "messages" + query, by: "jite")["hub-error"] == "H7002", "\(query)")
            }
            for body in [
                "", "[]", "{\"lease\":1}", "{\"leases\":\"1\"}", "{\"lease\":\"1\",\"result\":1}", "{\"items\":[]}",
            ] {
                let answer = try await town.ask("POST", "messages/\(id)/acknowledge", by: "jite", body)
                #expect(answer.status == 400 && answer["hub-error"] == "H7012", "\(body)")
            }
            #expect(try await town.ask("PUT", "messages/" + id, by: "jite").status == 405)
            #expect(try await town.ask("GET", "messages/nazo", by: "jite").status == 404)
            let anonymous = try await town.hub.ask(Request.get("/999997/messages"))
            #expect(anonymous.status == 401)
        }
    }
}
