import Glibc

/// A file's content as bytes, without Foundation.
package enum FileBytes {
    /// Reads a whole regular file of at most `limit` bytes.
    package static func read(_ path: String, limit: Int) throws(FileReadError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileReadError(path: path, reason: Self.reason(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileReadError(path: path, reason: Self.reason(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileReadError(path: path, reason: "not a regular file") }
        guard status.st_size <= limit else { throw FileReadError(path: path, reason: "larger than \(limit) bytes") }
        return try readAll(descriptor, size: Int(status.st_size), path: path)
    }

    /// The file may shrink while it is read: what is there counts.
    private static func readAll(_ descriptor: Int32, size: Int, path: String) throws(FileReadError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { return }
                count += got
            }
        }
        guard failure == 0 else { throw FileReadError(path: path, reason: reason(failure)) }
        return bytes
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// Why a file could not be read; `reason` is the system's word.
package struct FileReadError: Error, Equatable, CustomStringConvertible {
    package let path: String
    package let reason: String

    package var description: String { "\(path): \(reason)" }
}
