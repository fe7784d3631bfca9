/// The keys of the objects that are open, to find one that comes twice.
///
/// A key that the handler has numbered costs a bit; of the others the hashes lie side by side and are compared first. The bound on
/// keys per object keeps the search short whatever a sender picks. Its owner frees it.
struct JSONKeys {
    private struct Key: BitwiseCopyable {
        let start: Int
        let count: Int
    }

    /// What has come of an open object.
    struct Object: BitwiseCopyable {
        /// Keys, of both kinds.
        fileprivate var count = 0
        /// A bit for each number that has come.
        fileprivate var numbers: UInt64 = 0
        /// A bit for each hash that has come, by its last six bits: most keys need no search.
        fileprivate var hashes: UInt64 = 0
        fileprivate let firstKey: Int
    }

    private var bytes = GrowingBytes(capacity: 256)
    private var keys = Stack<Key>()
    private var hashes = Stack<UInt32>()

    enum Verdict { case new, duplicate, tooMany }

    func deallocate() {
        bytes.deallocate()
        keys.deallocate()
        hashes.deallocate()
    }

    mutating func removeAll() {
        bytes.removeAll(keeping: 1 << 16)
        keys.removeAll()
        hashes.removeAll()
    }

    @inline(__always)
    func openObject() -> Object { Object(firstKey: keys.count) }

    @inline(__always)
    mutating func close(_ object: Object) {
        if object.firstKey < keys.count { forget(from: object.firstKey) }
    }

    private mutating func forget(from first: Int) {
        bytes.removeLast(bytes.count - keys[first].start)
        keys.removeLast(keys.count - first)
        hashes.removeLast(hashes.count - first)
    }

    /// - Parameter number: the handler's, from 0 to 63.
    @inline(__always)
    static func insert(_ number: Int, into object: inout Object, limit: Int) -> Verdict {
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: number)
        guard object.numbers & bit == 0 else { return .duplicate }
        guard object.count < limit else { return .tooMany }
        object.numbers |= bit
        object.count &+= 1
        return .new
    }

    mutating func insert(
        _ key: UnsafeBufferPointer<UInt8>, into object: inout Object, limit: Int
    ) -> Verdict {
        let hash = Self.hash(key)
        let bit: UInt64 = 1 &<< UInt64(hash & 63)
        if object.hashes & bit != 0, isKnown(key, hash, from: object.firstKey) { return .duplicate }
        guard object.count < limit else { return .tooMany }
        keys.append(Key(start: bytes.count, count: key.count))
        hashes.append(hash)
        bytes.append(key)
        object.hashes |= bit
        object.count &+= 1
        return .new
    }

    private func isKnown(_ key: UnsafeBufferPointer<UInt8>, _ hash: UInt32, from first: Int) -> Bool {
        for index in first..<hashes.count where hashes[index] == hash && isKey(index, equalTo: key) { return true }
        return false
    }

    private func isKey(_ index: Int, equalTo key: UnsafeBufferPointer<UInt8>) -> Bool {
        let known = keys[index]
        guard known.count == key.count, let place = key.baseAddress else { return known.count == key.count }
        return EightBytes.areEqual(bytes.base + known.start, place, count: key.count)
    }

    /// Eight bytes at a time, the last ones together with those before them.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard let place = key.baseAddress else { return 0 }
        guard key.count >= 8 else {
            return UInt32(truncatingIfNeeded: mix(EightBytes.packed(place, count: key.count), 0))
        }
        var hash = UInt64(truncatingIfNeeded: key.count)
        var index = 0
        while index &+ 8 < key.count {
            hash = mix(EightBytes(place + index).bits, hash)
            index &+= 8
        }
        return UInt32(truncatingIfNeeded: mix(EightBytes(place + (key.count &- 8)).bits, hash))
    }

    @inline(__always)
    private static func mix(_ word: UInt64, _ hash: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product &>> 32)
    }
}
