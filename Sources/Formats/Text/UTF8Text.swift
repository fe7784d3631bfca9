/// Single characters of UTF-8.
enum UTF8Text {
    @inline(__always)
    static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        if scalar < 0x80 {
            output.append(UInt8(truncatingIfNeeded: scalar))
        } else if scalar < 0x800 {
            output.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            output.append(tail(scalar))
        } else if scalar < 0x1_0000 {
            output.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            output.append(tail(scalar >> 6))
            output.append(tail(scalar))
        } else {
            output.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            output.append(tail(scalar >> 12))
            output.append(tail(scalar >> 6))
            output.append(tail(scalar))
        }
    }

    /// Writes a character where there is room for four bytes.
    ///
    /// - Returns: how many it has.
    @inline(__always)
    static func store(_ scalar: UInt32, at place: UnsafeMutablePointer<UInt8>) -> Int {
        if scalar < 0x80 {
            place[0] = UInt8(truncatingIfNeeded: scalar)
            return 1
        } else if scalar < 0x800 {
            place[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            place[1] = tail(scalar)
            return 2
        } else if scalar < 0x1_0000 {
            place[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
            place[1] = tail(scalar >> 6)
            place[2] = tail(scalar)
            return 3
        } else {
            place[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
            place[1] = tail(scalar >> 12)
            place[2] = tail(scalar >> 6)
            place[3] = tail(scalar)
            return 4
        }
    }

    /// The character that starts at an index of valid UTF-8, and its bytes.
    @inline(__always)
    static func scalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int) {
        let lead = UInt32(bytes[index])
        switch lead {
        case ..<0x80: return (lead, 1)
        case ..<0xE0: return ((lead & 0x1F) << 6 | bits(bytes, index + 1), 2)
        case ..<0xF0: return ((lead & 0x0F) << 12 | bits(bytes, index + 1) << 6 | bits(bytes, index + 2), 3)
        default:
            let low = bits(bytes, index + 2) << 6 | bits(bytes, index + 3)
            return ((lead & 0x07) << 18 | bits(bytes, index + 1) << 12 | low, 4)
        }
    }

    @inline(__always)
    private static func tail(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F) }

    @inline(__always)
    private static func bits(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
        UInt32(bytes[index] & 0x3F)
    }
}
