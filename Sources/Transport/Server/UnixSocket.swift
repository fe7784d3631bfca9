import Glibc
import NIOCore

/// A socket in the file system that only its owner may use.
enum UnixSocket {
    /// Replaces what an earlier process left at this path, if that is a socket.
    ///
    /// - Returns: a bound socket that does not listen yet; the caller closes it.
    static func bind(_ path: String) throws -> CInt {
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK { unlink(path) }
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw IOError(errnoCode: errno, reason: "socket") }
        // Linux makes the file with the mode of the socket: there is no moment in which others could connect, and the
        // umask, which all threads share, stays as it is.
        guard fchmod(descriptor, 0o600) == 0, named(descriptor, path) == 0 else {
            let error = IOError(errnoCode: errno, reason: "bind \(path)")
            close(descriptor)
            throw error
        }
        return descriptor
    }

    private static func named(_ descriptor: CInt, _ path: String) -> CInt {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
            errno = ENAMETOOLONG
            return -1
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
