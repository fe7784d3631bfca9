import Glibc

/// A listening socket on the loopback: the test itself plays the server.
final class RawListener {
    let port: Int
    private let descriptor: Int32

    init() throws {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        descriptor = socket
        guard RawSocket.withLoopback(0, { bind(socket, $0, $1) }) == 0, listen(socket, 16) == 0 else {
            throw RawSocket.Failure(description: "listen: \(errno)")
        }
        var timeout = timeval(tv_sec: RawSocket.patience, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
        }
        port = Int(in_port_t(bigEndian: address.sin_port))
    }

    deinit { close(descriptor) }

    func accept() throws -> RawSocket {
        let accepted = Glibc.accept(descriptor, nil, nil)
        guard accepted >= 0 else { throw RawSocket.Failure(description: "nobody connected: \(errno)") }
        return RawSocket(descriptor: accepted)
    }

    /// Whether a connection waits to be accepted.
    var hasCaller: Bool {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, 0) == 1
    }
}
