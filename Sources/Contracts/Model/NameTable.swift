import Formats

/// The names of a model's nodes as bytes, with a hash over them: finds a node by its name without making a string. Never written
/// after its making.
package final class NameTable: @unchecked Sendable {
    private struct Name: BitwiseCopyable {
        /// Where it begins in ``NameTable/bytes``.
        let start: Int32
        let count: Int32
        let beginning: UInt64
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    /// By node.
    private let names: UnsafeBufferPointer<Name>
    /// Open addressing, a power of two, at most half full; -1 is free.
    private let slots: UnsafeBufferPointer<Int32>

    package init(_ names: [[UInt8]]) {
        var bytes: [UInt8] = []
        var places: [Name] = []
        for name in names {
            let beginning = name.withUnsafeBufferPointer { Self.beginning(of: $0) }
            places.append(Name(start: Int32(bytes.count), count: Int32(name.count), beginning: beginning))
            bytes += name
        }
        var size = 8
        while size < names.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (node, name) in names.enumerated() {
            var slot = name.withUnsafeBufferPointer { Self.hash($0, beginning: places[node].beginning) } & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(node)
        }
        self.bytes = ReadingPlan.copy(bytes)
        self.names = ReadingPlan.copy(places)
        self.slots = ReadingPlan.copy(slots)
    }

    deinit {
        bytes.deallocate()
        names.deallocate()
        slots.deallocate()
    }

    /// A name's first eight bytes, or a short one whole with its length: what is looked at first, and tells most names apart.
    @inline(__always)
    static func beginning(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let place = name.baseAddress else { return 0 }
        return name.count < 8 ? EightBytes.packed(place, count: name.count) : EightBytes(place).bits
    }

    /// - Parameter beginning: the name's ``beginning(of:)``.
    @inline(__always)
    func isName(of node: Int, _ name: UnsafeBufferPointer<UInt8>, beginning: UInt64) -> Bool {
        let own = names.baseAddress.unsafelyUnwrapped + node
        guard own.pointee.beginning == beginning, Int(own.pointee.count) == name.count else { return false }
        guard let place = name.baseAddress, name.count > 8 else { return true }
        return EightBytes.areEqual(
            bytes.baseAddress.unsafelyUnwrapped + Int(own.pointee.start), place, count: name.count)
    }

    func withName(of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let name = names[node]
        body(UnsafeBufferPointer(rebasing: bytes[Int(name.start)..<Int(name.start + name.count)]))
    }

    /// The first node of this name that the caller accepts, or -1.
    @inline(__always)
    func find(_ name: UnsafeBufferPointer<UInt8>, beginning: UInt64, where accepts: (Int) -> Bool) -> Int {
        var slot = Self.hash(name, beginning: beginning) & (slots.count &- 1)
        while slots[slot] >= 0 {
            let node = Int(slots[slot])
            if isName(of: node, name, beginning: beginning), accepts(node) { return node }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return -1
    }

    /// Of the first and the last eight bytes. The names come from our own tables, so nobody can choose colliding ones; a foreign name
    /// only ends a short probe.
    @inline(__always)
    private static func hash(_ name: UnsafeBufferPointer<UInt8>, beginning: UInt64) -> Int {
        var hash = beginning
        if name.count > 8 {
            let end = EightBytes(name, at: name.count &- 8).bits
            hash ^= (end &+ UInt64(truncatingIfNeeded: name.count)) &* 0xBF58_476D_1CE4_E5B9
        }
        return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> 33)
    }
}
