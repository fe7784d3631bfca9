import Formats
import SeededGenerator
import Testing

@testable import Contracts

/// What only one of the formats has: order, namespaces and attributes in XML, the frame in JSON, and malformed texts.
struct MessageFormatTests {
    private let reader = MessageReader()

    private func xml(_ text: String, _ model: MessageModel = Sample.request) -> [String] {
        reader.read(text, .xml, as: model).violations
    }

    private func json(_ text: String, _ model: MessageModel = Sample.request) -> [String] {
        reader.read(text, .json, as: model).violations
    }

    private var valid: String { Sample.full.text(.xml, of: Sample.request) }

    @Test("XML items come in table order")
    func order() {
        let swapped = valid.replacing("<nensu>0</nensu>", with: "").replacing(
            "<shimei>", with: "<nensu>0</nensu><shimei>"
        )
        .replacing("<kubun>1</kubun>", with: "").replacing("<kojinbango>", with: "<kubun>1</kubun><kojinbango>")
        #expect(Set(xml(swapped)) == ["H1010 kubun", "H1010 shimei", "H1010 yobimei", "H1010 biko", "H1010 kingaku"])
        let split = valid.replacing("</jusho>", with: "</jusho><fuda>z</fuda>")
        #expect(xml(split) == ["H1010 fuda"])
    }

    @Test("JSON items come in any order, and the tape is in table order all the same")
    func anyOrder() {
        guard case .group(let members) = Sample.full,
            case .accepted(let straight) = reader.read(Sample.full.json, .json, as: Sample.request)
        else { return #expect(Bool(false)) }
        var random = SeededGenerator(seed: 4)
        for _ in 0..<50 {
            let shuffled = MessageTree.group(members.shuffled(using: &random))
                .setting("kazoku[0]", .null)
                .setting(
                    "kazoku",
                    .list([
                        .group([.init("zokugara", .list([.text("01"), .text("2")])), .init("namae", .text("花子"))]),
                        .group([.init("namae", .text("次郎"))]),
                    ]))
            guard case .accepted(let message) = reader.read(shuffled.json, .json, as: Sample.request) else {
                #expect(Bool(false))
                continue
            }
            #expect(message.entries.map(\.node) == straight.entries.map(\.node))
            #expect(message.entries.map(\.end) == straight.entries.map(\.end))
            #expect(json(of: message) == json(of: straight))
        }
    }

    private func json(of message: Message) -> String {
        var output: [UInt8] = []
        _ = MessageWriter.json(message, frame: nil, mapping: nil, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test("The root element must be the contract's, in its namespace, and so must every item")
    func namespaces() {
        #expect(xml(valid.replacing("mihonshokai", with: "betsu")) == ["H1015"])
        #expect(xml(valid.replacing("urn:x-platformhub:Z99:mihon:v1", with: "urn:betsu")) == ["H1015"])
        #expect(xml(valid.replacing("<kubun>", with: "<kubun xmlns=\"urn:betsu\">")) == ["H1015 kubun", "E0001 kubun"])
        #expect(xml(valid.replacing("</kubun>", with: "</kubun><nazo><kubun>1</kubun></nazo>")) == ["H1002"])
        let prefixed = valid.replacing("xmlns=", with: "xmlns:p=").replacing("</", with: "</p:").replacing(
            "<", with: "<p:"
        )
        .replacing("<p:/p:", with: "</p:")
        #expect(xml(prefixed) == [])
    }

    @Test("Only attributes that XML Schema gives to every element are allowed")
    func attributes() {
        #expect(xml(valid.replacing("<kubun>", with: "<kubun x=\"1\">")) == ["H1016 kubun"])
        #expect(xml(valid.replacing("<kubun>", with: "<kubun xsi:type=\"x\">")) == ["H1016 kubun"])
        #expect(xml(valid.replacing("<kubun>", with: "<kubun xml:lang=\"ja\">")) == ["H1016 kubun"])
        #expect(xml(valid.replacing("<mihonshokai ", with: "<mihonshokai xsi:schemaLocation=\"a b\" ")) == [])
        #expect(xml(valid.replacing("<mihonshokai ", with: "<mihonshokai id=\"a\" ")) == ["H1016"])
        #expect(
            xml(valid.replacing("<biko xsi:nil=\"true\"/>", with: "<biko xsi:nil=\"yes\">あ</biko>")) == ["H1016 biko"])
    }

    @Test("xsi:nil stands only where null is allowed, and then with nothing inside")
    func nils() {
        #expect(xml(valid.replacing("<biko xsi:nil=\"true\"/>", with: "<biko xsi:nil=\"1\"></biko>")) == [])
        #expect(xml(valid.replacing("<biko xsi:nil=\"true\"/>", with: "<biko xsi:nil=\"false\">あ</biko>")) == [])
        #expect(
            xml(valid.replacing("<biko xsi:nil=\"true\"/>", with: "<biko xsi:nil=\"true\">あ</biko>")) == ["H1007 biko"])
        #expect(
            xml(valid.replacing("<biko xsi:nil=\"true\"/>", with: "<biko xsi:nil=\"true\"><a/></biko>")) == [
                "H1007 biko"
            ])
        #expect(xml(valid.replacing("<kubun>", with: "<kubun xsi:nil=\"false\">")) == ["H1007 kubun"])
        #expect(xml(valid.replacing("<mihonshokai ", with: "<mihonshokai xsi:nil=\"true\" ")) == ["H1007"])
    }

    @Test("White space between XML items is ignored; text is not, and white space in a value is part of it")
    func text() {
        #expect(xml(valid.replacing("><", with: ">\n  <!-- note --><?pi x?>\t<")) == [])
        #expect(xml(valid.replacing("<kubun>", with: "あ<kubun>い")) == ["H1014", "E0002 kubun"])
        #expect(xml(valid.replacing("<jusho>", with: "<jusho>あ<!---->い")) == ["H1014 jusho"])
        #expect(xml(valid.replacing("<sosashaid>user01", with: "<sosashaid> <![CDATA[<u>]]>&#x41; ")) == [])
        #expect(
            reader.read(
                valid.replacing("<sosashaid>user01", with: "<sosashaid> <![CDATA[<u>]]>&#x41; "), .xml,
                as: Sample.request
            )
            .message?.values(of: Sample.request.operatorNode) == [" <u>A "])
    }

    @Test("The frame around result[] is required in JSON and unknown in XML")
    func frame() {
        #expect(json(Sample.answer.json, Sample.response) == [])
        #expect(xml(Sample.answer.text(.xml, of: Sample.response), Sample.response) == [])
        #expect(json(Sample.answer.removing("metadata").json, Sample.response) == ["E0001 metadata"])
        #expect(json(Sample.answer.removing("_links.self.href").json, Sample.response) == ["E0001 _links.self.href"])
        #expect(json(Sample.answer.removing("result").json, Sample.response) == ["E0001 result"])
        #expect(json(Sample.answer.setting("result", .list([])).json, Sample.response) == [])
        #expect(json(Sample.answer.setting("result[0].x", .null).json, Sample.response) == ["H1002 result[0]"])
        let framed = Sample.answer.xml(root: "mihonshokaiResponse", namespace: Sample.response.namespace)
        #expect(xml(framed, Sample.response) == ["H1002", "H1002"])
        let empty = MessageTree.group([]).text(.xml, of: Sample.response)
        #expect(xml(empty, Sample.response) == [])
    }

    @Test("A wards' code belongs to its designated city, and nothing is compared without an address")
    func municipality() {
        let ward = Sample.full.setting("shikuchosonkodo", .text("141011"))
        let city = ReadingContext(today: "2024-07-01", municipality: Array("141003".utf8))
        let none = ReadingContext(today: "2024-07-01")
        #expect(reader.read(ward.json, .json, as: Sample.request, in: city).violations == [])
        #expect(reader.read(ward.json, .json, as: Sample.request, in: none).violations == [])
        #expect(reader.read(ward.json, .json, as: Sample.request).violations == ["H1017 shikuchosonkodo"])
        let answer = Sample.answer.setting("result[0].shikuchosonkodo", .text("131016"))
        #expect(json(answer.json, Sample.response) == ["H1017 result[0].shikuchosonkodo"])
    }

    @Test("A root that is no object is refused")
    func jsonRoots() {
        for text in ["[]", "1", "\"a\"", "null", "true", "[{\"kubun\":\"1\"}]"] { #expect(json(text) == ["H1011"]) }
    }

    static let malformed: [(Format, String, String)] = [
        (.json, "{\"kubun\":\"1\",}", "H2006"), (.json, "{\"kubun\":\"1\"", "H2006"), (.json, "{'kubun':1}", "H2006"),
        (.json, "{\"kubun\":\"1\"} x", "H2006"), (.json, "{\"kubun\":\"1\",\"kubun\":\"1\"}", "H2007"),
        (.json, "{\"kubun\":\"1\",\"k\\u0075bun\":\"1\"}", "H2007"), (.json, "\u{FEFF}{}", "H2008"),
        (.json, "{\"kubun\":\"\\ud800\"}", "H2008"), (.json, "", "H2009"), (.json, "  \n", "H2009"),
        (.json, String(repeating: "[", count: 100_000), "H2004"),
        (.json, "{\"a\":" + String(repeating: "[", count: 65), "H2004"),
        (.xml, "<a>", "H2001"), (.xml, "<a></b>", "H2001"), (.xml, "<a>&b;</a>", "H2001"), (.xml, "x", "H2001"),
        (.xml, "<!DOCTYPE a><a/>", "H2002"), (.xml, "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "H2002"),
        (.xml, "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a/>", "H2003"), (.xml, "", "H2009"),
    ]

    @Test("A malformed text is refused with one code of its own and its place", arguments: malformed.indices)
    func malformedTexts(_ index: Int) {
        let (format, text, code) = Self.malformed[index]
        let outcome = reader.read(text, format, as: Sample.request)
        #expect(outcome.report.map(\.code) == [code])
    }

    @Test("A malformed end counts more than what was found before it")
    func malformedEnd() {
        #expect(json("{\"nazo\":1") == ["H2006"])
        #expect(xml(valid.replacing("<kubun>1", with: "<kubun>x").replacing("</mihonshokai>", with: "")) == ["H2001"])
        let deep = String(repeating: "<a>", count: 80) + String(repeating: "</a>", count: 80)
        #expect(xml(valid.replacing("</mihonshokai>", with: deep + "</mihonshokai>")) == ["H2004"])
        var limits = ReaderLimits()
        limits.json.totalBytes = 100
        limits.xml.totalBytes = 100
        let small = MessageReader(limits: limits)
        for format in Format.allCases {
            let report = small.read(Sample.full.text(format, of: Sample.request), format, as: Sample.request).report
            #expect(report.map(\.code) == ["H2010"])
            #expect(report.first?.parameters["limit"] == "100")
        }
    }

    @Test("A SOAP body is read as the message, and what is wrong with the envelope is told in its own codes")
    func soap() {
        let body = valid
        func envelope(_ content: String, _ namespace: String = "http://schemas.xmlsoap.org/soap/envelope/") -> [UInt8] {
            Array("<s:Envelope xmlns:s=\"\(namespace)\"><s:Body>\(content)</s:Body></s:Envelope>".utf8)
        }
        func read(_ bytes: [UInt8]) -> (SOAPEnvelopeSeen: Bool, codes: [String]) {
            let (envelope, outcome) = bytes.withUnsafeBytes {
                reader.soap($0, as: Sample.request, in: MessageReader.context)
            }
            return (envelope != nil, outcome.violations)
        }
        #expect(read(envelope(body)) == (true, []))
        #expect(read(envelope(body, "http://www.w3.org/2003/05/soap-envelope")) == (true, []))
        #expect(read(envelope(body.replacing("<kubun>1", with: "<kubun>3"))) == (true, ["H1003 kubun"]))
        #expect(
            read(envelope("<s:Fault><faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault>")) == (
                true, ["H1015"]
            ))
        #expect(read(envelope("")) == (false, ["H2011"]))
        #expect(read(envelope(body + "<x/>")) == (false, ["H2011"]))
        #expect(read(envelope(body, "urn:x")) == (false, ["H2014"]))
        #expect(read(Array(body.utf8)) == (false, ["H2011"]))
        #expect(read(envelope("<a>")) == (false, ["H2001"]))
        #expect(read(envelope(body)) == (true, []))
    }
}
