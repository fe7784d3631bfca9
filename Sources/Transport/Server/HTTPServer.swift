package import NIOCore
import NIOPosix
package import NIOSSL

/// A listening socket whose connections are served by the application of their event loop.
package struct HTTPServer: Sendable {
    package enum Address: Sendable, Equatable {
        case tcp(host: String, port: Int)
        case unix(path: String)
    }

    /// What the loop of a new connection brings.
    package struct Loop {
        package let server: HTTPServerLoop
        package let application: any HTTPApplication

        package init(server: HTTPServerLoop, application: any HTTPApplication) {
            self.server = server
            self.application = application
        }
    }

    package let channel: any Channel

    /// Binds and listens. The socket's file is for its owner alone from its first moment; an old one is replaced.
    package static func start(
        on group: any EventLoopGroup, at address: Address, tls: NIOSSLContext?, loops: PerLoop<Loop>
    ) throws -> HTTPServer {
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 16 << 10))
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let loop = loops.on(channel.eventLoop)
                    if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
                    try channel.pipeline.syncOperations.addHandler(
                        HTTPServerConnection(
                            application: loop.application, server: loop.server, isSecure: tls != nil))
                }
            }
        switch address {
        case .tcp(let host, let port):
            return HTTPServer(
                channel: try bootstrap.childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                    .bind(host: host, port: port).wait())
        case .unix(let path):
            return HTTPServer(
                channel: try bootstrap.withBoundSocket(try UnixSocket.bind(path)).wait())
        }
    }

    package var port: Int? { channel.localAddress?.port }

    /// Stops listening; open connections go on.
    package func stopListening() { channel.close(promise: nil) }
}
