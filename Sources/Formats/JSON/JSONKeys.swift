/// The keys of the objects that are open, to find one that comes twice.
///
/// Hashes lie side by side and are compared first; the bound on keys per object keeps the search short whatever a
/// sender picks.
struct JSONKeys {
    private struct Key {
        let start: Int
        let count: Int
    }

    private var bytes: [UInt8] = []
    private var keys: [Key] = []
    private var hashes: [UInt32] = []
    private var objects: [Object] = []

    /// An open object.
    private struct Object {
        let firstKey: Int
        /// A bit for each hash that has come, by its last six bits: most keys need no search.
        var seen: UInt64 = 0
    }

    enum Verdict { case new, duplicate, tooMany }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        objects.removeAll(keepingCapacity: true)
    }

    mutating func openObject() { objects.append(Object(firstKey: keys.count)) }

    mutating func closeObject() {
        let first = objects.removeLast().firstKey
        guard first < keys.count else { return }
        bytes.removeSubrange(keys[first].start...)
        keys.removeSubrange(first...)
        hashes.removeSubrange(first...)
    }

    mutating func insert(_ key: UnsafeBufferPointer<UInt8>, limit: Int) -> Verdict {
        guard let object = objects.last else { return .new }
        let (first, hash) = (object.firstKey, Self.hash(key))
        let bit: UInt64 = 1 << UInt64(hash & 63)
        if object.seen & bit != 0, isKnown(key, hash, from: first) { return .duplicate }
        guard keys.count - first < limit else { return .tooMany }
        keys.append(Key(start: bytes.count, count: key.count))
        hashes.append(hash)
        bytes.append(contentsOf: key)
        objects[objects.count - 1].seen |= bit
        return .new
    }

    private func isKnown(_ key: UnsafeBufferPointer<UInt8>, _ hash: UInt32, from first: Int) -> Bool {
        hashes.withUnsafeBufferPointer { hashes in
            for index in first..<hashes.count where hashes[index] == hash && isKey(index, equalTo: key) { return true }
            return false
        }
    }

    private func isKey(_ index: Int, equalTo key: UnsafeBufferPointer<UInt8>) -> Bool {
        let known = keys[index]
        return known.count == key.count && bytes[known.start..<known.start + known.count].elementsEqual(key)
    }

    /// Eight bytes at a time, the last ones together with those before them.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let bytes = UnsafeRawBufferPointer(key)
        var hash = UInt64(truncatingIfNeeded: bytes.count)
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        if bytes.count < 8 {
            mix(bytes.reduce(0) { $0 << 8 | UInt64($1) })
        } else {
            for start in stride(from: 0, to: bytes.count - 8, by: 8) {
                mix(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            }
            mix(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
        }
        return UInt32(truncatingIfNeeded: hash)
    }
}
