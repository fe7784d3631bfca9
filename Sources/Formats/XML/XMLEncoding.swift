/// The character encodings that the hub reads, told apart by a document's first bytes (XML 1.0, appendix F).
enum XMLEncoding {
    case utf8
    case utf16LittleEndian, utf16BigEndian

    /// `nil` for what is neither: UTF-16 without its mark, UCS-4, EBCDIC.
    init?(detecting bytes: UnsafeRawBufferPointer) {
        let head = (bytes.first ?? 0, bytes.count > 1 ? bytes[1] : 0x20)
        switch head {
        case (0xFF, 0xFE): self = .utf16LittleEndian
        case (0xFE, 0xFF): self = .utf16BigEndian
        case (0, _), (_, 0), (0x4C, 0x6F): return nil
        default: self = .utf8
        }
    }

    /// Bytes of one code unit, and which of them is the low one.
    var unit: (width: Int, low: Int) {
        switch self {
        case .utf8: (1, 0)
        case .utf16LittleEndian: (2, 0)
        case .utf16BigEndian: (2, 1)
        }
    }

    /// Whether the name in the XML declaration (empty when there is none) says what the bytes are. Case does not
    /// matter.
    func allows(declared name: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .utf8: name.isEmpty || ["UTF-8", "US-ASCII"].contains { Self.matches(name, $0) }
        case .utf16LittleEndian: name.isEmpty || ["UTF-16", "UTF-16LE"].contains { Self.matches(name, $0) }
        case .utf16BigEndian: name.isEmpty || ["UTF-16", "UTF-16BE"].contains { Self.matches(name, $0) }
        }
    }

    private static func matches(_ name: UnsafeBufferPointer<UInt8>, _ upper: StaticString) -> Bool {
        upper.withUTF8Buffer { upper in
            name.count == upper.count
                && name.indices.allSatisfy { index in
                    let byte = name[index]
                    return (byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte) == upper[index]
                }
        }
    }
}
