/// Reads what ``RecordWriter`` wrote. Never reads past the end, whatever the bytes are.
@usableFromInline
package struct RecordReader {
    @usableFromInline
    package struct Unreadable: Error {
        package init() {}
    }

    @usableFromInline let bytes: UnsafeRawBufferPointer
    @usableFromInline var position = 0

    package init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    package var isAtEnd: Bool { position == bytes.count }

    @usableFromInline
    mutating func take(_ count: Int) throws(Unreadable) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= bytes.count - position else { throw Unreadable() }
        defer { position += count }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
    }

    package mutating func byte() throws(Unreadable) -> UInt8 { try take(1)[0] }

    @inlinable
    package mutating func integer<Value: FixedWidthInteger & BitwiseCopyable>(_: Value.Type = Value.self)
        throws(Unreadable)
        -> Value
    {
        Value(littleEndian: try take(MemoryLayout<Value>.size).loadUnaligned(as: Value.self))
    }

    package mutating func count() throws(Unreadable) -> Int {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            let next = try byte()
            value |= Int(next & 0x7f) << shift
            if next < 0x80 { return value }
        }
        throw Unreadable()
    }

    package mutating func text() throws(Unreadable) -> String {
        let length = try count()
        return String(decoding: try take(length), as: UTF8.self)
    }

    package mutating func digest() throws(Unreadable) -> Digest { Digest(raw: try take(Digest.byteCount)) }

    package mutating func exchange() throws(Unreadable) -> ExchangeID {
        let high: UInt64 = try integer()
        let low: UInt64 = try integer()
        return ExchangeID(high: high.byteSwapped, low: low.byteSwapped)
    }

    /// A count, then the bytes.
    package mutating func blob() throws(Unreadable) -> [UInt8] {
        let length = try count()
        return Array(try take(length))
    }

    mutating func persons() throws(Unreadable) -> [PersonHash] {
        let count = try count()
        guard count <= bytes.count / PersonHash.byteCount else { throw Unreadable() }
        var values: [PersonHash] = []
        values.reserveCapacity(count)
        for _ in 0..<count {
            let keyID: UInt16 = try integer()
            values.append(PersonHash(keyID: keyID, raw: try take(PersonHash.byteCount)))
        }
        return values
    }

    package mutating func optional<Value>(_ read: (inout Self) throws(Unreadable) -> Value) throws(Unreadable) -> Value?
    {
        switch try byte() {
        case 0: return nil
        case 1: return try read(&self)
        default: throw Unreadable()
        }
    }

    package mutating func member<Value: RawRepresentable>(_: Value.Type = Value.self) throws(Unreadable) -> Value
    where Value.RawValue == UInt8 {
        guard let value = Value(rawValue: try byte()) else { throw Unreadable() }
        return value
    }
}
