/// Byte classes of RFC 9110 and RFC 9112.
enum ASCII {
    static let carriageReturn: UInt8 = 13
    static let lineFeed: UInt8 = 10
    static let space: UInt8 = 32
    static let tab: UInt8 = 9
    static let colon: UInt8 = 58

    /// `tchar`: what a method and a field name are made of.
    static func isToken(_ byte: UInt8) -> Bool {
        // One bit a character: `!#$%&'*+-.` and digits, letters and `^_`|~`. Asked for every byte of every head, so no table
        // that must be looked up first.
        let low: UInt64 = 0x03FF_6CFA_0000_0000
        let high: UInt64 = 0x57FF_FFFF_C7FF_FFFE
        return byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
    }

    /// `field-vchar`, space and tab.
    static func isFieldValue(_ byte: UInt8) -> Bool { byte >= 32 ? byte != 127 : byte == tab }

    /// A visible character: what a request target is made of (stricter grammar is the address's).
    static func isVisible(_ byte: UInt8) -> Bool { byte > 32 && byte < 127 }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// `wanted` is in lower case.
    static func equalIgnoringCase(_ bytes: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == wanted.count else { return false }
        for index in 0..<bytes.count {
            let byte = bytes[index]
            let lower = byte >= 65 && byte <= 90 ? byte | 32 : byte
            if lower != wanted[index] { return false }
        }
        return true
    }

    static func equalIgnoringCase(_ bytes: UnsafeBufferPointer<UInt8>, _ wanted: StaticString) -> Bool {
        equalIgnoringCase(bytes, UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount))
    }
}
