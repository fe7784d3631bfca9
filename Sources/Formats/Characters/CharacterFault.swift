/// Bytes that are no character of their encoding, and where. It never holds what stands around them.
package struct CharacterFault: Sendable, Equatable {
    /// Bytes from the start of the source.
    package let offset: Int
    /// UTF-8 bytes that had been decoded before it, counted from the start of the source.
    package let position: Int
    /// The text that a declared rule has put in its place; nil when the record is to be refused.
    package let replacement: String?
    /// A stateful set was in its double bytes.
    let isShifted: Bool
    /// At most eight; faults that follow each other are told as one.
    private var packed: UInt64
    package private(set) var count: Int

    init(offset: Int, position: Int, bytes: UnsafeRawBufferPointer, isShifted: Bool, replacement: String?) {
        self.offset = offset
        self.position = position
        self.isShifted = isShifted
        self.replacement = replacement
        packed = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        count = min(bytes.count, 8)
    }

    package var bytes: [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: packed >> (UInt64($0) * 8)) }
    }

    /// `8160`; empty for a shift that was not ended.
    package var hex: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    /// Takes the next fault in when it follows at once.
    mutating func absorb(_ next: CharacterFault) -> Bool {
        guard next.position == position, next.offset == offset + count, count + next.count <= 8, next.count > 0,
            replacement == nil, next.replacement == nil, isShifted == next.isShifted
        else { return false }
        packed = packed << (UInt64(next.count) * 8) | next.packed
        count += next.count
        return true
    }
}

/// A character that an encoding cannot say.
package struct UnmappableCharacter: Error, Sendable, Equatable {
    /// `U+9AD9`, with its variation selector `U+845B U+E0101`.
    package let character: String
    /// UTF-8 bytes from the start of the text that was to be encoded.
    package let position: Int
}
