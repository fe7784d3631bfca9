import MemoryDisk
import Synchronization
import Testing
import Threads

@testable import Journal

@Suite("Handing over")
struct AppendTests {
    @Test("Four threads hand over at once; every record is there once and each thread's order is kept")
    func concurrentAppends() throws {
        let files = MemoryFileSystem()
        var configuration = Samples.configuration()
        configuration.queueBytes = 1 << 20
        let journal = try Journal.open(configuration, files: files)
        let failures = Mutex(0)
        let threads = try (0..<4).map { thread in
            try Worker(JournalError.noThread) {
                for step in 0..<50 {
                    let batch = (0..<4).map { Samples.read(thread * 10_000 + step * 4 + $0) }
                    journal.append(batch) { result in
                        if case .failure = result { failures.withLock { $0 += 1 } }
                    }
                }
            }
        }
        for thread in threads { thread.join() }
        journal.close()
        #expect(failures.withLock { $0 } == 0)
        let found = try files.records(Samples.kakuu).compactMap { $0.record.exchange }
        #expect(found.count == 800)
        for thread in 0..<4 {
            let own = (0..<200).map { Samples.exchange(thread * 10_000 + $0) }
            #expect(found.filter { Set(own).contains($0) } == own)
        }
    }

    @Test("A queue that is full refuses at once and loses nothing that it took")
    func overloaded() throws {
        let files = MemoryFileSystem()
        let journal = try Journal.open(Samples.configuration(), files: files)
        eventually { files.segments().count == 2 }
        files.holdSyncs()
        let taken = Mutex(0)
        journal.append([Samples.read(0)]) { _ in taken.withLock { $0 += 1 } }
        files.reached.wait()
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
        let size = try #require((0..<12).map { Samples.read($0).bytes.count }.min()) + LogEntry.headBytes
        #expect((100...(64 << 10) / size + 3).contains(number))
        files.releaseSyncs()
        journal.close()
        #expect(taken.withLock { $0 } == number)
        #expect(try files.records(Samples.kakuu).count == number)
    }

    @Test("A group is never larger than configured, and a record that cannot fit is refused")
    func groupBound() throws {
        let files = MemoryFileSystem()
        let journal = try Journal.open(Samples.configuration(), files: files)
        try journal.appendAndWait((0..<40).map { Samples.read($0) })
        let text = String(repeating: "x", count: Clerk.largestRecord(groupBytes: 4 << 10))
        let note = Journal.encode(.note(NotePart(kind: .started, text: text, at: 1)))
        #expect(throws: JournalError.self) { try journal.write(note) }
        let largest = Journal.encode(.note(NotePart(kind: .started, text: String(text.dropLast(13)), at: 1)))
        #expect(largest.bytes.count == Clerk.largestRecord(groupBytes: 4 << 10))
        try journal.write(largest)
        journal.close()
        var groups = 0
        let image = try #require(try SegmentImage.load(files.segments()[0], files))
        _ = try image.forEachGroup { group, _ in
            groups += 1
            #expect(group.paddedBytes <= 4 << 10)
        }
        #expect(groups > 4)
    }

    @Test("A closed journal takes nothing and says so; a batch without records is done at once")
    func closedAndEmpty() throws {
        let journal = try Journal.open(Samples.configuration(), files: MemoryFileSystem())
        try journal.appendAndWait([])
        journal.close()
        journal.close()
        do throws(JournalError) {
            try journal.appendAndWait([Samples.read(1)])
            Issue.record("a closed journal took a record")
        } catch {
            #expect(error.kind == .closed)
        }
    }

    @Test("Time never runs backwards in the journal, though the clock does")
    func time() throws {
        let files = MemoryFileSystem()
        let now = Mutex<Int64>(1_000)
        var configuration = Samples.configuration()
        configuration.clock = {
            now.withLock { value in
                value -= 10; return value
            }
        }
        let journal = try Journal.open(configuration, files: files)
        for number in 0..<5 { try journal.write(Samples.read(number)) }
        journal.close()
        let times = try files.records(Samples.kakuu).map(\.writtenAt)
        #expect(times == times.sorted())
        #expect(times.count == 5)
    }
}
