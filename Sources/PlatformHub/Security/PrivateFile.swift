import Glibc

/// Files that hold secrets: readable by nobody else, written whole or not at all.
package enum PrivateFile {
    /// Why a file of secrets cannot be used. Holds its path, never its content.
    package struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
        package let path: String
        package let reason: String
        package var description: String { "\(path): \(reason)" }
    }

    /// The whole file, at most `limit` bytes.
    ///
    /// - Parameter mayBeReadByGroup: for secrets that an operator hands over by a group; the hub's own keys never.
    package static func read(_ path: String, limit: Int, mayBeReadByGroup: Bool) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(path: path, reason: "is not a regular file") }
        let forbidden: mode_t = mayBeReadByGroup ? 0o007 : 0o077
        guard status.st_mode & forbidden == 0 else {
            throw Failure(path: path, reason: "others may read it; set its mode to 0600")
        }
        guard status.st_size <= limit else { throw Failure(path: path, reason: "is larger than \(limit) bytes") }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count else { throw failure(path) }
        return bytes
    }

    /// Creates the file with mode 0600, on disk when this returns. A crash leaves the whole file or none.
    package static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let draft = path + ".new"
        // The draft of a start that was cut off: never linked, so nothing depends on it.
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(draft) }
        defer { close(descriptor) }
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count, fsync(descriptor) == 0 else { throw failure(draft) }
        // Unlike rename, link never replaces a file that is already there.
        guard link(draft, path) == 0 else { throw failure(path) }
        unlink(draft)
        try synchronize(folder: String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    }

    /// Makes the folder and those above it where they are missing, with mode 0700.
    package static func makeFolder(_ path: String) throws(Failure) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw failure(path) }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
    }

    private static func synchronize(folder: String) throws(Failure) {
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(folder) }
    }

    private static func failure(_ path: String) -> Failure {
        Failure(path: path, reason: String(cString: strerror(errno)))
    }
}
