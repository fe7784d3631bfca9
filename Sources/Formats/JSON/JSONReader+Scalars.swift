/// Numbers, words and strings.
extension JSONReader {
    func readWord(_ word: StaticString) throws(JSONReadError) {
        for index in 0..<word.utf8CodeUnitCount {
            guard position < text.count, text[position] == word.utf8Start[index] else { throw error(.malformed) }
            position += 1
        }
    }

    /// `-? (0 | [1-9][0-9]*) ("." [0-9]+)? ([eE] [+-]? [0-9]+)?`
    func readNumber() throws(JSONReadError) -> UnsafeBufferPointer<UInt8> {
        let start = position
        if text[position] == UInt8(ascii: "-") { position += 1 }
        if peek() == UInt8(ascii: "0") { position += 1 } else { try readDigits() }
        if peek() == UInt8(ascii: ".") {
            position += 1
            try readDigits()
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            position += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
            try readDigits()
        }
        guard position - start <= limits.numberBytes else { throw error(.numberTooLong, at: start) }
        return Self.piece(of: text, start, position)
    }

    private func readDigits() throws(JSONReadError) {
        let start = position
        while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        if position == start { throw error(.malformed) }
    }

    /// The string that starts here: a piece of the text when nothing is escaped in it, otherwise ``unescaped``, which
    /// the next string overwrites.
    @inline(__always)
    func readString() throws(JSONReadError) -> UnsafeBufferPointer<UInt8> {
        let text = text
        let opening = position
        let end = Self.endOfPlain(in: text, from: opening &+ 1)
        guard end < text.count, text[end] == UInt8(ascii: "\""), end &- opening &- 1 <= limits.stringBytes else {
            return try readUnusual(from: opening, plainUpTo: end)
        }
        position = end &+ 1
        return Self.piece(of: text, opening &+ 1, end)
    }

    /// A string that has an escape in it, or is none.
    @inline(never)
    private func readUnusual(from opening: Int, plainUpTo end: Int) throws(JSONReadError) -> UnsafeBufferPointer<UInt8>
    {
        position = end
        try checkEnd()
        if text[end] == UInt8(ascii: "\"") { throw error(.stringTooLong, at: opening) }
        unescaped.removeAll(keeping: .max)
        unescaped.append(Self.piece(of: text, opening + 1, end))
        while try readEscape() {
            let start = position
            position = Self.endOfPlain(in: text, from: start)
            try checkEnd()
            unescaped.append(Self.piece(of: text, start, position))
            if unescaped.count > limits.stringBytes { throw error(.stringTooLong, at: opening) }
        }
        return unescaped.bytes
    }

    /// Whether the characters that stand for themselves have ended with a quote or a backslash.
    private func checkEnd() throws(JSONReadError) {
        guard position < text.count, text[position] >= 0x20 else { throw error(.malformed) }
        if text[position] >= 0x80 { throw error(.encoding) }
    }

    /// Behind the characters that stand for themselves: where a quote, a backslash, a control character, something that is no
    /// character, or nothing more stands.
    @inline(__always)
    private static func endOfPlain(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let count = text.count
        var index = start
        while true {
            while index &+ 8 <= count {
                let plain = plainBytes(EightBytes(text, at: index).bits)
                index &+= plain
                if plain < 8 { break }
            }
            guard index < count else { return count }
            let byte = text[index]
            if byte == UInt8(ascii: "\"") { return index }
            if byte < 0x80 {
                guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return index }
                index &+= 1
            } else {
                let end = endOfCharacters(in: text, from: index)
                guard end > index else { return index }
                index = end
            }
        }
    }

    /// Behind one or more characters above U+007F; the same index when none is there.
    @inline(never)
    private static func endOfCharacters(in text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(text)
        let end = UTF8Check.endOfRun(at: index, in: bytes)
        return end > index ? end : index &+ UTF8Check.length(at: index, in: bytes)
    }

    /// How many of eight bytes come before the first control character, quote, backslash or byte above 0x7F: the classic
    /// zero-byte test on words, which is exact up to the first byte that it finds.
    @inline(__always)
    private static func plainBytes(_ word: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let special = (quote &- ones) | (backslash &- ones) | (word &- ones &* 0x20) | word
        return (special & high).trailingZeroBitCount >> 3
    }

    /// Unescapes one escape sequence; `false` after the closing quote.
    private func readEscape() throws(JSONReadError) -> Bool {
        let byte = text[position]
        position += 1
        if byte == UInt8(ascii: "\"") { return false }
        guard let kind = peek() else { throw error(.malformed) }
        position += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(kind)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "u"): try readUnicodeEscape()
        default: throw error(.malformed, at: position - 1)
        }
        return true
    }

    private func readUnicodeEscape() throws(JSONReadError) {
        let start = position - 2
        let unit = try readFourDigits()
        if !UTF16.isSurrogate(unit) { return append(UInt32(unit)) }
        let isPaired = UTF16.isLeadSurrogate(unit) && peek() == UInt8(ascii: "\\")
        guard isPaired, position + 1 < text.count, text[position + 1] == UInt8(ascii: "u") else {
            throw error(.surrogate, at: start)
        }
        position += 2
        let trail = try readFourDigits()
        guard UTF16.isTrailSurrogate(trail) else { throw error(.surrogate, at: start) }
        append(0x1_0000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF)
    }

    private func readFourDigits() throws(JSONReadError) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
                throw error(.malformed)
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }

    /// Only called with scalar values: surrogates have been paired or refused.
    private func append(_ value: UInt32) {
        let place = unescaped.place(4)
        unescaped.advance(to: place + UTF8Text.store(value, at: place))
    }

    /// Whether the byte here starts a well-formed character.
    func isCharacter() -> Bool { UTF8Check.length(at: position, in: UnsafeRawBufferPointer(text)) > 0 }

    private func peek() -> UInt8? { position < text.count ? text[position] : nil }

    @inline(__always)
    private static func piece(of text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UnsafeBufferPointer<
        UInt8
    > {
        UnsafeBufferPointer(start: text.baseAddress.unsafelyUnwrapped + start, count: end &- start)
    }
}
