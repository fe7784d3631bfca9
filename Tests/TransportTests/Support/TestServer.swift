import NIOCore
import NIOPosix
import NIOSSL

@testable import Transport

/// A server of one event loop with a ``TestApplication`` on a free port of the loopback.
final class TestServer {
    let log = EventLog()
    let loop: any EventLoop
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let loops: PerLoop<HTTPServer.Loop>
    private let server: HTTPServer

    init(tls: NIOSSLContext? = nil, _ change: @Sendable (inout HTTPServerLimits) -> Void = { _ in }) throws {
        var limits = HTTPServerLimits()
        change(&limits)
        loop = group.next()
        loops = try PerLoop(group: group) { [log, limits] loop in
            HTTPServer.Loop(
                server: HTTPServerLoop(limits: limits, ticker: LoopTicker(loop: loop)),
                application: TestApplication(log: log))
        }
        server = try HTTPServer.start(on: group, at: .tcp(host: "127.0.0.1", port: 0), tls: tls, loops: loops)
    }

    deinit {
        do {
            try onLoop { $0.server.ticker.stop() }
            try group.syncShutdownGracefully()
        } catch {
            fatalError("the server does not stop: \(error)")
        }
    }

    var port: Int { server.port ?? 0 }

    func connect() throws -> RawSocket { try RawSocket.connected(to: port) }

    /// Answers the requests that are held.
    func release() throws { try onLoop { ($0.application as? TestApplication)?.release() } }

    /// Bytes that the server has read behind the requests it holds, after one more turn of its loop.
    func bufferedBytes() throws -> Int {
        try loop.submit { [loops, loop] in
            (loops.on(loop).application as? TestApplication)?.held.map(\.reader.bufferedBytes).reduce(0, +) ?? 0
        }.wait()
    }

    func stop() throws {
        server.stopListening()
        try onLoop { $0.server.stop() }
    }

    func eventually(_ isSo: @escaping @Sendable (HTTPServerLoop, [String]) -> Bool) throws -> Bool {
        try TransportTests.eventually(on: loop) { [loops, log, loop] in isSo(loops.on(loop).server, log.all) }
    }

    private func onLoop(_ body: @escaping @Sendable (HTTPServer.Loop) -> Void) throws {
        try loops.forEach(on: loop, body).wait()
    }
}
