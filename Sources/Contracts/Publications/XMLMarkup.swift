/// Writes indented XML for a document that people read and that is committed: two spaces a level, attributes in the
/// given order, everything that an editor would not show as a character reference.
struct XMLMarkup {
    private(set) var text = ""
    private var depth = 0

    /// With the XML declaration.
    static func document(_ content: (inout XMLMarkup) -> Void) -> String {
        var markup = XMLMarkup()
        markup.text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        content(&markup)
        return markup.text
    }

    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLMarkup) -> Void
    ) {
        open(name, attributes, end: ">\n")
        depth += 1
        content(&self)
        depth -= 1
        text += indentation + "</\(name)>\n"
    }

    mutating func element(_ name: String, _ attributes: [(String, String)] = []) {
        open(name, attributes, end: "/>\n")
    }

    mutating func element(_ name: String, _ attributes: [(String, String)] = [], text content: String) {
        open(name, attributes, end: ">")
        text += Self.escaped(content) + "</\(name)>\n"
    }

    private mutating func open(_ name: String, _ attributes: [(String, String)], end: String) {
        text += indentation + "<" + name
        for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
        text += end
    }

    private var indentation: String { String(repeating: "  ", count: depth) }

    static func escaped(_ value: String) -> String {
        var escaped = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default:
                if scalar.isPlainlyVisible {
                    escaped.unicodeScalars.append(scalar)
                } else {
                    escaped += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
                }
            }
        }
        return escaped
    }
}

extension Unicode.Scalar {
    /// An editor and a diff show it, everywhere and alike. Borders of a character class are not among them.
    var isPlainlyVisible: Bool {
        switch value {
        case 0x20...0x7E, 0x3001...0x3002, 0x3005...0x301F, 0x3041...0x30FE, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
        default: false
        }
    }
}
