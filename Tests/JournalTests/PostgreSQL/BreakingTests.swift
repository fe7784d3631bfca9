import Postgres
import PostgresServer
import Synchronization
import Testing
import Threads

@testable import Journal

@Suite("PostgreSQL: the database goes away", .serialized, .timeLimit(.minutes(10)))
struct BreakingTests {
    /// Four writers of batches, while `breaking` does its mischief; then everything acknowledged must be there once.
    private func run(
        _ home: PostgresJournalHome, batches: Int,
        breaking: (_ acknowledged: () -> Int, _ failed: () -> Int) throws -> Void
    ) throws {
        let journal = try home.open { $0.patience = 300 }
        let acknowledged = Mutex<Set<ExchangeID>>([])
        let failed = Mutex(0)
        let threads = try (0..<4).map { thread in
            try Worker(JournalError.noThread) {
                // A batch that was refused may be there in part: the next try has other records.
                var (done, number) = (0, thread * 1_000_000)
                while done < batches {
                    let numbers = (number..<number + 3)
                    number += 3
                    do throws(JournalError) {
                        try journal.appendAndWait(
                            numbers.map { Samples.read($0, $0 % 2 == 0 ? Samples.kakuu : Samples.other) })
                        acknowledged.withLock { $0.formUnion(numbers.map { Samples.exchange($0) }) }
                        done += 1
                    } catch {
                        failed.withLock { $0 += 1 }
                        MonotonicClock.sleep(milliseconds: 20)
                    }
                }
            }
        }
        try breaking({ acknowledged.withLock { $0.count } }, { failed.withLock { $0 } })
        for thread in threads { thread.join() }
        eventually { journal.isWritable }
        try journal.write(Samples.read(10_000_000))
        journal.close()
        let again = try home.open()
        defer { again.close() }
        let found = try [Samples.kakuu, Samples.other].flatMap { try again.records($0) }.compactMap(\.exchange)
        #expect(Set(found).count == found.count, "a record stands twice")
        #expect(acknowledged.withLock { $0 }.subtracting(found) == [])
        #expect(acknowledged.withLock { $0.count } == 4 * 3 * batches)
        #expect(try again.verify().problems == [])
    }

    @Test("All connections killed again and again: nothing acknowledged is lost or stands twice")
    func killedConnections() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        var broken = 0
        try run(home, batches: 120) { acknowledged, _ in
            for part in 1...6 {
                eventually { acknowledged() >= part * 120 }
                var found = 0
                // The next one may not be there yet.
                try eventually {
                    found = try home.server.breakConnections(of: home.database)
                    return found > 0
                }
                broken += found
            }
        }
        #expect(broken >= 6)
        // Each new connection has fenced off the one before, should that be alive after all.
        #expect(try home.run("SELECT epoch FROM journal_writers").int(0, 0) > 3)
    }

    @Test("The server crashes and comes back: the journal is not writable meanwhile, and goes on by itself")
    func crashedServer() throws {
        let server = try PostgresServer()
        defer { server.remove() }
        try run(PostgresJournalHome(server), batches: 200) { acknowledged, failed in
            eventually { acknowledged() >= 100 }
            server.kill()
            eventually { failed() >= 4 }
            try server.start()
            let before = acknowledged()
            eventually { acknowledged() >= before + 50 }
        }
    }

    @Test("A commit that took effect though the connection broke is found, acknowledged and not written again")
    func doubtfulCommit() throws {
        let server = try PostgresServer()
        defer { server.remove() }
        let home = PostgresJournalHome(server)
        let journal = try home.open { $0.patience = 60_000 }
        try journal.write(Samples.read(1))
        let administrator = try Connection(PostgresConfiguration(address: server.address("postgres"), schema: "public"))
        func setStandby(_ name: String) throws {
            try administrator.script("SET synchronous_commit = local")
            try administrator.script("ALTER SYSTEM SET synchronous_standby_names = '\(name)'")
            try administrator.script("SELECT pg_reload_conf()")
        }
        // A standby that never answers: the commit is made here, and its answer does not come.
        try setStandby("nobody")
        try eventually {
            try administrator.run("SELECT setting FROM pg_settings WHERE name = 'synchronous_standby_names'").text(0, 0)
                == "nobody"
        }
        // The background processes see the new configuration a moment later than the sessions.
        let taken = Mutex(0)
        eventually {
            let done = Signal()
            journal.append([Samples.read(2)]) { result in
                if case .success = result { taken.withLock { $0 += 1 } }
                done.post()
            }
            return !done.wait(milliseconds: 500)
        }
        let before = taken.withLock { $0 }
        let waiting =
            "FROM pg_stat_activity WHERE application_name = '\(home.database.applicationName)' AND wait_event = 'SyncRep'"
        try eventually { try administrator.run("SELECT count(*) \(waiting)").int(0, 0) == 1 }
        try administrator.run("SELECT pg_terminate_backend(pid) \(waiting)")
        try eventually { try administrator.run("SELECT count(*) \(waiting)").int(0, 0) == 0 || !journal.isWritable }
        try setStandby("")
        eventually { journal.isWritable && taken.withLock { $0 } == before + 1 }
        try journal.write(Samples.read(3))
        journal.close()
        let again = try home.open()
        defer { again.close() }
        let found = try again.records(Samples.kakuu)
        #expect(
            found.map(\.exchange) == ([1] + Array(repeating: 2, count: before + 1) + [3]).map { Samples.exchange($0) })
        #expect(found.map(\.sequence) == Array(1...found.count))
        #expect(try again.verify().problems == [])
    }

    @Test("A database that was put back to an earlier state under a running hub stops it; nothing is forked in silence")
    func putBack() throws {
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let journal = try home.open()
        try journal.write(Samples.read(1))
        let before = try home.run("SELECT sequence, link FROM journal_chains")
        try journal.write(Samples.read(2))
        try home.run("DELETE FROM journal WHERE sequence = 2")
        try home.run("UPDATE journal_chains SET sequence = 1, link = $1", [.bytes(before.bytes(0, 1))])
        try home.server.breakConnections(of: home.database)
        eventually { !journal.isWritable }
        #expect(journal.refusal(Samples.read(3)) == .cutTail)
        journal.close()
    }
}
