/// Appends the parts of a record: integers little-endian, lengths and counts as LEB128, absent values as a zero byte.
@usableFromInline
package struct RecordWriter {
    @usableFromInline package internal(set) var bytes: [UInt8]

    package init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    @inlinable
    package mutating func byte(_ value: UInt8) { bytes.append(value) }

    @inlinable
    package mutating func integer<Value: FixedWidthInteger>(_ value: Value) {
        Swift.withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func count(_ value: Int) {
        var rest = UInt(value)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    package mutating func text(_ value: String) {
        let utf8 = value.utf8
        count(utf8.count)
        bytes.append(contentsOf: utf8)
    }

    package mutating func digest(_ value: Digest) {
        value.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    package mutating func exchange(_ value: ExchangeID) {
        integer(value.high.byteSwapped)
        integer(value.low.byteSwapped)
    }

    /// A count, then the bytes.
    package mutating func blob(_ value: [UInt8]) {
        count(value.count)
        bytes.append(contentsOf: value)
    }

    mutating func persons(_ values: [PersonHash]) {
        count(values.count)
        for value in values {
            integer(value.keyID)
            value.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
    }

    @inlinable
    package mutating func optional<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
        guard let value else { return byte(0) }
        byte(1)
        write(&self, value)
    }
}
