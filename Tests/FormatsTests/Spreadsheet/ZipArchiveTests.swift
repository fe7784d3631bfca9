import Testing

@testable import Formats

struct ZipArchiveTests {
    private let text = Array("住登外者宛名番号".utf8)

    private func kind(_ bytes: [UInt8], reading name: String? = nil) -> SpreadsheetError.Kind? {
        do throws(SpreadsheetError) {
            let archive = try ZipArchive(bytes)
            if let name { _ = try archive.content(of: name) }
            return nil
        } catch {
            return error.kind
        }
    }

    @Test("Stored and deflated members are read, whatever comment follows")
    func read() throws {
        let long = [UInt8](repeating: 65, count: 150_000)
        let archive = try ZipArchive(
            ZipBytes.file(
                [.init(name: "a", content: text), .init(name: "b/c", content: long, isDeflated: true)],
                comment: Array("PK\u{5}\u{6} a comment".utf8)))
        #expect(archive.names == ["a", "b/c"])
        #expect(try archive.content(of: "a") == text)
        #expect(try archive.content(of: "b/c") == long)
        #expect(kind(ZipBytes.file([]), reading: "a") == .content)
    }

    @Test("The checksum is the one of the standard")
    func checksum() {
        #expect(Inflate.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test("A file cut off anywhere is refused and never read beyond its end")
    func truncated() {
        let whole = ZipBytes.file([.init(name: "a", content: text, isDeflated: true)])
        for length in 0..<whole.count { #expect(kind(Array(whole[..<length])) == .damaged) }
    }

    @Test("A damaged byte anywhere gives the same content or an error, never a crash")
    func damaged() {
        let whole = ZipBytes.file([.init(name: "a", content: text, isDeflated: true)])
        var refused = 0
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 0xFF
            guard let archive = try? ZipArchive(bytes), let content = try? archive.content(of: "a") else {
                refused += 1
                continue
            }
            #expect(content == text)
        }
        #expect(refused > whole.count / 2)
    }

    @Test("Encrypted, split, zip64 and unknown members are refused as unsupported")
    func unsupported() {
        #expect(kind(ZipBytes.file([.init(name: "a", content: text, flags: 1)])) == .unsupported)
        #expect(kind(ZipBytes.file([.init(name: "a", content: text, flags: 0x2000)])) == .unsupported)
        #expect(kind(ZipBytes.file([.init(name: "a", content: text, claimedSize: 0xFFFF_FFFF)])) == .unsupported)
        #expect(kind(ZipBytes.file([.init(name: "a", content: text, method: 12)]), reading: "a") == .unsupported)
        #expect(kind([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .unsupported)
        var split = ZipBytes.file([.init(name: "a", content: text)])
        split[split.count - 18] = 1
        #expect(kind(split) == .unsupported)
    }

    @Test("Sizes that lie are found out, whether too small or too large")
    func lyingSizes() {
        for size in [text.count - 1, text.count + 1, 0] {
            #expect(
                kind(
                    ZipBytes.file([.init(name: "a", content: text, isDeflated: true, claimedSize: size)]), reading: "a")
                    == .damaged)
            #expect(kind(ZipBytes.file([.init(name: "a", content: text, claimedSize: size)]), reading: "a") == .damaged)
        }
        #expect(
            kind(ZipBytes.file([.init(name: "a", content: text, claimedPackedSize: text.count + 4_000)]), reading: "a")
                == .damaged)
        #expect(kind(ZipBytes.file([.init(name: "a", content: text, checksum: 1)]), reading: "a") == .damaged)
        #expect(kind(ZipBytes.file([.init(name: "a", content: text, localName: "b")]), reading: "a") == .damaged)
    }

    @Test("Bombs are refused before a byte is unpacked: by ratio, by size, by sum, by number, by sharing bytes")
    func bombs() {
        #expect(
            kind(ZipBytes.file([.init(name: "a", content: text, isDeflated: true, claimedSize: 60 << 20)])) == .tooLarge
        )
        #expect(
            kind(ZipBytes.file([.init(name: "a", content: text, isDeflated: true, claimedSize: 65 << 20)])) == .tooLarge
        )
        #expect(
            kind(ZipBytes.file((0..<300).map { .init(name: "\($0)", content: text, claimedSize: 1 << 20) }))
                == .tooLarge)
        #expect(kind(ZipBytes.file((0..<4_096).map { .init(name: "\($0)", content: []) })) == nil)
        #expect(kind(ZipBytes.file((0..<4_097).map { .init(name: "\($0)", content: []) })) == .tooLarge)
        #expect(
            kind(
                ZipBytes.file([
                    .init(name: "a", content: text), .init(name: "b", content: text, localName: "a", claimedOffset: 0),
                ])) == .damaged)
    }

    @Test("Two members of one name are refused; a name that climbs is only a name")
    func names() throws {
        let twice = [ZipBytes.Member(name: "a", content: text), .init(name: "a", content: [])]
        #expect(kind(ZipBytes.file(twice)) == .damaged)
        let archive = try ZipArchive(ZipBytes.file([.init(name: "../../etc/passwd", content: text)]))
        #expect(archive.names == ["../../etc/passwd"])
        #expect(!archive.contains("/etc/passwd"))
    }
}
