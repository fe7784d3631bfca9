/// Base64 (RFC 4648), strict: one text for one value.
package struct Base64: Sendable {
    /// §4, with padding.
    package static let standard = Base64(last: "+/", isPadded: true)
    /// §5, without padding.
    package static let url = Base64(last: "-_", isPadded: false)

    private let characters: [UInt8]
    /// Value of each character; 255 for those that are not in the alphabet.
    private let values: [UInt8]
    private let isPadded: Bool

    private init(last: String, isPadded: Bool) {
        characters = Array(("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + last).utf8)
        var values = [UInt8](repeating: 255, count: 256)
        for (value, character) in characters.enumerated() { values[Int(character)] = UInt8(value) }
        self.values = values
        self.isPadded = isPadded
    }

    package func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(characters[Int(bits >> UInt32(count)) & 63])
            }
        }
        if count > 0 { text.append(characters[Int(bits << UInt32(6 - count)) & 63]) }
        while isPadded, text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil for another character, wrong padding, an impossible length, or left-over bits that are not zero.
    package func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var length = text.count
        if isPadded {
            guard length % 4 == 0 else { return nil }
            for _ in 0..<2 where length > 0 && text[length - 1] == UInt8(ascii: "=") { length -= 1 }
        }
        guard length % 4 != 1 else { return nil }
        var bits: UInt32 = 0
        var count: UInt32 = 0
        var isValid = true
        let bytes = [UInt8](unsafeUninitializedCapacity: length * 3 / 4) { buffer, used in
            for character in text[..<length] {
                let value = values[Int(character)]
                isValid = isValid && value < 64
                bits = bits << 6 | UInt32(value & 63)
                count += 6
                guard count >= 8 else { continue }
                count -= 8
                buffer[used] = UInt8(truncatingIfNeeded: bits >> count)
                used += 1
            }
        }
        return isValid && bits & ((1 << count) - 1) == 0 ? bytes : nil
    }

    package func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        Array(text).withUnsafeBufferPointer { decode($0) }
    }
}
