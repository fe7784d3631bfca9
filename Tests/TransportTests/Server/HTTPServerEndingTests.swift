import Testing

@testable import Transport

/// How connections end: refusals, time-outs, clients that go, a server that stops.
@Suite(.timeLimit(.minutes(10)))
struct HTTPServerEndingTests {
    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", 400, "unreadable(Transport.HTTPReadError.missingHost)"),
        ("GET / HTTP/2.0\r\n\r\n", 505, "unreadable(Transport.HTTPReadError.version)"),
        ("\u{16}\u{3}\u{1}\r\n\r\n", 400, "unreadable(Transport.HTTPReadError.startLine)"),
        (
            "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", 400,
            "unreadable(Transport.HTTPReadError.chunk)"
        ),
    ])
    func whatIsNoRequestIsAnsweredAndEndsTheConnection(_ bytes: String, _ status: Int, _ body: String) throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write(bytes)
        let answer = try client.readAnswer()
        #expect(answer.status == status && answer.body == body && answer.has("Connection: close"))
        #expect(try client.readToEnd() == "")
        client.end()
        #expect(try server.eventually { loop, _ in loop.connections == 0 })
    }

    /// The server once closed with the body unread: the reset took the answer away from the client.
    @Test(arguments: ["Content-Length: 1000000", "Transfer-Encoding: chunked"])
    func aClientThatSendsTooMuchStillGetsItsAnswer(_ framing: String) throws {
        let server = try TestServer()
        let client = try server.connect()
        let size = framing.hasPrefix("T") ? "F4240\r\n" : ""
        try client.write("POST /echo HTTP/1.1\r\nHost: h\r\n\(framing)\r\n\r\n\(size)")
        for _ in 0..<10 { try client.write([UInt8](repeating: 97, count: 100_000)) }
        let answer = try client.readAnswer()
        #expect(answer.status == 413 && answer.has("Connection: close"))
        #expect(try client.readToEnd() == "")
        client.end()
        #expect(try server.eventually { loop, _ in loop.connections == 0 })
    }

    @Test func aRefusedClientThatSendsItsBodyAllTheSameGetsItsAnswer() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("POST /refuse HTTP/1.1\r\nHost: h\r\nContent-Length: 500000\r\n\r\n")
        try client.write([UInt8](repeating: 97, count: 500_000))
        #expect(try client.readAnswer().status == 401)
        #expect(try client.readToEnd() == "")
    }

    @Test func aClientThatPipelinesWithoutEndIsReadOverToItsEnd() throws {
        let server = try TestServer { ($0.headBytes, $0.closeTimeout) = (1000, 60_000) }
        let client = try server.connect()
        try client.write("GET /hold HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        try client.write([UInt8](repeating: 97, count: 100_000))
        #expect(try server.eventually { _, log in log == ["request /hold"] })
        let most = try (0..<100).map { _ in try server.bufferedBytes() }.max() ?? 0
        #expect(most > 1000)
        try server.release()
        for _ in 0..<100 { try client.write([UInt8](repeating: 97, count: 100_000)) }
        #expect(try client.readAnswer().body == "held")
        #expect(try client.readToEnd() == "")
    }

    @Test func aClientThatNeverClosesIsClosed() throws {
        let server = try TestServer { $0.closeTimeout = 50 }
        let client = try server.connect()
        try client.write("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        #expect(try client.readAnswer().has("Connection: close"))
        #expect(try server.eventually { loop, _ in loop.connections == 0 })
    }

    @Test func aHeadThatDoesNotComeIsGivenUp() throws {
        let server = try TestServer { $0.headTimeout = 50 }
        let client = try server.connect()
        try client.write("GET / HT")
        let answer = try client.readAnswer()
        #expect(answer.status == 408 && answer.body == "headTimeout")
        #expect(try client.readToEnd() == "")
    }

    @Test func aBodyThatDoesNotComeIsGivenUp() throws {
        let server = try TestServer { $0.bodyTimeout = 50 }
        let client = try server.connect()
        try client.write("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc")
        let answer = try client.readAnswer()
        #expect(answer.status == 408 && answer.body == "bodyTimeout")
        #expect(try client.readToEnd() == "")
        #expect(server.log.all == ["failure"])
    }

    @Test func anUnusedConnectionIsClosedWithoutAWord() throws {
        let server = try TestServer { $0.idleTimeout = 500 }
        let fresh = try server.connect()
        let used = try server.connect()
        try used.write("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try used.readAnswer().body == "/a")
        #expect(try fresh.readToEnd() == "")
        #expect(try used.readToEnd() == "")
    }

    @Test func noTimeoutEndsARequestInWork() throws {
        let server = try TestServer {
            ($0.idleTimeout, $0.headTimeout, $0.bodyTimeout, $0.closeTimeout) = (500, 50, 50, 50)
        }
        let client = try server.connect()
        try client.write("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try server.eventually { $1 == ["request /hold"] })
        // An unused connection opened later is closed: so much time has gone by.
        #expect(try server.connect().readToEnd() == "")
        try server.release()
        #expect(try client.readAnswer().body == "held")
    }

    @Test func aClientThatHasClosedItsSideGetsAllItsAnswers() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("GET /hold HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n")
        client.closeOutput()
        #expect(try server.eventually { $1 == ["request /hold"] })
        try server.release()
        #expect(try client.readAnswer().body == "held")
        #expect(try client.readAnswer().body == "/b")
        #expect(try client.readToEnd() == "")
        #expect(try server.eventually { loop, _ in loop.connections == 0 })
    }

    @Test(arguments: ["", "GET / HT", "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nab"])
    func aClientThatLeavesBeforeItsRequestIsCompleteIsClosed(_ bytes: String) throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write(bytes)
        client.closeOutput()
        #expect(try client.readToEnd() == "")
        #expect(try server.eventually { loop, log in loop.connections == 0 && log.isEmpty })
    }

    @Test func theApplicationHearsOfAClientThatGoesAway() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try server.eventually { $1 == ["request /hold"] })
        client.reset()
        #expect(try server.eventually { loop, log in log.last == "disconnected" && loop.connections == 0 })
        try server.release()
        let other = try server.connect()
        try other.write("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try other.readAnswer().body == "/a")
    }

    @Test func oneConnectionTooManyIsTurnedAway() throws {
        let server = try TestServer { $0.connections = 2 }
        let first = try server.connect()
        let second = try server.connect()
        #expect(try server.eventually { loop, _ in loop.connections == 2 })
        let third = try server.connect()
        let answer = try third.readAnswer()
        #expect(answer.status == 503 && answer.body == "tooManyConnections" && answer.has("Connection: close"))
        #expect(try third.readToEnd() == "")
        for client in [first, second] {
            try client.write("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
            #expect(try client.readAnswer().status == 200)
        }
        first.reset()
        #expect(try server.eventually { loop, _ in loop.connections == 1 })
        let fourth = try server.connect()
        try fourth.write("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try fourth.readAnswer().status == 200)
    }

    @Test func aStoppingServerFinishesWhatItHasBegun() throws {
        let server = try TestServer()
        let idle = try server.connect()
        try idle.write("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try !idle.readAnswer().has("Connection: close"))
        let busy = try server.connect()
        try busy.write("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try server.eventually { _, log in log.last == "request /hold" })
        try server.stop()
        #expect(try idle.readToEnd() == "")
        #expect(throws: RawSocket.Failure.self) { try server.connect() }
        try server.release()
        let answer = try busy.readAnswer()
        #expect(answer.body == "held" && answer.has("Connection: close"))
        #expect(try busy.readToEnd() == "")
        busy.end()
        #expect(try server.eventually { loop, _ in loop.connections == 0 })
    }
}
