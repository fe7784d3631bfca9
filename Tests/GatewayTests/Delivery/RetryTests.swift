import Foundation
import Journal
import Messages
import MessagesModel
import Synchronization
import Testing

@testable import hubd

extension GatewayTests {
    /// What happens when a receiver fails, is late, refuses or is left alone.
    @Suite struct RetryTests {
        @Test func `A receiver that fails is tried again, and can tell that it may have had the message`() async throws
        {
            let accepted = try DeliveryTown.receipt("accepted")
            let count = Counter()
            let hub = try await DeliveryTown().hub { _ in
                count.next() < 3 ? .answer(500, "text/plain", []) : accepted
            }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("it is delivered") { hub.store.all(.delivered) }
            let questions = hub.provider.questions
            #expect(questions.map { $0.field("Hub-Attempt") } == ["1", "2", "3"])
            #expect(questions.map { $0.field("Hub-Redelivered") } == ["false", "true", "true"])
            #expect(Set(questions.map { $0.field("Hub-Message-Id") }) == [notice.id.description])
            #expect(hub.store.delivery(notice)?.failure?.code == "H5011")
            let verdicts = try hub.exchange(notice.id.description).compactMap { $0["verdict"]?.text }
            #expect(verdicts == ["failed", "failed", "answered"])
        }

        @Test func `After its last attempt a message is a dead letter`() async throws {
            let hub = try await DeliveryTown(kokuho: "attempts: 3, firstDelay: 1ms, maxDelay: 1ms").hub { _ in .close }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("it is dead") { hub.store.all(.dead) }
            #expect(hub.store.delivery(notice)?.attempts == 3)
            #expect(hub.store.delivery(notice)?.failure?.reason == .timeout)
            #expect(hub.store.delivery(notice)?.failure?.code == "H5014")
        }

        @Test(arguments: ["503 Busy", "429 Too Many Requests"])
        func `A receiver that says when to come back is left alone until then`(status: String) async throws {
            let hub = try await DeliveryTown().hub { _ in DeliveryTown.bare(status, "Retry-After: 1800\r\n") }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("it is put off") { (hub.store.delivery(notice)?.notBefore ?? 0) > 0 }
            let delivery = try #require(hub.store.delivery(notice))
            let wait = delivery.notBefore - Int64(Date().timeIntervalSince1970 * 1_000_000)
            #expect((1_700_000_000...1_800_000_000).contains(wait))
            #expect(delivery.state == .waiting)
        }

        @Test func `A message that is refused holds its own key only`() async throws {
            let accepted = try DeliveryTown.receipt("accepted")
            let hub = try await DeliveryTown().hub { question in
                question.notice == 1
                    ? .answer(400, "application/json", Array(#"{"errors":[{"code":"E0001"}]}"#.utf8)) : accepted
            }
            let (poison, behind, beside) = (
                try DeliveryTown.notice(1, key: 1), try DeliveryTown.notice(2, key: 1),
                try DeliveryTown.notice(3, key: 2)
            )
            for message in [poison, behind, beside] { hub.store.accept(message) }
            try await eventually("the other key is delivered") { hub.store.delivery(beside)?.state == .delivered }
            try await eventually("it is dead") { hub.store.delivery(poison)?.state == .dead }
            #expect(hub.store.delivery(poison)?.failure?.reason == .refused)
            #expect(hub.store.delivery(poison)?.failure?.code == "H5007")
            #expect(hub.store.delivery(behind)?.state == .waiting)
            _ = try hub.store.discard(
                [DeliveryID(message: poison.id, receiver: "kokuho")], in: DeliveryTown.code, at: 1)
            try await eventually("the key goes on") { hub.store.delivery(behind)?.state == .delivered }
            #expect(hub.provider.questions.compactMap(\.notice).filter { $0 == 1 }.count == 1)
        }

        @Test func `A receiver that hangs is given up in its time and asked again`() async throws {
            let accepted = try DeliveryTown.receipt("accepted")
            let count = Counter()
            var town = DeliveryTown()
            town.kokuhoAdapter = ", timeout: 200ms"
            let hub = try await town.hub { _ in count.next() == 1 ? .silence : accepted }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("it is delivered") { hub.store.all(.delivered) }
            #expect(hub.store.delivery(notice)?.attempts == 2)
            #expect(hub.store.delivery(notice)?.failure?.reason == .timeout)
        }

        @Test func `A receiver whose circuit is open is left alone, and its messages lose no attempt`() async throws {
            var town = DeliveryTown(kokuho: "parallel: 1, firstDelay: 1h, maxDelay: 1h")
            town.kokuhoMore = "circuit: {failures: 2, open: 1h}"
            let hub = try await town.hub { _ in .close }
            let notices = try (1...4).map { try DeliveryTown.notice($0, key: UInt64($0)) }
            for notice in notices { hub.store.accept(notice) }
            try await eventually("two have failed, the third was given back") {
                let attempts = notices.map { hub.store.delivery($0)?.attempts }
                return attempts == [1, 1, 0, 0] && (hub.store.delivery(notices[2])?.notBefore ?? 0) > 0
            }
            // A new hint does not wake a queue that rests: the message beside it is delivered, this one not even claimed.
            hub.store.accept(try DeliveryTown.notice(5, key: 5))
            let given = hub.store.delivery(notices[2])?.notBefore
            #expect(try await hub.ask(.get("/readyz")).status == 200)
            #expect(hub.store.delivery(notices[2])?.notBefore == given)
            #expect(hub.provider.questions.count == 2)
        }

        @Test func `When the circuit closes again everything goes out`() async throws {
            let accepted = try DeliveryTown.receipt("accepted")
            let count = Counter()
            var town = DeliveryTown()
            town.kokuhoMore = "circuit: {failures: 2, open: 100ms}"
            let hub = try await town.hub { _ in count.next() <= 3 ? .close : accepted }
            for number in 1...20 { hub.store.accept(try DeliveryTown.notice(number, key: UInt64(number))) }
            try await eventually("all are delivered") { hub.store.all(.delivered) }
        }

        @Test func `In a maintenance window nobody is called, and a new configuration ends it`() async throws {
            let accepted = try DeliveryTown.receipt("accepted")
            var town = DeliveryTown()
            town.kokuhoMore =
                #"maintenance: [{days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "24:00"}]"#
            let hub = try await town.hub { _ in accepted }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("it was given back") { (hub.store.delivery(notice)?.notBefore ?? 0) > 0 }
            #expect(hub.provider.questions.isEmpty)
            town.kokuhoMore = ""
            let text = town.text.replacingOccurrences(of: "PORT", with: String(hub.provider.port))
            try hub.folder.write(text, to: "municipalities/\(TestHub.first).yaml")
            #expect(hub.reload() == nil)
            try await eventually("it is delivered") { hub.store.all(.delivered) }
            #expect(hub.store.delivery(notice)?.attempts == 1)
        }

        @Test func `A system that turns to fetching is called no more, and called again when it turns back`()
            async throws
        {
            let accepted = try DeliveryTown.receipt("accepted")
            var town = DeliveryTown(kokuho: "mode: pull")
            let hub = try await town.hub { _ in accepted }
            func configure(_ messages: String) throws {
                town.kokuho = messages
                let text = town.text.replacingOccurrences(of: "PORT", with: String(hub.provider.port))
                try hub.folder.write(text, to: "municipalities/\(TestHub.first).yaml")
                #expect(hub.reload() == nil)
            }
            let (waiting, beside) = (try DeliveryTown.notice(1), try DeliveryTown.notice(2, to: ["nenkin"]))
            let soap = try DeliveryTown.soapReceipt("accepted")
            hub.provider.play { $0.path.hasPrefix("/nenkin") ? soap : accepted }
            hub.store.accept(waiting)
            hub.store.accept(beside)
            try await eventually("the other system has its own") {
                hub.store.delivery(beside, to: "nenkin")?.state == .delivered
            }
            #expect(hub.store.delivery(waiting)?.attempts == 0)
            try configure("mode: push")
            try await eventually("it is pushed") { hub.store.delivery(waiting)?.state == .delivered }
            try configure("mode: pull")
            let later = try DeliveryTown.notice(3)
            hub.store.accept(later)
            hub.store.accept(try DeliveryTown.notice(4, to: ["nenkin"]))
            try await eventually("the other system has its second") {
                hub.provider.questions.contains { $0.notice == 4 }
            }
            #expect(hub.store.delivery(later)?.attempts == 0)
        }

        @Test func `An acknowledgement that comes after another holder's counts once`() async throws {
            let gate = Gate()
            let accepted = try Sample.bytes(Sample.resident + "valid-tsuchi.response-accepted.json")
            let hub = try await DeliveryTown(kokuho: "lease: 1s").hub { _ in .held(gate, accepted) }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("the receiver is asked") { hub.provider.questions.count == 1 }
            // The lease cannot be lengthened and runs out; another process takes the message and delivers it.
            let other = Int64(Date().timeIntervalSince1970 * 1_000_000) + 3_600_000_000
            let claimed = Mutex<[Lease]>([])
            hub.store.claim(
                Claim(
                    queue: QueueName(municipality: DeliveryTown.code, receiver: "kokuho"), max: 1, now: other,
                    until: other + 1)
            ) { result in
                if case .success(let found) = result { claimed.withLock { $0 = found.leases } }
            }
            let lease = try #require(claimed.withLock { $0.first })
            #expect(lease.attempt == 2)
            hub.store.settle(
                [Settlement(lease: lease.id, at: 77, outcome: .delivered(isApplied: true, answer: nil))]
            ) { _ in }
            gate.open()
            try await eventually("the late one is in the journal") {
                try hub.exchange(notice.id.description).contains { $0["verdict"]?.text == "answered" }
            }
            await hub.stop()
            #expect(hub.store.delivery(notice)?.deliveredAt == 77)
            #expect(hub.provider.questions.count == 1)
        }

        @Test func `The lease of a delivery that takes long is lengthened`() async throws {
            let gate = Gate()
            let accepted = try Sample.bytes(Sample.resident + "valid-tsuchi.response-accepted.json")
            let hub = try await DeliveryTown(kokuho: "lease: 1s").hub { _ in .held(gate, accepted) }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("the receiver is asked") { hub.provider.questions.count == 1 }
            // Nothing is due at the beginning of time, but the store says when the lease ends.
            let queue = QueueName(municipality: DeliveryTown.code, receiver: "kokuho")
            let end = Mutex<Int64>(0)
            func leasedUntil() -> Int64 {
                hub.store.claim(Claim(queue: queue, max: 1, now: 1, until: 2)) { result in
                    if case .success(let claimed) = result { end.withLock { $0 = claimed.nextDue ?? 0 } }
                }
                return end.withLock { $0 }
            }
            let first = leasedUntil()
            try await eventually("it has been lengthened twice") { leasedUntil() > first + 1_000_000 }
            gate.open()
            try await eventually("it is delivered") { hub.store.all(.delivered) }
            #expect(hub.store.delivery(notice)?.attempts == 1)
        }

        @Test func `A settlement that the store cannot take is told again`() async throws {
            let gate = Gate()
            let accepted = try Sample.bytes(Sample.resident + "valid-tsuchi.response-accepted.json")
            let hub = try await DeliveryTown().hub { _ in .held(gate, accepted) }
            let notice = try DeliveryTown.notice(1)
            hub.store.accept(notice)
            try await eventually("the receiver is asked") { hub.provider.questions.count == 1 }
            hub.store.fail(StoreError(.notWritable, "the disk is full"))
            gate.open()
            try await eventually("it is in the journal") {
                try hub.exchange(notice.id.description).contains { $0["verdict"]?.text == "answered" }
            }
            #expect(hub.store.delivery(notice)?.state == .leased)
            hub.store.fail(nil)
            try await eventually("it is delivered") { hub.store.all(.delivered) }
            #expect(hub.provider.questions.count == 1)
        }

        @Test func `A hub that stops settles what is under way and leaves the rest waiting`() async throws {
            let gate = Gate()
            let accepted = try Sample.bytes(Sample.resident + "valid-tsuchi.response-accepted.json")
            let hub = try await DeliveryTown(kokuho: "parallel: 4").hub { _ in .held(gate, accepted) }
            for number in 1...50 { hub.store.accept(try DeliveryTown.notice(number, key: UInt64(number))) }
            try await eventually("four are under way") { hub.provider.questions.count == 4 }
            async let stopped: Void = hub.stop()
            try await eventually("the hub is stopping") {
                do {
                    return try await hub.ask(.get("/healthz")).status != 200
                } catch {
                    return true
                }
            }
            gate.open()
            await stopped
            let states = hub.store.messages.flatMap { $0.deliveries.map(\.state) }
            #expect(states.filter { $0 == .delivered }.count == 4)
            #expect(states.filter { $0 == .waiting }.count == 46)
            #expect(hub.provider.questions.count == 4)
        }
    }
}
