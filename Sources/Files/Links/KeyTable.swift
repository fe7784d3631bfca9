import Glibc
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

    /// Mapped, so that it takes only what its keys touch, and gives it back: each link has a thread, and malloc would keep 16 MiB
    /// for each of them.
    private let filter: UnsafeMutablePointer<UInt64>
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
        filter = try Self.map()
    }

    deinit {
        munmap(filter, Self.filterBits / 8)
        LocalFile(path).remove()
    }

    private static func map() throws(HubError) -> UnsafeMutablePointer<UInt64> {
        let protection = PROT_READ | PROT_WRITE
        guard let start = mmap(nil, filterBits / 8, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), start != MAP_FAILED
        else { throw HubError("H8029", ["carrier": "local", "reason": "no memory"]) }
        return start.bindMemory(to: UInt64.self, capacity: filterBits / 64)
    }

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
