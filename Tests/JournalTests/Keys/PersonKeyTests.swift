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

    @Test("The same number hashes differently in two municipalities, and alike after a restart")
    func apart() throws {
        let files = MemoryFileSystem()
        var journal = try Journal.open(Samples.configuration(), files: files)
        let here = try journal.personHash(Samples.kakuu, "123456789018")
        let there = try journal.personHash(Samples.other, "123456789018")
        #expect(here != there)
        #expect(here.keyID == 1)
        journal.close()
        var random = Random(seed: 3)
        journal = try Journal.open(Samples.configuration(), files: files.afterPowerCut(&random))
        #expect(try journal.personHash(Samples.kakuu, "123456789018") == here)
        journal.close()
    }

    @Test("A key that is damaged, missing or another town's is refused, never replaced")
    func damagedKey() throws {
        let good = MemoryFileSystem()
        var journal = try Journal.open(Samples.configuration(), files: good)
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
            journal = try Journal.open(Samples.configuration(), files: files)
            #expect(throws: JournalError.self) { try journal.personHash(Samples.kakuu, "1") }
            #expect(throws: JournalError.self) { try journal.rotatePersonKey(Samples.kakuu) }
            #expect(try journal.personHash(Samples.other, "1").keyID == 1)
            journal.close()
            #expect(files.bytes(of: first) == before)
        }
    }

    @Test(
        "After a rotation new hashes have the new key, the note is in the town's chain, and old exchanges are still found"
    )
    func rotation() throws {
        let files = MemoryFileSystem()
        let journal = try Journal.open(Samples.configuration(), files: files)
        for number in 0..<3 {
            let person = try journal.personHash(Samples.kakuu, "0001")
            #expect(person.keyID == UInt16(number + 1))
            try journal.write(Samples.read(number, persons: [person]))
            _ = try journal.rotatePersonKey(Samples.kakuu)
        }
        #expect(try journal.search(Samples.kakuu, "0001").map(\.exchange) == (0..<3).map { Samples.exchange($0) })
        let notes = try files.records(Samples.kakuu).filter { if case .note = $0.record { true } else { false } }
        #expect(notes.count == 3)
        journal.close()
    }
}
