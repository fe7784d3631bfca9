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

    @Test func `Names follow their template`() throws {
        let template = try #require(FileNameTemplate("{municipality}_{contract}_{file}_{yyyyMMdd}_{HHmmss}_{seq}.csv"))
        func name(_ number: Int) -> String? {
            template.name(
                municipality: "999997", contract: "031/fuban", version: "v10", operation: "a", file: "fuban_kazoku",
                moment: JapanTime(unixSeconds: 1_774_971_000), number: number)?.description
        }
        #expect(name(1) == "999997_031-fuban_fuban_kazoku_20260401_003000_0001.csv")
        #expect(name(12_345)?.hasSuffix("_12345.csv") == true)
    }

    @Test(arguments: ["{seq", "{what}_{seq}.csv", "a.csv", "../{seq}", "{seq}}.csv", ".{seq}"])
    func `A template that makes no safe name is refused`(_ text: String) {
        #expect(FileNameTemplate(text) == nil)
    }

    private func sealed(_ texts: [String: String]) throws -> OutgoingSet {
        let files = try texts.sorted { $0.key < $1.key }.map { name, text in
            let file = try OutgoingFile(try #require(FileName(name)), folder: data.path + "/out")
            for piece in text.split(separator: "\n") {
                try Array("\(piece)\n".utf8).withUnsafeBytes { try file.write($0) }
            }
            return try file.seal(records: text.isEmpty ? nil : text.count { $0 == "\n" })
        }
        return OutgoingSet(files, folder: data.path + "/out")
    }

    @Test func `A manifest comes last and another hub takes the files by it`() throws {
        let set = try sealed(["a_0001.csv": "1,a\n2,b\n", "b_0001.csv": "1,c\n"])
        let complete = FileCompletion.manifest(try #require(FilePattern("*.manifest")))
        try set.deliver(to: #require(FolderPath("in")), over: rig.carrier, complete: complete)
        #expect(rig.folder.files == ["in/a_0001.csv", "in/a_0001.csv.manifest", "in/b_0001.csv"])
        set.remove()
        #expect(data.files.isEmpty)
        let settings = PickUpSettings(
            pattern: try #require(FilePattern("*.csv")), complete: complete, folders: try PickUpTests.folders(),
            folder: data.path + "/in")
        let pickUp = try PickUp(settings, carrier: rig.carrier, sink: CountingSink(), now: 0)
        #expect(pickUp.look(at: 0).finished.map(\.state) == [.archived, .archived, .archived])
    }

    @Test func `A marker is empty and stands beside the file`() throws {
        try sealed(["a_0001.csv": ""]).deliver(to: .root, over: rig.carrier, complete: .marker(".done"))
        #expect(try rig.text("a_0001.csv") == "" && rig.text("a_0001.csv.done") == "")
    }

    @Test func `What was changed on the local disk is not whole`() throws {
        let set = try sealed(["a_0001.csv": "1,a\n"])
        #expect(try set.isWhole())
        try data.write("1,b\n", to: "out/out-a_0001.csv")
        #expect(try !set.isWhole())
        set.remove()
        #expect(try !set.isWhole())
    }

    @Test func `A manifest that cannot be named stops the delivery before the first file`() throws {
        let name = String(repeating: "a", count: 190) + ".csv"
        let set = try sealed([name: "1\n"])
        let complete = FileCompletion.manifest(try #require(FilePattern("*.manifest")))
        #expect(throws: HubError("H8077")) { try set.deliver(to: .root, over: rig.carrier, complete: complete) }
        #expect(rig.folder.files.isEmpty)
    }
}
