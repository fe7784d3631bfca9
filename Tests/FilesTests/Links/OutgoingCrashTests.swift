import Datasets
import Foundation
import Journal
import PlatformHub
import Testing

@testable import Files

/// A crash at every step of an outgoing file, seen from the partner's side and from the journal.
@Suite(.timeLimit(.minutes(10))) struct OutgoingCrashTests {
    private static let steps: [OutgoingWork.Step] = [
        .planned, .page, .sealed, .disclosed, .announced, .stored, .delivered, .concluded, .settled,
    ]

    /// A scene whose partner has the first file, and whose dataset has changed since.
    private func scene() throws -> OutgoingScene {
        let scene = try OutgoingScene()
        try scene.load(.full, try (1...230).map { try OutgoingScene.seal($0) })
        try scene.run(scene.link())
        try scene.load(.delta, try (200...420).map { try OutgoingScene.seal($0, name: "見本　一郎") })
        return scene
    }

    /// Ends at a step as `kill -9` would, as far as files can show it.
    private func crash(_ scene: OutgoingScene, _ link: FileLink, at stop: OutgoingWork.Step) {
        let work = scene.work(link) { (step) throws(HubError) in
            if step == stop { throw HubError("H8029", ["reason": "crash"]) }
        }
        #expect(work.run(at: scene.now / 1_000_000).troubles.map(\.parameters["reason"]) == ["crash"])
    }

    @Test(arguments: steps)
    func `The next run finishes the same file, and no other one`(_ stop: OutgoingWork.Step) throws {
        let (scene, untouched) = (try scene(), try scene())
        let link = try scene.link()
        crash(scene, link, at: stop)
        #expect(try untouched.run(untouched.link()).sent.map(\.records) == [221])
        let outcome = scene.run(link)
        #expect(outcome.troubles.isEmpty)
        #expect(outcome.sent.map(\.name.description) == (stop == .settled ? [] : ["002-inkantoroku_0002.csv"]))
        #expect(try scene.names() == untouched.names())
        for name in try scene.names() {
            #expect(try scene.rig.get("out/" + name) == untouched.rig.get("out/" + name), "\(name)")
        }
        let found = try scene.exchanges(of: 420)
        #expect(found.count == 1 && found.first?.outcome?.verdict == .answered)
        #expect(scene.data.files.filter { $0.hasPrefix("link/") } == ["link/outgoing"])
        #expect(scene.run(link).sent.isEmpty)
    }

    @Test(arguments: steps)
    func `What was loaded after the crash is the next file and not in the first one`(
        _ stop: OutgoingWork.Step
    ) throws {
        let scene = try scene()
        let partner = Partner(scene)
        let link = try scene.link()
        crash(scene, link, at: stop)
        try scene.load(.delta, [try OutgoingScene.seal(1, removed: true), try OutgoingScene.seal(500)])
        let outcome = scene.run(link)
        #expect(outcome.troubles.isEmpty)
        #expect(outcome.sent.map(\.records) == (stop == .settled ? [2] : [221, 2]))
        try partner.take()
        #expect(try partner.records == scene.state())
        #expect(try scene.names().count == 6)
    }

    @Test func `A file that was announced is made again when the local one is lost, with the same bytes`() throws {
        let (scene, untouched) = (try scene(), try scene())
        let link = try scene.link()
        crash(scene, link, at: .announced)
        try FileManager.default.removeItem(atPath: scene.folder + "/out-002-inkantoroku_0002.csv")
        #expect(scene.run(link).sent.count == 1)
        try untouched.run(untouched.link())
        let path = "out/002-inkantoroku_0002.csv"
        #expect(try scene.rig.get(path) == untouched.rig.get(path) && scene.rig.get(path) != nil)
        #expect(try scene.exchanges(of: 420).count == 1)
    }

    @Test func `A file whose state was retired meanwhile gives way to one of what is kept`() throws {
        let scene = try scene()
        let link = try scene.link(FileRecords(content: .full))
        crash(scene, link, at: .page)
        try scene.load(.full, [try OutgoingScene.seal(7)])
        #expect(try scene.store.retire(scene.dataset, before: scene.now) > 0)
        #expect(scene.run(link).troubles.map(\.code) == ["H9008"])
        let outcome = scene.run(link)
        #expect(
            outcome.sent.map(\.records) == [1] && outcome.sent.map(\.name.description) == ["002-inkantoroku_0002.csv"])
    }

    @Test func `A partner that cannot be reached gets the file when it can, and the journal has one intent`() throws {
        let scene = try scene()
        let link = try scene.link()
        let nowhere = FolderCarrier(root: scene.data.path + "/nowhere")
        for _ in 0..<3 {
            #expect(scene.work(link, carrier: nowhere).run(at: scene.now / 1_000_000).troubles.count == 1)
        }
        #expect(try scene.exchanges(of: 420).map(\.outcome) == [nil])
        #expect(scene.run(link).sent.count == 1)
        let found = try scene.exchanges(of: 420)
        #expect(found.count == 1 && found.first?.outcome?.verdict == .answered)
        #expect(try scene.journaled().count { $0["kind"] as? String == "intent" } == 2)
    }

    @Test func `A stop between two pages ends the writing, and the next start makes the file`() throws {
        let scene = try OutgoingScene()
        try scene.load(.full, try (1...300).map { try OutgoingScene.seal($0) })
        let link = try scene.link()
        var pages = 0
        var work: OutgoingWork?
        work = scene.work(link) { (step) throws(HubError) in
            guard step == .page else { return }
            pages += 1
            work?.progress.end()
        }
        #expect(work?.run(at: scene.now / 1_000_000).troubles.map(\.code) == ["H8054"])
        work = nil
        #expect(try pages == 1 && scene.names().isEmpty)
        let outcome = scene.run(link)
        #expect(outcome.troubles.isEmpty && outcome.sent.map(\.records) == [300])
    }

    @Test func `A damaged state stops the link and is told`() throws {
        let scene = try scene()
        let state = try String(contentsOfFile: scene.folder + "/outgoing", encoding: .utf8)
        try scene.data.write(state.replacingOccurrences(of: "zei", with: "zej"), to: "link/outgoing")
        let outcome = try scene.run(scene.link())
        #expect(outcome.sent.isEmpty && outcome.troubles.map(\.code) == ["H8070"])
    }
}
