/// Eight bytes of a text as one number, so that a loop looks at eight at a time. The first byte is the lowest one.
///
/// The type itself is `@usableFromInline`, as is every one here: otherwise nothing of it would be inlined into other rooms.
@usableFromInline
package struct EightBytes {
    @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }
    @inlinable package static var tops: UInt64 { 0x8080_8080_8080_8080 }

    @usableFromInline package let bits: UInt64

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

    /// One to seven bytes, each of them at least once.
    @inlinable @inline(__always)
    package init(covering place: UnsafePointer<UInt8>, count: Int) {
        assert(count > 0 && count < 8)
        let raw = UnsafeRawPointer(place)
        if count >= 4 {
            let first = UInt64(raw.loadUnaligned(as: UInt32.self))
            bits = first | UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)) &<< 32
        } else {
            let three = UInt64(place[0]) | UInt64(place[count &>> 1]) &<< 8 | UInt64(place[count &- 1]) &<< 16
            bits = three | three &<< 24 | UInt64(place[0]) &<< 48 | UInt64(place[0]) &<< 56
        }
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
        (bits | (bits &+ Self.ones) | ~((bits | Self.tops) &- 0x20 &* Self.ones)) & Self.tops == 0
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

    /// At most seven bytes as one number, different for different bytes: the highest byte tells how many they are.
    ///
    /// Nothing beside them is read.
    @inlinable @inline(__always)
    package static func packed(_ place: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        assert(count >= 0 && count < 8)
        let raw = UnsafeRawPointer(place)
        let length = UInt64(truncatingIfNeeded: count) &<< 56
        if count >= 4 {
            let first = UInt64(UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self)))
            let last = UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)))
            // Of the last four only those behind the first four.
            return first | (last &>> (UInt64(truncatingIfNeeded: 8 &- count) &* 8)) &<< 32 | length
        }
        guard count > 0 else { return 0 }
        // One byte stands in all three places, of two the second one in two.
        return UInt64(place[0]) | UInt64(place[count &>> 1]) &<< 8 | UInt64(place[count &- 1]) &<< 16 | length
    }

    /// Whether two texts of the same length are the same. Nothing beside them is read.
    @inlinable @inline(__always)
    package static func areEqual(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard count >= 8 else { return packed(one, count: count) == packed(other, count: count) }
        var index = 0
        while index &+ 8 < count {
            guard EightBytes(one + index).bits == EightBytes(other + index).bits else { return false }
            index &+= 8
        }
        // The last eight, together with some of those before them.
        return EightBytes(one + (count &- 8)).bits == EightBytes(other + (count &- 8)).bits
    }
}
