import Contracts
import Datasets
import Formats
import Foundation
import Journal
import PlatformHub
import Testing

@testable import Files

/// Contracts, encodings, layouts and carriers: what is written is what our own check of incoming files takes.
@Suite(.timeLimit(.minutes(10)), .serialized) struct OutgoingFormTests {
    /// The contracts whose dataset lies in one file.
    static let single = ["002-inkantoroku/inkantoroku", "019-kenkokanri/yobosesshu", "030-chonaidetarenkei/kodohaifu"]

    private func contract(_ folder: String) -> String {
        let parts = folder.split(separator: "/")
        return "\(parts[0].prefix(3))/\(parts[1])"
    }

    @Test func `These are all contracts whose dataset lies in one file`() throws {
        let found = try OutgoingScene.catalogue.get().contracts.filter { contract in
            contract.operations.compactMap { CSVLayout($0) }.contains { $0.files.count == 1 }
        }
        #expect(found.map(\.id) == Self.single.map { contract($0) })
    }

    @Test(arguments: single, ["utf-8", "cp932", "utf-16", "ibm-930"])
    func `The records of every example are accepted by the incoming check as they are kept`(
        _ folder: String, _ encoding: String
    ) throws {
        let scene = try OutgoingScene(contract(folder))
        let format = RecordFileFormat(encoding: try #require(TextEncoding(name: encoding)))
        let partner = Partner(scene, format)
        try scene.load(.full, try OutgoingScene.examples(of: folder))
        let kept = try scene.state()
        #expect(!kept.isEmpty)
        let link = try scene.link(FileRecords(format: format, content: .full, refusal: .partial))
        let outcome = scene.run(link)
        let unsaid = outcome.troubles.first.flatMap { Int($0.parameters["count"] ?? "") } ?? 0
        #expect(outcome.sent.map(\.records) == [kept.count - unsaid])
        if encoding.hasPrefix("utf") { #expect(unsaid == 0) }
        #expect((scene.data.read("link/reports/1-refused.csv") == nil) == (unsaid == 0))
        try partner.take(full: true)
        #expect(partner.records.count == kept.count - unsaid)
        for (key, body) in partner.records { #expect(kept[key] == body) }
    }

    @Test(arguments: ["cp932", "euc-jp"])
    func `Fixed-width records come back as they are kept`(_ encoding: String) throws {
        let scene = try OutgoingScene()
        var format = RecordFileFormat(encoding: try #require(TextEncoding(name: encoding)))
        var columns: [FixedLayout.Column] = []
        var start = 0
        for column in scene.layout.files[0].columns {
            columns.append(FixedLayout.Column(name: column.name, start: start, length: 60))
            start += 60
        }
        let layout = FixedLayout(columns: columns, recordLength: start, lineEnd: .crlf)
        let fixed: FixedLayout = try #require(layout)
        format.fixed = fixed
        let partner = Partner(scene, format)
        let link = try scene.link(FileRecords(format: format, content: .delta, empty: .skip))
        try scene.load(.full, try (1...3).map { try OutgoingScene.seal($0) })
        #expect(scene.run(link).troubles.isEmpty)
        try scene.load(.delta, [try OutgoingScene.seal(2, name: "見本　一郎"), try OutgoingScene.seal(3, removed: true)])
        #expect(scene.run(link).sent.map(\.size) == [2 * (start + 2)])
        try partner.take()
        #expect(try partner.records == scene.state() && partner.records.count == 2)
    }

    @Test func `A layout of several files is one set under one manifest`() throws {
        let scene = try OutgoingScene("001/juminkihonjoho")
        try scene.load(.full, try OutgoingScene.examples(of: "001-juminkihondaicho/juminkihonjoho"))
        #expect(try scene.run(scene.link()).troubles.map(\.code) == ["H8077"])
        let outcome = try scene.run(scene.link(name: "{file}_{seq}.csv"))
        #expect(outcome.troubles.isEmpty)
        let names = ["juminkihonjohoichiran_0001.csv", "juminkihonjohoichiran_zokugarakodo_0001.csv"]
        #expect(outcome.sent.map(\.name.description) == names)
        #expect(try scene.names() == (names + [names[0] + ".manifest"]).sorted())
        let listed = try #require(try scene.rig.get("out/\(names[0]).manifest"))
        let manifest = try #require(Manifest(Array(listed)))
        #expect(manifest.lines.map(\.name.description) == names)
        for line in manifest.lines {
            let bytes = try #require(try scene.rig.get("out/\(line.name)"))
            #expect(bytes.withUnsafeBytes { Digest(of: $0) } == line.digest && line.size == bytes.count)
        }
        #expect(manifest.lines[0].records == (try scene.state().count))
    }

    @Test(arguments: [RigKind.s3, .sftp])
    func `Object storage and SFTP get whole files`(_ kind: RigKind) throws {
        let scene = try OutgoingScene(rig: try kind.make())
        let partner = Partner(scene)
        let link = try scene.link()
        try scene.load(.full, try (1...120).map { try OutgoingScene.seal($0) })
        #expect(scene.run(link).sent.map(\.records) == [120])
        try scene.load(.delta, [try OutgoingScene.seal(7, removed: true)])
        #expect(scene.run(link).sent.map(\.records) == [1])
        #expect(scene.run(link).sent.isEmpty)
        try partner.take()
        #expect(try partner.records == scene.state() && partner.records.count == 119)
    }
}
