#if canImport(Glibc)
import Glibc
#endif

/// The names of a model's nodes as bytes, with a hash over them: finds a node by its name without making a string.
package final class NameTable: Sendable {
    private let bytes: [UInt8]
    /// Node `n`'s name is `bytes[starts[n]..<starts[n + 1]]`.
    private let starts: [Int32]
    /// Open addressing, a power of two, at most half full; -1 is free.
    private let slots: [Int32]

    package init(_ names: [[UInt8]]) {
        var bytes: [UInt8] = []
        var starts: [Int32] = [0]
        for name in names {
            bytes += name
            starts.append(Int32(bytes.count))
        }
        var size = 8
        while size < names.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (node, name) in names.enumerated() {
            var slot = name.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(node)
        }
        self.bytes = bytes
        self.starts = starts
        self.slots = slots
    }

    func isName(of node: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[node])
        guard Int(starts[node + 1]) - start == name.count else { return false }
        guard let other = name.baseAddress else { return true }
        return bytes.withUnsafeBufferPointer { own in
            guard let base = own.baseAddress else { return true }
            return memcmp(base + start, other, name.count) == 0
        }
    }

    func withName(of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[Int(starts[node])..<Int(starts[node + 1])]))
        }
    }

    /// The first node of this name that the caller accepts, or -1.
    func find(_ name: UnsafeBufferPointer<UInt8>, where accepts: (Int) -> Bool) -> Int {
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let node = Int(slots[slot])
            if isName(of: node, name), accepts(node) { return node }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    /// FNV-1a. The names come from our own tables, so nobody can choose colliding ones; a foreign name only ends a
    /// short probe.
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
    }
}
