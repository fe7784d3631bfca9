import Crypto
import Foundation
import Glibc
import PlatformHub
import Testing

@testable import Files

/// The way of files from a partner's folder to a sink, with a crash at every step.
@Suite(.timeLimit(.minutes(10))) struct PickUpTests {
    private let rig: FolderRig
    private let data: TemporaryFolder
    private let sink = CountingSink()

    init() throws {
        rig = try FolderRig()
        data = try TemporaryFolder()
    }

    private func settings(
        _ complete: FileCompletion = .marker(".done"), sameName: FileLinkConfiguration.SameName = .version
    ) throws -> PickUpSettings {
        PickUpSettings(
            pattern: try #require(FilePattern("*.csv")), complete: complete, folders: try Self.folders(),
            sameName: sameName, wait: 3_600, limit: 1 << 30, folder: data.path + "/link")
    }

    static func folders() throws -> FileLinkConfiguration.Folders {
        FileLinkConfiguration.Folders(
            files: try #require(FolderPath("in")), archive: try #require(FolderPath("archive")),
            quarantine: try #require(FolderPath("quarantine")), errors: try #require(FolderPath("errors")))
    }

    private func pickUp(_ settings: PickUpSettings, sink: (any FileSink)? = nil) throws -> PickUp {
        try PickUp(settings, carrier: rig.carrier, sink: sink ?? self.sink, now: 0)
    }

    private static func hash(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private func manifest(_ lines: [(String, String, Int?)]) -> String {
        "file,sha256,bytes,records\n"
            + lines.map { name, content, records in
                "\(name),\(Self.hash(content)),\(content.utf8.count),\(records.map { "\($0)" } ?? "")\n"
            }.joined()
    }

    /// Mebibytes of lines of 64 bytes; no two mebibytes are the same.
    private static func content(_ mebibytes: Int) -> Data {
        var content = Data()
        for number in 0..<mebibytes {
            content.append(
                Data(
                    String(repeating: "\(1_000_000 + number)" + String(repeating: "x", count: 56) + "\n", count: 16_384)
                        .utf8))
        }
        return content
    }

    // MARK: Completeness

    @Test func `A file counts when its marker is there, is handed over once and archived`() throws {
        let pickUp = try pickUp(settings())
        try rig.put("1,a\n2,b\n", "in/a.csv")
        #expect(pickUp.look(at: 0).finished.isEmpty)
        try rig.put("", "in/a.csv.done")
        try rig.put("x", "in/other.txt")
        let outcome = pickUp.look(at: 60)
        #expect(outcome.troubles.isEmpty)
        let job = try #require(outcome.finished.first)
        #expect(job.state == .archived && job.verdict?.records == 2 && job.version == 1 && job.seen == 60)
        #expect(rig.folder.files == ["archive/1-a.csv", "in/other.txt"])
        #expect(sink.bytes == [1: 8])
        #expect(pickUp.look(at: 120).finished.isEmpty)
        #expect(pickUp.progress.all.isEmpty)
        #expect(data.files == ["link/jobs.log", "link/lock"])
    }

    @Test func `A stable size counts after enough looks without a change`() throws {
        let pickUp = try pickUp(settings(.stable(polls: 2)))
        try rig.put("1\n", "in/a.csv")
        #expect(pickUp.look(at: 0).finished.isEmpty)
        #expect(pickUp.look(at: 1).finished.isEmpty)
        try rig.put("1\n2\n", "in/a.csv")
        #expect(pickUp.look(at: 2).finished.isEmpty)
        #expect(pickUp.look(at: 3).finished.isEmpty)
        #expect(pickUp.look(at: 4).finished.map(\.verdict?.records) == [2])
    }

    @Test func `A set is handed over when all files of its manifest are there and right`() throws {
        let pickUp = try pickUp(settings(.manifest(try #require(FilePattern("*.manifest")))))
        try rig.put(manifest([("a.csv", "1\n", 1), ("b.csv", "1\n2\n", nil)]), "in/set.manifest")
        try rig.put("1\n", "in/a.csv")
        #expect(pickUp.look(at: 0).finished.isEmpty)
        try rig.put("1\n2\n", "in/b.csv")
        let finished = pickUp.look(at: 10).finished + pickUp.look(at: 20).finished
        #expect(finished.map(\.state) == [.archived, .archived, .archived])
        #expect(rig.folder.files == ["archive/1-a.csv", "archive/2-b.csv", "archive/3-set.manifest"])
        #expect(sink.bytes == [1: 2, 2: 4])
    }

    // MARK: Refusals

    @Test(arguments: [("1\n9\n", "H8032"), ("1\n", "H8033"), ("1\n2\n", "H8037")])
    func `A wrong file of a set refuses the whole set`(_ second: String, _ reason: String) throws {
        let pickUp = try pickUp(settings(.manifest(try #require(FilePattern("*.manifest")))))
        try rig.put("1\n", "in/a.csv")
        try rig.put(second, "in/b.csv")
        try rig.put(manifest([("a.csv", "1\n", 1), ("b.csv", "1\n2\n", 3)]), "in/set.manifest")
        var finished: [FileJob] = []
        for now in 0..<3 { finished += pickUp.look(at: Int64(now)).finished }
        #expect(finished.first { $0.entry.name.description == "b.csv" }?.reason == reason)
        #expect(rig.folder.files.contains("quarantine/2-b.csv"))
        let note = try rig.text("quarantine/2-reason-b.csv.txt")
        #expect(note == reason + "\n")
        #expect(rig.folder.files.filter { $0.hasPrefix("in/") }.isEmpty)
        // The count of records shows only when the file has been read; the others show before anything is handed over.
        if reason != "H8037" {
            #expect(sink.bytes.isEmpty)
            #expect(finished.filter { $0.state == .quarantined }.count == 3)
        }
    }

    @Test func `The same file again is a duplicate, other content a new version or refused`() throws {
        for (sameName, reason, version) in [
            (FileLinkConfiguration.SameName.version, nil, 2), (.refuse, "H8036", 1),
        ] as [(FileLinkConfiguration.SameName, String?, Int)] {
            let rig = try FolderRig()
            var settings = try settings(sameName: sameName)
            settings.folder = data.path + "/" + sameName.rawValue
            let pickUp = try PickUp(settings, carrier: rig.carrier, sink: sink, now: 0)
            var jobs: [FileJob] = []
            for content in ["1\n", "1\n", "2\n"] {
                try rig.put(content, "in/a.csv")
                try rig.put("", "in/a.csv.done")
                jobs += pickUp.look(at: 0).finished
            }
            #expect(jobs.map(\.reason) == [nil, "H8031", reason])
            #expect(jobs.last?.version == version)
            #expect(rig.folder.files.contains("quarantine/2-a.csv"))
        }
    }

    @Test func `Links, oversized files and orphans are quarantined with their reasons and stop nothing else`() throws {
        var settings = try settings()
        settings.limit = 5
        let pickUp = try pickUp(settings)
        try rig.put("123456", "in/big.csv")
        try rig.put("1\n", "in/good.csv")
        try FileManager.default.createSymbolicLink(
            atPath: rig.folder.path + "/in/link.csv", withDestinationPath: "/etc/passwd")
        for name in ["big", "good", "link", "orphan"] { try rig.put("", "in/\(name).csv.done") }
        try rig.put("", "in/a\u{1B}[2J.csv")
        let first = pickUp.look(at: 0)
        #expect(first.refusedNames == 1)
        #expect(
            first.finished.map { "\($0.entry.name) \($0.reason ?? "")" } == [
                "big.csv H8039", "good.csv ", "link.csv H8040",
            ])
        #expect(pickUp.look(at: 3_600).finished.isEmpty)
        #expect(pickUp.look(at: 3_601).finished.map(\.reason) == ["H8035"])
        #expect(rig.folder.files.filter { $0.hasPrefix("in/") } == ["in/a\u{1B}[2J.csv"])
    }

    @Test func `A file that grows while it is read is quarantined in the end or taken whole`() throws {
        let rig = rig
        try rig.put(String(repeating: "1\n", count: 2_000_000), "in/a.csv")
        try rig.put("", "in/a.csv.done")
        let grown = String(repeating: "1\n", count: 2_000_001)
        var isGrown = false
        let carrier = InterruptedCarrier(rig.carrier) {
            if !isGrown { try? rig.put(grown, "in/a.csv") }
            isGrown = true
        }
        let pickUp = try PickUp(settings(), carrier: carrier, sink: sink, now: 0)
        #expect(pickUp.look(at: 0).finished.map(\.reason) == ["H8041"])
        let second = pickUp.look(at: 1).finished
        #expect(second.map(\.verdict?.records) == [2_000_001])
        #expect(rig.folder.files.filter { $0.hasSuffix(".csv") } == ["archive/2-a.csv"])
    }

    @Test func `What the sink refuses is quarantined, and its error list reaches the partner`() throws {
        let list = try data.write("line 2\n", to: "list.csv")
        let refusing = FixedSink(FileVerdict(records: 2, accepted: 0, rejected: 2, refusal: "H8037", errorList: list))
        let pickUp = try pickUp(settings(), sink: refusing)
        try rig.put("1\n2\n", "in/a.csv")
        try rig.put("", "in/a.csv.done")
        #expect(pickUp.look(at: 0).finished.map(\.reason) == ["H8037"])
        #expect(try rig.text("errors/1-errors-a.csv") == "line 2\n")
        #expect(rig.folder.files.contains("quarantine/1-a.csv"))
    }

    // MARK: Crashes

    /// Stops at the Nth step, then goes on with a new `PickUp` on the same folder, until a run comes through.
    @Test(arguments: ["good", "duplicate"])
    func `A crash at any step loses nothing and doubles nothing`(_ kind: String) throws {
        let content = Self.content(80)
        try rig.put(content, "in/a.csv")
        try rig.put("", "in/a.csv.done")
        if kind == "duplicate" {
            _ = try pickUp(settings()).look(at: 0)
            try rig.put(content, "in/a.csv")
            try rig.put("", "in/a.csv.done")
        }
        var steps: [PickUp.Step] = []
        var finished: [FileJob] = []
        var verdicts = 0
        var runs = 0
        let last = PickUp.Step.recorded(kind == "good" ? .archived : .quarantined)
        while finished.isEmpty, runs < 50, steps.last != last {
            runs += 1
            var isDead = false
            let crashing = try PickUp(settings(), carrier: rig.carrier, sink: sink, now: 0) {
                (_, step) throws(HubError) in
                if step == .judged { verdicts += 1 }
                // Each kind of step crashes once, and nothing goes on after a crash.
                guard isDead || !steps.contains(step) else { return }
                if !isDead { steps.append(step) }
                isDead = true
                throw HubError("H8029")
            }
            // A crash after the last record leaves nothing to do, and nobody to tell.
            finished += crashing.look(at: 0).finished
        }
        #expect(finished.isEmpty && steps.count > 3)
        #expect(steps.contains(.recorded(.seen)) && steps.contains(.recorded(.fetching)) && steps.contains(.movedAway))
        #expect(rig.folder.files.filter { $0.hasPrefix("in/") }.isEmpty)
        let path = kind == "good" ? "archive/1-a.csv" : "quarantine/2-a.csv"
        #expect(try rig.get(path) == content)
        if kind == "good" {
            #expect(sink.bytes == [1: content.count])
            // Judged, then crashed before the record: given again under the same id.
            #expect(verdicts == 2)
        }
        // The next start clears away what the last crash left.
        do { #expect(try pickUp(settings()).look(at: 0).finished.isEmpty) }
        #expect(data.files.filter { $0.contains("spool") }.isEmpty)
    }

    @Test func `A download goes on from the last certain byte after a crash`() throws {
        let content = Self.content(80)
        try rig.put(content, "in/a.csv")
        try rig.put("", "in/a.csv.done")
        var crashing: PickUp? = try PickUp(settings(), carrier: rig.carrier, sink: sink, now: 0) {
            (_, step) throws(HubError) in
            if step == .fetching { throw HubError("H8029") }
        }
        #expect(crashing?.look(at: 0).troubles.map(\.code) == ["H8029"])
        let job = try #require(crashing?.log.active[1])
        #expect(job.state == .fetching && job.fetched >= PickUp.checkpoint && job.fetched < content.count)
        #expect(crashing?.progress.all.first?.bytes == job.fetched)
        // What a power cut leaves beyond the certain bytes is not believed.
        let spool = data.path + "/link/spool/1"
        let handle = try #require(FileHandle(forWritingAtPath: spool))
        try handle.seek(toOffset: UInt64(job.fetched))
        try handle.write(contentsOf: Data(repeating: 0, count: 1_000))
        try handle.close()
        // One process at a time has the folder.
        #expect(throws: HubError.self) { try pickUp(settings()) }
        crashing = nil
        let again = try pickUp(settings())
        #expect(again.look(at: 0).finished.map(\.state) == [.archived])
        #expect(try rig.get("archive/1-a.csv") == content)
    }

    @Test(arguments: [1, 5, 40, 120])
    func `A torn last line of the log is cut, damage before it stops the start`(_ cut: Int) throws {
        try rig.put("1\n", "in/a.csv")
        try rig.put("", "in/a.csv.done")
        do { _ = try pickUp(settings()).look(at: 0) }
        let path = data.path + "/link/jobs.log"
        let whole = try #require(data.read("link/jobs.log"))
        try Data(whole.dropLast(cut)).write(to: URL(fileURLWithPath: path))
        do { #expect(try pickUp(settings()).look(at: 0).finished.map(\.state) == [.archived]) }
        var damaged = try #require(data.read("link/jobs.log"))
        damaged[30] ^= 1
        try damaged.write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: HubError.self) { try pickUp(settings()) }
        #expect(error?.code == "H8043")
    }

    @Test(arguments: [RigKind.s3, .sftp])
    func `Works the same over S3 and SFTP`(_ kind: RigKind) throws {
        let rig = try kind.make()
        let content = Self.content(30)
        try rig.put(content, "in/a.csv")
        try rig.put("", "in/a.csv.done")
        let pickUp = try PickUp(settings(), carrier: rig.carrier, sink: sink, now: 0)
        let outcome = pickUp.look(at: 0)
        #expect(outcome.troubles.isEmpty)
        #expect(outcome.finished.map(\.verdict?.records) == [30 * 16_384])
        #expect(try rig.get("archive/1-a.csv") == content)
        #expect(try rig.carrier.list(#require(FolderPath("in"))).entries.isEmpty)
    }
}
