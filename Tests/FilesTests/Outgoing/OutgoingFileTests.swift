import Crypto
import Foundation
import PlatformHub
import Testing

@testable import Files

@Suite struct OutgoingFileTests {
    private let rig: FolderRig
    private let data: TemporaryFolder

    init() throws {
        rig = try FolderRig()
        data = try TemporaryFolder()
    }

    @Test func `Names follow their template and never repeat a number`() throws {
        let template = try #require(FileNameTemplate("{municipality}_{contract}_{yyyyMMdd}_{HHmmss}_{seq}.csv"))
        let sequence = FileSequence(folder: data.path + "/link")
        let names = try (0..<3).map { _ in
            FileSequence.name(
                template, municipality: "999997", contract: "031/fuban", version: "v10", operation: "a",
                moment: JapanTime(unixSeconds: 1_774_971_000), number: try sequence.next())?.description
        }
        #expect(names.first == "999997_031-fuban_20260401_003000_0001.csv")
        #expect(names.last == "999997_031-fuban_20260401_003000_0003.csv")
        #expect(try FileSequence(folder: data.path + "/link").next() == 4)
        try data.write("x", to: "link/sequence")
        #expect(throws: HubError.self) { try sequence.next() }
    }

    @Test(arguments: ["{seq", "{what}_{seq}.csv", "a.csv", "../{seq}", "{seq}}.csv", ".{seq}"])
    func `A template that makes no safe name is refused`(_ text: String) {
        #expect(FileNameTemplate(text) == nil)
    }

    @Test func `A manifest comes last and another hub takes the file by it`() throws {
        let out = try OutgoingFile(try #require(FileName("a_0001.csv")), folder: data.path + "/out")
        for piece in ["1,a\n", "2,b\n"] {
            try Array(piece.utf8).withUnsafeBytes { try out.write($0) }
        }
        let complete = FileCompletion.manifest(try #require(FilePattern("*.manifest")))
        try out.deliver(to: #require(FolderPath("in")), over: rig.carrier, complete: complete, records: 2)
        #expect(rig.folder.files == ["in/a_0001.csv", "in/a_0001.csv.manifest"])
        #expect(data.files.isEmpty)
        let settings = PickUpSettings(
            pattern: try #require(FilePattern("*.csv")), complete: complete, folders: try PickUpTests.folders(),
            folder: data.path + "/in")
        let pickUp = try PickUp(settings, carrier: rig.carrier, sink: CountingSink(), now: 0)
        #expect(pickUp.look(at: 0).finished.map(\.state) == [.archived, .archived])
    }

    @Test func `A marker is empty and stands beside the file`() throws {
        let out = try OutgoingFile(try #require(FileName("a_0001.csv")), folder: data.path + "/out")
        try out.deliver(to: .root, over: rig.carrier, complete: .marker(".done"), records: nil)
        #expect(try rig.text("a_0001.csv") == "" && rig.text("a_0001.csv.done") == "")
    }
}
