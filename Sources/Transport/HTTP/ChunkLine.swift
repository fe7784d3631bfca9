import NIOCore

/// The line before a chunk: its size, then extensions (RFC 9112 §7.1.1), which are checked and read over.
///
/// The white space that the grammar leaves to old senders is refused.
enum ChunkLine {
    private static let digitLimit = 8

    /// The chunk's size; nil when the line is not a chunk's.
    static func size(_ line: ByteBufferView) -> Int? {
        let digits = line.prefix { $0 != UInt8(ascii: ";") }
        guard !digits.isEmpty, digits.count <= digitLimit else { return nil }
        var size = 0
        for byte in digits {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            size = size << 4 | digit
        }
        return areExtensions(line[digits.endIndex...]) ? size : nil
    }

    private static func areExtensions(_ bytes: ByteBufferView) -> Bool {
        var rest = bytes
        while let first = rest.first {
            guard first == UInt8(ascii: ";"), let afterName = token(rest.dropFirst()) else { return false }
            rest = afterName
            guard rest.first == UInt8(ascii: "=") else { continue }
            guard let afterValue = value(rest.dropFirst()) else { return false }
            rest = afterValue
        }
        return true
    }

    /// What follows a token; nil when there is none.
    private static func token(_ bytes: ByteBufferView) -> ByteBufferView? {
        let rest = bytes.drop { ASCII.isToken($0) }
        return rest.count == bytes.count ? nil : rest
    }

    private static func value(_ bytes: ByteBufferView) -> ByteBufferView? {
        guard bytes.first == UInt8(ascii: "\"") else { return token(bytes) }
        var isEscaped = false
        for index in bytes.indices.dropFirst() {
            guard ASCII.isFieldValue(bytes[index]) else { return nil }
            if isEscaped {
                isEscaped = false
            } else if bytes[index] == UInt8(ascii: "\\") {
                isEscaped = true
            } else if bytes[index] == UInt8(ascii: "\"") {
                return bytes[(index + 1)...]
            }
        }
        return nil
    }
}
