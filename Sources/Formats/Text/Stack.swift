/// A stack of plain values in memory of its own, for loops in which an array's checks are a good part of the work.
///
/// Its owner frees it, and never reads above ``count``.
@usableFromInline
package struct Stack<Element: BitwiseCopyable> {
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    @usableFromInline package var count = 0

    @inlinable
    package init(capacity: Int = 64) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    @inlinable @inline(__always)
    package subscript(_ index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    @inlinable @inline(__always)
    package var isEmpty: Bool { count == 0 }

    @inlinable @inline(__always)
    package var last: Element? { count > 0 ? base[count - 1] : nil }

    /// Where an element stands, to change a part of it. Not beyond the next change of the stack.
    @inlinable @inline(__always)
    package func place(_ index: Int) -> UnsafeMutablePointer<Element> {
        assert(index >= 0 && index < count)
        return base + index
    }

    /// What is on it, from the bottom. Not beyond the next change.
    @inlinable @inline(__always)
    package var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    @inlinable @inline(__always)
    package mutating func append(_ element: Element) {
        if count == capacity { grow(1) }
        (base + count).initialize(to: element)
        count &+= 1
    }

    @inlinable @inline(__always)
    package mutating func append(_ element: Element, times: Int) {
        if capacity - count < times { grow(times) }
        (base + count).initialize(repeating: element, count: times)
        count &+= times
    }

    /// Puts others in the place of those above an index.
    ///
    /// - Precondition: there are as many.
    @inlinable
    package func replace(from index: Int, with others: UnsafeBufferPointer<Element>) {
        assert(index + others.count == count)
        if let source = others.baseAddress { (base + index).update(from: source, count: others.count) }
    }

    @inlinable @inline(__always)
    package mutating func removeLast(_ number: Int = 1) {
        assert(number <= count)
        count &-= number
    }

    @inlinable @inline(__always)
    package mutating func removeAll() { count = 0 }

    /// Removes all and gives memory back that is more than so many elements need.
    @inlinable @inline(__always)
    package mutating func removeAll(keeping limit: Int) {
        count = 0
        if capacity > limit { shrink(limit) }
    }

    package func deallocate() { base.deallocate() }

    @usableFromInline
    mutating func shrink(_ limit: Int) {
        base.deallocate()
        base = .allocate(capacity: limit)
        capacity = limit
    }

    @usableFromInline
    mutating func grow(_ room: Int) {
        capacity = max(capacity * 2, count + room)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
