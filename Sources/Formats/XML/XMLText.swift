/// Escaping for XML that the hub writes.
package enum XMLText {
    /// Appends UTF-8 text so that a parser reads exactly these characters; in an attribute (double quotes) white
    /// space too.
    package static func appendEscaped(
        _ bytes: UnsafeBufferPointer<UInt8>, attribute: Bool, to output: inout [UInt8]
    ) {
        var start = 0
        for index in bytes.indices {
            guard let reference = reference(for: bytes[index], attribute: attribute) else { continue }
            output.append(contentsOf: bytes[start..<index])
            reference.withUTF8Buffer { output.append(contentsOf: $0) }
            start = index + 1
        }
        output.append(contentsOf: bytes[start...])
    }

    @inline(__always)
    private static func reference(for byte: UInt8, attribute: Bool) -> StaticString? {
        guard byte <= UInt8(ascii: ">") else { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        // Only "]]>" asks for it; always is simpler.
        case UInt8(ascii: ">"): return "&gt;"
        // A parser turns a bare one into a line feed.
        case 0x0D: return "&#13;"
        case UInt8(ascii: "\"") where attribute: return "&quot;"
        case 0x09 where attribute: return "&#9;"
        case 0x0A where attribute: return "&#10;"
        default: return nil
        }
    }
}
