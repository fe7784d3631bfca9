import Glibc
package import Journal
package import PlatformHub

import struct Crypto.SHA256

/// A file of the hub's own on the local disk: what has been fetched, or what is to be sent. Errors are H8025 and H8029.
package struct LocalFile: Sendable {
    /// Bytes that are read or sent at once.
    package static let piece = 8 << 20

    package let path: String

    package init(_ path: String) { self.path = path }

    /// Makes an empty file where none is.
    func ensure() throws(HubError) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.error(FileError(operation: "open", path: path, code: errno)) }
        close(descriptor)
    }

    func open() throws(HubError) -> any JournalFile {
        try Self.local { () throws(FileError) in try PosixJournalFileSystem().open(path) }
    }

    package func size() throws(HubError) -> Int {
        let file = try open()
        return try Self.local { () throws(FileError) in try file.size() }
    }

    /// Cuts everything from `length` on; a shorter file stays as it is.
    func cut(to length: Int) throws(HubError) {
        guard try size() > length else { return }
        guard truncate(path, off_t(length)) == 0 else {
            throw Self.error(FileError(operation: "truncate", path: path, code: errno))
        }
    }

    func sync() throws(HubError) {
        let file = try open()
        try Self.local { () throws(FileError) in try file.sync() }
    }

    /// A file that is not there is no error.
    package func remove() { unlink(path) }

    /// All bytes from `offset` on, in pieces of at most ``piece`` bytes that are valid only during the call.
    package func read(
        from offset: Int = 0, _ body: (UnsafeRawBufferPointer) throws(HubError) -> Void
    ) throws(HubError) {
        let file = try open()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        var position = offset
        while true {
            let count = try Self.local { () throws(FileError) in try file.read(into: buffer, at: position) }
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            position += count
        }
    }

    /// Its SHA-256.
    package func digest() throws(HubError) -> Digest {
        var hash = SHA256()
        try read { (bytes) throws(HubError) in hash.update(bufferPointer: bytes) }
        return hash.finalize().withUnsafeBytes { Digest(raw: $0) }
    }

    /// The whole content of a small file; nil when it has more than `limit` bytes.
    func contents(limit: Int) throws(HubError) -> [UInt8]? {
        guard try size() <= limit else { return nil }
        var bytes: [UInt8] = []
        try read { (piece) throws(HubError) in bytes.append(contentsOf: piece) }
        return bytes
    }

    static func local<Value>(_ body: () throws(FileError) -> Value) throws(HubError) -> Value {
        do throws(FileError) { return try body() } catch { throw Self.error(error) }
    }

    static func error(_ error: FileError) -> HubError {
        HubError(
            error.code == ENOSPC || error.code == EDQUOT ? "H8025" : "H8029",
            ["carrier": "local", "reason": "\(error.operation): \(error.reason)"])
    }
}
