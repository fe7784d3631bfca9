import Foundation
import Journal
import PlatformHub
import Testing

@testable import Files

/// What every carrier must do, seen from the partner's side by other means. One server a case.
@Suite(.timeLimit(.minutes(10)), .serialized) struct CarrierTests {
    private let own: TemporaryFolder

    init() throws { own = try TemporaryFolder() }

    private func name(_ text: String) throws -> FileName { try #require(FileName(text)) }
    private func folder(_ text: String) throws -> FolderPath { try #require(FolderPath(text)) }

    private func local(_ bytes: Data, _ name: String = "local") throws -> LocalFile {
        LocalFile(try own.write(bytes, to: name))
    }

    /// Bytes without a pattern that a mistake in offsets could hide in.
    private func bytes(_ count: Int, seed: UInt64 = 1) -> Data {
        var state = seed
        var data = Data(capacity: count)
        while data.count < count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            withUnsafeBytes(of: state.bigEndian) { data.append(contentsOf: $0) }
        }
        return data.prefix(count)
    }

    @Test(arguments: RigKind.allCases)
    func `Lists, fetches, stores, moves and removes`(_ kind: RigKind) throws {
        let rig = try kind.make()
        let carrier = rig.carrier
        #expect(try carrier.list(folder("in")).entries.isEmpty)
        try rig.put("b,1\n", "in/b.csv")
        try rig.put("", "in/b.csv.done")
        try rig.put("あ", "in/住民 異動+50%&a=b#1.csv")
        try rig.put("hidden", "in/.part")
        try rig.put("deeper", "in/deeper/x.csv")
        let listing = try carrier.list(folder("in"))
        #expect(listing.entries.map(\.name.description) == ["b.csv", "b.csv.done", "住民 異動+50%&a=b#1.csv"])
        #expect(listing.entries.map(\.size) == [4, 0, 3])
        #expect(listing.refused == 0)
        #expect(try carrier.find(name("b.csv"), in: folder("in")) == listing.entries[0])
        #expect(try carrier.find(name("b"), in: folder("in")) == nil)

        let target = try local(Data())
        try carrier.fetch(listing.entries[2], in: folder("in"), to: target.path) { (_) throws(HubError) in }
        #expect(own.read("local") == Data("あ".utf8))

        try carrier.move(name("b.csv"), from: folder("in"), to: folder("archive/2026"), as: name("1-b.csv"))
        #expect(try rig.text("archive/2026/1-b.csv") == "b,1\n")
        #expect(try rig.get("in/b.csv") == nil)
        // Done again after a crash, it is done.
        try carrier.move(name("b.csv"), from: folder("in"), to: folder("archive/2026"), as: name("1-b.csv"))
        #expect(throws: HubError.self) {
            try carrier.move(name("none.csv"), from: folder("in"), to: folder("archive/2026"), as: name("none.csv"))
        }
        try carrier.remove(name("b.csv.done"), in: folder("in"))
        try carrier.remove(name("b.csv.done"), in: folder("in"))
        #expect(try carrier.list(folder("in")).entries.count == 1)

        try carrier.store(local(Data("first".utf8)), as: name("out 1.csv"), in: folder("out/a"))
        #expect(try rig.text("out/a/out 1.csv") == "first")
        try carrier.store(local(Data("second".utf8)), as: name("out 1.csv"), in: folder("out/a"))
        #expect(try rig.text("out/a/out 1.csv") == "second")
        #expect(try carrier.list(folder("out/a")).entries.map(\.size) == [6])
    }

    @Test(arguments: RigKind.allCases)
    func `A fetch goes on where the local file ends`(_ kind: RigKind) throws {
        let rig = try kind.make()
        let content = bytes(20_000_003)
        try rig.put(content, "big.csv")
        let entry = try #require(try rig.carrier.list(folder("")).entries.first)
        let target = try local(content.prefix(9_000_001))
        var last = 0
        try rig.carrier.fetch(entry, in: folder(""), to: target.path) { (safe) throws(HubError) in last = safe }
        #expect(own.read("local") == content)
        #expect(last == content.count)
        // What is there already is believed, not fetched again.
        let spoilt = try local(Data(repeating: 0, count: 5) + content.dropFirst(5).prefix(10_000_000), "spoilt")
        try rig.carrier.fetch(entry, in: folder(""), to: spoilt.path) { (_) throws(HubError) in }
        #expect(own.read("spoilt")?.prefix(5) == Data(repeating: 0, count: 5))
        #expect(own.read("spoilt")?.dropFirst(5) == content.dropFirst(5))
    }

    @Test(arguments: RigKind.allCases)
    func `A file that has become another one is not fetched`(_ kind: RigKind) throws {
        let rig = try kind.make()
        try rig.put("first", "a.csv")
        let entry = try #require(try rig.carrier.list(folder("")).entries.first)
        try rig.put("now longer", "a.csv")
        let target = try local(Data())
        let error = #expect(throws: HubError.self) {
            try rig.carrier.fetch(entry, in: folder(""), to: target.path) { (_) throws(HubError) in }
            // SFTP sees only size and minute.
            if try rig.carrier.find(name("a.csv"), in: folder("")) != entry { throw HubError("H8028") }
        }
        #expect(error?.code == "H8028")
    }

    @Test(arguments: RigKind.allCases)
    func `A large file is stored in pieces and read back the same`(_ kind: RigKind) throws {
        let rig = try kind.make()
        let content = bytes(20_000_003, seed: 7)
        try rig.carrier.store(local(content), as: name("big.csv"), in: folder("out"))
        #expect(try rig.get("out/big.csv") == content)
    }

    @Test(arguments: RigKind.allCases)
    func `A partner that is away is a reason to come again`(_ kind: RigKind) throws {
        guard kind != .folder else {
            let error = #expect(throws: HubError.self) { try FolderCarrier(root: own.path + "/none").list(folder("")) }
            #expect(error?.code == "H8023")
            return
        }
        let rig = try kind.make()
        (rig as? S3Rig)?.server.stop()
        (rig as? SFTPRig)?.server.stop()
        let error = #expect(throws: HubError.self) { try rig.carrier.list(folder("")) }
        #expect(error?.code == "H8020")
        #expect(error?.retryAfter != nil)
    }
}
