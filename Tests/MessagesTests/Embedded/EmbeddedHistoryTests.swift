import Foundation
import Journal
import Messages
import Testing

@Suite("Day files of the embedded store") struct EmbeddedHistoryTests {
    private func inStore(_ body: (inout EmbeddedMessageStore, EmbeddedHome) async throws -> Void) async throws {
        let home = EmbeddedHome()
        defer { home.remove() }
        var store = try open(home)
        defer { store.close() }
        try await body(&store, home)
    }

    /// Files only when it is told to, and at its end.
    private func open(_ home: EmbeddedHome) throws -> EmbeddedMessageStore {
        var configuration = home.configuration()
        configuration.filingInterval = 600_000
        (configuration.groupBytes, configuration.segmentBytes) = (512 << 10, 1 << 20)
        return try EmbeddedMessageStore.open(configuration)
    }

    private func reopen(_ store: inout EmbeddedMessageStore, _ home: EmbeddedHome) throws {
        store.close()
        store = try open(home)
    }

    /// Messages 0..<count, all delivered but those that `isOpen` says.
    private func fill(
        _ store: any MessageStore, _ count: Int, days: Int = 1, body: Int = 50,
        but isOpen: (Int) -> Bool = { _ in false }
    ) async throws {
        for start in stride(from: 0, to: count, by: 500) {
            let messages = (start..<min(count, start + 500)).map { number in
                Sample.message(
                    number, idempotencyKey: "k\(number)",
                    body: Array("\(number)".utf8) + Array(repeating: 32, count: body),
                    at: Sample.start + Int64(number * days / count) * Sample.day)
            }
            try await store.accept(messages)
            let now = Sample.start + 100 * Sample.day
            let leases = try await store.claim(
                Claim(queue: Sample.queue("B"), max: 500, maxBytes: .max, now: now, until: now + 1)
            ).leases
            let settlements = leases.map { lease in
                let isOpen = isOpen(Int(String(decoding: lease.message.body.prefix { $0 != 32 }, as: UTF8.self)) ?? 0)
                return Settlement(
                    lease: lease.id, at: now,
                    outcome: isOpen ? .retry(notBefore: now + Sample.day, Sample.failure()) : .delivered)
            }
            _ = try await store.settle(settlements)
        }
    }

    @Test("what is finished leaves memory, and every question is answered as before")
    func memory() async throws {
        try await inStore { store, home in
            let count = 4_000
            try await fill(store, count) { $0 % 1_000 == 7 }
            #expect(store.livingCount == count)
            try store.file()
            #expect(store.livingCount == count / 1_000)
            #expect(store.filedNameBytes < 20 * count)
            let everything = MessageQuery(municipality: Sample.town, limit: .max)
            for _ in 0..<2 {
                #expect(try store.count(everything) == count)
                #expect(try store.find(everything).map(\.message.id) == (0..<count).map { Sample.id($0) })
                var query = everything
                query.state = .waiting
                #expect(try store.count(query) == count / 1_000)
                query.state = .delivered
                #expect(try store.count(query) == count - count / 1_000)
                #expect(try store.delivery(Sample.id(8))?.state == .delivered)
                #expect(try store.delivery(Sample.id(7))?.state == .waiting)
                #expect(try store.queues(of: Sample.town).map(\.waiting) == [count / 1_000])
                #expect(try store.status(of: Sample.id(8), in: Sample.otherTown) == nil)
                try reopen(&store, home)
                #expect(store.livingCount == count / 1_000)
            }
        }
    }

    @Test("a start reads the end of the log only")
    func start() async throws {
        try await inStore { store, home in
            try await fill(store, 4_000, body: 400)
            try reopen(&store, home)
            #expect(store.readBytes <= 1 << 20, "one segment of several")
            #expect(try store.count(MessageQuery(municipality: Sample.town)) == 4_000)
        }
    }

    @Test("an answer comes from day files and memory together, in the order of acceptance, page by page")
    func across() async throws {
        try await inStore { store, home in
            try await fill(store, 1_000, days: 4) { $0 % 3 == 0 }
            try store.file()
            #expect(store.livingCount == 334)
            // These are in memory only.
            try await store.accept((1_000..<1_010).map { Sample.message($0, at: Sample.start + 5 * Sample.day) })
            var query = MessageQuery(municipality: Sample.town, limit: 7)
            var found: [Int] = []
            while let page = try? store.find(query), let last = page.last {
                #expect(page.count <= 7)
                found += page.map { Int($0.message.id.low >> 10 & 0xff_ffff) }
                query.after = last.message.id
            }
            #expect(found == (0..<1_010).map { Int(Sample.id($0).low >> 10 & 0xff_ffff) })
            query = MessageQuery(municipality: Sample.town)
            query.accepted = Sample.start + Sample.day...Sample.start + 2 * Sample.day
            #expect(try store.count(query) == 500)
        }
    }

    @Test("an idempotency key is known whose message is in a day file, also after a start")
    func idempotency() async throws {
        try await inStore { store, home in
            try await fill(store, 1_000)
            for _ in 0..<2 {
                try store.file()
                #expect(store.livingCount == 0)
                let first = try #require(try store.status(of: Sample.id(400), in: Sample.town)).message
                var again = first
                again.id = Sample.id(5_000)
                var other = Sample.message(5_001, idempotencyKey: "k401", at: Sample.start)
                other.body = [1]
                other.digest = Sample.digest(other.body)
                #expect(
                    try await store.accept([again, other]) == [.repeated(Sample.id(400)), .conflict(Sample.id(401))])
                try reopen(&store, home)
            }
        }
    }

    @Test("a message comes back to life from a day file, and is what it was after a crash, too")
    func revival() async throws {
        try await inStore { store, home in
            try await fill(store, 1_000)
            try store.file()
            let wanted = ["B", "C"].map { receiver in
                (DeliveryID(message: Sample.id(5), receiver: receiver), StoredMessage.Address(receiver: receiver))
            }
            #expect(
                try store.applied(
                    DeliveryID(message: Sample.id(6), receiver: "B"), in: Sample.town, failure: nil, at: 9))
            #expect(try store.redeliver(wanted, in: Sample.town, at: Sample.start).count == 2)
            for round in 0..<3 {
                #expect(try store.delivery(Sample.id(5))?.state == .waiting)
                #expect(try store.delivery(Sample.id(5), to: "C")?.redeliveries == 1)
                #expect(try store.delivery(Sample.id(6))?.appliedAt == 9)
                #expect(try store.count(MessageQuery(municipality: Sample.town)) == 1_000)
                #expect(try store.find(MessageQuery(municipality: Sample.town, state: .waiting)).count == 1)
                if round == 0 { try store.file() }
                if round == 1 { try reopen(&store, home) }
            }
            #expect(store.livingCount == 1)
            let lease = try #require(try await store.claim().first)
            #expect(lease.message.id == Sample.id(5) && lease.redeliveries == 1)
            try await store.settle(lease, .delivered)
            try await store.settle(try #require(try await store.claim("C").first), .delivered)
            try store.file()
            #expect(store.livingCount == 0)
        }
    }

    @Test("days that went have no file any more, and do not come back")
    func dropping() async throws {
        try await inStore { store, home in
            try await fill(store, 4_000, days: 4, body: 400) { $0 == 3_500 }
            try store.file()
            func files() throws -> [String] {
                try FileManager.default.contentsOfDirectory(atPath: home.folder + "/days")
                    .filter { $0.hasSuffix(".sqlite") }.sorted()
            }
            func segments() throws -> Int {
                try FileManager.default.contentsOfDirectory(atPath: home.folder + "/open").count
            }
            let before = try segments()
            #expect(try files().count == 4)
            // One that nobody has filed yet goes with its day.
            try await store.accept([Sample.message(9_000, to: [], at: Sample.start + Sample.day)])
            #expect(try store.retire(before: Sample.start + 9 * Sample.day) == 3_001)
            #expect(try files() == ["\(Sample.start / Sample.day + 3).sqlite"])
            #expect(try segments() < before)
            for _ in 0..<2 {
                #expect(try store.count(MessageQuery(municipality: Sample.town)) == 1_000)
                #expect(try store.status(of: Sample.id(5), in: Sample.town) == nil)
                #expect(try files().count == 1)
                try reopen(&store, home)
            }
            #expect(try await store.accept([Sample.message(5, idempotencyKey: "k5")]) == [.accepted])
        }
    }

    @Test("a day file that is lost or damaged is made anew from the log; so is a store without any", arguments: 0..<3)
    func rebuilding(damage: Int) async throws {
        try await inStore { store, home in
            try await fill(store, 2_000, days: 2) { $0 == 3 }
            try store.file()
            store.close()
            let day = "\(home.folder)/days/\(Sample.start / Sample.day).sqlite"
            switch damage {
            case 0: try FileManager.default.removeItem(atPath: day)
            case 1: try Data(repeating: 7, count: 90_000).write(to: URL(fileURLWithPath: day))
            default:
                // As a store of the first version was left.
                try FileManager.default.removeItem(atPath: home.folder + "/days")
                try FileManager.default.removeItem(atPath: home.folder + "/filed")
            }
            store = try open(home)
            #expect(try store.count(MessageQuery(municipality: Sample.town)) == 2_000)
            try store.file()
            #expect(store.livingCount == 1)
            #expect(try store.delivery(Sample.id(4))?.state == .delivered)
            try reopen(&store, home)
            #expect(try store.count(MessageQuery(municipality: Sample.town)) == 2_000)
        }
    }
}
