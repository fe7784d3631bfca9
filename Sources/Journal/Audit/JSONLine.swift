/// One flat JSON object on one line, made without Foundation.
struct JSONLine {
    private var text = "{"

    mutating func add(_ name: String, _ value: String?) {
        guard let value else { return }
        begin(name)
        text += "\""
        for scalar in value.unicodeScalars { Self.escape(scalar, into: &text) }
        text += "\""
    }

    mutating func add(_ name: String, _ value: (some BinaryInteger)?) {
        guard let value else { return }
        begin(name)
        text += String(value)
    }

    mutating func add(_ name: String, persons: [PersonHash]) {
        begin(name)
        text += "[" + persons.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }

    /// UTF-8 with the line feed.
    var bytes: [UInt8] { Array((text + "}\n").utf8) }

    private mutating func begin(_ name: String) {
        if text.utf8.count > 1 { text += "," }
        text += "\"\(name)\":"
    }

    private static func escape(_ scalar: Unicode.Scalar, into text: inout String) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\u{0}"..<"\u{20}":
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }
}
