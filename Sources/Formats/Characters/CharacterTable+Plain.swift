/// The quick way through the stretches of a multi-byte set that are most of a text: characters that both sides have, without a
/// variation selector. Whatever else comes is left to whoever knows what to do with it.
extension CharacterTable {
    /// Bytes that are looked at in one call, so that memory stays small.
    private static let stretch = 16 << 10

    /// Decodes from an index up to the first byte that is not plain, or not all there.
    ///
    /// - Returns: the index of that byte, or where the stretch ends.
    func decodePlain(_ bytes: UnsafeRawBufferPointer, from start: Int, into output: inout GrowingBytes) -> Int {
        let end = min(bytes.count, start + Self.stretch)
        let text = bytes.assumingMemoryBound(to: UInt8.self)
        var at = start
        while at < end {
            if keepsASCII, end &- at >= 8 {
                let eight = EightBytes(text, at: at)
                if eight.areASCII {
                    let place = output.place(8)
                    eight.store(at: place)
                    output.advance(to: place + 8)
                    at &+= 8
                    continue
                }
            }
            let lead = Int(text[at])
            let length = Int(lengths[lead])
            guard at &+ length <= bytes.count, length < 3 else { return at }
            let code = length == 1 ? single[lead] : double[lead << 8 | Int(text[at &+ 1])]
            guard code <= 0x10_FFFF else { return at }
            let place = output.place(4)
            output.advance(to: place + UTF8Text.store(code, at: place))
            at &+= length
        }
        return at
    }

    /// Encodes from an index up to the first character that is not plain.
    ///
    /// - Returns: that character's index.
    func encodePlain(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int, into output: inout [UInt8]) -> Int {
        var plain = GrowingBytes(capacity: min(utf8.count - start + 8, Self.stretch))
        defer {
            plain.move(to: &output)
            plain.deallocate()
        }
        var at = start
        while at < utf8.count {
            // The ninth byte may begin a selector that belongs to the eighth character.
            if keepsASCII, utf8.count &- at > 8, utf8[at &+ 8] < 0xEF {
                let eight = EightBytes(utf8, at: at)
                if eight.areASCII {
                    let place = plain.place(8)
                    eight.store(at: place)
                    plain.advance(to: place + 8)
                    at &+= 8
                    continue
                }
            }
            let (scalar, length) = UTF8Text.scalar(at: at, in: utf8)
            let next = at &+ length
            if next < utf8.count, Self.mayBeSelector(utf8, at: next) { return at }
            let bytes = bytes(of: scalar)
            guard bytes < 0x100_0000 else { return at }
            let place = plain.place(2)
            if bytes >= 0x1_0000 {
                place[0] = UInt8(truncatingIfNeeded: bytes >> 8)
                place[1] = UInt8(truncatingIfNeeded: bytes)
                plain.advance(to: place + 2)
            } else {
                place[0] = UInt8(truncatingIfNeeded: bytes)
                plain.advance(to: place + 1)
            }
            at = next
        }
        return at
    }

    /// U+FE00–FE3F and U+C0000–FFFFF, among which all variation selectors are.
    @inline(__always)
    private static func mayBeSelector(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        utf8[index] >= 0xEF && (utf8[index] == 0xF3 || (utf8[index] == 0xEF && utf8[index &+ 1] == 0xB8))
    }
}
