import Crypto
import Foundation
import PlatformHub
import Testing

@testable import Files

/// The files of one manifest that are handed over together, with a crash at every step.
@Suite(.timeLimit(.minutes(5))) struct FileSetTests {
    private let rig: FolderRig
    private let data: TemporaryFolder

    init() throws {
        rig = try FolderRig()
        data = try TemporaryFolder()
    }

    /// Takes sets and has one effect for each, however often it is given.
    private final class SetSink: FileSetSink {
        var verdicts: [FileVerdict]?
        /// Contents, by the ids of the jobs.
        var effects: [[UInt64]: [String]] = [:]
        var calls = 0

        func take(
            _ set: FileSet, progress: @escaping (Int) throws(HubError) -> Void
        ) throws(HubError) -> [FileVerdict] {
            calls += 1
            try progress(1)
            let contents = set.paths.map { (try? String(contentsOfFile: $0, encoding: .utf8)) ?? "gone" }
            effects[set.jobs.map(\.id)] = contents
            return verdicts ?? contents.map { FileVerdict(records: $0.count, accepted: $0.count, rejected: 0) }
        }
    }

    private func settings() throws -> PickUpSettings {
        PickUpSettings(
            pattern: try #require(FilePattern("*.csv")), complete: .manifest(try #require(FilePattern("*.manifest"))),
            folders: try PickUpTests.folders(), folder: data.path + "/link")
    }

    private func put(_ files: [(String, String, Int?)]) throws {
        var manifest = "file,sha256,bytes,records\n"
        for (name, content, records) in files {
            try rig.put(content, "in/\(name)")
            let hash = SHA256.hash(data: Data(content.utf8))
                .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            manifest += "\(name),\(hash),\(content.utf8.count),\(records.map { "\($0)" } ?? "")\n"
        }
        try rig.put(manifest, "in/set.manifest")
    }

    /// What one look has finished, by id.
    private func finished(_ pickUp: PickUp, at now: Int64) -> [FileJob] {
        let outcome = pickUp.look(at: now)
        #expect(outcome.troubles.isEmpty)
        return outcome.finished.sorted { $0.id < $1.id }
    }

    @Test func `A set is taken once, all files together, and archived`() throws {
        let sink = SetSink()
        let pickUp = try PickUp(settings(), carrier: rig.carrier, sets: sink, now: 0)
        try put([("a.csv", "12", 2), ("a_b.csv", "3", 1), ("a_c.csv", "", nil)])
        let finished = finished(pickUp, at: 0)
        #expect(sink.calls == 1)
        #expect(finished.map(\.state) == [.archived, .archived, .archived, .archived])
        #expect(finished.map(\.verdict?.records) == [2, 1, 0, nil])
        #expect(sink.effects == [[1, 2, 3]: ["12", "3", ""]])
        #expect(pickUp.look(at: 60).finished.isEmpty)
    }

    @Test
    func `A refusal of one file, or another count than the manifest's, quarantines the set with each file's reason`()
        throws
    {
        let list = try data.write("line 2\n", to: "list.csv")
        let sink = SetSink()
        sink.verdicts = [
            FileVerdict(records: 2, accepted: 2, rejected: 0),
            FileVerdict(records: 1, accepted: 0, rejected: 1, refusal: "H8047", errorList: list),
        ]
        let pickUp = try PickUp(settings(), carrier: rig.carrier, sets: sink, now: 0)
        try put([("a.csv", "12", nil), ("a_b.csv", "3", nil)])
        #expect(finished(pickUp, at: 0).map(\.reason) == ["H8048", "H8047", "H8048"])
        #expect(try rig.text("errors/2-errors-a_b.csv") == "line 2\n")
        #expect(rig.folder.files.contains("quarantine/1-a.csv") && rig.folder.files.contains("quarantine/2-a_b.csv"))
        sink.verdicts = nil
        try put([("b.csv", "12", 2), ("b_b.csv", "3", 7)])
        #expect(finished(pickUp, at: 60).map(\.reason) == ["H8048", "H8037", "H8048"])
        #expect(rig.folder.files.filter { $0.hasPrefix("in/") }.isEmpty)
    }

    @Test(arguments: [nil, "H8047"])
    func `A crash at any step gives the whole set again until every verdict is recorded, and never after`(
        _ refusal: String?
    ) throws {
        try put([("a.csv", "12", 2), ("a_b.csv", "3", 1)])
        let sink = SetSink()
        if let refusal {
            sink.verdicts = [
                FileVerdict(records: 2, accepted: 0, rejected: 2, refusal: refusal),
                FileVerdict(records: 1, accepted: 0, rejected: 1),
            ]
        }
        // Each run crashes one step later than the one before, until a run has nothing left to do.
        var steps = 0
        var isOver = false
        while !isOver, steps < 60 {
            steps += 1
            var count = 0
            let pickUp = try PickUp(settings(), carrier: rig.carrier, taker: .together(sink), now: 0) {
                (_, _) throws(HubError) in
                count += 1
                if count >= steps { throw HubError("H8029") }
            }
            _ = pickUp.look(at: 0)
            isOver = count < steps && pickUp.log.active.isEmpty
        }
        #expect(isOver && steps > 3)
        #expect(sink.calls > 1)
        // Always the same two jobs with their whole content.
        #expect(sink.effects == [[1, 2]: ["12", "3"]])
        let folder = refusal == nil ? "archive" : "quarantine"
        #expect(rig.folder.files.contains("\(folder)/1-a.csv") && rig.folder.files.contains("\(folder)/2-a_b.csv"))
        #expect(rig.folder.files.contains("\(folder)/3-set.manifest"))
        if refusal != nil { #expect(try rig.text("quarantine/2-reason-a_b.csv.txt") == "H8048\n") }
    }
}
