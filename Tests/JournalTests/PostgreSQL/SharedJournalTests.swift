import Postgres
import Synchronization
import Testing

@testable import Journal

@Suite("PostgreSQL: several hubs, many days", .timeLimit(.minutes(5)))
struct SharedJournalTests {
    @Test("Hubs on one database share their person keys; a search, an export and a verification cover all of them")
    func several() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let hubs = try ["hub-1", "hub-2"].map { try home.open(as: $0) { $0.keyInterval = 20 } }
        defer { for hub in hubs { hub.close() } }
        for number in 0..<6 {
            let hub = hubs[number % 2]
            try hub.write(Samples.read(number, persons: [try hub.personHash(Samples.kakuu, "0001")]))
        }
        #expect(try hubs[0].personHash(Samples.kakuu, "0001") == hubs[1].personHash(Samples.kakuu, "0001"))
        #expect(try hubs[0].search(Samples.kakuu, "0001").map(\.exchange) == (0..<6).map { Samples.exchange($0) })
        #expect(try hubs[0].rotatePersonKey(Samples.kakuu) == 2)
        try eventually { try hubs[1].personHash(Samples.kakuu, "0001").keyID == 2 }
        try hubs[1].write(Samples.read(6, persons: [try hubs[1].personHash(Samples.kakuu, "0001")]))
        #expect(try hubs[0].search(Samples.kakuu, "0001").count == 7)
        #expect(try hubs[1].search(Samples.kakuu, "0001").count == 7)
        let report = try hubs[1].verify()
        #expect(report.problems == [])
        #expect(report.chains.map(\.writer) == ["hub-1", "hub-2"])
        #expect(report.chains.map(\.last) == [6, 5])
        let ends = try hubs[0].lines(Samples.kakuu).filter { $0.kind == "end" }
        #expect(ends.map { $0.text("writer") } == ["hub-1", "hub-2"])
        #expect(ends.map { $0.fields["records"] as? Int } == [6, 5])
    }

    @Test("An exchange that one hub began and another ended is one; the first does not report it any more")
    func acrossHubs() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let (first, second) = (try home.open(), try home.open(as: "hub-2"))
        let person = try first.personHash(Samples.kakuu, "0001")
        try first.write(
            JournalRecord.intent(Samples.intent(1, persons: [person], access: .create)).encoded(),
            JournalRecord.intent(Samples.intent(2, access: .create)).encoded())
        first.close()
        try second.write(JournalRecord.outcome(Samples.outcome(1, verdict: .unknown)).encoded())
        let found = try second.search(Samples.kakuu, "0001")
        #expect(found.map { $0.outcome?.verdict } == [.unknown])
        // Both are the first record of their writer's chain.
        #expect(found.first?.sequences == [1, 1])
        #expect(second.outcomeUnknown == [:])
        second.close()
        let again = try home.open()
        #expect(again.outcomeUnknown == [Samples.kakuu: [Samples.exchange(2)]])
        again.close()
    }

    @Test("Retention drops whole days; the chains then begin later, verify, and go on")
    func retention() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let length: Int64 = 86_400_000_000
        let now = Mutex<Int64>(20_000 * length)
        let clock = { @Sendable in now.withLock { $0 } }
        var journal = try home.open { $0.clock = clock }
        let person = try journal.personHash(Samples.kakuu, "0001")
        for day in 0..<4 {
            now.withLock { $0 = (20_000 + Int64(day)) * length + 5 }
            for number in 0..<3 { try journal.write(Samples.read(day * 10 + number, persons: [person])) }
        }
        #expect(try journal.retire(before: 20_002 * length) == 2)
        #expect(try journal.retire(before: 20_002 * length) == 0)
        var report = try journal.verify()
        #expect(report.problems == [])
        #expect(report.chains.map(\.first) == [7])
        #expect(report.chains.map(\.last) == [12])
        #expect(try journal.search(Samples.kakuu, "0001").count == 6)
        // The first kept record must follow the last one that went.
        try home.run("UPDATE journal SET link = substr(link || link, 2, 32) WHERE sequence = 7")
        #expect(try !journal.verify().isGood)
        try home.run("UPDATE journal SET link = substr(link || link, 32, 32) WHERE sequence = 7")
        #expect(try journal.verify().isGood)
        // All of it, with the partition that is written at present: the next record makes it anew.
        #expect(try journal.retire(before: 30_000 * length) == 3)
        try journal.write(Samples.read(100))
        report = try journal.verify()
        #expect(report.problems == [])
        #expect(report.chains.map(\.first) == [14])
        #expect(try journal.retire(before: 30_000 * length) == 2)
        journal.close()
        journal = try home.open { $0.clock = clock }
        report = try journal.verify()
        #expect(report.problems == [])
        #expect(report.chains.map(\.records) == [0])
        try journal.write(Samples.read(101))
        #expect(try journal.verify().chains.map(\.first) == [15])
        journal.close()
    }

    @Test("A journal drops by itself what is older than its retention")
    func ownRetention() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let length: Int64 = 86_400_000_000
        var journal = try home.open { $0.clock = { 20_000 * length } }
        try journal.write(Samples.read(1), Samples.read(2))
        journal.close()
        journal = try home.open {
            $0.clock = { 20_005 * length }
            $0.retention = 3 * 86_400_000
        }
        try journal.write(Samples.read(3))
        try eventually { try journal.records(Samples.kakuu).map(\.sequence) == [3] }
        #expect(try journal.verify().problems == [])
        journal.close()
    }

    @Test("Days before 1970 and after are told apart as PostgreSQL's partitions have them")
    func days() {
        let length: Int64 = 86_400_000_000
        #expect(
            [-length - 1, -length, -1, 0, 1, length - 1, length].map { JournalDay.of($0) } == [-2, -1, -1, 0, 0, 0, 1])
    }
}
