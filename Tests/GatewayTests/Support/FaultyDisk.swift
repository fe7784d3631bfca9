import Glibc
import Journal
import Synchronization

/// The real disk, until it is told to be full or to hang; tells what was written and synced in the journal's segments, in order.
final class FaultyDisk: JournalFileSystem {
    private struct State {
        var isFull = false
        var isHeld = false
        var notes: [Note] = []
    }

    struct Note: Sendable {
        let what: String
        let file: String
        let text: String
    }

    private let real = PosixJournalFileSystem()
    private let state = Mutex(State())

    var isFull: Bool {
        get { state.withLock { $0.isFull } }
        set { state.withLock { $0.isFull = newValue } }
    }

    /// While it is, writes wait.
    var isHeld: Bool {
        get { state.withLock { $0.isHeld } }
        set { state.withLock { $0.isHeld = newValue } }
    }

    var notes: [Note] { state.withLock { $0.notes } }

    func note(_ what: String, _ file: String = "", _ text: String = "") {
        state.withLock { $0.notes.append(Note(what: what, file: file, text: text)) }
    }

    func createDirectory(_ path: String) throws(FileError) { try real.createDirectory(path) }
    func names(in path: String) throws(FileError) -> [String] { try real.names(in: path) }
    func create(_ path: String) throws(FileError) -> any JournalFile { FaultyFile(self, path, try real.create(path)) }
    func open(_ path: String) throws(FileError) -> any JournalFile { FaultyFile(self, path, try real.open(path)) }
    func rename(_ path: String, to target: String) throws(FileError) { try real.rename(path, to: target) }
    func remove(_ path: String) throws(FileError) { try real.remove(path) }
    func syncDirectory(_ path: String) throws(FileError) { try real.syncDirectory(path) }
    func lock(_ path: String) throws(FileError) -> (any JournalFile)? { try real.lock(path) }
}

private final class FaultyFile: JournalFile {
    private let disk: FaultyDisk
    private let path: String
    private let real: any JournalFile

    init(_ disk: FaultyDisk, _ path: String, _ real: any JournalFile) {
        self.disk = disk
        self.path = path
        self.real = real
    }

    private var isSegment: Bool { path.contains("/open/") }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        while disk.isHeld { usleep(500) }
        if disk.isFull { throw FileError(operation: "pwrite", path: path, code: ENOSPC) }
        try real.write(bytes, at: offset)
        if isSegment { disk.note("write", path, String(decoding: bytes, as: UTF8.self)) }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        try real.read(into: buffer, at: offset)
    }

    func sync() throws(FileError) {
        try real.sync()
        if isSegment { disk.note("sync", path) }
    }

    func size() throws(FileError) -> Int { try real.size() }
}
