import Contracts
import Datasets
import Formats
import Foundation
import Journal
import PlatformHub
import SeededGenerator
import Testing

@testable import Files

/// Files of a dataset, from the load to what the partner makes of them.
@Suite(.timeLimit(.minutes(10))) struct OutgoingWorkTests {
    private static func cp932() throws -> RecordFileFormat {
        RecordFileFormat(encoding: try #require(TextEncoding(name: "cp932")))
    }

    // MARK: Full files

    @Test func `A full file holds the newest state, and the journal says who got it and about whom`() throws {
        let scene = try OutgoingScene()
        let partner = Partner(scene)
        let link = try scene.link(FileRecords(content: .full))
        #expect(scene.run(link).troubles.map(\.code) == ["H9002"])
        try scene.load(.full, try (1...250).map { try OutgoingScene.seal($0) })
        let outcome = scene.run(link)
        #expect(outcome.troubles.isEmpty && outcome.sent.map(\.records) == [250])
        #expect(try scene.names() == ["002-inkantoroku_0001.csv", "002-inkantoroku_0001.csv.manifest"])
        try partner.take(full: true)
        #expect(try partner.records == scene.state() && partner.records.count == 250)
        let found = try scene.exchanges(of: 17)
        let intent = try #require(found.first?.intent)
        #expect(found.count == 1 && intent.consumer == "zei" && intent.provider == "owner/dataset")
        #expect(intent.operation == "ichiran.file" && intent.grant == "zei-file" && intent.persons.count == 250)
        #expect(intent.purpose == "課税／002-inkantoroku_0001.csv 250件")
        let bytes = try #require(try scene.rig.get("out/002-inkantoroku_0001.csv"))
        let digest = bytes.withUnsafeBytes { Digest(of: $0) }
        #expect(intent.forwardedDigest == digest && found.first?.outcome?.answerSentDigest == digest)
        #expect(found.first?.outcome?.verdict == .answered)
        // Nothing of it stays here.
        #expect(scene.data.files.filter { $0.hasPrefix("link/") } == ["link/outgoing"])
    }

    @Test func `A full file is written again although nothing has changed, unless the link says otherwise`() throws {
        let scene = try OutgoingScene()
        var records = FileRecords(content: .full)
        try scene.load(.full, [try OutgoingScene.seal(1)])
        #expect(try scene.run(scene.link(records)).sent.count == 1)
        #expect(try scene.run(scene.link(records)).sent.map(\.name.description) == ["002-inkantoroku_0002.csv"])
        records.empty = .skip
        #expect(try scene.run(scene.link(records)).sent.isEmpty)
        try scene.load(.delta, [try OutgoingScene.seal(2)])
        #expect(try scene.run(scene.link(records)).sent.map(\.records) == [2])
    }

    // MARK: Differences

    @Test func `Differences are added, changed and removed records, and nothing is written without any`() throws {
        let scene = try OutgoingScene()
        let partner = Partner(scene)
        let link = try scene.link()
        try scene.load(.full, try (1...3).map { try OutgoingScene.seal($0) })
        scene.run(link)
        #expect(try partner.take() == ["002-inkantoroku_0001.csv"])
        #expect(Set(partner.kinds.values) == [.added])
        try scene.load(
            .full,
            [
                try OutgoingScene.seal(1), try OutgoingScene.seal(2, name: "見本　一郎"), try OutgoingScene.seal(4),
            ])
        #expect(scene.run(link).sent.map(\.records) == [3])
        try partner.take()
        #expect(partner.kinds == ["2": .changed, "3": .removed, "4": .added])
        #expect(try partner.records == scene.state())
        try scene.load(.full, [])
        try scene.load(.full, [try OutgoingScene.seal(9)])
        scene.run(link)
        try partner.take()
        #expect(try partner.records == scene.state() && partner.records.count == 1)
        #expect(scene.run(link).sent.isEmpty && scene.run(link).troubles.isEmpty)
        var records = FileRecords(content: .delta, empty: .skip)
        records.empty = .write
        #expect(try scene.run(scene.link(records)).sent.map(\.records) == [0])
        #expect(try partner.take() == ["002-inkantoroku_0004.csv"])
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `Whatever is loaded and whenever files are made, they give the partner the store's state`(
        _ seed: UInt64
    ) throws {
        let scene = try OutgoingScene()
        var random = SeededGenerator(seed: seed)
        let partner = Partner(scene, try Self.cp932())
        let link = try scene.link(FileRecords(format: try Self.cp932(), content: .delta, empty: .skip))
        let names = ["架空　花子", "髙橋　一郎", "見本　﨑子"]
        for round in 1...12 {
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let numbers = Set(
                    (0..<Int.random(in: 0...40, using: &random)).map { _ in
                        Int.random(in: 1...60, using: &random)
                    }
                ).sorted()
                let records = try numbers.map { number in
                    try OutgoingScene.seal(
                        number, name: names[Int.random(in: 0..<3, using: &random)],
                        removed: Int.random(in: 0..<4, using: &random) == 0)
                }
                try scene.load(Bool.random(using: &random) ? .full : .delta, records)
            }
            let outcome = scene.run(link)
            #expect(outcome.troubles.allSatisfy { $0.code == "H9002" }, "seed \(seed), round \(round)")
            try partner.take()
            #expect(try partner.records == scene.state(), "seed \(seed), round \(round)")
        }
    }

    @Test func `A base that is not kept any more stops the differences, or a full file is made where the link says so`()
        throws
    {
        let scene = try OutgoingScene()
        let partner = Partner(scene)
        try scene.load(.full, try (1...3).map { try OutgoingScene.seal($0) })
        let link = try scene.link()
        scene.run(link)
        try partner.take()
        try scene.load(.full, [try OutgoingScene.seal(2)])
        try scene.load(.delta, [try OutgoingScene.seal(5)])
        #expect(try scene.store.retire(scene.dataset, before: scene.now) > 0)
        let refused = scene.run(link)
        #expect(refused.sent.isEmpty && refused.troubles.map(\.code) == ["H8073"])
        var records = FileRecords(content: .delta, empty: .skip)
        records.lostBase = .full
        let full = try scene.run(scene.link(records))
        #expect(full.sent.map(\.records) == [2] && full.troubles.map(\.code) == ["H8074"])
        try partner.take(full: true)
        #expect(try partner.records == scene.state())
        // From there differences go on.
        try scene.load(.delta, [try OutgoingScene.seal(6)])
        #expect(scene.run(link).sent.map(\.records) == [1])
    }

    // MARK: Rights

    @Test func `Without a right on the day nothing leaves, and the journal has the denial`() throws {
        let scene = try OutgoingScene(grant: ", until: 2026-11-20")
        let link = try scene.link()
        try scene.load(.full, [try OutgoingScene.seal(1)])
        let first = scene.run(link)
        #expect(first.sent.count == 1 && first.troubles.isEmpty)
        try scene.load(.delta, [try OutgoingScene.seal(2)])
        scene.pass(days: 1)
        let outcome = scene.run(link)
        #expect(outcome.sent.isEmpty && outcome.troubles.map(\.code) == ["H3004"])
        #expect(try scene.names().count == 2)
        let last = try #require(try scene.journaled().last)
        #expect(last["kind"] as? String == "denial" && last["code"] as? String == "H3004")
        #expect(last["consumer"] as? String == "zei")
    }

    @Test func `Another partner begins with all records and never gets the former one's file`() throws {
        let scene = try OutgoingScene()
        try scene.load(.full, try (1...2).map { try OutgoingScene.seal($0) })
        #expect(try scene.run(scene.link()).sent.count == 1)
        try scene.load(.delta, [try OutgoingScene.seal(3)])
        _ = scene.work(try scene.link()) { (step) throws(HubError) in
            if step == .announced { throw HubError("H8020") }
        }.run(at: scene.now / 1_000_000)
        let outcome = try scene.run(scene.link(partner: "fukushi"))
        #expect(outcome.sent.map(\.name.description) == ["002-inkantoroku_0003.csv"])
        #expect(outcome.sent.map(\.records) == [3])
        let verdicts = try scene.exchanges(of: 3).map { ($0.intent?.consumer, $0.outcome?.code) }
        #expect(verdicts.map(\.0) == ["zei", "fukushi"] && verdicts.map(\.1) == ["H8078", ""])
    }

    // MARK: Evidence of many

    @Test func `The persons of a large file stand in the journal in parts, each before the file leaves`() throws {
        let scene = try OutgoingScene()
        try scene.load(.full, try (1...2_300).map { try OutgoingScene.seal($0) })
        let link = try scene.link()
        var (early, known) = ([String](), 0)
        let work = scene.work(link) { (step) throws(HubError) in
            guard step == .disclosed else { return }
            early = (try? scene.names()) ?? ["unknown"]
            known = (try? scene.exchanges(of: 1).count) ?? 0
        }
        #expect(work.run(at: scene.now / 1_000_000).sent.count == 1)
        #expect(early.isEmpty && known == 1)
        for (person, verdict) in [(1, Verdict.accepted), (2_300, .answered)] {
            let found = try scene.exchanges(of: person)
            #expect(found.count == 1 && found.first?.outcome?.verdict == verdict)
            #expect(found.first?.intent?.persons.count == (person == 1 ? 1_000 : 300))
        }
        #expect(try scene.journal.verify().isGood)
    }
}
