import Foundation
import PlatformHub
import Testing

@testable import Files

@Suite(.timeLimit(.minutes(10)), .serialized) struct SFTPTests {
    private let own: TemporaryFolder

    init() throws { own = try TemporaryFolder() }

    private func name(_ text: String) throws -> FileName { try #require(FileName(text)) }

    @Test func `A server with another key than the known one gets nothing`() throws {
        let rig = try SFTPRig { keys in
            let other = String(decoding: keys.read("other.pub") ?? Data(), as: UTF8.self)
            let known = String(decoding: keys.read("known_hosts") ?? Data(), as: UTF8.self)
            try keys.write("\(known.prefix { $0 != " " }) \(other)", to: "known_hosts")
        }
        let error = #expect(throws: HubError.self) { try rig.carrier.list(.root) }
        #expect(error?.code == "H8027")
    }

    @Test func `A server that nobody knows gets nothing`() throws {
        let rig = try SFTPRig { try $0.write("", to: "known_hosts") }
        let error = #expect(throws: HubError.self) { try rig.carrier.list(.root) }
        #expect(error?.code == "H8027")
    }

    @Test func `A key that the server does not know is told`() throws {
        let rig = try SFTPRig { try $0.write($0.read("other.pub") ?? Data(), to: "authorized_keys") }
        let error = #expect(throws: HubError.self) { try rig.carrier.list(.root) }
        #expect(error?.code == "H8021")
    }

    @Test func `Names that sftp would read in its own way are refused, not run`() throws {
        let rig = try SFTPRig()
        for name in ["a*.csv", "[a].csv", "a\".csv", "a'b.csv", "a\n!touch pwned.csv", "-rm.csv", "a\u{202E}b.csv"] {
            try rig.put("x", name)
        }
        try rig.put("x", "$(touch pwned);`id`.csv")
        try rig.put("x", "#!good & name.csv")
        let listing = try rig.carrier.list(.root)
        #expect(listing.refused >= 6)
        #expect(listing.entries.map(\.name.description) == ["#!good & name.csv", "$(touch pwned);`id`.csv"])
        for entry in listing.entries {
            let target = LocalFile(try own.write(Data(), to: "target"))
            try rig.carrier.fetch(entry, in: .root, to: target.path) { (_) throws(HubError) in }
            #expect(own.read("target") == Data("x".utf8))
        }
        #expect(!rig.served.files.contains { $0.contains("pwned") && !$0.contains("touch") })
    }

    @Test func `Symbolic links are listed as such and a missing root is an error`() throws {
        let rig = try SFTPRig()
        try rig.put("x", "a.csv")
        try FileManager.default.createSymbolicLink(
            atPath: rig.served.path + "/link.csv", withDestinationPath: "/etc/passwd")
        let listing = try rig.carrier.list(.root)
        // A line of a link is followed by where it leads, which no plain name has.
        #expect(listing.entries.filter(\.isRegular).map(\.name.description) == ["a.csv"])
        try FileManager.default.removeItem(atPath: rig.served.path)
        let error = #expect(throws: HubError.self) { try rig.carrier.list(.root) }
        #expect(error?.code == "H8023")
    }

    @Test func `An upload goes on with the draft of the same content`() throws {
        let rig = try SFTPRig()
        let content = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 11) })
        let local = LocalFile(try own.write(content, to: "local"))
        let draft = ".big.csv.\("\(try local.digest())".prefix(16)).draft"
        // Spoilt, so that it shows that the beginning is not sent again.
        try rig.put(Data(repeating: 0, count: 1_000) + content.dropFirst(1_000).prefix(1_000_000), draft)
        try rig.carrier.store(local, as: name("big.csv"), in: .root)
        let arrived = try #require(try rig.get("big.csv"))
        #expect(arrived.count == content.count)
        #expect(arrived.prefix(1_000) == Data(repeating: 0, count: 1_000))
        #expect(arrived.dropFirst(1_000) == content.dropFirst(1_000))
        #expect(try rig.get(draft) == nil)
    }
}
