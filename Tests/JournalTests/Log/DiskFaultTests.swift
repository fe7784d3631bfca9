import MemoryDisk
import SeededGenerator
import Synchronization
import Testing
import Threads

@testable import Journal

@Suite("When the disk says no")
struct DiskFaultTests {
    private func refused(_ journal: any Journal, _ number: Int) -> JournalError? {
        do throws(JournalError) {
            try journal.appendAndWait([Samples.read(number)])
            return nil
        } catch {
            return error
        }
    }

    @Test("A write that fails is said so, wiped, and the journal writes again when the disk does")
    func failedWrite() throws {
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        try journal.write(Samples.read(1))
        eventually { files.segments().count == 2 }
        files.fill(leaving: 100)
        #expect(refused(journal, 2)?.kind == .inputOutput)
        #expect(!journal.isWritable)
        #expect(refused(journal, 3)?.kind == .notWritable)
        files.makeRoom()
        eventually { journal.isWritable }
        try journal.write(Samples.read(4))
        journal.close()
        try expect(files, holds: [1, 4])
    }

    @Test("After a sync that failed the segment is never written again, and what it dropped is never counted")
    func failedSync() throws {
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        try journal.write(Samples.read(1))
        eventually { files.segments().count == 2 }
        let first = files.segments()[0]
        files.failSyncs(1)
        #expect(refused(journal, 2)?.kind == .inputOutput)
        let asLeft = files.bytes(of: first)
        eventually { journal.isWritable }
        files.holdSyncs()
        let done = Signal()
        journal.append([Samples.read(3)]) { _ in done.post() }
        files.reached.wait()
        if let now = files.bytes(of: first) { #expect(now == asLeft) }
        files.releaseSyncs()
        done.wait()
        #expect(try journal.verify().problems == [])
        journal.close()
        try expect(files, holds: [1, 3])
    }

    @Test("When there is no room for the next segment the journal stops, and goes on when there is")
    func noNextSegment() throws {
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        eventually { files.segments().count == 2 }
        files.fill(leaving: 60 << 10)
        var number = 0
        while refused(journal, number) == nil { number += 1 }
        #expect(number > 60, "both segments that were there are used")
        #expect(!journal.isWritable)
        files.makeRoom()
        eventually { journal.isWritable }
        try journal.write(Samples.read(1_000))
        journal.close()
        try expect(files, holds: Array(0..<number) + [1_000])
    }

    @Test("When sealing fails the journal writes on, says so, and seals later", arguments: 0..<12)
    func failedSealing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        for number in 0..<300 {
            if number % 90 == 60 { files.failWrites(Int.random(in: 0...1, using: &random)) }
            while refused(journal, number) != nil { eventually { journal.isWritable } }
        }
        eventually { journal.sealingBacklog == 0 }
        #expect(try journal.verify().problems == [])
        journal.close()
        try expect(files, holds: Array(0..<300))
    }

    @Test("The last checkpoint is written on close, though sealing fails")
    func checkpointOnClose() throws {
        let files = MemoryFileSystem()
        files.refuse("/journal/sealed/")
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        for number in 0..<150 { try journal.write(Samples.read(number)) }
        eventually { journal.trouble != nil }
        journal.close()
        let head = try Head(#require(files.bytes(of: "/journal/head")), writer: "hub-1", file: "head")
        #expect(head.group == 150)
        #expect(head.chains[Samples.kakuu]?.sequence == 150)
    }

    /// Exactly these exchanges, also after a kill and after a power cut.
    private func expect(_ files: MemoryFileSystem, holds numbers: [Int]) throws {
        var random = SeededGenerator(seed: 7)
        for found in [files.afterKill(), files.afterPowerCut(&random)] {
            let journal = try SegmentJournal.open(Samples.configuration(), files: found)
            #expect(try journal.verify().problems == [])
            journal.close()
            let ids = try found.records(Samples.kakuu).map { $0.record.exchange }
            #expect(ids == numbers.map { Samples.exchange($0) })
        }
    }
}
