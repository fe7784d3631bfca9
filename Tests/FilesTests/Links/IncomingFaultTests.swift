import Datasets
import Foundation
import PlatformHub
import Testing

@testable import Files

/// Crashes at every step, and files that mean harm.
@Suite(.timeLimit(.minutes(10))) struct IncomingFaultTests {
    private let man = "山田　太郎"

    @Test(arguments: ["full", "delta"])
    func `A crash at each step has exactly one effect`(_ content: String) throws {
        let scene = try IncomingScene("{content: \(content), refusal: partial}")
        let records = try (1...250).map { try IncomingScene.record($0) }
        try scene.put(records + [try IncomingScene.record(999, ["torokujotai": "7"])])
        var steps: [String] = []
        var isDead = false
        // Each kind of step crashes once, and nothing goes on after a crash.
        func crash(_ step: String) throws(HubError) {
            guard isDead || !steps.contains(step) else { return }
            if !isDead { steps.append(step) }
            isDead = true
            throw HubError("H8029")
        }
        var runs = 0
        while steps.last != "recorded(Files.FileJob.State.archived)", runs < 40 {
            runs += 1
            isDead = false
            let work = try scene.work(
                probe: { (step) throws(HubError) in try crash("\(step)") },
                pickUpProbe: { (_, step) throws(HubError) in try crash("\(step)") })
            _ = work.run(at: scene.now)
            // What the dead process had not committed is gone with it.
            scene.reopenStore()
        }
        for step in LoadDesk.Step.allCases { #expect(steps.contains("\(step)"), "\(steps)") }
        #expect(steps.contains("movedAway") && runs < 40)
        #expect(try scene.state().count == 250)
        let statistics = try #require(try scene.statistics())
        #expect(statistics.versions == 250 && statistics.lastLoad.added == 250)
        #expect(scene.rig.folder.files.sorted() == ["archive/1-a.csv", "errors/1-errors-a.csv"])
        // The evidence may stand twice, but under one id.
        let ids = try scene.evidence().compactMap { $0.firstMatch(of: /"exchange":"([0-9a-f-]{36})"/)?.1 }
        #expect(!ids.isEmpty && Set(ids).count == 1)
    }

    @Test func `A file that is put again after a crash and another load in between is not loaded twice`() throws {
        let scene = try IncomingScene("{content: delta}")
        try scene.put([try IncomingScene.record(1)])
        do {
            let work = try scene.work(probe: { (step) throws(HubError) in
                if step == .committed { throw HubError("H8029") }
            })
            #expect(work.run(at: scene.now).troubles.map(\.code) == ["H8029"])
        }
        #expect(try scene.state() == [1: man] && scene.evidence().isEmpty)
        // The owner loads newer data over REST before the hub comes to the file again.
        let later = (scene.now + 3_600) * 1_000_000
        let load = try scene.store.begin(.delta, of: scene.dataset, asOf: later, at: later)
        try scene.store.put(
            [DatasetEntry(key: IncomingScene.key(1), body: nil)], into: load, of: scene.dataset, at: later)
        _ = try scene.store.commit(load, of: scene.dataset, at: later)
        // It comes again: what was committed is told to the journal, and what the owner has said since holds.
        let job = try #require(try scene.look().finished.first)
        #expect(job.state == .archived && job.verdict == FileVerdict(records: 1, accepted: 1, rejected: 0))
        #expect(try scene.state().isEmpty)
        #expect(try scene.statistics()?.lastLoad.asOf == later)
        let lines = try scene.evidence()
        let digest = try #require(job.digest)
        #expect(lines.count == 1 && lines[0].contains("受付1 拒否0") && lines[0].contains("\(digest)"))
        // What the load did nobody can tell any more, and nothing is made up.
        #expect(!lines[0].contains("追加"))
        #expect(try scene.look().finished.isEmpty && scene.evidence().count == 1)
    }

    @Test func `Every broken file is quarantined with its reason while the good one beside it goes through`() throws {
        let scene = try IncomingScene("{encoding: cp932, content: delta}")
        let good = scene.csv([try IncomingScene.record(1)])
        let bytes = try #require(good.data(using: .shiftJIS))
        let broken: [(String, Data, String)] = [
            ("truncated", bytes.dropLast(5), "H8005"),
            ("empty", Data(), "H8012"),
            ("header", Data("a,b\r\n1,2\r\n".utf8), "H8007"),
            (
                "swapped",
                Data(good.replacing("shikuchosonkodo,koshinkubun", with: "koshinkubun,shikuchosonkodo").utf8), "H8006"
            ),
            ("encoding", Data(good.utf8), "H8051"),
            ("lines", Data(bytes.filter { $0 != 13 }), "H8008"),
            // The first thing in it that no file of records has is a lone line end.
            ("binary", Data((0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }), "H8008"),
        ]
        for (name, content, _) in broken { try scene.put(content, as: "\(name).csv") }
        try scene.put(bytes, as: "good.csv")
        let finished = try scene.look().finished
        for (name, _, reason) in broken {
            let job = finished.first { $0.entry.name.description == "\(name).csv" }
            #expect(job?.state == .quarantined, "\(name)")
            #expect(job?.reason == reason, "\(name): \(job?.reason ?? "-")")
        }
        #expect(finished.first { $0.entry.name.description == "good.csv" }?.state == .archived)
        #expect(try scene.state() == [1: man])
    }

    @Test func `A line of one gigabyte ends its file early, in little memory`() throws {
        let scene = try IncomingScene("{content: delta}")
        let path = try scene.rig.folder.write(scene.csv([try IncomingScene.record(7)]), to: "in/long.csv")
        #expect(truncate(path, 1 << 30) == 0)
        try scene.rig.put("", "in/long.csv.done")
        try scene.put([try IncomingScene.record(1)], as: "z.csv")
        scene.now = Int64(Date().timeIntervalSince1970)
        let finished = try scene.look().finished
        #expect(finished.first { $0.entry.name.description == "long.csv" }?.reason == "H8003")
        #expect(finished.first { $0.entry.name.description == "z.csv" }?.state == .archived)
        #expect(try scene.state() == [1: man])
    }

    @Test func `Names that lead elsewhere are left alone, formulas are data`() throws {
        let scene = try IncomingScene("{content: delta, refusal: partial, neutraliseFormulas: true}")
        try scene.put(Data("x".utf8), as: "a\\..\\..\\evil.csv")
        try scene.put(Data("x".utf8), as: "-rf.csv")
        try scene.put([
            try IncomingScene.record(1, ["jusho_katagaki": "＝１＋１"]),
            try IncomingScene.record(2, ["jusho_yubinbango": "=1+1"]),
        ])
        let outcome = try scene.look()
        #expect(outcome.refusedNames == 4)
        #expect(outcome.finished.map(\.state) == [.archived])
        // What a person opens has no formula in it.
        #expect(try scene.rig.text("errors/1-errors-a.csv")?.contains("\"'=1+1\"") == true)
    }

    @Test func `Keys are told apart beyond the memory's filter`() throws {
        let folder = try TemporaryFolder()
        let table = try KeyTable(path: folder.path + "/keys")
        for number in 0..<200_000 { try table.insert(Array("key-\(number)".utf8)) }
        for number in stride(from: 0, to: 200_000, by: 97) {
            #expect(try table.contains(Array("key-\(number)".utf8)))
            #expect(try !table.contains(Array("other-\(number)".utf8)))
        }
    }
}
