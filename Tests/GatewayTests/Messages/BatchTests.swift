import Foundation
import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    @Suite("Several messages in one request")
    struct BatchTests {
        @Test(arguments: ["\n", "\r\n"])
        func `Each line is a message of its own, with its own status and its own evidence`(ending: String) async throws
        {
            let batch = try await BatchTown()
            let reply = try await batch.send(try BatchTown.notices(1...5), ending: ending)
            #expect(reply.status == 202, "\(reply.answer.text)")
            #expect(reply.answer["content-type"] == "application/x-ndjson")
            #expect(reply.numbers == [1, 2, 3, 4, 5] && reply.statuses == [202, 202, 202, 202, 202])
            #expect(batch.store.map(\.id.description) == reply.ids && Set(reply.ids).count == 5)
            #expect(batch.store.map { BatchTown.number($0.body) } == [1, 2, 3, 4, 5])
            #expect(batch.store.allSatisfy { $0.sender == "juki" && $0.addresses.map(\.receiver) == ["jite"] })
            for (line, id) in zip(reply.lines, reply.ids) {
                #expect(line["exchange"]?.text == id)
                #expect(line["body"]?["location"]?.text == "http://127.0.0.1:8080/999997/messages/\(id)")
                #expect(try batch.town.hub.exchange(id).map { $0["verdict"]?.text } == ["accepted"])
            }
        }

        @Test func `The last line may end without a line feed`() async throws {
            let batch = try await BatchTown()
            let notices = try BatchTown.notices(1...2).joined(separator: "\n")
            let reply = try await batch.send([notices], ending: "")
            #expect(reply.status == 202 && batch.store.map { BatchTown.number($0.body) } == [1, 2])
        }

        @Test func `A wrong line and an empty one are told with their code and number, and the others are accepted`()
            async throws
        {
            let batch = try await BatchTown()
            var lines = try BatchTown.notices(1...5)
            lines[1] = lines[1].replacingOccurrences(of: "2026-11-15", with: "2026-11-31")
            lines[2] = ""
            lines[3] = "{"
            let reply = try await batch.send(lines)
            #expect(reply.status == 207, "\(reply.answer.text)")
            #expect(reply.statuses == [202, 400, 400, 400, 202])
            #expect(reply.codes == [nil, "H1004", "H2009", "H2006", nil])
            #expect(batch.store.map { BatchTown.number($0.body) } == [1, 5])
            let evidence = try batch.town.hub.exchange(reply.lines[1]["exchange"]?.text)
            #expect(evidence.map { $0["verdict"]?.text } == ["refused"])
        }

        @Test func `A line is refused with the very body that the message alone gets`() async throws {
            let batch = try await BatchTown()
            let wrong = try BatchTown.notice(1).replacingOccurrences(of: "\"koshinkubun\"", with: "\"koshinkubum\"")
            let alone = try await batch.town.ask("POST", MessageTown.moves, by: "juki", wrong)
            let reply = try await batch.send([wrong])
            #expect(reply.statuses == [alone.status] && alone.status == 400)
            #expect(reply.answer.text.hasSuffix("\"body\":\(alone.text)}\n"))
        }

        @Test func `Lines of one person are kept and fetched in their order, however many and however long`()
            async throws
        {
            let batch = try await BatchTown()
            var lines = try BatchTown.notices(1...100, person: 7)
            // Too long to be read on the loop: what stands behind it does not overtake it.
            lines[40] = try BatchTown.notice(41, person: 7, padding: 70 << 10)
            let reply = try await batch.send(lines)
            #expect(reply.status == 202 && reply.numbers == Array(1...100))
            #expect(batch.store.map { BatchTown.number($0.body) } == Array(1...100))
            for number in 1...3 {
                let fetched = try await batch.town.pull("jite", "?max=100")
                #expect(fetched.map { $0["message"]?["tsuchibango"]?.text } == [String(format: "%020d", number)])
                let (id, lease) = (fetched.first?["id"]?.text ?? "", fetched.first?["lease"]?.text ?? "")
                let done = try await batch.town.ask(
                    "POST", "messages/\(id)/acknowledge", by: "jite", "{\"lease\":\"\(lease)\"}")
                #expect(done.status == 200)
            }
        }

        @Test func `The same batch again gives every line's first outcome; a changed line is a conflict of its own`()
            async throws
        {
            let batch = try await BatchTown()
            let key = [("Idempotency-Key", String(repeating: "k", count: 250))]
            var lines = try BatchTown.notices(1...3)
            let first = try await batch.send(lines, key)
            let second = try await batch.send(lines, key)
            #expect(first.status == 202 && second.status == 202)
            #expect(second.statuses == [200, 200, 200] && second.ids == first.ids)
            lines[1] = try BatchTown.notice(9)
            let third = try await batch.send(lines, key)
            #expect(third.status == 207 && third.statuses == [200, 409, 200])
            #expect(third.codes == [nil, "H7001", nil] && batch.store.count == 3)
            #expect(batch.store.map { $0.idempotencyKey?.suffix(2) } == ["/1", "/2", "/3"])
        }

        @Test func `A line over the contract's limit is refused alone`() async throws {
            let batch = try await BatchTown()
            var lines = try BatchTown.notices(1...3)
            lines[1] = try BatchTown.notice(2, padding: 256 << 10)
            let reply = try await batch.send(lines)
            #expect(reply.status == 207 && reply.statuses == [202, 413, 202])
            #expect(reply.codes == [nil, "H2010", nil])
            #expect(reply.lines[1]["body"]?["errors"]?.list.first?["message"]?.text?.contains("262144") == true)
        }

        @Test func `Asynchronous requests in a batch get their answers`() async throws {
            let batch = try await BatchTown()
            let example = try Sample.bytes(Sample.registration + "valid-fuban.request-smallest.json")
            let line = String(decoding: example, as: UTF8.self).replacingOccurrences(of: "\n", with: "")
            let fields = [("Prefer", "respond-async"), ("Hub-Reply", "deliver"), ("Hub-Expires-In", "60")]
            let reply = try await batch.send([line, line], fields, by: "jite", call: TestHub.registrationCall)
            #expect(reply.statuses == [202, 202], "\(reply.answer.text)")
            #expect(batch.store.allSatisfy { $0.kind == .request && $0.expiresAt == $0.acceptedAt + 60_000_000 })
            let response = String(
                decoding: try Sample.bytes(Sample.registration + "valid-fuban.response-registered.json"),
                as: UTF8.self)
            for message in try await batch.town.pull("toroku") {
                let (id, lease) = (message["id"]?.text ?? "", message["lease"]?.text ?? "")
                let done = try await batch.town.ask(
                    "POST", "messages/\(id)/acknowledge", by: "toroku",
                    "{\"lease\":\"\(lease)\",\"result\":\(response)}")
                #expect(done.status == 200, "\(done.text)")
            }
            for id in reply.ids {
                #expect(try await batch.town.ask("GET", "messages/\(id)/answer", by: "jite").status == 200)
            }
        }
    }
}
