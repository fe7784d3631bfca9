/// Counts attributes before libxml2 does: its duplicate check is quadratic in the attributes of one tag, and its
/// event comes after.
///
/// An approximation is enough, since a malformed document is refused later anyway; a well-formed one is counted
/// exactly.
struct XMLTagScan {
    /// Below this many bytes, even the worst tag costs libxml2 little.
    static let threshold = 8 << 10

    private let bytes: UnsafeRawBufferPointer
    private let width: Int
    private let low: Int
    private var position = 0

    static func accepts(_ bytes: UnsafeRawBufferPointer, encoding: XMLEncoding, attributes: Int) -> Bool {
        guard bytes.count > threshold else { return true }
        var scan = XMLTagScan(bytes: bytes, width: encoding.unit.width, low: encoding.unit.low)
        return scan.isEveryTagWithin(attributes)
    }

    private init(bytes: UnsafeRawBufferPointer, width: Int, low: Int) {
        self.bytes = bytes
        self.width = width
        self.low = low
    }

    private mutating func isEveryTagWithin(_ limit: Int) -> Bool {
        while let unit = next() {
            guard unit == UInt8(ascii: "<"), let kind = next() else { continue }
            switch kind {
            case UInt8(ascii: "?"): skip(past: "?>")
            case UInt8(ascii: "!"): skipMarkup()
            default: if attributesOfTag() > limit { return false }
            }
        }
        return true
    }

    /// Equal signs outside quotes up to the tag's end.
    private mutating func attributesOfTag() -> Int {
        var count = 0
        while let unit = next(), unit != UInt8(ascii: ">") {
            switch unit {
            case UInt8(ascii: "="): count += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"): while let inner = next(), inner != unit {}
            default: break
            }
        }
        return count
    }

    private mutating func skipMarkup() {
        guard let unit = next() else { return }
        if unit == UInt8(ascii: "-") {
            _ = next()
            skip(past: "-->")
        } else if unit == UInt8(ascii: "[") {
            skip(past: "]]>")
        }
    }

    /// Each terminator is a repeated unit (or `?`) and a `>`: enough to compare the last units with it.
    private mutating func skip(past terminator: StaticString) {
        let wanted = terminator.withUTF8Buffer { ($0[0], $0.count - 1) }
        var run = 0
        while let unit = next() {
            if unit == UInt8(ascii: ">"), run >= wanted.1 { return }
            run = unit == wanted.0 ? run + 1 : 0
        }
    }

    /// The next code unit when it is ASCII, 0x80 for any other; `nil` at the end.
    @inline(__always)
    private mutating func next() -> UInt8? {
        guard position + width <= bytes.count else { return nil }
        defer { position += width }
        if width == 1 { return bytes[position] }
        return bytes[position + 1 - low] == 0 ? bytes[position + low] : 0x80
    }
}
