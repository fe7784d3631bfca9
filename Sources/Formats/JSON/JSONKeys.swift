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
    /// First key of each open object.
    private var objects: [Int] = []

    enum Verdict { case new, duplicate, tooMany }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        objects.removeAll(keepingCapacity: true)
    }

    mutating func openObject() { objects.append(keys.count) }

    mutating func closeObject() {
        let first = objects.removeLast()
        guard first < keys.count else { return }
        bytes.removeSubrange(keys[first].start...)
        keys.removeSubrange(first...)
        hashes.removeSubrange(first...)
    }

    mutating func insert(_ key: UnsafeBufferPointer<UInt8>, limit: Int) -> Verdict {
        let first = objects.last ?? 0
        let hash = Self.hash(key)
        for index in first..<keys.count where hashes[index] == hash && isKey(index, equalTo: key) { return .duplicate }
        guard keys.count - first < limit else { return .tooMany }
        keys.append(Key(start: bytes.count, count: key.count))
        hashes.append(hash)
        bytes.append(contentsOf: key)
        return .new
    }

    private func isKey(_ index: Int, equalTo key: UnsafeBufferPointer<UInt8>) -> Bool {
        let known = keys[index]
        return known.count == key.count && bytes[known.start..<known.start + known.count].elementsEqual(key)
    }

    /// FNV-1a.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
        key.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
