import Foundation
import PlatformHub
import Testing

@testable import Files

@Suite struct FolderTests {
    private let rig: FolderRig

    init() throws { rig = try FolderRig() }

    @Test func `Symbolic links are never followed, neither as a file nor on the way`() throws {
        let outside = try TemporaryFolder()
        try outside.write("secret", to: "secret.csv")
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: rig.folder.path + "/link.csv", withDestinationPath: outside.path + "/secret.csv")
        try files.createSymbolicLink(atPath: rig.folder.path + "/in", withDestinationPath: outside.path)
        let entry = try #require(try rig.carrier.list(.root).entries.first { $0.name.description == "link.csv" })
        #expect(!entry.isRegular)
        let target = LocalFile(try rig.folder.write(Data(), to: "target"))
        #expect(throws: HubError.self) {
            try rig.carrier.fetch(entry, in: .root, to: target.path) { (_) throws(HubError) in }
        }
        let way = #expect(throws: HubError.self) { try rig.carrier.list(#require(FolderPath("in"))) }
        #expect(way?.code == "H8023")
        // A draft's place that was taken by a link is not written through.
        try files.createSymbolicLink(
            atPath: rig.folder.path + "/.out.csv.draft", withDestinationPath: outside.path + "/secret.csv")
        #expect(throws: HubError.self) { try rig.carrier.store(target, as: #require(FileName("out.csv")), in: .root) }
        #expect(outside.read("secret.csv") == Data("secret".utf8))
    }

    @Test func `A pipe in the folder does not stop the hub`() throws {
        #expect(mkfifo(rig.folder.path + "/pipe.csv", 0o600) == 0)
        let entry = try #require(try rig.carrier.list(.root).entries.first)
        #expect(!entry.isRegular)
    }

    @Test func `Names that are not UTF-8 or hold controls are counted and left`() throws {
        let descriptor = open(rig.folder.path, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        for name in [[0x82, 0xA0, 0x2E], [0x61, 0x0A, 0x62], [0x61, 0x1B, 0x5B]] as [[UInt8]] {
            let file = openat(descriptor, (name + [0]).map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
            #expect(file >= 0)
            close(file)
        }
        let listing = try rig.carrier.list(.root)
        #expect(listing.refused == 3 && listing.entries.isEmpty)
    }
}
