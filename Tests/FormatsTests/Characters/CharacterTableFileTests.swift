import Testing

@testable import Formats

struct CharacterTableFileTests {
    /// In the manner of a Japanese mainframe's set; the codes are the tests' own.
    static let stateful = """
        # a comment
        name: sample-stateful
        kind: stateful
        shift-out: 0A42 28
        shift-in: 0A41 29
        single: ibm-930
        substitute: U+3013
        A4A2\tU+3042
        A4A4\tU+3044
        A2AE\tU+3013
        B3EB\tU+845B
        41A1\tU+845B+E0101
        80A1-80FE\tU+E000
        """

    static func load(_ text: String) throws -> CharacterTableFile {
        try CharacterTableFile(Array(text.utf8), file: "set.txt")
    }

    @Test(
        "A vendor's set is read both ways: shift sequences of several bytes, variation selectors, runs of private use")
    func stateful() throws {
        let file = try Self.load(Self.stateful)
        let encoding = TextEncoding.table(file.table)
        let text = "ｱあ葛\u{E0101}葛1\u{E05D}"
        let bytes = try TextEncodingTests.encode(text, encoding)
        #expect(
            bytes == [
                0x81, 0x0A, 0x42, 0xA4, 0xA2, 0x41, 0xA1, 0xB3, 0xEB, 0x0A, 0x41, 0xF1, 0x0A, 0x42, 0x80, 0xFE,
                0x0A, 0x41,
            ])
        for piece in 1...bytes.count {
            #expect(TextEncodingTests.decode(bytes, encoding, piece: piece) == (text, []))
        }
        #expect(TextEncodingTests.decode([0x28, 0xA4, 0xA2, 0x29, 0xF1], encoding).0 == "あ1")
        #expect(file.substitute?.text == "〓")
        #expect(throws: UnmappableCharacter.self) { try TextEncodingTests.encode("漢", encoding) }
    }

    @Test("A multi-byte set says by its first byte how many there are")
    func multiByte() throws {
        let file = try Self.load("name: m\nkind: multi-byte\n31\tU+0031\n81A1\tU+3042\n8FA1A2\tU+20B9F\n")
        let encoding = TextEncoding.table(file.table)
        #expect(TextEncodingTests.decode([0x31, 0x8F, 0xA1, 0xA2, 0x81, 0xA1], encoding, piece: 1).0 == "1𠮟あ")
        #expect(try TextEncodingTests.encode("𠮟あ", encoding) == [0x8F, 0xA1, 0xA2, 0x81, 0xA1])
    }

    @Test(
        "A table that contradicts itself is refused with its line",
        arguments: [
            ("kind: multi-byte\n", "set.txt: name is missing"),
            ("name: m\nkind: other\n", "set.txt: kind is stateful (with shift-out and shift-in) or multi-byte"),
            ("name: m\nkind: stateful\nshift-out: 0E\n", "set.txt: shift-out and shift-in need bytes in hexadecimal"),
            ("name: m\nkind: multi-byte\n31\tU+0031\n31\tU+0032\n", "set.txt:4:0: bytes that already are a character"),
            (
                "name: m\nkind: multi-byte\n81\tU+0031\n8140\tU+0032\n",
                "set.txt:4:0: a first byte that does not say how many bytes follow"
            ),
            ("name: m\nkind: multi-byte\n3x\tU+0031\n", "set.txt:3:0: not bytes, a tab and U+XXXX"),
            ("name: m\nkind: multi-byte\n31\tU+D800\n", "set.txt:3:0: not bytes, a tab and U+XXXX"),
            ("name: m\ncolour: red\n", "set.txt:2:0: a key that is unknown or doubled"),
            ("name: m\nwhat\n", "set.txt:2:0: neither key: value nor a row"),
        ])
    func refused(text: String, message: String) {
        #expect { try Self.load(text) } throws: { "\($0)" == message }
    }
}
