import MemoryDisk
import Testing

@testable import Journal

@Suite("Verification")
struct VerifyTests {
    private func sealedJournal() throws -> MemoryFileSystem {
        let files = MemoryFileSystem()
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        for number in 0..<160 {
            try journal.write(Samples.read(number, number % 2 == 0 ? Samples.kakuu : Samples.other))
        }
        journal.close()
        return files
    }

    private func problems(_ files: MemoryFileSystem) throws -> [JournalError] {
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        defer { journal.close() }
        return try journal.verify().problems
    }

    @Test("A flipped bit anywhere in a sealed file or its index is reported with the file's name")
    func flippedBits() throws {
        let good = try sealedJournal()
        #expect(try problems(good.afterKill()) == [])
        let paths = good.paths.filter { $0.hasPrefix("/journal/sealed/\(Samples.kakuu)/") }
        #expect(paths.count >= 4)
        for path in paths {
            let size = try #require(good.bytes(of: path)).count
            for position in stride(from: 0, to: size, by: max(1, size / 40)) {
                let files = good.afterKill()
                files.change(path) { $0[position] ^= 0x04 }
                #expect(try problems(files).contains { $0.file == path })
            }
        }
    }

    @Test("A sealed file that is missing, swapped or put back in an older form is reported")
    func missingFiles() throws {
        let good = try sealedJournal()
        let paths = good.paths.filter { $0.hasPrefix("/journal/sealed/\(Samples.kakuu)/") && $0.hasSuffix(".phj") }
        let (first, last) = (try #require(paths.first), try #require(paths.last))
        let gone = good.afterKill()
        gone.delete(last)
        #expect(try !problems(gone).isEmpty)
        let swapped = good.afterKill()
        let bytes = try #require(good.bytes(of: first))
        swapped.change(last) { $0 = bytes }
        #expect(try !problems(swapped).isEmpty)
    }

    @Test("Deleting the oldest sealed file is retention, not damage: the chain is shown to begin later")
    func retention() throws {
        let files = try sealedJournal()
        let paths = files.paths.filter { $0.hasPrefix("/journal/sealed/\(Samples.kakuu)/") }
        let oldest = try #require(paths.first { $0.hasSuffix(".phj") })
        files.delete(oldest)
        files.delete(try #require(paths.first { $0.hasSuffix(".idx") }))
        let journal = try SegmentJournal.open(Samples.configuration(), files: files)
        let report = try journal.verify(Samples.kakuu)
        #expect(report.problems == [])
        let chain = try #require(report.chains.first)
        #expect(chain.first > 1)
        #expect(chain.last == 80)
        journal.close()
    }
}
