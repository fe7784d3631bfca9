import Glibc
package import Journal
package import Synchronization
package import Threads

/// A disk that can lose its power: what was not synced survives sector by sector, or not, as chance will have it.
///
/// Names survive in the order in which they were changed, up to some point (as with a journaling file system).
package final class MemoryFileSystem: JournalFileSystem {
    package static let sectorBytes = 512

    package struct Inode {
        package var durable: [UInt8] = []
        package var current: [UInt8] = []
        package var dirty: Set<Int> = []
    }

    package enum NameChange {
        case link(String, Int)
        case rename(String, String)
        case unlink(String)
        case folder(String)
    }

    package struct Disk {
        package var inodes: [Int: Inode] = [:]
        package var names: [String: Int] = [:]
        package var folders: Set<String> = []
        package var durableNames: [String: Int] = [:]
        package var durableFolders: Set<String> = []
        package var changes: [String: [NameChange]] = [:]
        package var locked: Set<String> = []
        package var nextInode = 0
        /// Operations until the power goes; nil: it stays.
        package var operationsLeft: Int?
        /// Bytes until the disk is full; nil: it never is.
        package var bytesLeft: Int?
        package var failingSyncs = 0
        package var failingWrites = 0
        package var onlySegmentsFail = false
        /// Whatever is done to paths that begin so fails.
        package var refused: String?
        package var syncs = 0

        package init() {}
    }

    package let disk: Mutex<Disk>
    private let held = Mutex(false)
    package let reached = Signal()

    package init(_ disk: consuming Disk = Disk()) {
        self.disk = Mutex(disk)
    }

    // MARK: Mischief

    package func cutPower(after operations: Int) { disk.withLock { $0.operationsLeft = operations } }
    package func fill(leaving bytes: Int) { disk.withLock { $0.bytesLeft = bytes } }
    package func makeRoom() { disk.withLock { $0.bytesLeft = nil } }
    /// Of segment files.
    package func failSyncs(_ count: Int) { disk.withLock { $0.failingSyncs = count } }
    /// - Parameter ofSegments: not of other files, which other threads may be writing.
    package func failWrites(_ count: Int, ofSegments: Bool = false) {
        disk.withLock { ($0.failingWrites, $0.onlySegmentsFail) = (count, ofSegments) }
    }

    package func refuse(_ prefix: String?) { disk.withLock { $0.refused = prefix } }

    /// Every sync of a finished segment file waits from now on; `reached` is posted when one does.
    package func holdSyncs() { held.withLock { $0 = true } }
    package func releaseSyncs() { held.withLock { $0 = false } }

    fileprivate func waitIfHeld(_ inode: Int) {
        guard held.withLock({ $0 }), disk.withLock({ $0.isSegment(inode) }) else { return }
        reached.post()
        while held.withLock({ $0 }) { sched_yield() }
    }

    /// The disk as it is found after the power came back.
    package func afterPowerCut(_ random: inout some RandomNumberGenerator) -> MemoryFileSystem {
        let now = disk.withLock { $0 }
        var next = Disk()
        next.durableNames = now.durableNames
        next.durableFolders = now.durableFolders
        for (_, changes) in now.changes.sorted(by: { $0.key < $1.key }) {
            for change in changes.prefix(Int.random(in: 0...changes.count, using: &random)) { next.settle(change) }
        }
        next.names = next.durableNames
        next.folders = next.durableFolders
        next.nextInode = now.nextInode
        for (number, inode) in now.inodes.sorted(by: { $0.key < $1.key }) {
            let bytes = inode.survivors(&random)
            next.inodes[number] = Inode(durable: bytes, current: bytes)
        }
        return MemoryFileSystem(next)
    }

    /// The disk as it is found after the process was killed: all that was written is there.
    package func afterKill() -> MemoryFileSystem {
        var next = disk.withLock { $0 }
        next.locked = []
        next.operationsLeft = nil
        return MemoryFileSystem(next)
    }

    /// True when `bytes` stand in a file that would survive a power cut.
    package func isDurable(_ bytes: [UInt8]) -> Bool {
        disk.withLock { disk in
            disk.durableNames.values.contains { number in
                guard let inode = disk.inodes[number] else { return false }
                return inode.durable.withUnsafeBytes { hay in
                    bytes.withUnsafeBytes { needle in Self.contains(hay, needle) }
                }
            }
        }
    }

    private static func contains(_ hay: UnsafeRawBufferPointer, _ needle: UnsafeRawBufferPointer) -> Bool {
        guard let start = hay.baseAddress, let sought = needle.baseAddress else { return false }
        var offset = 0
        while offset + needle.count <= hay.count {
            if hay[offset] == needle[0], memcmp(start + offset, sought, needle.count) == 0 { return true }
            offset += 1
        }
        return false
    }

    package func bytes(of path: String) -> [UInt8]? {
        disk.withLock { disk in disk.names[path].flatMap { disk.inodes[$0]?.current } }
    }

    package func change(_ path: String, _ body: (inout [UInt8]) -> Void) {
        disk.withLock { disk in
            guard let number = disk.names[path], var inode = disk.inodes[number] else { return }
            body(&inode.current)
            inode.durable = inode.current
            disk.inodes[number] = inode
        }
    }

    package func delete(_ path: String) {
        disk.withLock { disk in
            disk.names[path] = nil
            disk.durableNames[path] = nil
        }
    }

    package var paths: [String] { disk.withLock { $0.names.keys.sorted() } }

    // MARK: JournalFileSystem

    package func createDirectory(_ path: String) throws(FileError) {
        try change("mkdir", path) { disk in
            if disk.folders.insert(path).inserted { disk.record(.folder(path), path) }
        }
    }

    package func names(in path: String) throws(FileError) -> [String] {
        let names: [String]? = disk.withLock { disk in
            guard disk.folders.contains(path) else { return nil }
            return (Array(disk.names.keys) + Array(disk.folders)).filter { Self.parent($0) == path }
                .map { String($0.dropFirst(path.utf8.count + 1)) }
        }
        guard let names else { throw FileError(operation: "opendir", path: path, code: ENOENT) }
        return names
    }

    package func create(_ path: String) throws(FileError) -> any JournalFile {
        let number = try change("open", path) { disk in
            disk.nextInode += 1
            disk.inodes[disk.nextInode] = Inode()
            disk.names[path] = disk.nextInode
            disk.record(.link(path, disk.nextInode), path)
            return disk.nextInode
        }
        return MemoryFile(self, path, number)
    }

    package func open(_ path: String) throws(FileError) -> any JournalFile {
        guard let number = disk.withLock({ $0.names[path] }) else {
            throw FileError(operation: "open", path: path, code: ENOENT)
        }
        return MemoryFile(self, path, number)
    }

    package func rename(_ path: String, to target: String) throws(FileError) {
        try change("rename", path) { disk in
            disk.names[target] = disk.names.removeValue(forKey: path)
            disk.record(.rename(path, target), path)
        }
    }

    package func remove(_ path: String) throws(FileError) {
        try change("unlink", path) { disk in
            disk.names[path] = nil
            disk.record(.unlink(path), path)
        }
    }

    package func syncDirectory(_ path: String) throws(FileError) {
        try change("fsync", path) { disk in
            for change in disk.changes.removeValue(forKey: path) ?? [] { disk.settle(change) }
        }
    }

    package func lock(_ path: String) throws(FileError) -> (any JournalFile)? {
        disk.withLock { $0.locked.insert(path).inserted } ? MemoryLock(self, path) : nil
    }

    fileprivate func unlock(_ path: String) { disk.withLock { _ = $0.locked.remove(path) } }

    static func parent(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// Does one operation, if there is power. The operation at which the power goes is done (and may be lost), but
    /// fails.
    fileprivate func change<Value>(
        _ operation: String, _ path: String, _ body: (inout Disk) -> Value
    ) throws(FileError) -> Value {
        let value: Value? = disk.withLock { disk in
            if let refused = disk.refused, path.hasPrefix(refused) { return nil }
            guard let left = disk.operationsLeft else { return body(&disk) }
            disk.operationsLeft = max(0, left - 1)
            if left == 1, operation != "fdatasync", operation != "fsync" { _ = body(&disk) }
            return left <= 1 ? nil : body(&disk)
        }
        guard let value else { throw FileError(operation: operation, path: path, code: EIO) }
        return value
    }
}

extension MemoryFileSystem.Disk {
    mutating func record(_ change: MemoryFileSystem.NameChange, _ path: String) {
        changes[MemoryFileSystem.parent(path), default: []].append(change)
    }

    func isSegment(_ inode: Int) -> Bool {
        names.contains { $0.value == inode && $0.key.hasSuffix(Layout.segmentSuffix) }
    }

    mutating func settle(_ change: MemoryFileSystem.NameChange) {
        switch change {
        case .link(let path, let inode): durableNames[path] = inode
        case .rename(let path, let target): durableNames[target] = durableNames.removeValue(forKey: path)
        case .unlink(let path): durableNames[path] = nil
        case .folder(let path): durableFolders.insert(path)
        }
    }
}

extension MemoryFileSystem.Inode {
    mutating func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        if current.count < offset + bytes.count {
            current.append(contentsOf: repeatElement(0, count: offset + bytes.count - current.count))
        }
        current.withUnsafeMutableBytes {
            UnsafeMutableRawBufferPointer(rebasing: $0[offset..<offset + bytes.count]).copyMemory(from: bytes)
        }
        let sector = MemoryFileSystem.sectorBytes
        if !bytes.isEmpty { dirty.formUnion(offset / sector...(offset + bytes.count - 1) / sector) }
    }

    func survivors(_ random: inout some RandomNumberGenerator) -> [UInt8] {
        var bytes = durable
        if current.count > bytes.count, Bool.random(using: &random) {
            bytes.append(contentsOf: repeatElement(0, count: current.count - bytes.count))
        }
        for sector in dirty.sorted() where Bool.random(using: &random) {
            let start = sector * MemoryFileSystem.sectorBytes
            let end = min(start + MemoryFileSystem.sectorBytes, bytes.count, current.count)
            if start < end { bytes.replaceSubrange(start..<end, with: current[start..<end]) }
        }
        return bytes
    }
}

private final class MemoryLock: JournalFile {
    private let files: MemoryFileSystem
    private let path: String

    init(_ files: MemoryFileSystem, _ path: String) {
        self.files = files
        self.path = path
    }

    deinit { files.unlock(path) }

    func write(_: UnsafeRawBufferPointer, at _: Int) {}
    func read(into _: UnsafeMutableRawBufferPointer, at _: Int) -> Int { 0 }
    func sync() {}
    func size() -> Int { 0 }
}

private final class MemoryFile: JournalFile {
    private let files: MemoryFileSystem
    private let path: String
    private let number: Int

    init(_ files: MemoryFileSystem, _ path: String, _ number: Int) {
        self.files = files
        self.path = path
        self.number = number
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        let code = try files.change("pwrite", path) { disk -> Int32 in
            var part = bytes
            var code: Int32 = 0
            if disk.failingWrites > 0, !disk.onlySegmentsFail || disk.isSegment(number) {
                disk.failingWrites -= 1
                (part, code) = (UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]), EIO)
            }
            if let left = disk.bytesLeft {
                if left < part.count { (part, code) = (UnsafeRawBufferPointer(rebasing: part[..<left]), ENOSPC) }
                disk.bytesLeft = left - part.count
            }
            disk.inodes[number]?.write(part, at: offset)
            return code
        }
        if code != 0 { throw FileError(operation: "pwrite", path: path, code: code) }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        files.disk.withLock { disk in
            guard let bytes = disk.inodes[number]?.current, offset < bytes.count else { return 0 }
            let count = min(buffer.count, bytes.count - offset)
            bytes.withUnsafeBytes {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
            }
            return count
        }
    }

    /// A sync that fails drops the pages and calls them clean: what `fsync` has really done on Linux.
    func sync() throws(FileError) {
        files.waitIfHeld(number)
        let isGood = try files.change("fdatasync", path) { disk -> Bool in
            guard var inode = disk.inodes[number] else { return true }
            let fails = disk.failingSyncs > 0 && disk.isSegment(number)
            if fails { disk.failingSyncs -= 1 } else { inode.durable = inode.current }
            inode.dirty = []
            disk.inodes[number] = inode
            disk.syncs += 1
            return !fails
        }
        if !isGood { throw FileError(operation: "fdatasync", path: path, code: EIO) }
    }

    func size() throws(FileError) -> Int { files.disk.withLock { $0.inodes[number]?.current.count ?? 0 } }
}
