/// Eight bytes of a text as one number, so that a loop looks at eight at a time. The first byte is the lowest one.
package struct EightBytes {
    @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }
    @inlinable package static var tops: UInt64 { 0x8080_8080_8080_8080 }

    package let bits: UInt64

    /// - Precondition: eight bytes stand at the index.
    @inlinable @inline(__always)
    package init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        assert(index >= 0 && index + 8 <= bytes.count)
        self.init(bytes.baseAddress.unsafelyUnwrapped + index)
    }

    /// - Precondition: eight bytes stand there.
    @inlinable @inline(__always)
    package init(_ place: UnsafePointer<UInt8>) {
        bits = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }

    /// - Precondition: there is room for eight bytes.
    @inlinable @inline(__always)
    package func store(at place: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(place).storeBytes(of: bits.littleEndian, as: UInt64.self)
    }

    @inlinable @inline(__always)
    package var areASCII: Bool { bits & Self.tops == 0 }

    /// U+0020–7E.
    @inlinable @inline(__always)
    package var arePrintableASCII: Bool {
        // Of a byte below 0x80: 0x7F + 1 reaches the top bit, and (byte | 0x80) - 0x20 loses it below 0x20.
        bits & Self.tops == 0 && (bits &+ Self.ones) & Self.tops == 0
            && ((bits | Self.tops) &- 0x20 &* Self.ones) & Self.tops == Self.tops
    }

    /// Marks the places of a byte. Above the first mark there may be a wrong one; none and the first are always right.
    ///
    /// - Parameter pattern: the byte eight times, ``repeated(_:)``.
    @inlinable @inline(__always)
    package func marks(of pattern: UInt64) -> UInt64 {
        let difference = bits ^ pattern
        return (difference &- Self.ones) & ~difference & Self.tops
    }

    /// Which of the eight the first mark tells.
    @inlinable @inline(__always)
    package static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

    @inlinable @inline(__always)
    package static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }
}
