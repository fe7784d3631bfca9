import Glibc
package import NIOCore

/// What the kernel says of the process at the other end of a Unix-domain socket (`struct ucred`, SO_PEERCRED).
private struct PeerCredentials: Sendable {
    var process: Int32 = 0
    var user: UInt32 = 0
    var group: UInt32 = 0
}

extension HTTPServerConnection {
    /// The user id of the process that opened this connection of a Unix-domain socket, as the kernel knows it; nil on
    /// other sockets. Comes on the connection's loop.
    package func peerUser(on loop: any EventLoop) -> EventLoopFuture<UInt32?> {
        guard let channel, let provider = channel as? any SocketOptionProvider,
            channel.localAddress?.protocol == .unix
        else { return loop.makeSucceededFuture(nil) }
        let credentials: EventLoopFuture<PeerCredentials> = provider.unsafeGetSocketOption(
            level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
        return credentials.map { $0.user }.recover { _ in nil }
    }
}
