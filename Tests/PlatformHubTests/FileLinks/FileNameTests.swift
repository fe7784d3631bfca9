import PlatformHub
import Testing

@Suite struct FileNameTests {
    @Test(arguments: ["a.csv", "住民異動 2026.csv", "a..b", "é\u{0301}.csv", "ＡＢＣ", "a%2F..csv"])
    func `A plain name is a name`(_ text: String) { #expect(FileName(text)?.description == text) }

    @Test(arguments: [
        "", ".", "..", ".hidden", "-rf", "a/b", "../a", "/etc/passwd", "a\\b", "a\0b", "a\nb", "a\u{7F}", "a\u{85}b",
        "a\u{202E}vsc.exe", "a\u{200B}b", "a\u{FFFD}", String(repeating: "a", count: 201),
    ])
    func `A name that leads elsewhere or hides something is none`(_ text: String) { #expect(FileName(text) == nil) }

    @Test func `Names that only look the same are two`() throws {
        let composed = try #require(FileName("\u{304C}"))
        let decomposed = try #require(FileName("\u{304B}\u{3099}"))
        #expect(composed != decomposed && Set([composed, decomposed]).count == 2)
    }

    @Test(arguments: [("", 0), ("a", 1), ("a/b", 2)])
    func `A path is made of names`(_ text: String, _ count: Int) {
        #expect(FolderPath(text)?.names.count == count && FolderPath(text)?.description == text)
    }

    @Test(arguments: ["/a", "a/", "a//b", "a/../b", "./a"])
    func `A path that climbs is none`(_ text: String) { #expect(FolderPath(text) == nil) }

    @Test(arguments: [
        ("*.csv", "a.csv", true), ("*.csv", "a.csv.done", false), ("a?c", "abc", true), ("a?c", "ac", false),
        ("*", "x", true), ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false), ("住?_*.csv", "住民_1.csv", true),
        ("*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
    ])
    func `A pattern means what it says`(_ pattern: String, _ name: String, _ matches: Bool) throws {
        #expect(try #require(FilePattern(pattern)).matches(#require(FileName(name))) == matches)
    }
}
