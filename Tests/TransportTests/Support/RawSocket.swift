import Glibc

/// A blocking TCP socket on the loopback. Everything ends within ``patience``: with what was waited for, or an error.
final class RawSocket: Sendable {
    /// Seconds.
    static let patience = 10

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
        var timeout = timeval(tv_sec: Self.patience, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var isOn: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
    }

    static func connected(to port: Int) throws -> RawSocket {
        let socket = RawSocket(descriptor: Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
        let result = withLoopback(port) { connect(socket.descriptor, $0, $1) }
        guard result == 0 else { throw Failure(description: "connect: \(errno)") }
        return socket
    }

    deinit { close(descriptor) }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                send(descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(description: "send: \(errno)") }
            sent += count
        }
    }

    /// One more piece; nil at the end of the stream.
    func readPiece() throws -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else { throw Failure(description: errno == EAGAIN ? "nothing came" : "recv: \(errno)") }
        return count == 0 ? nil : Array(buffer[..<count])
    }

    /// Reads byte by byte until the text ends with `end`.
    func read(until end: String) throws -> String {
        var bytes: [UInt8] = []
        let wanted = Array(end.utf8)
        while !bytes.suffix(wanted.count).elementsEqual(wanted) { bytes += try read(count: 1) }
        return String(decoding: bytes, as: UTF8.self)
    }

    func read(count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var got = 0
        while got < count {
            let piece = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress! + got, count - got, 0) }
            guard piece > 0 else { throw Failure(description: piece == 0 ? "end of stream" : "recv: \(errno)") }
            got += piece
        }
        return bytes
    }

    /// Everything until the peer closes its side.
    func readToEnd() throws -> String {
        var bytes: [UInt8] = []
        while let piece = try readPiece() { bytes += piece }
        return String(decoding: bytes, as: UTF8.self)
    }

    func closeOutput() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// The connection ends with a reset instead of an orderly close.
    func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        end()
    }

    /// Closes the connection.
    func end() {
        // The number stays ours, so that closing it once more cannot hit another socket.
        let null = open("/dev/null", O_RDONLY)
        dup2(null, descriptor)
        close(null)
    }

    static func withLoopback<Result>(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
