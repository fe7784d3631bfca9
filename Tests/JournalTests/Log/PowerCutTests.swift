import MemoryDisk
import SeededGenerator
import Synchronization
import Testing
import Threads

@testable import Journal

@Suite("Power cuts")
struct PowerCutTests {
    /// Lives of one journal: each ends with a power cut at a random file operation, or with a kill.
    @Test("Nothing acknowledged is ever lost, the chains verify, and no start needs a hand", arguments: 0..<80)
    func nothingAcknowledgedIsLost(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var files = MemoryFileSystem()
        var acknowledged: Set<ExchangeID> = []
        var asked: Set<ExchangeID> = []
        var number = 0
        for life in 0..<4 {
            // A cut within the first start may leave nothing at all; that must be no obstacle either.
            files.cutPower(after: Int.random(in: 1...(life == 0 ? 400 : 160), using: &random))
            if let journal = try? SegmentJournal.open(Samples.configuration(), files: files) {
                let fresh = Mutex<Set<ExchangeID>>([])
                for _ in 0..<Int.random(in: 1...25, using: &random) {
                    let numbers = (0..<Int.random(in: 1...12, using: &random)).map { number + $0 }
                    number += numbers.count
                    let ids = numbers.map { Samples.exchange($0) }
                    asked.formUnion(ids)
                    let records = numbers.map { Samples.read($0, $0 % 3 == 0 ? Samples.other : Samples.kakuu) }
                    let done = Signal()
                    let isOrderly = Bool.random(using: &random)
                    journal.append(records) { result in
                        if case .success = result { fresh.withLock { $0.formUnion(ids) } }
                        done.post()
                    }
                    if isOrderly { done.wait() }
                }
                journal.close()
                acknowledged.formUnion(fresh.withLock { $0 })
            }
            files = Bool.random(using: &random) ? files.afterPowerCut(&random) : files.afterKill()
            files.disk.withLock { $0.operationsLeft = nil }
            let journal = try SegmentJournal.open(Samples.configuration(), files: files)
            let report = try journal.verify()
            #expect(report.problems == [])
            let towns = [Samples.kakuu, Samples.other]
            let found = try towns.flatMap { try files.records($0) }.compactMap { $0.record.exchange }
            #expect(Set(found).count == found.count, "a record stands twice")
            #expect(acknowledged.subtracting(found).isEmpty)
            #expect(Set(found).isSubset(of: asked))
            journal.close()
        }
    }

    @Test("A completion comes only when its records would survive a power cut")
    func completionAfterSync() throws {
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        let checked = Mutex((durable: 0, lost: 0))
        for number in 0..<400 {
            let record = Samples.read(number)
            journal.append([record]) { result in
                let isDurable = (try? result.get()) != nil && files.isDurable(record.bytes)
                checked.withLock { if isDurable { $0.durable += 1 } else { $0.lost += 1 } }
            }
            if number % 50 == 0 { try journal.write(Samples.read(1_000 + number)) }
        }
        journal.close()
        #expect(checked.withLock { $0.durable } == 400)
        #expect(checked.withLock { $0.lost } == 0)
    }

    @Test("While the sync has not returned, nothing is acknowledged")
    func noCompletionBeforeSync() throws {
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        eventually { files.segments().count == 2 }
        files.holdSyncs()
        let isDone = Mutex(false)
        journal.append([Samples.read(1)]) { _ in isDone.withLock { $0 = true } }
        files.reached.wait()
        #expect(isDone.withLock { $0 } == false)
        files.releaseSyncs()
        journal.close()
        #expect(isDone.withLock { $0 })
    }

    @Test("A torn last group is cut whole, and the journal goes on in its place")
    func tornGroup() throws {
        let files = MemoryFileSystem()
        var journal = try SegmentJournal.open(Samples.configuration(), files: files)
        try journal.write(Samples.read(1))
        journal.close()
        let path = files.segments()[0]
        let end = try #require(try SegmentImage.load(path, files)).forEachGroup { _, _ in }.offset
        // A group of three sectors, of which the middle one never reached the disk.
        files.change(path) { bytes in
            bytes.replaceSubrange(end..<end + 400, with: repeatElement(0xab, count: 400))
            bytes.replaceSubrange(end + 1024..<end + 1400, with: repeatElement(0xcd, count: 376))
        }
        journal = try SegmentJournal.open(Samples.configuration(), files: files)
        #expect(journal.cutBytes > 0)
        try journal.write(Samples.read(2))
        #expect(try journal.verify().isGood)
        journal.close()
        #expect(try files.records(Samples.kakuu).count == 2)
        journal = try SegmentJournal.open(Samples.configuration(), files: files)
        #expect(journal.cutBytes == 0)
        journal.close()
    }
}
