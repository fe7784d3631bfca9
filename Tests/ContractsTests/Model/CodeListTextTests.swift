import Testing

@testable import Contracts

@Suite("What a code list says")
struct CodeListTextTests {
    private static let one = CodeList.Entry(code: "1", label: "一", validFrom: "", validTo: "2026-03-31")
    private static let again = CodeList.Entry(code: "1", label: "壱", validFrom: "2026-04-01", validTo: "")
    private static let two = CodeList.Entry(code: "2", label: "\"二\"", validFrom: "", validTo: "")

    @Test("has one canonical text, whatever the order of its file, its title and its edition")
    func canonical() {
        let list = CodeList(id: "suji", title: "数字", entries: [Self.two, Self.again, Self.one])
        let other = CodeList(id: "suji", title: "数", edition: "2026-11-22", entries: [Self.one, Self.two, Self.again])
        let text = """
            "suji"
            "1","一","","2026-03-31"
            "1","壱","2026-04-01",""
            "2",""\"二""\","",""

            """
        #expect(list.canonicalText == text)
        #expect(other.canonicalText == text)
    }

    @Test("has the entries that are in force on a day")
    func inForce() {
        let list = CodeList(id: "suji", title: "数字", entries: [Self.two, Self.again, Self.one])
        #expect(list.entries(on: 2026_03_31) == [Self.one, Self.two])
        #expect(list.entries(on: 2026_04_01) == [Self.again, Self.two])
    }

    @Test(
        "becomes full-width without losing its meaning",
        arguments: [
            ("ABC 12-3~", "ＡＢＣ　１２－３～"), ("ｶﾞｷﾞﾁﾞﾂﾞﾄﾞ", "ガギヂヅド"), ("ﾊﾞﾊﾟﾎﾟ｡｢ｱ｣", "バパポ。「ア」"),
            ("ｱﾞﾝﾟ", "ア゛ン゜"), ("ｳﾞｧ", "ヴァ"), ("第１区", "第１区"), ("カﾞ", "カ゛"), ("\u{9}", "\u{9}"), ("", ""),
        ])
    func fullWidth(text: String, expected: String) { #expect(FullWidthForm.text(text) == expected) }
}
