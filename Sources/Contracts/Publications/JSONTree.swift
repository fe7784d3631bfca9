/// A JSON document in the making: members keep their order, numbers are literals. Written with Swift literals.
indirect enum JSONTree: Sendable {
    case object([(String, JSONTree)])
    case array([JSONTree])
    case string(String)
    case number(String)
    case bool(Bool)
    case null

    /// Two spaces a level and a line feed at the end; characters that an editor would not show are `\u` escapes.
    var text: String {
        var text = ""
        write(into: &text, depth: 0)
        return text + "\n"
    }

    private func write(into text: inout String, depth: Int) {
        switch self {
        case .object(let members):
            Self.write(members, between: ("{", "}"), into: &text, depth: depth) { member, text in
                text += Self.quoted(member.0) + ": "
                member.1.write(into: &text, depth: depth + 1)
            }
        case .array(let elements):
            Self.write(elements, between: ("[", "]"), into: &text, depth: depth) { element, text in
                element.write(into: &text, depth: depth + 1)
            }
        case .string(let value): text += Self.quoted(value)
        case .number(let literal): text += literal
        case .bool(let value): text += value ? "true" : "false"
        case .null: text += "null"
        }
    }

    private static func write<Part>(
        _ parts: [Part], between brackets: (String, String), into text: inout String, depth: Int,
        _ write: (Part, inout String) -> Void
    ) {
        let indentation = String(repeating: "  ", count: depth)
        text += brackets.0
        for (index, part) in parts.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + indentation + "  "
            write(part, &text)
        }
        text += (parts.isEmpty ? "" : "\n" + indentation) + brackets.1
    }

    private static func quoted(_ value: String) -> String {
        var quoted = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            default:
                if scalar.isPlainlyVisible {
                    quoted.unicodeScalars.append(scalar)
                } else {
                    for unit in String(scalar).utf16 {
                        let digits = String(unit, radix: 16)
                        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                    }
                }
            }
        }
        return quoted + "\""
    }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .number(String(value)) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONTree)...) { self = .object(elements) }
}
