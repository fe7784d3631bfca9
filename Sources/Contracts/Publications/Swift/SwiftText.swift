/// Swift source in the making: lines with their indentation.
struct SwiftText {
    private(set) var text = ""
    private var depth = 0

    /// One line; an empty one has no indentation.
    mutating func line(_ line: String = "") {
        if !line.isEmpty { text += String(repeating: "    ", count: depth) + line }
        text += "\n"
    }

    /// A doc comment; paragraphs and lists as given.
    mutating func comment(_ lines: [String]) {
        for one in lines { line(one.isEmpty ? "///" : "/// " + one) }
    }

    /// A declaration with its members between braces.
    mutating func block(_ head: String, _ members: (inout SwiftText) -> Void) {
        line(head + " {")
        depth += 1
        members(&self)
        depth -= 1
        line("}")
    }

    /// A text as a Swift literal.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            default:
                if scalar.isPlainlyVisible {
                    quoted.unicodeScalars.append(scalar)
                } else {
                    quoted += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                }
            }
        }
        return quoted + "\""
    }

    /// A text of a table as it can stand in a comment: one line, without characters that steer the display.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: plain.append(" ")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}
