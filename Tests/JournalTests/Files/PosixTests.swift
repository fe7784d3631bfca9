import Foundation
import Testing

@testable import Journal

@Suite("On a real disk")
struct PosixTests {
    @Test(
        "The journal is written, sealed, searched, verified and opened again on the disk, and nobody else may read it")
    func wholeLife() throws {
        let folder = try Samples.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let configuration = Samples.configuration(directory: folder + "/journal")
        var journal = try SegmentJournal.open(configuration)
        let person = try journal.personHash(Samples.kakuu, "0001")
        for number in 0..<200 { try journal.write(Samples.read(number, persons: number % 50 == 0 ? [person] : [])) }
        #expect(throws: JournalError.self) { try SegmentJournal.open(configuration) }
        journal.close()
        journal = try SegmentJournal.open(configuration)
        #expect(try journal.search(Samples.kakuu, "0001").count == 4)
        let report = try journal.verify()
        #expect(report.problems == [])
        #expect(report.chains.first?.records == 201)
        #expect(journal.sealingBacklog == 0)
        journal.close()
        let files = try #require(FileManager.default.enumerator(atPath: configuration.directory))
        var count = 0
        for case let name as String in files {
            count += 1
            let attributes = try FileManager.default.attributesOfItem(atPath: configuration.directory + "/" + name)
            let mode = try #require(attributes[.posixPermissions] as? Int)
            #expect(mode & 0o077 == 0, "\(name)")
        }
        #expect(count > 10)
    }

    @Test("A lock ends with its holder, even while a program that is being started has a copy of its descriptor")
    func lockEnds() throws {
        let folder = try Samples.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (files, path) = (PosixJournalFileSystem(), folder + "/lock")
        var lock = try files.lock(path)
        #expect(lock != nil)
        #expect(try files.lock(path) == nil)
        let copies = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")
            return target == path ? Int32(name).map { dup($0) } : nil
        }
        defer { for copy in copies { close(copy) } }
        #expect(!copies.isEmpty)
        lock = nil
        lock = try files.lock(path)
        #expect(lock != nil)
    }

    @Test("A missing parent folder is an error with the file's name")
    func missingParent() throws {
        do throws(JournalError) {
            _ = try SegmentJournal.open(Samples.configuration(directory: "/nonexistent/journal"))
            Issue.record("it was opened")
        } catch {
            #expect(error.kind == .inputOutput)
            #expect(error.file == "/nonexistent/journal")
        }
    }
}
