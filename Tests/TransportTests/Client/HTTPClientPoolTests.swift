import Testing

@testable import Transport

/// A pool before a server that the test plays itself, byte by byte.
@Suite(.timeLimit(.minutes(10)))
struct HTTPClientPoolTests {
    static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"

    let listener: RawListener

    init() throws { listener = try RawListener() }

    /// A pool whose first request has been answered, and its connection.
    private func warmed(
        _ change: @Sendable (inout HTTPClientLimits) -> Void = { _ in }
    ) throws -> (pool: TestPool, peer: RawSocket) {
        let pool = try TestPool(port: listener.port, change)
        let pending = try pool.send()
        let peer = try listener.accept()
        #expect(try peer.read(until: "\r\n\r\n") == TestPool.request)
        try peer.write(Self.answer)
        #expect(try pending.outcome() == .answer(200, "ab"))
        return (pool, peer)
    }

    private func outcome(ofAnswer text: String) throws -> PendingAnswer.Outcome {
        let pool = try TestPool(port: listener.port)
        let pending = try pool.send()
        let peer = try listener.accept()
        _ = try peer.read(until: "\r\n\r\n")
        try peer.write(text)
        peer.closeOutput()
        return try pending.outcome()
    }

    // MARK: Kept connections

    @Test func aConnectionIsUsedAgain() throws {
        let (pool, peer) = try warmed()
        for _ in 0..<3 {
            let pending = try pool.send()
            #expect(try peer.read(until: "\r\n\r\n") == TestPool.request)
            try peer.write(Self.answer)
            #expect(try pending.outcome() == .answer(200, "ab"))
        }
        #expect(!listener.hasCaller)
    }

    @Test func twoRequestsAtOnceTakeTwoConnections() throws {
        let (pool, first) = try warmed()
        let one = try pool.send()
        let two = try pool.send()
        let second = try listener.accept()
        for peer in [first, second] {
            _ = try peer.read(until: "\r\n\r\n")
            try peer.write(Self.answer)
        }
        #expect(try one.outcome() == .answer(200, "ab"))
        #expect(try two.outcome() == .answer(200, "ab"))
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nab",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nab",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\ncd",
    ])
    func aConnectionThatIsNotCleanIsNotKept(_ text: String) throws {
        let pool = try TestPool(port: listener.port)
        for _ in 0..<2 {
            let pending = try pool.send()
            let peer = try listener.accept()
            _ = try peer.read(until: "\r\n\r\n")
            try peer.write(text)
            #expect(try pending.outcome() == .answer(200, "ab"))
            #expect(try peer.readToEnd() == "")
        }
    }

    @Test func anUnusedConnectionIsClosedInTime() throws {
        let (pool, peer) = try warmed { $0.idleTimeout = 50 }
        #expect(try peer.readToEnd() == "")
        let pending = try pool.send()
        let other = try listener.accept()
        _ = try other.read(until: "\r\n\r\n")
        try other.write(Self.answer)
        #expect(try pending.outcome() == .answer(200, "ab"))
    }

    @Test func anAnswerThatNobodyAskedForEndsTheConnection() throws {
        let (pool, peer) = try warmed()
        try peer.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")
        #expect(try peer.readToEnd() == "")
        let pending = try pool.send()
        let other = try listener.accept()
        _ = try other.read(until: "\r\n\r\n")
        try other.write(Self.answer)
        #expect(try pending.outcome() == .answer(200, "ab"))
    }

    @Test func closingThePoolClosesItsUnusedConnections() throws {
        let (pool, peer) = try warmed()
        try pool.close()
        #expect(try peer.readToEnd() == "")
    }

    // MARK: A kept connection that turns out closed

    @Test func aRepeatableRequestIsSentOnceMore() throws {
        let (pool, peer) = try warmed()
        let pending = try pool.send(isRepeatable: true)
        _ = try peer.read(until: "\r\n\r\n")
        peer.end()
        let other = try listener.accept()
        #expect(try other.read(until: "\r\n\r\n") == TestPool.request)
        try other.write(Self.answer)
        #expect(try pending.outcome() == .answer(200, "ab"))
    }

    @Test func aRepeatableRequestIsNotSentAThirdTime() throws {
        let (pool, peer) = try warmed()
        let pending = try pool.send(isRepeatable: true)
        _ = try peer.read(until: "\r\n\r\n")
        peer.end()
        let other = try listener.accept()
        _ = try other.read(until: "\r\n\r\n")
        other.end()
        #expect(try pending.outcome() == .failure(.closed))
        #expect(!listener.hasCaller)
    }

    /// Neither on a kept connection, which it may get when it had to wait.
    @Test func aRepeatedRequestIsNotRepeatedOnAKeptConnection() throws {
        let (pool, peer) = try warmed { $0.connections = 1 }
        let repeated = try pool.send(isRepeatable: true)
        let waiting = try pool.send("GET /waiting HTTP/1.1\r\n\r\n")
        #expect(try peer.read(until: "\r\n\r\n") == TestPool.request)
        peer.end()
        let other = try listener.accept()
        #expect(try other.read(until: "\r\n\r\n").hasPrefix("GET /waiting "))
        try other.write(Self.answer)
        #expect(try waiting.outcome() == .answer(200, "ab"))
        #expect(try other.read(until: "\r\n\r\n") == TestPool.request)
        other.end()
        #expect(try repeated.outcome() == .failure(.closed))
        #expect(!listener.hasCaller)
    }

    @Test func aRequestThatMustNotBeRepeatedIsNot() throws {
        let (pool, peer) = try warmed()
        let pending = try pool.send(isRepeatable: false)
        _ = try peer.read(until: "\r\n\r\n")
        peer.end()
        #expect(try pending.outcome() == .failure(.closed))
        #expect(!listener.hasCaller)
    }

    @Test func nothingIsRepeatedOnceAnAnswerHasBegun() throws {
        let (pool, peer) = try warmed()
        let pending = try pool.send(isRepeatable: true)
        _ = try peer.read(until: "\r\n\r\n")
        try peer.write("HTTP/1.1 2")
        peer.end()
        #expect(try pending.outcome() == .failure(.closed))
        #expect(!listener.hasCaller)
    }

    @Test func nothingIsRepeatedOnANewConnection() throws {
        let pool = try TestPool(port: listener.port)
        let pending = try pool.send(isRepeatable: true)
        let peer = try listener.accept()
        _ = try peer.read(until: "\r\n\r\n")
        peer.end()
        #expect(try pending.outcome() == .failure(.closed))
        #expect(!listener.hasCaller)
    }

    // MARK: Answers

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\n\r\nuntil the end", PendingAnswer.Outcome.answer(200, "until the end")),
        ("HTTP/1.0 500 Oh\r\n\r\n", .answer(500, "")),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n1\r\nb\r\n0\r\n\r\n", .answer(200, "ab")),
        ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: a\r\n\r\n" + answer, .answer(200, "ab")),
        ("HTTP/1.1 204 No Content\r\n\r\n", .answer(204, "")),
        ("SSH-2.0-x\r\n\r\n", .failure(.unreadable(.startLine))),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1, 2\r\n\r\n", .failure(.unreadable(.framing))),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n", .failure(.unreadable(.bodyTooLarge))),
        (
            "HTTP/1.1 200 OK\r\nX: " + String(repeating: "a", count: 17 << 10),
            .failure(.unreadable(.headTooLarge))
        ),
        ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", .failure(.closed)),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n", .failure(.closed)),
        ("HTTP/1.1 100 Continue\r\n\r\n", .failure(.closed)),
        ("", .failure(.closed)),
    ])
    func anAnswerIsWhatItsBytesSay(_ text: String, _ expected: PendingAnswer.Outcome) throws {
        #expect(try outcome(ofAnswer: text) == expected)
    }

    /// A body that lasts until the end of the connection was taken for whole even when the connection broke.
    @Test func aBrokenConnectionIsNoEndOfABody() throws {
        let pool = try TestPool(port: listener.port)
        let pending = try pool.send()
        let peer = try listener.accept()
        _ = try peer.read(until: "\r\n\r\n")
        try peer.write("HTTP/1.1 200 OK\r\n\r\nhalf of it")
        peer.reset()
        #expect(try pending.outcome() == .failure(.closed))
    }
}
