/// Writes one JSON text: puts the commas, escapes the strings. The bytes go to the caller's buffer; no white space is
/// written.
///
/// The caller keeps the grammar: a key before each value of an object, what begins ends.
package struct JSONWriter {
    private var needsComma = false

    package init() {}

    package mutating func beginObject(into output: inout [UInt8]) { begin("{", &output) }
    package mutating func endObject(into output: inout [UInt8]) { end("}", &output) }
    package mutating func beginArray(into output: inout [UInt8]) { begin("[", &output) }
    package mutating func endArray(into output: inout [UInt8]) { end("]", &output) }

    package mutating func key(_ utf8: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        string(utf8, into: &output)
        output.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func key(_ name: String, into output: inout [UInt8]) {
        var name = name
        name.withUTF8 { key($0, into: &output) }
    }

    /// A string of well-formed UTF-8.
    package mutating func string(_ utf8: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        separate(&output)
        output.append(UInt8(ascii: "\""))
        Self.appendEscaped(utf8, to: &output)
        output.append(UInt8(ascii: "\""))
    }

    package mutating func string(_ value: String, into output: inout [UInt8]) {
        var value = value
        value.withUTF8 { string($0, into: &output) }
    }

    /// A number as it is to be written; the caller answers for the literal.
    package mutating func number(_ literal: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        separate(&output)
        output.append(contentsOf: literal)
    }

    package mutating func number(_ value: Int, into output: inout [UInt8]) {
        separate(&output)
        output.append(contentsOf: String(value).utf8)
    }

    package mutating func bool(_ value: Bool, into output: inout [UInt8]) {
        separate(&output)
        output.append(contentsOf: (value ? "true" : "false").utf8)
    }

    package mutating func null(into output: inout [UInt8]) {
        separate(&output)
        output.append(contentsOf: "null".utf8)
    }

    private mutating func begin(_ bracket: Unicode.Scalar, _ output: inout [UInt8]) {
        separate(&output)
        output.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func end(_ bracket: Unicode.Scalar, _ output: inout [UInt8]) {
        output.append(UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func separate(_ output: inout [UInt8]) {
        if needsComma { output.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private static func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var start = 0
        for index in utf8.indices {
            let byte = utf8[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            output.append(contentsOf: utf8[start..<index])
            appendEscape(byte, to: &output)
            start = index + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    private static func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: output.append(UInt8(ascii: "b"))
        case 0x09: output.append(UInt8(ascii: "t"))
        case 0x0A: output.append(UInt8(ascii: "n"))
        case 0x0C: output.append(UInt8(ascii: "f"))
        case 0x0D: output.append(UInt8(ascii: "r"))
        case 0..<0x20:
            output.append(contentsOf: "u00".utf8)
            for digit in [byte >> 4, byte & 15] { output.append(digit + (digit < 10 ? 0x30 : 0x57)) }
        default: output.append(byte)
        }
    }
}
