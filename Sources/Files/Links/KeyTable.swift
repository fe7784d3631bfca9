import Journal
import PlatformHub

/// Which keys a file has had, in 16 MiB of memory whatever their number: what a filter of bits cannot deny for certain is looked
/// up among the keys' hashes on the disk.
///
/// A hash has 128 bits of a function that is seeded anew with each process, so that no file can be made whose keys collide.
final class KeyTable {
    private struct Hash: Equatable {
        let high: UInt64
        let low: UInt64

        init(_ key: [UInt8]) {
            func hash(_ salt: UInt8) -> UInt64 {
                var hasher = Hasher()
                hasher.combine(salt)
                key.withUnsafeBytes { hasher.combine(bytes: $0) }
                return UInt64(truncatingIfNeeded: Int64(hasher.finalize()))
            }
            (high, low) = (hash(1), hash(2))
        }

        /// Which bits of the filter it sets.
        var bits: [Int] {
            (0..<UInt64(4)).map { Int(truncatingIfNeeded: (high &+ $0 &* (low | 1)) % UInt64(KeyTable.filterBits)) }
        }
        var bucket: Int { Int(truncatingIfNeeded: low >> 56) }
    }

    private static let filterBits = 1 << 27
    /// Hashes of a bucket that are written together: 4 KiB.
    private static let chunk = 256
    private static let width = MemoryLayout<Hash>.stride

    private var filter = [UInt64](repeating: 0, count: filterBits / 64)
    private var open = [[Hash]](repeating: [], count: 256)
    /// Where the full chunks of a bucket begin in the file.
    private var chunks = [[Int]](repeating: [], count: 256)
    private var end = 0
    private let file: any JournalFile
    private let path: String

    /// - Parameter path: of a file that is emptied now and removed in the end.
    init(path: String) throws(HubError) {
        self.path = path
        file = try LocalFile.local { () throws(FileError) in try PosixJournalFileSystem().create(path) }
    }

    deinit { LocalFile(path).remove() }

    func contains(_ key: [UInt8]) throws(HubError) -> Bool {
        let hash = Hash(key)
        guard hash.bits.allSatisfy({ filter[$0 >> 6] & 1 << UInt64($0 & 63) != 0 }) else { return false }
        if open[hash.bucket].contains(hash) { return true }
        for offset in chunks[hash.bucket] where try read(offset).contains(hash) { return true }
        return false
    }

    func insert(_ key: [UInt8]) throws(HubError) {
        let hash = Hash(key)
        for bit in hash.bits { filter[bit >> 6] |= 1 << UInt64(bit & 63) }
        open[hash.bucket].append(hash)
        guard open[hash.bucket].count == Self.chunk else { return }
        let full = open[hash.bucket]
        try LocalFile.local { () throws(FileError) in
            try full.span.withUnsafeBytes { (bytes) throws(FileError) in try file.write(bytes, at: end) }
        }
        chunks[hash.bucket].append(end)
        end += Self.chunk * Self.width
        open[hash.bucket].removeAll(keepingCapacity: true)
    }

    private func read(_ offset: Int) throws(HubError) -> [Hash] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk * Self.width, alignment: 16)
        defer { buffer.deallocate() }
        let count = try LocalFile.local { () throws(FileError) in try file.read(into: buffer, at: offset) }
        return Array(buffer[..<count].bindMemory(to: Hash.self))
    }
}
