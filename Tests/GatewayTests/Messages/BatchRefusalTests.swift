import Foundation
import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    /// What a batch may not be, and what becomes of one when something breaks.
    @Suite struct BatchRefusalTests {
        @Test func `A call that waits for its answer cannot be sent as a batch`() async throws {
            let batch = try await BatchTown()
            let reply = try await batch.send(["{}"], by: "jite", call: TestHub.incomeCall)
            #expect(reply.status == 400 && reply.answer["hub-error"] == "H2020")
            #expect(reply.answer["content-type"] == "application/json;charset=UTF-8")
            #expect(try batch.town.hub.securityEvents().last == "H2020 999997")
            #expect(try batch.town.hub.records().isEmpty)
        }

        @Test func `Who has no right is denied once, as for one message`() async throws {
            let batch = try await BatchTown()
            let lines = try BatchTown.notices(1...3)
            let alone = try await batch.town.publish(by: "soumu")
            let reply = try await batch.send(lines, by: "soumu")
            #expect(reply.status == 403 && reply.answer.text == alone.text)
            #expect(try batch.town.hub.records().map { $0["kind"]?.text } == ["denial", "denial"])
            let unknown = try batch.request(lines).with("Authorization", nil)
            #expect(try await batch.town.hub.ask(unknown).status == 401)
            #expect(batch.store.isEmpty)
        }

        @Test func `An empty batch, one with too many lines and one that is too large are refused whole`() async throws
        {
            let batch = try await BatchTown(limits: "{bodyBytes: 64KiB}")
            let empty = try await batch.send([])
            #expect(empty.status == 400 && empty.answer["hub-error"] == "H2009")
            let many = try await batch.send([try BatchTown.notice(1)] + Array(repeating: "", count: 1_000))
            #expect(many.status == 413 && many.answer["hub-error"] == "H2021")
            #expect(many.answer.text.contains("1000"))
            let large = try await batch.send([try BatchTown.notice(1, padding: 64 << 10)])
            #expect(large.status == 413 && large.answer["hub-error"] == "H2010")
            #expect(large.answer.text.contains("65536"))
            #expect(try batch.town.hub.records().isEmpty && batch.store.isEmpty)
        }

        @Test func `A thousand lines are taken`() async throws {
            let batch = try await BatchTown()
            let reply = try await batch.send(try BatchTown.notices(1...1_000))
            #expect(reply.status == 202 && reply.numbers == Array(1...1_000))
            #expect(batch.store.map { BatchTown.number($0.body) } == Array(1...1_000))
        }

        @Test(arguments: [
            ("Idempotency-Key", String(repeating: "k", count: 251), 400, "H7002"),
            ("Hub-Expires-In", "soon", 400, "H7002"), ("Accept", "text/csv", 406, "H2016"),
        ])
        func `Fields that cannot be meant refuse the whole batch`(
            name: String, value: String, status: Int, code: String
        ) async throws {
            let batch = try await BatchTown()
            let reply = try await batch.send(try BatchTown.notices(1...2), [(name, value)])
            #expect(reply.status == status && reply.answer["hub-error"] == code)
            #expect(batch.store.isEmpty)
        }

        @Test(arguments: ["{perLoopInFlight: 1}", "{perLoopInFlight: 5}"])
        func `A batch gets on however little room the loop has`(limits: String) async throws {
            let batch = try await BatchTown(limits: limits)
            let reply = try await batch.send(try BatchTown.notices(1...40))
            #expect(reply.status == 202 && reply.ids.count == 40)
            #expect(batch.store.map { BatchTown.number($0.body) } == Array(1...40))
        }

        @Test func `A batch that waits for the disk leaves room for single messages`() async throws {
            let disk = FaultyDisk()
            let batch = BatchTown(try await MessageTown(limits: "{perLoopInFlight: 12}", files: disk))
            let single = try batch.town.request("POST", MessageTown.moves, by: "juki", Array(BatchTown.notice(0).utf8))
            let many = try batch.request(try BatchTown.notices(1...40))
            disk.isHeld = true
            defer { disk.isHeld = false }
            var lines = [try await batch.town.hub.line()]
            lines[0].write(many.bytes)
            try await eventually("the batch has begun") { !batch.store.isEmpty }
            // Some of them come to the loop of the batch.
            for _ in 0..<6 {
                let line = try await batch.town.hub.line()
                line.write(single.bytes)
                lines.append(line)
            }
            try await eventually("all others are taken in") {
                batch.store.count { BatchTown.number($0.body) == 0 } == 6
            }
            #expect(batch.store.count < 6 + 12)
            disk.isHeld = false
            for line in lines {
                #expect(try await line.answer().status == 202)
                line.close()
            }
        }

        @Test func `When the journal cannot write, every line says so, and the hub recovers`() async throws {
            let disk = FaultyDisk()
            let batch = BatchTown(try await MessageTown(files: disk))
            disk.isFull = true
            let reply = try await batch.send(try BatchTown.notices(1...3))
            #expect(reply.status == 207 && reply.statuses == [503, 503, 503])
            #expect(reply.codes == ["H6001", "H6001", "H6001"])
            disk.isFull = false
            try await eventually("the hub is ready again") {
                try await batch.town.hub.ask(.get("/readyz")).status == 200
            }
            #expect(try await batch.send(try BatchTown.notices(4...6)).status == 202)
        }

        @Test func `When the store cannot write, nothing is accepted, and the same batch is taken later`() async throws
        {
            let batch = try await BatchTown()
            let key = [("Idempotency-Key", "night-1")]
            batch.town.store.fail(StoreError(.notWritable, "full"))
            let reply = try await batch.send(try BatchTown.notices(1...3), key)
            #expect(reply.statuses == [503, 503, 503] && reply.codes == ["H7006", "H7006", "H7006"])
            batch.town.store.fail(nil)
            #expect(batch.store.isEmpty)
            #expect(try await batch.send(try BatchTown.notices(1...3), key).statuses == [202, 202, 202])
        }

        @Test func `A caller that goes away does not stop the lines that it has sent`() async throws {
            let batch = try await BatchTown()
            let line = try await batch.town.hub.line()
            line.write(try batch.request(try BatchTown.notices(1...300)).bytes)
            try await eventually("the batch has begun") { !batch.store.isEmpty }
            line.close()
            try await eventually("all are kept") { batch.store.count == 300 }
        }

        @Test func `A hub that ends finishes the batch that it has begun`() async throws {
            let batch = try await BatchTown()
            async let sent = batch.send(try BatchTown.notices(1...300))
            try await eventually("the batch has begun") { !batch.store.isEmpty }
            await batch.town.hub.stop()
            let reply = try await sent
            #expect(reply.status == 202 && reply.ids.count == 300 && batch.store.count == 300)
        }

        @Test func `Other requests of the connection follow the batch in their turn`() async throws {
            let batch = try await BatchTown()
            let line = try await batch.town.hub.line()
            defer { line.close() }
            line.write(try batch.request(try BatchTown.notices(1...100)).bytes + Request.get("/healthz").bytes)
            #expect(try await line.answer().status == 202)
            #expect(try await line.answer().status == 200)
        }
    }
}
