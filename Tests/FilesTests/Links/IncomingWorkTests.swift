import Datasets
import Foundation
import PlatformHub
import Testing

@testable import Files

/// Files of a partner become loads of its dataset.
@Suite(.timeLimit(.minutes(10))) struct IncomingWorkTests {
    private let man = "山田　太郎", other = "佐藤　花子"

    @Test func `A full file in CP932 becomes the dataset, of its time, with evidence, and is archived`() throws {
        let scene = try IncomingScene("{encoding: cp932}")
        let time = scene.now - 3_600
        try scene.put(
            [try IncomingScene.record(1), try IncomingScene.record(2, ["shimei": other])], encoding: .shiftJIS, at: time
        )
        let outcome = try scene.look()
        #expect(outcome.troubles.isEmpty && !outcome.isPending)
        let job = try #require(outcome.finished.first)
        #expect(job.state == .archived && job.verdict == FileVerdict(records: 2, accepted: 2, rejected: 0))
        #expect(try scene.state() == [1: man, 2: other])
        #expect(try scene.statistics()?.lastLoad.asOf == time * 1_000_000)
        #expect(scene.rig.folder.files == ["archive/1-a.csv"])
        let lines = try scene.evidence()
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        #expect(line.contains("\"inkan\"") && line.contains("\"file\"") && line.contains("受付2 拒否0 追加2"))
        let digest = try #require(job.digest)
        #expect(line.contains("\(digest)"))
        // The body is not in the evidence.
        #expect(!line.contains("山田"))
    }

    @Test func `A later full file ends what it does not name, a delta adds, changes and removes`() throws {
        let scene = try IncomingScene()
        try scene.put([try IncomingScene.record(1), try IncomingScene.record(2), try IncomingScene.record(3)])
        try scene.look()
        try scene.put([try IncomingScene.record(1), try IncomingScene.record(3, ["shimei": other])])
        #expect(try scene.look().finished.map(\.version) == [2])
        #expect(try scene.state() == [1: man, 3: other])

        let delta = try IncomingScene("{content: delta}")
        try delta.put([try IncomingScene.record(1), try IncomingScene.record(2)])
        try delta.look()
        try delta.put([
            try IncomingScene.record(2, ["koshinkubun": "3"]), try IncomingScene.record(1, ["shimei": other]),
            try IncomingScene.record(4),
        ])
        try delta.look()
        #expect(try delta.state() == [1: other, 4: man])
        let load = try #require(try delta.statistics()?.lastLoad)
        #expect(load.added == 1 && load.changed == 1 && load.removed == 1)
    }

    @Test func `Partial takes the good records, and the bad ones come back in an error list`() throws {
        let scene = try IncomingScene("{encoding: cp932, refusal: partial, content: delta}")
        let bad = ["torokujotai": "7"]
        try scene.put(
            [try IncomingScene.record(1), try IncomingScene.record(2, bad), try IncomingScene.record(3)],
            encoding: .shiftJIS)
        let job = try #require(try scene.look().finished.first)
        #expect(job.state == .archived && job.verdict?.accepted == 2 && job.verdict?.rejected == 1)
        #expect(try scene.state() == [1: man, 3: man])
        let list = try #require(scene.rig.folder.read("errors/1-errors-a.csv"))
        let text = try #require(String(data: list, encoding: .shiftJIS))
        let rows = text.split(separator: "\r\n")
        #expect(rows.count == 2 && rows[1].contains(IncomingScene.key(2)) && rows[1].contains("\"3\",\"H1003\""))
        // Nothing of it stays with the hub.
        #expect(scene.data.files.filter { $0.hasPrefix("link/errors") || $0 == "link/keys" }.isEmpty)
    }

    @Test func `Whole takes nothing of a file with one bad record`() throws {
        let scene = try IncomingScene("{refusal: whole}")
        try scene.put([try IncomingScene.record(9)], as: "before.csv")
        try scene.look()
        try scene.put([try IncomingScene.record(1), try IncomingScene.record(2, ["torokujotai": "7"])])
        let job = try #require(try scene.look().finished.first)
        #expect(job.state == .quarantined && job.reason == "H8051" && job.verdict?.rejected == 1)
        #expect(try scene.state() == [9: man])
        #expect(try scene.rig.text("quarantine/2-reason-a.csv.txt") == "H8051\n")
        #expect(try scene.rig.text("errors/2-errors-a.csv")?.contains("H1003") == true)
        #expect(try scene.evidence().last?.contains("H8051") == true)
    }

    @Test func `A refused record of a partial full file stays as it was`() throws {
        let scene = try IncomingScene("{refusal: partial}")
        try scene.put([try IncomingScene.record(1), try IncomingScene.record(2), try IncomingScene.record(3)])
        try scene.look()
        try scene.put([
            try IncomingScene.record(1, ["shimei": other]),
            try IncomingScene.record(2, ["shimei": other, "torokujotai": "7"]),
            try IncomingScene.record(5, ["torokujotai": "7"]),
        ])
        #expect(try scene.look().finished.map(\.state) == [.archived])
        #expect(try scene.state() == [1: other, 2: man])
        // Whose record a row without its key is, nobody can say: all that the file leaves out would be in doubt.
        try scene.put([try IncomingScene.record(1), try IncomingScene.record(2, ["torokubango": "あ"])])
        #expect(try scene.look().finished.map(\.reason) == ["H8053"])
        #expect(try scene.state() == [1: other, 2: man])
    }

    @Test func `A second record with the same key is refused`() throws {
        let scene = try IncomingScene("{refusal: partial}")
        try scene.put([
            try IncomingScene.record(1), try IncomingScene.record(1, ["shimei": other]), try IncomingScene.record(2),
        ])
        let job = try #require(try scene.look().finished.first)
        #expect(job.state == .archived && job.verdict?.rejected == 1)
        #expect(try scene.state() == [1: man, 2: man])
        #expect(try scene.rig.text("errors/1-errors-a.csv")?.contains("\"H8052\"") == true)
    }

    @Test func `A file that is older than the last load is refused, one from the future counts as of now`() throws {
        let scene = try IncomingScene()
        try scene.put([try IncomingScene.record(1)], at: scene.now + 86_400)
        let seen = scene.now
        try scene.look()
        #expect(try scene.statistics()?.lastLoad.asOf == seen * 1_000_000)
        try scene.put([try IncomingScene.record(2)], at: seen - 1)
        #expect(try scene.look().finished.map(\.reason) == ["H8050"])
        #expect(try scene.state() == [1: man])
    }

    @Test func `Files that come together are taken in the order of their times`() throws {
        let scene = try IncomingScene("{content: delta}")
        try scene.put([try IncomingScene.record(1, ["shimei": other])], as: "a.csv", at: scene.now)
        try scene.put([try IncomingScene.record(1)], as: "b.csv", at: scene.now - 60)
        #expect(try scene.look().finished.map(\.state) == [.archived, .archived])
        #expect(try scene.state() == [1: other])
    }

    @Test func `Bytes that are no character are replaced only by the declared rule, and each is in the ledger`() throws
    {
        for (layout, state) in [
            ("{encoding: cp932, refusal: partial}", FileJob.State.quarantined),
            ("{encoding: cp932, replace: {substitute: 〓}}", .archived),
        ] {
            let scene = try IncomingScene(layout)
            var bytes = try #require(scene.csv([try IncomingScene.record(1)]).data(using: .shiftJIS))
            let given = try #require("太郎".data(using: .shiftJIS))
            let name = try #require(bytes.range(of: given))
            bytes.replaceSubrange(name.lowerBound..<name.lowerBound + 2, with: [0xFD, 0xFD])
            try scene.put(bytes)
            let job = try #require(try scene.look().finished.first)
            #expect(job.state == state)
            let ledger = scene.data.read("link/losses/1.csv").map { String(decoding: $0, as: UTF8.self) }
            if state == .archived {
                #expect(try scene.state()[1]?.contains("〓") == true)
                #expect(ledger?.contains("\"1\",\"shimei\",\"FD") == true, "\(ledger ?? "")")
            } else {
                #expect(ledger == nil && job.reason == "H8059")
            }
        }
    }

    @Test func `An open load of somebody else is waited for`() throws {
        let scene = try IncomingScene()
        let load = try scene.store.begin(.full, of: scene.dataset, asOf: 1, at: scene.now * 1_000_000)
        try scene.put([try IncomingScene.record(1)])
        let outcome = try scene.look()
        #expect(outcome.troubles.map(\.code) == ["H9005"] && outcome.isPending && outcome.finished.isEmpty)
        try scene.store.abort(load, of: scene.dataset)
        #expect(try scene.look().finished.map(\.state) == [.archived])
        #expect(try scene.state() == [1: man])
    }
}
