import MemoryDisk
import Testing

@testable import Journal

@Suite("Person keys")
struct PersonKeyTests {
    /// RFC 4231, test cases 1 and 2, cut to 16 bytes.
    @Test(
        "A person's hash is HMAC-SHA256",
        arguments: [
            ([UInt8](repeating: 0x0b, count: 20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b"),
            (Array("Jefe".utf8), "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c7"),
        ])
    func hmac(secret: [UInt8], text: String, expected: String) {
        let key = PersonKey(id: 9, secret: secret)
        for _ in 0..<2 {
            #expect(Array(text.utf8).withUnsafeBytes { key.hash($0) }.description == "9:" + expected)
        }
    }

    @Test("A key that is damaged, missing or another town's is refused, never replaced")
    func damagedKey() throws {
        let good = MemoryFileSystem()
        var journal = try SegmentJournal.open(Samples.configuration(), files: good)
        _ = try journal.personHash(Samples.kakuu, "1")
        _ = try journal.personHash(Samples.other, "1")
        #expect(try journal.rotatePersonKey(Samples.kakuu) == 2)
        journal.close()
        let layout = Layout(root: "/journal")
        let first = layout.key(Samples.kakuu, 1)
        let foreign = try #require(good.bytes(of: layout.key(Samples.other, 1)))
        let mischief: [(MemoryFileSystem) -> Void] = [
            { $0.change(first) { $0[20] ^= 1 } }, { $0.change(first) { $0.removeLast() } },
            { $0.change(first) { $0 = foreign } }, { $0.delete(first) },
        ]
        for change in mischief {
            let files = good.afterKill()
            change(files)
            let before = files.bytes(of: first)
            journal = try SegmentJournal.open(Samples.configuration(), files: files)
            #expect(throws: JournalError.self) { try journal.personHash(Samples.kakuu, "1") }
            #expect(throws: JournalError.self) { try journal.rotatePersonKey(Samples.kakuu) }
            #expect(try journal.personHash(Samples.other, "1").keyID == 1)
            journal.close()
            #expect(files.bytes(of: first) == before)
        }
    }
}
