/// Bytes that are written one after the other into memory that grows, for loops in which an array's checks are most of the work.
///
/// Its owner frees it. A copy is the same memory: only one of them may be written to.
@usableFromInline
package struct GrowingBytes {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline package var count = 0

    package init(capacity: Int) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    package func deallocate() { base.deallocate() }

    /// What has been written. Not beyond the next change.
    @inlinable @inline(__always)
    package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Where the next byte goes; ``advance(to:)`` tells how far has been written.
    ///
    /// - Parameter room: bytes that may be written there.
    @inlinable @inline(__always)
    package mutating func place(_ room: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity &- count < room { grow(room) }
        return base + count
    }

    /// - Parameter end: behind the last byte that has been written.
    @inlinable @inline(__always)
    package mutating func advance(to end: UnsafeMutablePointer<UInt8>) {
        count = end - base
        assert(count <= capacity)
    }

    @inlinable @inline(__always)
    package mutating func append(_ byte: UInt8) {
        let place = place(1)
        place.pointee = byte
        advance(to: place + 1)
    }

    @inlinable @inline(__always)
    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        let place = place(bytes.count)
        if bytes.count >= 8, bytes.count <= 16 {
            // The last eight, together with some of those before them.
            let end = EightBytes(source + (bytes.count &- 8))
            EightBytes(source).store(at: place)
            end.store(at: place + (bytes.count &- 8))
        } else if bytes.count < 8 {
            for index in 0..<bytes.count { place[index] = source[index] }
        } else {
            place.update(from: source, count: bytes.count)
        }
        count &+= bytes.count
    }

    /// Removes all and gives memory back that is more than so many bytes.
    @inlinable @inline(__always)
    package mutating func removeAll(keeping limit: Int) {
        count = 0
        if capacity > limit { shrink(limit) }
    }

    @inlinable
    package mutating func removeLast(_ number: Int) {
        assert(number <= count)
        count -= number
    }

    /// Hands over what has been written and begins anew.
    package mutating func move(to output: inout [UInt8]) {
        output.append(contentsOf: bytes)
        count = 0
    }

    @usableFromInline
    mutating func shrink(_ limit: Int) {
        base.deallocate()
        base = .allocate(capacity: limit)
        capacity = limit
    }

    @usableFromInline
    mutating func grow(_ room: Int) {
        capacity = max(capacity * 2, count + room)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
