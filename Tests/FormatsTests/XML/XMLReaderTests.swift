import Testing

@testable import Formats

struct XMLReaderTests {
    @Test(arguments: [
        ("<a/>", ["<a>", "</>"]), ("<a>x&amp;y&#x3042;</a>", ["<a>", "x&yあ", "</>"]),
        ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a b='1' c=\"&lt;\"/>\n", ["<a b=1 c=<>", "</>"]),
        ("<a xmlns='u'><b xmlns=''/></a>", ["<{u}a>", "<b>", "</>", "</>"]),
        ("<p:a xmlns:p='u' p:b='x'/>", ["<{u}a {u}b=x>", "</>"]), ("<a><![CDATA[<&]]>]</a>", ["<a>", "<&]", "</>"]),
        ("<!-- c --><a><?pi x?>t<!-- d -->u</a><!-- e -->", ["<a>", "tu", "</>"]),
        ("<a> \n </a>", ["<a>", " \n ", "</>"]),
        ("\u{FEFF}<a>髙𠮷\u{E0101}</a>", ["<a>", "髙𠮷\u{E0101}", "</>"]),
        ("<a xml:lang='ja'/>", ["<a {http://www.w3.org/XML/1998/namespace}lang=ja>", "</>"]),
        ("<?xml version='1.0' encoding='US-ASCII'?><a>&#x3042;</a>", ["<a>", "あ", "</>"]),
        ("<a b='x\n\ty'/>", ["<a b=x  y>", "</>"]),
        ("<a>\r\n</a>", ["<a>", "\n", "</>"]),
    ])
    func eventsFollowTheDocument(text: String, events: [String]) {
        #expect(Reading.xml(text) == .success(events))
    }

    @Test(arguments: [
        ("", XMLReadError.Kind.empty), (" ", .malformed), ("<a>", .malformed), ("<a></b>", .malformed),
        ("<a/><b/>", .malformed),
        ("<a/>x", .malformed), ("x<a/>", .malformed), ("<a b=1/>", .malformed), ("<a b='1' b='2'/>", .malformed),
        ("<a>&nbsp;</a>", .malformed), ("<a>&</a>", .malformed), ("<a>]]></a>", .malformed),
        ("<a>\u{1}</a>", .malformed),
        ("<a>&#0;</a>", .malformed), ("<p:a/>", .malformed), ("<a xmlns:p=''/>", .malformed),
        ("<a p:b='1'/>", .malformed),
        ("<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", .malformed), ("<a><!-- -- --></a>", .malformed),
        ("<a b='<'/>", .malformed),
        (" <?xml version='1.0'?><a/>", .malformed), ("<a:b:c xmlns:a='u'/>", .malformed),
        ("<a xmlns:xml='u'/>", .malformed),
        ("<!DOCTYPE a><a/>", .doctype), ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .doctype),
        ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", .doctype),
        ("<!DOCTYPE a [<!ENTITY b 'b'><!ENTITY c '&b;&b;'>]><a>&c;</a>", .doctype),
        ("<?xml version='1.0' encoding='Shift_JIS'?><a/>", .encoding),
        ("<?xml version='1.0' encoding='EUC-JP'?><a/>", .encoding),
        ("<?xml version='1.0' encoding='UTF-16'?><a/>", .encoding),
        ("<?xml version='1.0' encoding='x-no-such'?><a/>", .encoding),
        ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", .encoding),
    ])
    func wrongDocumentsAreRefusedByKind(text: String, kind: XMLReadError.Kind) {
        #expect(Reading.xml(text).kind == kind)
    }

    @Test(arguments: [true, false])
    func utf16WithItsMarkIsRead(isLittleEndian: Bool) {
        let text = "<?xml version='1.0' encoding='UTF-16'?><a b='髙'>𠮷</a>"
        #expect(Reading.xml(Self.utf16(text, isLittleEndian)) == .success(["<a b=髙>", "𠮷", "</>"]))
        #expect(Reading.xml(Self.utf16("<!DOCTYPE a><a/>", isLittleEndian)).kind == .doctype)
        #expect(Reading.xml(Self.utf16("<?xml version='1.0' encoding='UTF-8'?><a/>", isLittleEndian)).kind == .encoding)
        #expect(Reading.xml(Array(Self.utf16("<a/>", isLittleEndian).dropFirst(2))).kind == .encoding)
    }

    @Test(
        arguments: [
            [0x3C, 0x61, 0x3E, 0x93, 0xFA, 0x3C, 0x2F, 0x61, 0x3E], [0x3C, 0x61, 0x3E, 0xC0, 0x80],
            [0x3C, 0x61, 0x3E, 0xFF],
        ] as [[UInt8]])
    func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
        #expect(Reading.xml(bytes).kind == .encoding, "\(Reading.xml(bytes))")
    }

    @Test func eachLimitHoldsAtItsEdge() {
        var limits = XMLLimits()
        limits.totalBytes = 200
        limits.depth = 3
        limits.attributes = 2
        limits.nameBytes = 4
        limits.textBytes = 5
        limits.elements = 6
        #expect(Reading.xml("<a><b><c/></b></a>", limits: limits).isSuccess)
        #expect(Reading.xml("<a><b><c><d/></c></b></a>", limits: limits).kind == .tooDeep)
        #expect(Reading.xml("<a b='1' xmlns='u'/>", limits: limits).isSuccess)
        #expect(Reading.xml("<a b='1' c='2' xmlns='u'/>", limits: limits).kind == .tooManyAttributes)
        #expect(Reading.xml("<abcd efgh='1'/>", limits: limits).isSuccess)
        #expect(Reading.xml("<abcde/>", limits: limits).kind == .nameTooLong)
        #expect(Reading.xml("<a abcde=''/>", limits: limits).kind == .nameTooLong)
        #expect(Reading.xml("<a b='12345'>12345</a>", limits: limits).isSuccess)
        #expect(Reading.xml("<a b='123456'/>", limits: limits).kind == .textTooLong)
        #expect(Reading.xml("<a>123<!-- -->456</a>", limits: limits).kind == .textTooLong)
        #expect(Reading.xml("<a><b/><b/><b/><b/><b/></a>", limits: limits).isSuccess)
        #expect(Reading.xml("<a><b/><b/><b/><b/><b/><b/></a>", limits: limits).kind == .tooManyElements)
        let filled = "<a/>" + String(repeating: " ", count: 196)
        #expect(Reading.xml(filled, limits: limits).isSuccess)
        #expect(Reading.xml(filled + " ", limits: limits).kind == .tooLarge)
    }

    @Test func tagsWithVeryManyAttributesAreCountedBeforeTheParserSeesThem() {
        let attributes = (0..<200_000).map { " a\($0)='>'" }.joined()
        #expect(Reading.xml("<a\(attributes)/>").kind == .tooManyAttributes)
        #expect(Reading.xml(Self.utf16("<a\(attributes)/>", true)).kind == .tooManyAttributes)
        let harmless = String(repeating: "<!-- <a = = = = --><![CDATA[ <b ===]] ]]>=<?p <c ====?>", count: 2_000)
        #expect(Reading.xml("<a>\(harmless)</a>").isSuccess)
    }

    @Test func aFloodOfErrorsEndsAtTheFirst() {
        #expect(Reading.xml("<a>" + String(repeating: "&", count: 4_000_000)).kind == .malformed)
    }

    @Test func fifteenMegabytesAreRead() {
        let text = "<a>" + String(repeating: "<b>1234567890</b>", count: 900_000) + "</a>"
        var limits = XMLLimits()
        limits.elements = 1_000_000
        #expect(Reading.xml(text, limits: limits).isSuccess)
    }

    @Test func elementsKnowTheirBytesAndLines() throws {
        let text = "\u{FEFF}<a>\n  <b c='髙'><d/></b>\n</a>"
        let bytes = Array(text.utf8)
        let recorder = XMLRecorder()
        try bytes.withUnsafeBytes { try XMLReader().read($0, into: recorder) }
        #expect(recorder.lines == [1, 2, 2])
        let piece = { (start: Int, end: Int) in String(decoding: bytes[start..<end], as: UTF8.self) }
        #expect(piece(recorder.starts[2], recorder.ends[0]) == "<d/>")
        #expect(piece(recorder.starts[1], recorder.ends[1]) == "<b c='髙'><d/></b>")
        #expect(piece(recorder.starts[0], recorder.ends[2]) == "<a>\n  <b c='髙'><d/></b>\n</a>")
    }

    @Test func aStopEndsTheReadingAtAnyEvent() throws {
        let text = Array("<a><b c='1'>x</b><![CDATA[y]]></a><malformed".utf8)
        for limit in 1...6 {
            let recorder = XMLRecorder()
            recorder.limit = limit
            try text.withUnsafeBytes { try XMLReader().read($0, into: recorder) }
            #expect(recorder.events == Array(["<a>", "<b c=1>", "x", "</>", "y", "</>"].prefix(limit)))
        }
    }

    @Test func aReaderIsReadyAgainAfterErrorsAndManyNames() throws {
        let reader = XMLReader()
        for round in 0..<50 {
            let names = (0..<200).map { "<n\(round)x\($0)/>" }.joined()
            let recorder = XMLRecorder()
            try Array("<a>\(names)</a>".utf8).withUnsafeBytes { try reader.read($0, into: recorder) }
            #expect(recorder.events.count == 402)
            #expect(throws: XMLReadError.self) {
                try Array("<a><b>&".utf8).withUnsafeBytes { try reader.read($0, into: XMLRecorder()) }
            }
        }
    }

    @Test func anErrorHoldsNothingOfTheDocument() {
        for text in [
            "<canary></wrong>", "<a>&canary;</a>", "<a canary='1' canary='1'/>", "<canary:a/>", "<a>canary</a>canary",
        ] {
            guard case .failure(let error) = Reading.xml(text) else {
                Issue.record("accepted: \(text)")
                continue
            }
            #expect(!error.detail.contains("canary") && error.line == 1)
        }
    }

    @Test func escapedTextComesBackAsItWas() throws {
        let text = "<&>\"'\r\n\t]]> 髙"
        var output = Array("<a b=\"".utf8)
        Array(text.utf8).withUnsafeBufferPointer { XMLText.appendEscaped($0, attribute: true, to: &output) }
        output += Array("\">".utf8)
        Array(text.utf8).withUnsafeBufferPointer { XMLText.appendEscaped($0, attribute: false, to: &output) }
        output += Array("</a>".utf8)
        let events = try Reading.xml(output).get()
        #expect(events == ["<a b=\(text)>", text, "</>"])
    }

    static func utf16(_ text: String, _ isLittleEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit in
            isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
    }
}
