import MemoryDisk
import SeededGenerator
import Synchronization
import Testing

@testable import Journal

@Suite("Sealing and searching")
struct SealingTests {
    /// Several segments of two towns; each tenth exchange speaks of the same person. Sealed but for the newest segment.
    private func filled(_ files: MemoryFileSystem, records count: Int = 240) throws -> SegmentJournal {
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        for number in 0..<count {
            let town = number % 4 == 0 ? Samples.other : Samples.kakuu
            let person = try journal.personHash(town, number % 10 == 0 ? "person" : "somebody \(number)")
            if number % 2 == 0 {
                try journal.write(
                    JournalRecord.exchange(
                        Samples.intent(number, town, persons: [person]), Samples.outcome(number, town)
                    ).encoded())
            } else {
                try journal.write(JournalRecord.intent(Samples.intent(number, town, persons: [person])).encoded())
                try journal.write(JournalRecord.outcome(Samples.outcome(number, town)).encoded())
            }
        }
        eventually { journal.sealingBacklog == 0 }
        return journal
    }

    @Test("Full segments are split by municipality and removed; every chain verifies across the files")
    func split() throws {
        let files = MemoryFileSystem()
        let journal = try filled(files)
        let report = try journal.verify()
        #expect(report.problems == [])
        #expect(report.chains.map(\.municipality) == [Samples.other, Samples.kakuu])
        #expect(report.chains.map(\.records) == [60, 180 + 120])
        #expect(files.paths.filter { $0.hasSuffix(Layout.sealedSuffix) }.count >= 6)
        #expect(files.segments().count == 2)
        journal.close()
    }

    @Test("A search finds whole exchanges in sealed and open files, with index and without, and is itself recorded")
    func search() throws {
        let files = MemoryFileSystem()
        let journal = try filled(files)
        let expected = stride(from: 0, to: 240, by: 10).filter { $0 % 4 != 0 }.map { Samples.exchange($0) }
        let found = try journal.search(Samples.kakuu, "person")
        #expect(found.map(\.exchange) == expected)
        #expect(found.allSatisfy { $0.intent != nil && $0.outcome != nil })
        let odd = try journal.search(Samples.kakuu, "somebody 33")
        #expect(odd.count == 1)
        #expect(odd.first?.sequences.count == 2)
        #expect(odd.first?.intent?.exchange == Samples.exchange(33))
        #expect(odd.first?.outcome?.exchange == Samples.exchange(33))
        #expect(try journal.search(Samples.kakuu, "nobody") == [])
        let searches = try files.records(Samples.kakuu).compactMap { stored -> SearchPart? in
            if case .search(let part) = stored.record { part } else { nil }
        }
        #expect(searches.map(\.hits) == [UInt32(expected.count), 1, 0])
        #expect(searches.allSatisfy { $0.reason == "開示請求" && $0.searcher == "auditor" })
        for path in files.paths where path.hasSuffix(Layout.indexSuffix) { files.delete(path) }
        #expect(try journal.search(Samples.kakuu, "person") == found)
        journal.close()
    }

    @Test("Two municipalities are strictly apart: files, searches, exports")
    func apart() throws {
        let files = MemoryFileSystem()
        let journal = try filled(files)
        #expect(try journal.search(Samples.other, "somebody 33") == [])
        #expect(
            try journal.search(Samples.other, "person").map(\.exchange)
                == stride(from: 0, to: 240, by: 20).map { Samples.exchange($0) })
        for town in [Samples.kakuu, Samples.other] {
            let reader = TownReader(files: files, layout: Layout(root: "/journal"), writer: "hub-1")
            for segment in try reader.sealedSegments(town) {
                try SealedFile.load(reader.layout.sealed(town, segment), files).forEachEntry { entry, _ in
                    #expect(entry.municipality == town)
                }
            }
            #expect(try files.records(town).allSatisfy { $0.record.municipality == town })
        }
        // A town leaves: its folders go, the others' chains are untouched.
        let before = try #require(try journal.verify(Samples.kakuu).chains.first)
        for path in files.paths where path.contains("/sealed/\(Samples.other)/") { files.delete(path) }
        let report = try journal.verify(Samples.kakuu)
        #expect(report.chains == [before])
        #expect(report.isGood)
        journal.close()
    }

    @Test("A power cut at any step of sealing loses nothing and is made good by the next start")
    func powerCuts() throws {
        let unsealed = MemoryFileSystem()
        unsealed.refuse("/journal/sealed/")
        let journal = try SegmentJournal.open(Samples.configuration(), files: unsealed)
        for number in 0..<150 {
            try journal.write(Samples.read(number, number % 3 == 0 ? Samples.other : Samples.kakuu))
        }
        eventually { journal.trouble?.kind == .inputOutput }
        journal.close()
        #expect(journal.sealingBacklog >= 2)
        unsealed.refuse(nil)
        var sealings = 0
        for operations in 1..<400 {
            var random = SeededGenerator(seed: UInt64(operations))
            let files = unsealed.afterKill()
            files.cutPower(after: operations)
            if let cut = try? SegmentJournal.open(Samples.configuration(), files: files) { cut.close() }
            let after = files.afterPowerCut(&random)
            let again = try SegmentJournal.open(Samples.configuration(), files: after)
            #expect(try again.verify().problems == [])
            again.close()
            #expect(again.sealingBacklog == 0)
            let count = try after.records(Samples.kakuu).count + after.records(Samples.other).count
            #expect(count == 150)
            if files.disk.withLock({ ($0.operationsLeft ?? 1) > 0 }) { break }
            sealings += 1
        }
        #expect(sealings > 40, "the cuts went through all the steps")
    }
}
