import MemoryDisk
import Testing

@testable import Journal

@Suite("Starting again")
struct RecoveryTests {
    /// A journal of one segment with `count` groups of one record each, closed in good order.
    private func closedJournal(groups count: Int) throws -> MemoryFileSystem {
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        for number in 0..<count { try journal.write(Samples.read(number)) }
        journal.close()
        return files
    }

    private func failure(_ files: MemoryFileSystem) -> JournalError? {
        do throws(JournalError) {
            try SegmentJournal.open(Samples.configuration(), files: files).close()
            return nil
        } catch {
            return error
        }
    }

    @Test("A flipped bit anywhere in header or groups stops the start and names file and place")
    func flippedBits() throws {
        let good = try closedJournal(groups: 5)
        let path = good.segments()[0]
        let image = try #require(try SegmentImage.load(path, good))
        var starts: [Int] = []
        let end = try image.forEachGroup { _, offset in starts.append(offset) }
        for position in stride(from: 0, to: end.offset, by: 7) {
            let files = good.afterKill()
            files.change(path) { $0[position] ^= 1 << (position % 8) }
            let error = try #require(failure(files), "byte \(position)")
            #expect(error.kind == .damaged)
            #expect(error.file == path)
            #expect(error.offset == starts.last(where: { $0 <= position }) ?? 0)
            #expect(files.bytes(of: path) != good.bytes(of: path), "nothing may be repaired in silence")
        }
    }

    @Test("A tail that was cut off is seen, however cleanly it was cut")
    func cutTail() throws {
        let files = try closedJournal(groups: 4)
        let path = files.segments()[0]
        var starts: [Int] = []
        _ = try #require(try SegmentImage.load(path, files)).forEachGroup { _, offset in starts.append(offset) }
        let last = try #require(starts.last)
        files.change(path) { bytes in
            for index in last..<bytes.count { bytes[index] = 0 }
        }
        let error = try #require(failure(files))
        #expect(error.kind == .cutTail)
        #expect(error.offset == last)
    }

    @Test("A missing segment is seen, be it the newest, the oldest or one between")
    func missingSegment() throws {
        let good = MemoryFileSystem()
        good.refuse("/journal/sealed/")
        let journal = try SegmentJournal.open(Samples.configuration(), files: good)
        for number in 0..<250 { try journal.write(Samples.read(number)) }
        journal.close()
        good.refuse(nil)
        let begun = try good.segments().filter { try SegmentImage.load($0, good) != nil }
        #expect(begun.count >= 4)
        for path in begun.dropFirst() {
            let files = good.afterKill()
            files.delete(path)
            let kind = failure(files)?.kind
            #expect(path == begun.last ? kind == .cutTail : kind == .damaged)
        }
        // The oldest could have been sealed; then its sealed files would be there, which verification looks for.
        let files = good.afterKill()
        files.delete(begun[0])
        #expect(throws: JournalError.self) {
            let journal = try SegmentJournal.open(Samples.configuration(), files: files)
            defer { journal.close() }
            if let problem = try journal.verify().problems.first { throw problem }
        }
    }

    @Test("Records without a head checkpoint stop the start")
    func missingHead() throws {
        let files = try closedJournal(groups: 1)
        files.delete("/journal/head")
        #expect(failure(files)?.kind == .damaged)
    }

    @Test("A damaged head stops the start, at every byte")
    func damagedHead() throws {
        let good = try closedJournal(groups: 2)
        let size = try #require(good.bytes(of: "/journal/head")).count
        for position in 0..<size {
            let files = good.afterKill()
            files.change("/journal/head") { $0[position] ^= 0x10 }
            #expect(failure(files)?.kind == .damaged)
        }
    }

    @Test("A head of another journal with the same number of groups does not fit")
    func foreignHead() throws {
        let files = try closedJournal(groups: 3)
        let other = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: other)
        for number in 10..<13 { try journal.write(Samples.read(number)) }
        journal.close()
        let head = try #require(other.bytes(of: "/journal/head"))
        files.change("/journal/head") { $0 = head }
        #expect(failure(files)?.kind == .damaged)
    }

    @Test("A journal of another writer is refused")
    func foreignWriter() throws {
        let files = try closedJournal(groups: 1)
        var configuration = Samples.configuration()
        configuration.writer = "hub-2"
        #expect(throws: JournalError.self) { try SegmentJournal.open(configuration, files: files) }
    }

    @Test("Two hubs cannot have one journal open")
    func locked() throws {
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        #expect(failure(files)?.kind == .locked)
        journal.close()
        #expect(failure(files) == nil)
    }

    @Test("Configurations that make no sense are refused")
    func configuration() {
        var configuration = Samples.configuration()
        configuration.writer = ""
        #expect(throws: JournalError.self) { try SegmentJournal.open(configuration, files: MemoryFileSystem()) }
        configuration = Samples.configuration()
        configuration.groupBytes = configuration.segmentBytes
        #expect(throws: JournalError.self) { try SegmentJournal.open(configuration, files: MemoryFileSystem()) }
    }
}
