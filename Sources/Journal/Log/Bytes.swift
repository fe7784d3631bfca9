/// Little-endian integers in raw memory.
extension UnsafeRawBufferPointer {
    // Inlinable: called for each 8 bytes of a message, and without it not specialised in other rooms.
    @inlinable
    package func integer<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as _: Value.Type = Value.self)
        -> Value
    {
        Value(littleEndian: loadUnaligned(fromByteOffset: offset, as: Value.self))
    }

    package func digest(at offset: Int) -> Digest {
        Digest(raw: UnsafeRawBufferPointer(rebasing: self[offset..<offset + Digest.byteCount]))
    }

    /// True when every byte of `range` is zero.
    func isZero(_ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            if loadUnaligned(fromByteOffset: position, as: UInt64.self) != 0 { return false }
            position += 8
        }
        return self[position..<range.upperBound].allSatisfy { $0 == 0 }
    }
}

extension UnsafeMutableRawBufferPointer {
    @inlinable
    package func store<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, at offset: Int) {
        storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
    }

    package func store(_ value: Digest, at offset: Int) {
        value.withUnsafeBytes { store($0, at: offset) }
    }

    package func store(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        UnsafeMutableRawBufferPointer(rebasing: self[offset..<offset + bytes.count]).copyMemory(from: bytes)
    }
}
