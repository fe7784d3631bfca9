import MemoryDisk
import Synchronization
import Testing
import Threads

@testable import Journal

@Suite("Handing over")
struct AppendTests {
    @Test("A queue that is full refuses at once and loses nothing that it took")
    func overloaded() throws {
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
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
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        try journal.appendAndWait((0..<40).map { Samples.read($0) })
        let text = String(repeating: "x", count: Clerk.largestRecord(groupBytes: 4 << 10))
        let note = JournalRecord.note(NotePart(kind: .started, text: text, at: 1)).encoded()
        #expect(throws: JournalError.self) { try journal.write(note) }
        let largest = JournalRecord.note(NotePart(kind: .started, text: String(text.dropLast(13)), at: 1)).encoded()
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
}
