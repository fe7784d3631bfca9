import Formats

/// The two repertoires of the standard's item tables, judged on UTF-8 that is known to be valid.
///
/// Source: 住登外者宛名番号付番API仕様 第2.0版, データ型.
enum CharacterClass {
    /// The number of characters of an `X` value (U+0020–7E, U+FF61–FF9F), or nil when another one is in it.
    @inline(__always)
    static func halfWidthCount(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let place = value.baseAddress, value.count > 0 else { return 0 }
        guard value.count >= 8 else {
            return EightBytes(covering: place, count: value.count).arePrintableASCII ? value.count : mixedCount(value)
        }
        var index = 0
        while index &+ 8 < value.count {
            guard EightBytes(value, at: index).arePrintableASCII else { return mixedCount(value) }
            index &+= 8
        }
        // The last eight, together with some of those before them.
        return EightBytes(value, at: value.count &- 8).arePrintableASCII ? value.count : mixedCount(value)
    }

    private static func mixedCount(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
        var count = 0
        var index = 0
        while index < value.count {
            let byte = value[index]
            if byte < 0x80 {
                guard byte >= 0x20, byte != 0x7F else { return nil }
                index &+= 1
            } else {
                guard byte == 0xEF, isHalfWidthKana(value, at: index) else { return nil }
                index &+= 3
            }
            count &+= 1
        }
        return count
    }

    /// The number of characters of an `N` value, or nil when it has a control, U+0020–7E, half-width kana or a
    /// noncharacter of
    /// the basic plane in it.
    ///
    /// A variation selector counts with the character before it as one; it cannot stand alone.
    static func fullWidthCount(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
        var count = 0
        var index = 0
        var hasBase = false
        while index < value.count {
            if value.count &- index >= 24, areEightPlain(value, at: index) {
                index &+= 24
                count &+= 8
                hasBase = true
                continue
            }
            let byte = value[index]
            if byte >= 0xE0, byte < 0xEF {
                index &+= 3
                count &+= 1
                hasBase = true
                continue
            }
            if byte >= 0xEF, isSelector(value, at: index) {
                guard hasBase else { return nil }
                hasBase = false
                index &+= byte == 0xEF ? 3 : 4
                continue
            }
            switch byte {
            case 0..<0x80: return nil
            case 0x80..<0xE0:
                // U+0080–9F are controls.
                if byte == 0xC2, value[index &+ 1] < 0xA0 { return nil }
                index &+= 2
            case 0xEF:
                if isHalfWidthKana(value, at: index) || isNoncharacter(value, at: index) { return nil }
                index &+= 3
            default: index &+= 4
            }
            hasBase = true
            count &+= 1
        }
        return count
    }

    /// Whether eight characters of three bytes stand here, none of which begins with EF: all are right, and no selector is among them.
    @inline(__always)
    private static func areEightPlain(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let leads = UTF8Check.leads(value.baseAddress.unsafelyUnwrapped + index)
        let isEF = ((leads & EightBytes.repeated(0x0F)) &+ EightBytes.ones) & EightBytes.repeated(0x10)
        return leads & EightBytes.repeated(0xF0) == EightBytes.repeated(0xE0) && isEF == 0
    }

    /// U+FF61–FF9F: EF BD A1 … EF BE 9F.
    private static func isHalfWidthKana(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let second = value[index &+ 1]
        let third = value[index &+ 2]
        return (second == 0xBD && third >= 0xA1) || (second == 0xBE && third <= 0x9F)
    }

    /// U+FFFE and U+FFFF: EF BF BE, EF BF BF.
    private static func isNoncharacter(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        value[index &+ 1] == 0xBF && value[index &+ 2] >= 0xBE
    }

    /// U+FE00–FE0F: EF B8 80 … EF B8 8F; U+E0100–E01EF: F3 A0 84 80 … F3 A0 87 AF.
    private static func isSelector(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let second = value[index &+ 1]
        let third = value[index &+ 2]
        if value[index] == 0xEF { return second == 0xB8 && third < 0x90 }
        guard value[index] == 0xF3, second == 0xA0 else { return false }
        return (0x84...0x86).contains(third) || (third == 0x87 && value[index &+ 3] <= 0xAF)
    }
}
