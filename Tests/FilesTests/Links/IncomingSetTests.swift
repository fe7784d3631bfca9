import Datasets
import Foundation
import PlatformHub
import Testing

@testable import Files

/// Sets of files become loads of a dataset whose records lie in several files: a real contract with three, a real store and journal.
@Suite(.timeLimit(.minutes(10))) struct IncomingSetTests {
    private let main = "setaijohoichiran", members = "setaijohoichiran_setaiin"

    private func expected(_ records: [[String: Any]]) throws -> [Int: NSDictionary] {
        var found: [Int: NSDictionary] = [:]
        for record in records {
            let number = try #require(record["setaibango"] as? String)
            found[try #require(Int(number))] = record as NSDictionary
        }
        return found
    }

    @Test func `A set becomes the dataset, whatever the order of its rows, with evidence, and is archived`() throws {
        let scene = try IncomingScene.ofHouseholds()
        let records = try (1...250).map { try IncomingScene.household($0) }
        var files = try scene.files(of: records)
        var rows = files[1].split(separator: "\r\n").map(String.init)
        rows = rows.prefix(1) + rows.dropFirst().reversed()
        files[1] = rows.joined(separator: "\r\n") + "\r\n"
        try scene.putSet(files, counts: [0: 250, 1: 1_000, 2: 1_000])
        let outcome = try scene.look()
        #expect(outcome.troubles.isEmpty && !outcome.isPending)
        let jobs = outcome.finished.sorted { $0.id < $1.id }
        #expect(jobs.map(\.state) == [.archived, .archived, .archived, .archived])
        #expect(jobs.map(\.verdict?.accepted) == [250, 1_000, 1_000, nil])
        #expect(try scene.households() == expected(records))
        let lines = try scene.evidence()
        #expect(lines.count == 1 && lines[0].contains("受付250 拒否0 追加250") && !lines[0].contains("𠮷田"))
        // Anybody can recompute the digest of a set from those of its files.
        let digest = LoadOrigin(jobs.filter { !$0.isManifest }).digest
        #expect(lines[0].contains("\(digest)"))
        #expect(scene.data.files.filter { $0.hasPrefix("link/errors") || $0.hasPrefix("link/spill") }.isEmpty)
    }

    @Test func `A faulty row comes back in its file's list with its record, which stays as it was`() throws {
        let scene = try IncomingScene.ofHouseholds("{refusal: partial}")
        let before = try (1...3).map { try IncomingScene.household($0) }
        try scene.putSet(try scene.files(of: before))
        try scene.look()
        let later = try [1, 2, 4].map { try IncomingScene.household($0, ["setainushi_shimei": "架空　次郎"]) }
        var files = try scene.files(of: later)
        var rows = files[1].components(separatedBy: "\r\n")
        // Household 2 is the second of four rows each.
        #expect(rows[6].contains(IncomingScene.key(2)))
        rows[6] = rows[6].replacing("\"1990-08-02\"", with: "\"1990-13-02\"")
        files[1] = rows.joined(separator: "\r\n")
        try scene.putSet(files)
        let jobs = try scene.look().finished.sorted { $0.id < $1.id }
        #expect(jobs.map(\.state) == [.archived, .archived, .archived, .archived])
        #expect(jobs.map(\.verdict?.rejected) == [1, 4, 4, nil])
        #expect(try scene.households() == expected([later[0], before[1], later[2]]))
        let id = jobs[1].id
        let list = try #require(try scene.rig.text("errors/\(id)-errors-\(members).csv"))
        let told = list.split(separator: "\r\n").dropFirst()
        #expect(told.count == 4 && told.allSatisfy { $0.contains(IncomingScene.key(2)) })
        #expect(told.count { $0.contains("\"H8085\"") } == 3 && told.contains { $0.contains("1990-13-02") })
        let own = try #require(try scene.rig.text("errors/\(jobs[0].id)-errors-\(main).csv"))
        #expect(own.split(separator: "\r\n").count == 2 && own.contains("\"H8085\""))
    }

    @Test func `Whole takes nothing of a set with one bad row, and tells the file at fault`() throws {
        let scene = try IncomingScene.ofHouseholds("{refusal: whole}")
        var files = try scene.files(of: [try IncomingScene.household(1), try IncomingScene.household(2)])
        files[2] += "\"\(IncomingScene.key(9))\",\"1\",\"1\",\"02\"\r\n"
        try scene.putSet(files)
        let jobs = try scene.look().finished.sorted { $0.id < $1.id }
        #expect(jobs.map(\.reason) == ["H8048", "H8048", "H8051", "H8048"])
        #expect(try scene.households().isEmpty)
        #expect(try scene.rig.text("errors/3-errors-\(members)_zokugarakodo.csv")?.contains("\"H8080\"") == true)
        #expect(try scene.evidence().last?.contains("H8051") == true)
    }

    @Test func `What a set lacks refuses it before anything is loaded`() throws {
        let records = [try IncomingScene.household(1), try IncomingScene.household(2)]
        let scene = try IncomingScene.ofHouseholds("{refusal: partial}")
        let files = try scene.files(of: records)
        // The manifest tells another number of rows.
        try scene.putSet(files, counts: [0: 2, 1: 9])
        #expect(try reasons(scene) == ["H8048", "H8037", "H8048", "H8048"])
        // A file of the layout is missing.
        try scene.putSet(Array(files.dropLast()))
        #expect(try reasons(scene) == ["H8087", "H8087", "H8048"])
        // A header is wrong, and nobody knows whose a row is.
        try scene.putSet([files[0], files[1].replacing("juminshubetsu", with: "nanika"), files[2]])
        #expect(try reasons(scene) == ["H8048", "H8006", "H8048", "H8048"])
        try scene.putSet([files[0].replacing("\"\(IncomingScene.key(2))\"", with: "\"あ\""), files[1], files[2]])
        #expect(try reasons(scene) == ["H8053", "H8048", "H8048", "H8048"])
        #expect(try scene.households().isEmpty)
        // The same set put right is taken.
        try scene.putSet(files)
        #expect(try scene.look().finished.map(\.state) == [.archived, .archived, .archived, .archived])
        #expect(try scene.households() == expected(records))
    }

    private func reasons(_ scene: IncomingScene) throws -> [String?] {
        try scene.look().finished.sorted { $0.id < $1.id }.map(\.reason)
    }

    @Test func `Files are told by the link's patterns, and one that is as before is no duplicate`() throws {
        let patterns =
            "{\(main): \"世帯_*.csv\", \(members): \"世帯員_*.csv\", \(members)_zokugarakodo: \"続柄_*.csv\"}"
        let scene = try IncomingScene.ofHouseholds("{files: \(patterns)}")
        let names = ["世帯_1.csv", "世帯員_1.csv", "続柄_1.csv"]
        try scene.putSet(try scene.files(of: [try IncomingScene.household(1)]), names: names)
        #expect(try scene.look().finished.count { $0.state == .archived } == 4)
        let later = [try IncomingScene.household(1, ["setainushi_shimei": "架空　次郎"])]
        let files = try scene.files(of: later)
        try scene.putSet(files, names: names, manifest: "second.manifest")
        #expect(try scene.look().finished.count { $0.state == .archived } == 4)
        #expect(try scene.households() == expected(later))
        // All of it again is one.
        try scene.putSet(files, names: names, manifest: "third.manifest")
        #expect(try reasons(scene) == ["H8031", "H8031", "H8031", "H8048"])
    }

    @Test(arguments: ["full", "delta"])
    func `A crash at each step has exactly one effect`(_ content: String) throws {
        let scene = try IncomingScene.ofHouseholds("{content: \(content), refusal: partial}")
        let records = try (1...120).map { try IncomingScene.household($0) }
        var files = try scene.files(of: records)
        files[2] += "\"\(IncomingScene.key(999))\",\"1\",\"1\",\"02\"\r\n"
        try scene.putSet(files)
        var steps: [String] = []
        var isDead = false
        // Each kind of step of each file crashes once, and nothing goes on after a crash.
        func crash(_ step: String) throws(HubError) {
            guard isDead || !steps.contains(step) else { return }
            if !isDead { steps.append(step) }
            isDead = true
            throw HubError("H8029")
        }
        var runs = 0
        var isOver = false
        while !isOver, runs < 80 {
            runs += 1
            isDead = false
            let work = try scene.work(
                probe: { (step) throws(HubError) in try crash("\(step)") },
                pickUpProbe: { (job, step) throws(HubError) in try crash("\(job.id) \(step)") })
            isOver = !work.run(at: scene.now).isPending && !isDead
            // What the dead process had not committed is gone with it.
            scene.reopenStore()
        }
        for step in LoadDesk.Step.allCases { #expect(steps.contains("\(step)"), "\(steps)") }
        #expect(isOver && steps.contains("4 movedAway"), "\(steps)")
        #expect(try scene.households() == expected(records))
        let statistics = try #require(try scene.statistics())
        #expect(statistics.versions == 120 && statistics.lastLoad.added == 120)
        #expect(scene.rig.folder.files.count { $0.hasPrefix("archive/") } == 4)
        #expect(scene.rig.folder.files.contains("errors/3-errors-\(members)_zokugarakodo.csv"))
        #expect(scene.rig.folder.files.count == 5)
        let ids = try scene.evidence().compactMap { $0.firstMatch(of: /"exchange":"([0-9a-f-]{36})"/)?.1 }
        #expect(!ids.isEmpty && Set(ids).count == 1)
    }

    @Test func `A stop in the middle of a set ends it soon, and it is loaded with the next start`() throws {
        let scene = try IncomingScene.ofHouseholds()
        let records = try (1...50).map { try IncomingScene.household($0) }
        try scene.putSet(try scene.files(of: records))
        var work: IncomingWork?
        work = try scene.work(probe: { (step) throws(HubError) in if step == .begun { work?.progress.end() } })
        #expect(work?.run(at: scene.now).troubles.map(\.code).contains("H8054") == true)
        #expect(try scene.households().isEmpty)
        work = nil
        #expect(try scene.look().finished.count { $0.state == .archived } == 4)
        #expect(try scene.households() == expected(records))
    }
}
