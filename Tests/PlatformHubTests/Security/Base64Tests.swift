import PlatformHub
import Testing

@Suite struct Base64Tests {
    /// RFC 4648 §10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `Agrees with the vectors of RFC 4648`(plain: String, text: String) {
        #expect(Base64.standard.encode(plain.utf8) == text)
        #expect(Base64.standard.decode(text.utf8) == Array(plain.utf8))
        let short = text.replacing("=", with: "")
        #expect(Base64.url.encode(plain.utf8) == short)
        #expect(Base64.url.decode(short.utf8) == Array(plain.utf8))
    }

    @Test func `Every byte survives in both alphabets`() {
        let bytes = Array(UInt8.min...UInt8.max)
        #expect(Base64.standard.decode(Base64.standard.encode(bytes).utf8) == bytes)
        #expect(Base64.url.decode(Base64.url.encode(bytes).utf8) == bytes)
        #expect(Base64.url.encode([0xFB, 0xFF]) == "-_8")
        #expect(Base64.standard.encode([0xFB, 0xFF]) == "+/8=")
    }

    @Test(arguments: ["A", "AA=", "AA==", "AB", "A A", "AAA+", "AAA/", "AAAAA", "ＡＡ", "AA\n"])
    func `The URL alphabet refuses other texts, padding and left-over bits`(text: String) {
        #expect(Base64.url.decode(text.utf8) == nil)
    }

    @Test(arguments: ["AA", "AA=", "AB==", "AAA", "====", "A===", "=AAA", "AA=A", "AA-_", "AA==AA=="])
    func `The standard alphabet refuses wrong padding and left-over bits`(text: String) {
        #expect(Base64.standard.decode(text.utf8) == nil)
    }
}
