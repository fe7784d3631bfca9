import Synchronization
import Testing
import Threads

@testable import Journal

/// What every engine holds.
@Suite("Writing, in every engine", .timeLimit(.minutes(5)))
struct WritingTests {
    @Test(
        "Four threads hand over at once; every record is there once and each thread's order is kept",
        arguments: JournalEngine.all)
    func concurrentAppends(engine: JournalEngine) throws {
        try engine.test { bench in
            let journal = bench.journal
            let failures = Mutex<[JournalError]>([])
            let threads = try (0..<4).map { thread in
                try Worker(JournalError.noThread) {
                    for step in 0..<50 {
                        let done = Signal()
                        journal.append((0..<4).map { Samples.read(thread * 10_000 + step * 4 + $0) }) { result in
                            if case .failure(let error) = result { failures.withLock { $0.append(error) } }
                            done.post()
                        }
                        if step % 5 == 0 { done.wait() }
                    }
                }
            }
            for thread in threads { thread.join() }
            try bench.reopen()
            #expect(failures.withLock { $0 } == [])
            let found = try bench.journal.records(Samples.kakuu).compactMap(\.exchange)
            #expect(found.count == 800)
            for thread in 0..<4 {
                let own = (0..<200).map { Samples.exchange(thread * 10_000 + $0) }
                #expect(found.filter { Set(own).contains($0) } == own)
            }
            #expect(try bench.journal.verify().problems == [])
        }
    }

    @Test("The chains go on after a restart, each municipality's its own", arguments: JournalEngine.all)
    func restart(engine: JournalEngine) throws {
        try engine.test { bench in
            for life in 0..<3 {
                try bench.journal.write(Samples.read(life * 10), Samples.read(life * 10 + 1, Samples.other))
                try bench.journal.write(Samples.read(life * 10 + 2))
                try bench.reopen()
            }
            let report = try bench.journal.verify()
            #expect(report.problems == [])
            #expect(report.chains.map(\.municipality) == [Samples.other, Samples.kakuu])
            #expect(report.chains.map(\.first) == [1, 1])
            #expect(report.chains.map(\.last) == [3, 6])
            #expect(report.chains.allSatisfy { $0.writer == "hub-1" })
            #expect(try bench.journal.verify(Samples.kakuu).chains == [report.chains[1]])
            #expect(try bench.journal.records(Samples.kakuu).map(\.sequence) == Array(1...6))
        }
    }

    @Test(
        "A closed journal takes nothing and says so; a batch without records is done at once",
        arguments: JournalEngine.all)
    func closedAndEmpty(engine: JournalEngine) throws {
        try engine.test { bench in
            try bench.journal.appendAndWait([])
            bench.journal.close()
            bench.journal.close()
            #expect(bench.journal.refusal(Samples.read(1)) == .closed)
        }
    }

    @Test("A record that fits no group is refused, and the journal goes on", arguments: JournalEngine.all)
    func tooLarge(engine: JournalEngine) throws {
        try engine.test { bench in
            let text = String(repeating: "x", count: 4 << 10)
            #expect(
                bench.journal.refusal(JournalRecord.note(NotePart(kind: .started, text: text, at: 1)).encoded())
                    == .tooLarge)
            try bench.journal.appendAndWait((0..<40).map { Samples.read($0) })
            #expect(try bench.journal.records(Samples.kakuu).count == 40)
        }
    }

    @Test("Time never runs backwards in the journal, though the clock does", arguments: JournalEngine.all)
    func time(engine: JournalEngine) throws {
        let now = Mutex<Int64>(1_000)
        let clock = { @Sendable in
            now.withLock { value in
                value -= 10; return value
            }
        }
        try engine.test(clock: clock) { bench in
            for number in 0..<5 { try bench.journal.write(Samples.read(number)) }
            try bench.reopen(clock: clock)
            try bench.journal.write(Samples.read(5))
            let times = try bench.journal.records(Samples.kakuu).map(\.writtenAt)
            #expect(times == times.sorted())
            #expect(times.count == 6)
        }
    }

    @Test(
        "An intent without outcome is reported at every start until its outcome is written",
        arguments: JournalEngine.all)
    func outcomeUnknown(engine: JournalEngine) throws {
        try engine.test { bench in
            try bench.journal.write(
                JournalRecord.intent(Samples.intent(1, access: .create)).encoded(),
                JournalRecord.intent(Samples.intent(2, Samples.other, access: .create)).encoded(),
                JournalRecord.intent(Samples.intent(3, access: .create)).encoded(),
                JournalRecord.outcome(Samples.outcome(3)).encoded())
            // Enough for the intents' segment to be sealed and gone.
            for number in 100..<300 { try bench.journal.write(Samples.read(number)) }
            for _ in 0..<2 {
                try bench.reopen()
                #expect(
                    bench.journal.outcomeUnknown
                        == [Samples.kakuu: [Samples.exchange(1)], Samples.other: [Samples.exchange(2)]])
            }
            try bench.journal.write(JournalRecord.outcome(Samples.outcome(1, verdict: .unknown)).encoded())
            try bench.reopen()
            #expect(bench.journal.outcomeUnknown == [Samples.other: [Samples.exchange(2)]])
        }
    }
}
