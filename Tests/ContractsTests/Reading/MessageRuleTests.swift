import Testing

@testable import Contracts

/// Each rule of a message, broken one at a time, in both formats.
struct MessageRuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let path: String
        /// nil removes the item.
        let value: MessageTree?
        let violation: String
        var formats: [Format] = [.json, .xml]

        init(_ path: String, _ value: MessageTree?, _ violation: String, _ formats: [Format] = [.json, .xml]) {
            self.path = path
            self.value = value
            self.violation = violation
            self.formats = formats
        }

        var testDescription: String { "\(path) → \(violation)" }
    }

    static let refused: [Case] = [
        Case("shimei", nil, "E0001 shimei"), Case("shimei", .text(""), "E0001 shimei"), Case("fuda", nil, "E0001 fuda"),
        Case("fuda", .list([]), "E0001 fuda"), Case("jusho.ken", nil, "E0001 jusho.ken"),
        Case("kazoku[1].namae", nil, "E0001 kazoku[1].namae"), Case("nensu", nil, "E0001 nensu"),
        Case("bango", .text("１"), "E0002 bango"), Case("bango", .text("a\u{7F}"), "E0002 bango"),
        Case("bango", .text("a\nb"), "E0002 bango"), Case("bango", .text("\u{FF60}"), "E0002 bango"),
        Case("shimei", .text("山田 太郎"), "E0002 shimei"), Case("shimei", .text("ﾔﾏﾀﾞ"), "E0002 shimei"),
        Case("shimei", .text("山\n田"), "E0002 shimei"), Case("shimei", .text("山\u{85}"), "E0002 shimei"),
        Case("shimei", .text("\u{E0100}山"), "E0002 shimei"), Case("gazo", .text("AQID*A=="), "E0002 gazo"),
        Case("gazo", .text("AQIDB"), "E0002 gazo"), Case("kazoku[1].namae", .text("x"), "E0002 kazoku[1].namae"),
        Case("kubun", .text("11"), "E0003 kubun"), Case("kojinbango", .text("00000000001"), "E0003 kojinbango"),
        Case("yobimei", .text("たろう"), "E0003 yobimei"), Case("yobimei", .text("たろうさん"), "E0003 yobimei"),
        Case("bango", nil, "E0004 bango"), Case("umare_fushohyoki", nil, "E0004 umare_fushohyoki"),
        Case("bango", .text("1234567890123456"), "H1001 bango"), Case("shimei", .text("一二三四五六七八九十百"), "H1001 shimei"),
        Case("nensu", .number("1000"), "H1001 nensu"), Case("kingaku", .number("-12345678"), "H1001 kingaku"),
        Case("ritsu", .text("1234.5"), "H1001 ritsu"), Case("gazo", .text("AQIDBAUGBwgJCgsMDQ4P"), "H1001 gazo"),
        Case("fuda", .list([.text("a"), .text("abcd")]), "H1001 fuda[1]"),
        Case("nazo", .text("1"), "H1002", [.json]), Case("jusho.nazo", .text("1"), "H1002 jusho", [.json]),
        Case("kubun", .text("3"), "H1003 kubun"), Case("kubun", .text("7"), "H1003 kubun"),
        Case("kubun", .text("8"), "H1003 kubun"), Case("kijun", .text("2023-02-29"), "H1004 kijun"),
        Case("kijun", .text("1900-02-29"), "H1004 kijun"), Case("kijun", .text("2024-13-01"), "H1004 kijun"),
        Case("kijun", .text("2024-04-31"), "H1004 kijun"), Case("kijun", .text("2024/04/01"), "H1004 kijun"),
        Case("kijun", .text("2024-4-01"), "H1004 kijun"), Case("kijun", .text("２０２４"), "H1004 kijun"),
        Case("umare", .text("1970-13-00"), "H1004 umare"), Case("nendo", .text("24"), "H1004 nendo"),
        Case("nendo", .text("20x4"), "H1004 nendo"), Case("jikoku", .text("24:00"), "H1004 jikoku"),
        Case("jikoku", .text("23:60"), "H1004 jikoku"), Case("jikoku", .text("23:59:60"), "H1004 jikoku"),
        Case("jikoku", .text("2359"), "H1004 jikoku"), Case("kijun", .text("2024-00-00"), "H1005 kijun"),
        Case("kijun", .text("0000-12-31"), "H1005 kijun"), Case("umare_fushofuragu", .text("0"), "H1005 umare"),
        Case("kojinbango", .text("000000000018"), "H1006 kojinbango"),
        Case("kojinbango", .text("00000000001X"), "H1006 kojinbango"),
        Case("hojinbango", .text("8000012050002"), "H1006 hojinbango"),
        Case("shikuchosonkodo", .text("999998"), "H1006 shikuchosonkodo"), Case("shimei", .null, "H1007 shimei"),
        Case("fuda", .list([.text("a"), .null]), "H1007 fuda[1]"), Case("jusho", .null, "H1007 jusho"),
        Case("yobimei", .text(""), "H1008 yobimei"), Case("biko", .text(""), "H1008 biko"),
        Case("bango", .text(""), "H1008 bango"), Case("fuda", .list([.text("a"), .text("")]), "E0001 fuda[1]"),
        Case("fuda", .list(Array(repeating: .text("a"), count: 4)), "H1009 fuda"),
        Case("kazoku", .list(Array(repeating: .group([.init("namae", .text("子"))]), count: 5)), "H1009 kazoku"),
        Case("shimei", .list([.text("一"), .text("二")]), "H1009 shimei", [.xml]),
        Case("shimei", .number("1"), "H1011 shimei", [.json]), Case("shimei", .bool(true), "H1011 shimei", [.json]),
        Case("nensu", .text("1"), "H1011 nensu", [.json]), Case("nensu", .bool(false), "H1011 nensu", [.json]),
        Case("shimei", .list([.text("一")]), "H1011 shimei", [.json]),
        Case("fuda", .text("a"), "H1011 fuda[0]", [.json]),
        Case("fuda", .list([.list([.text("a")])]), "H1011 fuda[0]", [.json]),
        Case("fuda", .null, "H1007 fuda[0]", [.json]),
        Case("jusho", .text("県"), "H1011 jusho", [.json]), Case("jusho", .list([]), "H1011 jusho", [.json]),
        Case("shimei", .group([]), "H1011 shimei", [.json]), Case("kazoku", .group([]), "H1011 kazoku[0]", [.json]),
        Case("nensu", .number("01"), "H1012 nensu", [.xml]), Case("nensu", .number("-1"), "H1012 nensu"),
        Case("nensu", .number("1.0"), "H1012 nensu"), Case("nensu", .number("1e1"), "H1012 nensu"),
        Case("nensu", .number("+1"), "H1012 nensu", [.xml]), Case("nensu", .number(" 1"), "H1012 nensu", [.xml]),
        Case("kingaku", .number("-0"), "H1012 kingaku"), Case("kingaku", .number("1.5"), "H1012 kingaku"),
        Case("ritsu", .text("1.234"), "H1012 ritsu"), Case("ritsu", .text(".5"), "H1012 ritsu"),
        Case("ritsu", .text("5."), "H1012 ritsu"), Case("ritsu", .text("-5"), "H1012 ritsu"),
        Case("ritsu", .text("05"), "H1012 ritsu"), Case("ritsu", .text("1,5"), "H1012 ritsu"),
        Case("jusho", nil, "H1013 katagaki"), Case("jusho", .text("県"), "H1014 jusho", [.xml]),
        Case("shimei", .group([.init("sei", .text("山"))]), "H1014 shimei", [.xml]),
        Case("shikuchosonkodo", .text("131016"), "H1017 shikuchosonkodo"),
    ]

    @Test("A message that breaks one rule is refused with that rule's code and path", arguments: refused)
    func refusal(_ rule: Case) {
        let tree = rule.value.map { Sample.full.setting(rule.path, $0) } ?? Sample.full.removing(rule.path)
        let reader = MessageReader()
        for format in rule.formats {
            let outcome = reader.read(tree.text(format, of: Sample.request), format, as: Sample.request)
            // XML tells text in a group beside what is then missing in it.
            #expect(outcome.violations.first == rule.violation, "\(format): \(outcome.violations)")
            if rule.violation.hasPrefix("H1014 jusho") { continue }
            #expect(outcome.violations.count == 1, "\(format): \(outcome.violations)")
        }
    }

    static let accepted: [(String, MessageTree?)] = [
        ("kubun", .text("1")), ("biko", .text("あ")), ("biko", nil), ("kingaku", .null), ("kingaku", .number("0")),
        ("kingaku", .number("9999999")), ("nensu", .number("999")), ("ritsu", .text("0")), ("ritsu", .text("0.5")),
        ("ritsu", .text("999.99")), ("nendo", .text("0000")), ("nendo", .text("9999")), ("kijun", .text("0000-01-01")),
        ("kijun", .text("9999-12-31")), ("kijun", .text("2000-02-29")), ("umare", .text("0000-00-00")),
        ("umare", .text("0000-02-29")), ("umare", .text("1970-00-31")), ("umare", .text("1970-05-00")),
        ("umare", .text("1970-05-05")), ("jikoku", .text("00:00")), ("jikoku", .text("00:00:00")),
        ("gazo", .text("AQIDBAUGBwgJCgsM")), ("gazo", nil), ("fuda", .list([.text("a")])), ("kazoku", .list([])),
        ("kazoku", nil), ("bango", .text(" \"\\'")), ("bango", .text("ｱﾟ")),
        ("shimei", .text("\u{E000}\u{F8FF}\u{100000}")),
        ("shimei", .text("一二三四五六七八九十\u{FE00}")), ("shimei", .text("𠮷\u{E0101}二三四五六七八九十")),
        ("shikuchosonkodo", .text("999997")), ("jusho.machi", nil), ("katagaki", nil),
        ("umare_fushofuragu", .text("1")),
    ]

    @Test("A message at the edge of a rule is accepted", arguments: accepted.indices)
    func acceptance(_ index: Int) {
        let (path, value) = Self.accepted[index]
        let tree = value.map { Sample.full.setting(path, $0) } ?? Sample.full.removing(path)
        let reader = MessageReader()
        for format in Format.allCases {
            let outcome = reader.read(tree.text(format, of: Sample.request), format, as: Sample.request)
            #expect(outcome.violations == [], "\(path) \(format)")
        }
    }

    @Test("A condition holds only for the values it names")
    func conditionValues() {
        let tree = Sample.full.setting("kubun", .text("0")).removing("bango")
        let certain = Sample.full.setting("umare_fushofuragu", .text("0")).setting("umare", .text("1970-01-02"))
            .removing("umare_fushohyoki")
        for tree in [tree, certain] {
            for format in Format.allCases {
                #expect(
                    MessageReader().read(tree.text(format, of: Sample.request), format, as: Sample.request).violations
                        == [])
            }
        }
    }

    @Test("Several broken rules are all told, up to the limit, then the report says that there are more")
    func severalRules() {
        let tree = Sample.full.removing("shimei").setting("kijun", .text("x")).setting("kazoku[0].namae", .text("x"))
        for format in Format.allCases {
            let text = tree.text(format, of: Sample.request)
            let found = MessageReader().read(text, format, as: Sample.request).violations
            #expect(Set(found) == ["E0001 shimei", "H1004 kijun", "E0002 kazoku[0].namae"])
            var limits = ReaderLimits()
            limits.violations = 2
            guard case .rejected(let report) = MessageReader(limits: limits).read(text, format, as: Sample.request)
            else {
                Issue.record("accepted")
                continue
            }
            #expect(report.violations.count == 2)
            #expect(report.isTruncated)
        }
    }

    @Test("An unknown item's name is quoted only when it is a plain name")
    func unknownNames() {
        for (name, quoted) in [
            ("nazo-1.x_Y", "nazo-1.x_Y"), ("山田", "?"), ("a b", "?"), (String(repeating: "a", count: 65), "?"),
        ] {
            guard case .group(let members) = Sample.full else { return }
            let tree = MessageTree.group(members + [.init(name, .group([.init("x", .list([.text("y")]))]))])
            let report = MessageReader().read(tree.json, .json, as: Sample.request).report
            #expect(report.map(\.code) == ["H1002"])
            #expect(report.first?.parameters["name"] == quoted)
        }
    }

    @Test("A report says where: the line in XML, the byte in JSON, and the item's Japanese name")
    func places() {
        let xml = Sample.full.setting("kijun", .text("x")).text(.xml, of: Sample.request)
            .replacing("<kijun>", with: "\n\n<kijun>")
        let inXML = MessageReader().read(xml, .xml, as: Sample.request).report
        #expect(inXML.map(\.line) == [3])
        #expect(inXML.map(\.offset) == [-1])
        #expect(inXML.map(\.label) == ["基準日"])
        let json = Sample.full.setting("kijun", .text("x")).json
        let inJSON = MessageReader().read(json, .json, as: Sample.request).report
        let place = json.split(separator: "\"kijun\":\"x\"")[0].utf8.count + "\"kijun\":\"x\"".utf8.count
        #expect(inJSON.map(\.offset) == [place])
        #expect(inJSON.map(\.line) == [0])
    }
}
