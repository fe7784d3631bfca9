/// Writes HTML that is well-formed XML too, so that a strict reader can check it. Everything that comes from a contract goes
/// through ``text(_:)`` or an attribute, and both escape.
struct HTMLMarkup {
    typealias Attributes = KeyValuePairs<StaticString, String>

    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLMarkup) -> Void
    ) {
        open(name, attributes)
        if Self.isBlock(name) { append("\n") }
        content(&self)
        close(name)
    }

    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// An element that has no content in HTML: `meta`, `link`, `input`.
    mutating func void(_ name: StaticString, _ attributes: Attributes) {
        begin(name, attributes)
        append("/>\n")
    }

    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// Text that may break at each `_`: long names in narrow columns.
    mutating func breakable(_ name: String) {
        for (index, part) in name.split(separator: "_", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { append("_<wbr/>") }
            text(String(part))
        }
    }

    /// A table's head, a column each.
    mutating func head(_ columns: [String]) {
        element("thead") {
            $0.element("tr") { row in for column in columns { row.element("th", ["scope": "col"], text: column) } }
        }
    }

    /// A row of a table whose first column names the rest.
    mutating func fact(_ name: String, _ content: (inout HTMLMarkup) -> Void) {
        element("tr") {
            $0.element("th", ["scope": "row"], text: name)
            $0.element("td", [:], content)
        }
    }

    mutating func fact(_ name: String, _ value: String) { fact(name) { $0.text(value) } }

    mutating func link(_ text: String, to address: String) { element("a", ["href": address], text: text) }

    /// Ours, not escaped: style and script where a page must stand alone.
    mutating func verbatim(_ name: StaticString, _ content: String) {
        open(name, [:])
        bytes += content.utf8
        close(name)
    }

    private mutating func open(_ name: StaticString, _ attributes: Attributes) {
        begin(name, attributes)
        append(">")
    }

    private mutating func begin(_ name: StaticString, _ attributes: Attributes) {
        append("<")
        append(name)
        for (key, value) in attributes {
            append(" ")
            append(key)
            append("=\"")
            text(value)
            append("\"")
        }
    }

    private mutating func close(_ name: StaticString) {
        append("</")
        append(name)
        append(Self.isInline(name) ? ">" : ">\n")
    }

    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            // No control character has a place in HTML; they come from examples that show just that.
            case 0..<0x09, 0x0B..<0x20, 0x7F: append("\u{FFFD}")
            default: bytes.append(byte)
            }
        }
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private static let blocks: Set<String> = [
        "html", "head", "body", "header", "main", "footer", "nav", "section", "table", "thead", "tbody", "tr", "ul",
        "ol", "dl", "div", "form",
    ]
    private static let inlines: Set<String> = ["a", "b", "code", "span", "strong", "small", "label", "option", "pre"]

    private static func isBlock(_ name: StaticString) -> Bool { blocks.contains(name.description) }
    private static func isInline(_ name: StaticString) -> Bool { inlines.contains(name.description) }
}
