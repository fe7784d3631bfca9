import Foundation
import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    /// Stored messages reach the systems that can listen, whatever these speak.
    @Suite struct PushTests {
        @Test func `A notification reaches a REST and a SOAP subscriber, and their receipts say what came of it`()
            async throws
        {
            let (applied, accepted) = (
                try DeliveryTown.receipt("applied"), try DeliveryTown.soapReceipt("accepted")
            )
            let hub = try await DeliveryTown().hub { $0.path.hasPrefix("/kokuho") ? applied : accepted }
            let notice = try DeliveryTown.notice(1, to: ["kokuho", "nenkin"])
            hub.store.accept(notice)
            try await eventually("both have it") { hub.store.all(.delivered) }
            #expect(hub.store.delivery(notice)?.appliedAt != nil)
            #expect(hub.store.delivery(notice, to: "nenkin")?.appliedAt == nil)
            let questions = hub.provider.questions.sorted { $0.path < $1.path }
            #expect(questions.map(\.path) == ["/kokuho/app_submit/v10/juminidotsuchi", "/nenkin"])
            for question in questions {
                #expect(question.field("Hub-Message-Id") == notice.id.description)
                #expect(question.field("Hub-Exchange-Id") == notice.id.description)
                #expect(question.field("Hub-Attempt") == "1")
                #expect(question.field("Hub-Redelivered") == "false")
                #expect(question.notice == 1)
            }
            #expect(questions.last?.text.contains("Envelope") == true)
        }

        @Test func `What is disclosed stands in the journal with the subscriber's own right`() async throws {
            let accepted = try DeliveryTown.receipt("accepted")
            let hub = try await DeliveryTown().hub { _ in accepted }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("it is delivered") { hub.store.all(.delivered) }
            let records = try hub.exchange(notice.id.description)
            #expect(records.map { $0["kind"]?.text } == ["intent", "outcome"])
            #expect(records.first?["consumer"]?.text == "juki")
            #expect(records.first?["provider"]?.text == "kokuho")
            #expect(records.first?["grant"]?.text == "kokuho-juki")
            #expect(records.first?["persons"]?.list.isEmpty == false)
            #expect(records.last?["verdict"]?.text == "answered")
        }

        @Test func `What cannot be applied is a dead letter of its own kind`() async throws {
            let refused = try DeliveryTown.receipt("cannot-be-applied")
            let hub = try await DeliveryTown().hub { _ in refused }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("it is dead") { hub.store.all(.dead) }
            #expect(hub.store.delivery(notice)?.failure?.reason == .notApplied)
            #expect(hub.store.delivery(notice)?.failure?.code == "H7025")
            #expect(hub.provider.questions.count == 1)
        }

        @Test func `Nothing leaves while its intent cannot be written, and it is no attempt`() async throws {
            let disk = FaultyDisk()
            let accepted = try DeliveryTown.receipt("accepted")
            let hub = try await DeliveryTown().hub(files: disk) { _ in accepted }
            disk.isFull = true
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("it is put off") { (hub.store.delivery(notice)?.notBefore ?? 0) > 0 }
            #expect(hub.store.delivery(notice)?.attempts == 0)
            #expect(hub.provider.questions.isEmpty)
            disk.isFull = false
            try await eventually("it is delivered") { hub.store.all(.delivered) }
            #expect(hub.store.delivery(notice)?.attempts == 1)
        }

        @Test func `Messages of one key arrive in their order, once each, while other keys go on beside them`()
            async throws
        {
            let accepted = try DeliveryTown.receipt("accepted")
            let count = Counter()
            let hub = try await DeliveryTown(kokuho: "firstDelay: 1ms, maxDelay: 2ms, factor: 1, attempts: 100").hub {
                _ in
                count.next() % 4 == 0 ? DeliveryTown.bare("503 Busy") : accepted
            }
            let notices = try (0..<200).map { try DeliveryTown.notice($0, key: UInt64($0 % 10 + 1)) }
            for notice in notices { hub.store.accept(notice) }
            try await eventually("all are delivered") { hub.store.all(.delivered) }
            var seen: [Int: [Int]] = [:]
            for number in hub.provider.questions.compactMap(\.notice) where seen[number % 10]?.last != number {
                seen[number % 10, default: []].append(number)
            }
            for (key, numbers) in seen { #expect(numbers == Array(stride(from: key, to: 200, by: 10))) }
            #expect(seen.count == 10)
            #expect(hub.provider.questions.count > 200)
        }

        @Test func `A large body is read beside the loop`() async throws {
            let accepted = try DeliveryTown.receipt("accepted")
            let hub = try await DeliveryTown().hub { _ in accepted }
            var notice = try DeliveryTown.notice(1)
            notice.body = [UInt8](repeating: 32, count: 100_000) + notice.body
            hub.store.accept(notice)
            try await eventually("it is delivered") { hub.store.all(.delivered) }
            #expect(hub.provider.questions.count == 1)
        }

        // MARK: Rights and addresses

        @Test func `Without a grant in force, a subscription or a place in the catalogue nothing leaves`() async throws
        {
            var town = DeliveryTown()
            town.until = "2020-12-31"
            let hub = try await town.hub { _ in .close }
            let ended = try DeliveryTown.notice(1)
            let unsubscribed = try DeliveryTown.notice(2, to: ["jite"])
            var unknown = try DeliveryTown.notice(3, to: ["nenkin"])
            unknown.operation = "nothing"
            var broken = try DeliveryTown.notice(4, to: ["nenkin"])
            broken.body = Array("{}".utf8)
            for message in [ended, unsubscribed, unknown, broken] { hub.store.accept(message) }
            try await eventually("all are dead") { hub.store.all(.dead) }
            #expect(hub.store.delivery(ended)?.failure?.code == "H7021")
            #expect(hub.store.delivery(unsubscribed, to: "jite")?.failure?.code == "H7022")
            #expect(hub.store.delivery(unknown, to: "nenkin")?.failure?.code == "H7020")
            #expect(hub.store.delivery(broken, to: "nenkin")?.failure?.code == "H7023")
            #expect(hub.provider.questions.isEmpty)
            let denials = try hub.records().filter { $0["kind"]?.text == "denial" }
            #expect(denials.map { $0["code"]?.text } == ["H7021"])
        }

        @Test func `A hub that does not keep messages is not ready`() async throws {
            let hub = try await DeliveryTown().hub { _ in .close }
            hub.store.fail(StoreError(.notWritable, "the disk is full"))
            let page = try await hub.ask(.get("/readyz"))
            #expect(page.status == 503)
            #expect(page.json?["messages"]?.text == "not writable")
            hub.store.fail(nil)
            #expect(try await hub.ask(.get("/readyz")).status == 200)
        }
    }
}
