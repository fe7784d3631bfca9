/// Byte classes of RFC 9110 and RFC 9112.
enum ASCII {
    static let carriageReturn: UInt8 = 13
    static let lineFeed: UInt8 = 10
    static let space: UInt8 = 32
    static let tab: UInt8 = 9
    static let colon: UInt8 = 58

    /// `tchar`: what a method and a field name are made of.
    static let isToken: [Bool] = (0..<256).map { value in
        let byte = UInt8(value)
        return isDigit(byte) || (byte | 32 >= 97 && byte | 32 <= 122) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }

    /// `field-vchar`, space and tab.
    static let isFieldValue: [Bool] = (0..<256).map { $0 == 9 || ($0 >= 32 && $0 != 127) }

    /// A visible character: what a request target is made of (stricter grammar is the address's).
    static let isVisible: [Bool] = (0..<256).map { $0 > 32 && $0 < 127 }

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
