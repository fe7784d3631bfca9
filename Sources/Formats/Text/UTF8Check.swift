/// Well-formed UTF-8 (Unicode 15, table 3-7): no overlong form, no surrogate, nothing above U+10FFFF.
@usableFromInline
package enum UTF8Check {
    /// Bytes of the character that starts at an index; 0 when none does.
    @inline(__always)
    package static func length(at index: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        let lead = bytes[index]
        switch lead {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return continues(index + 1, bytes, 0x80, 0xBF) ? 2 : 0
        case 0xE0...0xEF:
            let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return continues(index + 1, bytes, low, high) && continues(index + 2, bytes, 0x80, 0xBF) ? 3 : 0
        case 0xF0...0xF4:
            let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
            let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
            return continues(index + 1, bytes, low, high) && continues(index + 2, bytes, 0x80, 0xBF)
                && continues(index + 3, bytes, 0x80, 0xBF) ? 4 : 0
        default: return 0
        }
    }

    /// Behind the run of kana, kanji and full-width characters that starts at an index: three bytes each, eight characters at a
    /// time or told by one load. It may end early; what it passes over is well-formed.
    @inline(__always)
    package static func endOfRun(at index: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var index = index
        guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return index }
        while bytes.count &- index >= 24, areEightTriples(base + index) { index &+= 24 }
        while bytes.count &- index >= 4 {
            let word = UInt32(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt32.self))
            // 1110xxxx 10xxxxxx 10xxxxxx, but not E0 and ED, whose second byte may not be any.
            guard word & 0x00C0_C0F0 == 0x0080_80E0, word & 0xFF != 0xE0, word & 0xFF != 0xED else { break }
            index &+= 3
        }
        return index
    }

    /// The bytes 0, 3, 6 … 21 of 24, in some order: of eight characters of three bytes each, the first bytes.
    @inlinable @inline(__always)
    package static func leads(_ place: UnsafePointer<UInt8>) -> UInt64 {
        EightBytes(place).bits & 0x00FF_0000_FF00_00FF | EightBytes(place + 8).bits & 0xFF00_00FF_0000_FF00
            | EightBytes(place + 16).bits & 0x0000_FF00_00FF_0000
    }

    /// Whether 24 bytes are eight characters that begin with E1–EC, EE or EF, whose second byte may be any.
    @inline(__always)
    private static func areEightTriples(_ place: UnsafePointer<UInt8>) -> Bool {
        let tails =
            (EightBytes(place).bits ^ EightBytes.tops) & 0xFF00_FFFF_00FF_FF00
            | (EightBytes(place + 8).bits ^ EightBytes.tops) & 0x00FF_FF00_FFFF_00FF
            | (EightBytes(place + 16).bits ^ EightBytes.tops) & 0xFFFF_00FF_FF00_FFFF
        let leads = leads(place)
        let low = leads & EightBytes.repeated(0x0F)
        // A digit from 0 to 15 plus 0x7F reaches the top bit unless it is 0.
        let isAllowed =
            (low &+ EightBytes.repeated(0x7F)) & ((low ^ EightBytes.repeated(0x0D)) &+ EightBytes.repeated(0x7F))
        return tails & EightBytes.repeated(0xC0) == 0 && leads & EightBytes.repeated(0xF0) == EightBytes.repeated(0xE0)
            && isAllowed & EightBytes.tops == EightBytes.tops
    }

    /// Index of the first byte that is not part of a well-formed character; `nil` when all are.
    package static func firstError(in bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while index < bytes.count {
            // Eight bytes of ASCII at a time.
            if bytes.count - index >= 8,
                bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
                continue
            }
            if isPlainTriple(at: index, in: bytes) {
                index += 3
                continue
            }
            let length = length(at: index, in: bytes)
            guard length > 0 else { return index }
            index += length
        }
        return nil
    }

    /// Three bytes that make one character whatever the second one is: most kana and kanji. Looked at as one number.
    @inline(__always)
    private static func isPlainTriple(at index: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count - index >= 4 else { return false }
        let four = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        let lead = four & 0xFF
        return four & 0xC0_C0F0 == 0x80_80E0 && lead != 0xE0 && lead != 0xED
    }

    /// Whether bytes are the beginning of a character whose end is missing.
    package static func isBeginning(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let lead = bytes.first, bytes.count < 4 else { return false }
        let missing: [UInt8] = [0x80, 0xA0, 0x90]
        // Some tail must make a character of it; the three differ in what the second byte may be.
        return missing.contains { tail in
            (1...3).contains { count in
                var whole = Array(bytes)
                whole += (0..<count).map { whole.count + $0 == 1 ? tail : 0x80 }
                return lead >= 0xC2 && whole.withUnsafeBytes { length(at: 0, in: $0) } == whole.count
            }
        }
    }

    @inline(__always)
    private static func continues(_ index: Int, _ bytes: UnsafeRawBufferPointer, _ low: UInt8, _ high: UInt8) -> Bool {
        index < bytes.count && bytes[index] >= low && bytes[index] <= high
    }
}
