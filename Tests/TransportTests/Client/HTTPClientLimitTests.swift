import NIOCore
import NIOEmbedded
import Testing

@testable import Transport

/// Times and numbers that the pool keeps to.
@Suite(.timeLimit(.minutes(10)))
struct HTTPClientLimitTests {
    let listener: RawListener

    init() throws { listener = try RawListener() }

    @Test func nobodyListens() throws {
        let pool = try TestPool(port: Self.closedPort())
        #expect(try pool.outcome() == .failure(.connect))
        #expect(try pool.outcome() == .failure(.connect))
    }

    @Test func anAnswerThatDoesNotComeIsGivenUpAndItsConnectionToo() throws {
        let pool = try TestPool(port: listener.port)
        let pending = try pool.send(timeout: 500)
        let peer = try listener.accept()
        #expect(try peer.read(until: "\r\n\r\n") == TestPool.request)
        try peer.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na")
        #expect(try pending.outcome() == .failure(.timeout(sent: true)))
        #expect(try peer.readToEnd() == "")
    }

    @Test func aRequestThatWaitsTooLongWasNeverSent() throws {
        let pool = try TestPool(port: listener.port) { $0.connections = 1 }
        let first = try pool.send()
        let second = try pool.send("GET /second HTTP/1.1\r\n\r\n", timeout: 50)
        let peer = try listener.accept()
        #expect(try second.outcome() == .failure(.timeout(sent: false)))
        _ = try peer.read(until: "\r\n\r\n")
        try peer.write(HTTPClientPoolTests.answer)
        #expect(try first.outcome() == .answer(200, "ab"))
        let third = try pool.send("GET /third HTTP/1.1\r\n\r\n")
        #expect(try peer.read(until: "\r\n\r\n").hasPrefix("GET /third"))
        try peer.write(HTTPClientPoolTests.answer)
        #expect(try third.outcome() == .answer(200, "ab"))
    }

    @Test func onlySoManyWaitAndTheyGoInTurn() throws {
        let pool = try TestPool(port: listener.port) { ($0.connections, $0.waiting) = (1, 2) }
        let accepted = try (1...3).map { try pool.send("GET /\($0) HTTP/1.1\r\n\r\n") }
        #expect(try pool.outcome(of: "GET /4 HTTP/1.1\r\n\r\n") == .failure(.overloaded))
        let peer = try listener.accept()
        for (index, pending) in accepted.enumerated() {
            #expect(try peer.read(until: "\r\n\r\n").hasPrefix("GET /\(index + 1) "))
            try peer.write(HTTPClientPoolTests.answer)
            #expect(try pending.outcome() == .answer(200, "ab"))
        }
        #expect(!listener.hasCaller)
    }

    @Test func whoWaitsGetsANewConnectionWhenOneIsLost() throws {
        let pool = try TestPool(port: listener.port) { $0.connections = 1 }
        let first = try pool.send()
        let second = try pool.send()
        let peer = try listener.accept()
        _ = try peer.read(until: "\r\n\r\n")
        peer.end()
        #expect(try first.outcome() == .failure(.closed))
        let other = try listener.accept()
        _ = try other.read(until: "\r\n\r\n")
        try other.write(HTTPClientPoolTests.answer)
        #expect(try second.outcome() == .answer(200, "ab"))
    }

    /// A handshake that never ended held its request up to the request's own deadline.
    @Test func aHandshakeThatDoesNotEndIsNoConnection() throws {
        let tls = try Certificates().clientContext()
        let pool = try TestPool(port: listener.port, tls: tls, serverName: "hub.test") { $0.connectTimeout = 500 }
        let pending = try pool.send()
        let peer = try listener.accept()
        #expect(try peer.read(count: 1) == [22])
        #expect(try pending.outcome() == .failure(.connect))
    }

    /// A connection that came into being after its request had given up was neither used nor closed.
    @Test func aConnectionThatComesTooLateIsClosed() throws {
        let loop = EmbeddedEventLoop()
        let ticker = LoopTicker(loop: loop)
        let destination = HTTPDestination(host: "127.0.0.1", port: 1, tls: nil, serverName: nil)
        let connection = HTTPClientConnection(pool: HTTPClientPool(destination: destination, ticker: ticker))
        let answer = PendingAnswer(loop: loop)
        let bytes = ByteBuffer(string: TestPool.request)
        connection.connecting(
            for: HTTPClientRequest(bytes: bytes, bodyLimit: 0, deadline: 0, isRepeatable: false, receiver: answer))
        connection.expire()
        #expect(try answer.outcome() == .failure(.timeout(sent: false)))
        let channel = EmbeddedChannel(handler: connection, loop: loop)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        #expect(!channel.isActive)
        #expect(try channel.readOutbound(as: ByteBuffer.self) == nil)
        ticker.stop()
    }

    private static func closedPort() throws -> Int { try RawListener().port }
}
