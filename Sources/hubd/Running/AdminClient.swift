import Formats
import Glibc
import NIOCore
import PlatformHub
import Transport

/// Asks a running hub over its admin socket. Blocks; used by commands only.
struct AdminClient {
    let socket: String

    struct Answer {
        let status: Int
        let body: [UInt8]
    }

    /// - Throws: ``StartError`` when no hub listens there.
    func post(_ path: String, _ form: [(String, String)]) throws -> Answer {
        let descriptor = try connect()
        defer { close(descriptor) }
        let body = FormParameters.encode(form.map { (name: $0.0, value: $0.1) })
        let head =
            "POST \(path) HTTP/1.1\r\nHost: admin\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        try send(Array((head + body).utf8), to: descriptor)
        return try receive(from: descriptor)
    }

    private func connect() throws -> Int32 {
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw StartError(description: "no socket can be made") }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array(socket.utf8)
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw StartError(description: "the path of the admin socket is too long")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else {
            close(descriptor)
            throw StartError(
                description: "no running hub answers at \(socket): \(String(cString: strerror(errno))) / ハブが起動していません")
        }
        return descriptor
    }

    private func send(_ bytes: [UInt8], to descriptor: Int32) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            guard count > 0 else { throw StartError(description: "the hub closed the admin socket") }
            sent += count
        }
    }

    private func receive(from descriptor: Int32) throws -> Answer {
        var reader = HTTPReader(role: .client, bodyLimit: 512 << 20)
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw StartError(description: "the hub closed the admin socket") }
            var bytes = ByteBuffer(bytes: chunk[..<count])
            reader.append(&bytes)
            while true {
                switch try reader.step() {
                case .head: continue
                case .body(let body): return Answer(status: reader.head.status, body: Array(body.readableBytesView))
                case .needMore: break
                }
                break
            }
        }
    }
}
