import Postgres
import PostgresServer
import Synchronization
import Testing
import Threads

@testable import Journal

@Suite("PostgreSQL: one process a writer", .timeLimit(.minutes(5)))
struct FencingTests {
    private func isWaiting(_ home: PostgresJournalHome, for event: String) throws -> Bool {
        try home.run(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = $1 AND wait_event_type = $2",
            [.text(home.database.applicationName), .text(event)]
        ).int(0, 0) > 0
    }

    @Test("While a hub writes, a second one of its name is refused; one of another name is not")
    func locked() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let first = try home.open()
        do throws(JournalError) {
            _ = try home.open()
            Issue.record("it was opened")
        } catch { #expect(error.kind == .locked) }
        try home.open(as: "hub-2").close()
        try first.write(Samples.read(1))
        first.close()
        try home.open().close()
    }

    @Test("A hub that slept while another took its name over writes nothing any more, and the chain does not fork")
    func sleeper() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        // It looks after its connection only when it has something to write, as one that is stopped does.
        let sleeper = try home.open { $0.probeInterval = 600_000 }
        try sleeper.write(Samples.read(1))
        #expect(try home.server.breakConnections(of: home.database) > 0)
        let successor = try home.open { $0.lockPatience = 5_000 }
        try successor.write(Samples.read(2))
        #expect(sleeper.refusal(Samples.read(3)) == .locked)
        #expect(!sleeper.isWritable)
        #expect(sleeper.refusal(Samples.read(4)) == .locked)
        #expect(sleeper.trouble?.kind == .locked)
        try successor.write(Samples.read(5))
        #expect(try successor.records(Samples.kakuu).map(\.exchange) == [1, 2, 5].map { Samples.exchange($0) })
        #expect(try successor.verify().problems == [])
        sleeper.close()
        successor.close()
    }

    @Test("A takeover waits for a group that is just being written, and what comes after it is refused")
    func takenOverInMidGroup() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let journal = try home.open { $0.patience = 20_000 }
        try journal.write(Samples.read(1))
        let blocker = try Connection(home.database)
        try blocker.script("BEGIN; SELECT 1 FROM journal_chains FOR UPDATE")
        let result = Mutex<JournalError.Kind?>(nil)
        let done = Signal()
        journal.append([Samples.read(2)]) { outcome in
            if case .failure(let error) = outcome { result.withLock { $0 = error.kind } }
            done.post()
        }
        try eventually { try isWaiting(home, for: "Lock") }
        // What a successor does first; its place in the line is before the journal's next try.
        let isOver = Mutex(false)
        var other = home.database
        other.applicationName += " successor"
        let successor = try Worker(JournalError.noThread) { [other] in
            let sql = "UPDATE journal_writers SET epoch = epoch + 1, claim = epoch + 1"
            _ = try? Connection(other).run(sql)
            isOver.withLock { $0 = true }
        }
        try eventually {
            try home.run(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = $1 AND wait_event_type = 'Lock'",
                [.text(other.applicationName)]
            ).int(0, 0) > 0
        }
        #expect(!isOver.withLock { $0 })
        try home.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND wait_event_type = 'Lock'",
            [.text(home.database.applicationName)])
        successor.join()
        done.wait()
        #expect(result.withLock { $0 } == .locked)
        try blocker.script("ROLLBACK")
        journal.close()
        let next = try home.open()
        try next.write(Samples.read(3))
        #expect(try next.records(Samples.kakuu).map(\.exchange) == [1, 3].map { Samples.exchange($0) })
        #expect(try next.verify().problems == [])
        next.close()
    }

    @Test("A queue that is full refuses at once and loses nothing that it took")
    func overloaded() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let journal = try home.open { $0.queueBytes = 64 << 10 }
        try journal.write(Samples.read(0))
        let blocker = try Connection(home.database)
        try blocker.script("BEGIN; SELECT 1 FROM journal_chains FOR UPDATE")
        let taken = Mutex(0)
        let overloaded = Mutex(0)
        var number = 0
        while overloaded.withLock({ $0 }) == 0, number < 10_000 {
            number += 1
            journal.append([Samples.read(number)]) { result in
                switch result {
                case .success: taken.withLock { $0 += 1 }
                case .failure(let error): if error.kind == .overloaded { overloaded.withLock { $0 += 1 } }
                }
            }
        }
        #expect(number > 100 && number < 1_000)
        #expect(taken.withLock { $0 } == 0)
        try blocker.script("ROLLBACK")
        journal.close()
        #expect(taken.withLock { $0 } == number - 1)
        let again = try home.open()
        #expect(try again.records(Samples.kakuu).count == number)
        again.close()
    }
}
