internal import Glibc

/// The real disk: `pwrite`, `pread`, `fdatasync`, `flock`.
package struct PosixJournalFileSystem: JournalFileSystem {
    package init() {}

    package func createDirectory(_ path: String) throws(FileError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw PosixJournalFile.failure("mkdir", path) }
    }

    package func names(in path: String) throws(FileError) -> [String] {
        guard let directory = opendir(path) else { throw PosixJournalFile.failure("opendir", path) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    package func create(_ path: String) throws(FileError) -> any JournalFile {
        try PosixJournalFile(path, O_RDWR | O_CREAT | O_TRUNC)
    }

    package func open(_ path: String) throws(FileError) -> any JournalFile {
        try PosixJournalFile(path, O_RDWR)
    }

    package func rename(_ path: String, to target: String) throws(FileError) {
        guard Glibc.rename(path, target) == 0 else { throw PosixJournalFile.failure("rename", path) }
    }

    package func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 else { throw PosixJournalFile.failure("unlink", path) }
    }

    package func syncDirectory(_ path: String) throws(FileError) {
        let directory = try PosixJournalFile(path, O_RDONLY | O_DIRECTORY)
        try directory.syncAll()
    }

    package func lock(_ path: String) throws(FileError) -> (any JournalFile)? {
        let file = try PosixJournalFile(path, O_RDWR | O_CREAT)
        return try file.tryLock() ? file : nil
    }
}

/// One open descriptor; closed when the last reference goes.
final class PosixJournalFile: JournalFile {
    private let path: String
    private let descriptor: Int32

    init(_ path: String, _ flags: Int32) throws(FileError) {
        self.path = path
        descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.failure("open", path) }
    }

    deinit {
        // A lock ends with the last copy of its descriptor, and a program that is just being started by another thread has
        // one until it executes: so the lock is given back by word.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    static func failure(_ operation: String, _ path: String) -> FileError {
        FileError(operation: operation, path: path, code: errno)
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
            let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
            if count > 0 {
                done += count
            } else if count == 0 {
                throw FileError(operation: "pwrite", path: path, code: ENOSPC)
            } else if errno != EINTR {
                throw Self.failure("pwrite", path)
            }
        }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        var done = 0
        while done < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
            if count == 0 { break }
            if count > 0 {
                done += count
            } else if errno != EINTR {
                throw Self.failure("pread", path)
            }
        }
        return done
    }

    func sync() throws(FileError) {
        guard fdatasync(descriptor) == 0 else { throw Self.failure("fdatasync", path) }
    }

    fileprivate func syncAll() throws(FileError) {
        guard fsync(descriptor) == 0 else { throw Self.failure("fsync", path) }
    }

    fileprivate func tryLock() throws(FileError) -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw Self.failure("flock", path) }
        return false
    }

    func size() throws(FileError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure("fstat", path) }
        return Int(status.st_size)
    }
}
