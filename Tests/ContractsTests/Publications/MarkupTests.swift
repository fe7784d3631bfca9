import Testing

@testable import Contracts

/// The two small writers that every publication is made with.
@Suite("Markup of publications")
struct MarkupTests {
    static let awkward = [
        "", "a&b<c>d\"e'f", "１行目 です", "\u{A0}\u{FDFF}\u{FE00}", "\u{E000}\u{FFFD}", "葛\u{E0100}", "\u{20BB7}\u{10FFFF}",
        "\\d\"\\u0041/", "100\u{FF05}", "\u{85}\u{3000}",
    ]

    @Test("What a reader gets back from XML is what was written", arguments: awkward)
    func xmlRoundTrip(value: String) throws {
        let text = XMLMarkup.document { markup in
            markup.element("a", [("b", value)]) { $0.element("c", text: value) }
        }
        let elements = try ParsedText.elements(text)
        #expect(elements.map(\.name) == ["a", "c"])
        #expect(elements[0].attributes["b"] == value)
        #expect(elements[1].text == value + "\n")
    }

    @Test("What a reader gets back from JSON is what was written", arguments: awkward + ["\n\t\u{0}\u{1F}\u{7F}"])
    func jsonRoundTrip(value: String) throws {
        let strings = try ParsedText.strings(JSONTree.object([("x" + value, [.string(value), true, 1])]).text)
        #expect(strings.map(\.key) == ["x" + value])
        #expect(strings.map(\.value) == [value])
    }

    @Test("A committed text holds no character that an editor would not show", arguments: PublicationFixture.all)
    func showsEveryCharacter(contract: Contract) {
        for file in Publication.files(for: contract) {
            // CSV has no character references: what is visible in the item table is so here.
            let isCSV = file.name.hasSuffix(".csv")
            let hidden = file.text.unicodeScalars.filter {
                $0 != "\n" && !$0.isPlainlyVisible
                    && (!isCSV || $0.value < 0xA0 || $0.properties.isDefaultIgnorableCodePoint)
            }
            #expect(hidden.isEmpty, "\(file.name): \(hidden.map { String($0.value, radix: 16) })")
        }
    }

    @Test("Empty arrays and objects stay on their line, members keep their order")
    func jsonLayout() {
        let tree: JSONTree = ["b": [], "a": [:], "c": [1, "x"], "d": .null]
        #expect(tree.text == "{\n  \"b\": [],\n  \"a\": {},\n  \"c\": [\n    1,\n    \"x\"\n  ],\n  \"d\": null\n}\n")
    }
}
