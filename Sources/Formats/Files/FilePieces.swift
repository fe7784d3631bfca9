import Glibc

/// The bytes of a file in pieces, from its start; memory is bounded by one piece.
package final class FilePieces {
    private let path: String
    private let descriptor: Int32
    private let buffer: UnsafeMutableRawBufferPointer

    /// - Parameters:
    ///   - path: of a file, a pipe or a terminal.
    ///   - size: bytes of a piece at most.
    package init(_ path: String, size: Int = 256 << 10) throws(FileReadError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, 1), alignment: 16)
        if descriptor < 0 { throw FileReadError(path: path, reason: String(cString: strerror(errno))) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        buffer.deallocate()
    }

    /// - Returns: the next piece, valid until the next call; an empty one at the end.
    package func next() throws(FileReadError) -> UnsafeRawBufferPointer {
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FileReadError(path: path, reason: String(cString: strerror(errno))) }
            return UnsafeRawBufferPointer(rebasing: buffer[..<count])
        }
    }
}
