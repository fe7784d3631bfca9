/// The id of an exchange: 16 bytes in the layout of UUID version 7 (RFC 9562), so ids sort by the time they were made.
package struct ExchangeID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let high: UInt64
    package let low: UInt64

    /// - Parameters:
    ///   - milliseconds: Since 1970; the lower 48 bits are kept.
    ///   - random: 74 of its 128 bits are kept. Must come from a generator that others cannot foresee.
    package init(milliseconds: UInt64, random: (UInt64, UInt64)) {
        high = milliseconds << 16 | 0x7000 | random.0 & 0x0fff
        low = 0x8000_0000_0000_0000 | random.1 >> 2
    }

    /// A new id from the system's random generator.
    package init(milliseconds: UInt64) {
        var generator = SystemRandomNumberGenerator()
        self.init(milliseconds: milliseconds, random: (generator.next(), generator.next()))
    }

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// One word: ids are looked up several times for every message.
    package func hash(into hasher: inout Hasher) { hasher.combine(low ^ high &* 0x9E37_79B9_7F4A_7C15) }

    /// Reads the text form (8-4-4-4-12 hexadecimal digits, either case).
    package init?(_ text: String) {
        guard text.utf8.count == 36 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for (index, byte) in text.utf8.enumerated() {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == 0x2d else { return nil }
                continue
            }
            guard let digit = Hexadecimal.value(byte) else { return nil }
            words.0 = words.0 << 4 | words.1 >> 60
            words.1 = words.1 << 4 | UInt64(digit)
        }
        self.init(high: words.0, low: words.1)
    }

    package static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }

    /// 36 characters, `018f…-7…`.
    package var description: String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            Hexadecimal.put(high >> 32, 8, buffer, at: 0)
            Hexadecimal.put(high >> 16, 4, buffer, at: 9)
            Hexadecimal.put(high, 4, buffer, at: 14)
            Hexadecimal.put(low >> 48, 4, buffer, at: 19)
            Hexadecimal.put(low, 12, buffer, at: 24)
            for index in [8, 13, 18, 23] { buffer[index] = UInt8(ascii: "-") }
            return 36
        }
    }
}
