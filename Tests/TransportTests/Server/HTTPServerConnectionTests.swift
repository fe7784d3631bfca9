import Testing

@testable import Transport

/// One client's connection, on a real socket.
@Suite(.timeLimit(.minutes(10)))
struct HTTPServerConnectionTests {
    @Test func aConnectionIsKeptForTheNextRequest() throws {
        let server = try TestServer()
        let client = try server.connect()
        for path in ["/a", "/b", "/c"] {
            try client.write("GET \(path) HTTP/1.1\r\nHost: h\r\n\r\n")
            #expect(
                try client.readAnswer()
                    == RawAnswer(status: 200, fields: ["Content-Type: text/plain", "Content-Length: 2"], body: path))
        }
        #expect(server.log.all == ["request /a", "request /b", "request /c"])
    }

    @Test func pipelinedRequestsAreAnsweredInOrder() throws {
        let server = try TestServer()
        let client = try server.connect()
        let paths = ["/a", "/hold", "/b", "/hold", "/c"]
        try client.write(paths.map { "GET \($0) HTTP/1.1\r\nHost: h\r\n\r\n" }.joined())
        #expect(try client.readAnswer().body == "/a")
        #expect(try server.eventually { $1 == ["request /a", "request /hold"] })
        try server.release()
        #expect(try client.readAnswer().body == "held")
        #expect(try client.readAnswer().body == "/b")
        #expect(try server.eventually { _, log in log.count == 4 })
        try server.release()
        #expect(try client.readAnswer().body == "held")
        #expect(try client.readAnswer().body == "/c")
        #expect(server.log.all == paths.map { "request " + $0 })
    }

    @Test func aBodyComesWholeInPiecesAndInChunks() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 6\r\n\r\nab")
        try client.write("cdef")
        #expect(try client.readAnswer().body == "abcdef")
        try client.write("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
        try client.write("2\r\nab\r\n4\r\ncdef\r\n0\r\n\r\n")
        let answer = try client.readAnswer()
        #expect(answer.body == "abcdef")
        #expect(answer.has("X-From: echo"))
    }

    @Test func aClientThatExpectsIsToldToContinueOnlyWhenItsBodyIsWanted() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        #expect(try client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        try client.write("abc")
        #expect(try client.readAnswer().body == "abc")
        try client.write("POST /refuse HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        let answer = try client.readAnswer()
        #expect(answer.status == 401)
        #expect(answer.has("Connection: close"))
        #expect(try client.readToEnd() == "")
        #expect(server.log.all == ["request /echo"])
    }

    @Test func aBodyTooLongIsRefusedInsteadOfContinued() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1001\r\n\r\n")
        #expect(try client.readAnswer().status == 413)
        #expect(try client.readToEnd() == "")
    }

    @Test func aClientOfHTTP10IsNotToldToContinue() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("POST /echo HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        // By the time another client is answered, the head above has been read.
        let other = try server.connect()
        try other.write("GET /other HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try other.readAnswer().body == "/other")
        try client.write("abc")
        #expect(try client.readAnswer().body == "abc")
        #expect(try client.readToEnd() == "")
    }

    @Test func aRequestWithoutABodyIsRefusedOnAKeptConnection() throws {
        let server = try TestServer()
        let client = try server.connect()
        for _ in 0..<2 {
            try client.write("GET /refuse HTTP/1.1\r\nHost: h\r\n\r\n")
            let answer = try client.readAnswer()
            #expect(answer.status == 401)
            #expect(!answer.has("Connection: close"))
        }
    }

    @Test func aClientOfHTTP10KeepsItsConnectionOnlyWhenItAsks() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        #expect(try client.readAnswer().has("Connection: keep-alive"))
        try client.write("GET /b HTTP/1.0\r\n\r\n")
        #expect(try client.readAnswer().has("Connection: close"))
        #expect(try client.readToEnd() == "")
    }

    @Test func anAnswerToHEADHasNoBody() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try client.readAnswer(isHead: true).has("Content-Length: 2"))
        #expect(try client.readAnswer().body == "/b")
    }

    /// The answer to a head that was never read once followed the head before it.
    @Test func theAnswerToWhatFollowsAHEADRequestHasItsBody() throws {
        let server = try TestServer { $0.headBytes = 200 }
        let client = try server.connect()
        try client.write("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n")
        _ = try client.readAnswer(isHead: true)
        try client.write("GET /" + String(repeating: "a", count: 300))
        let answer = try client.readAnswer()
        #expect(answer.status == 431)
        #expect(answer.body == "unreadable(Transport.HTTPReadError.headTooLarge)")
    }

    @Test func everyAnswerHasItsDate() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
        let head = try client.read(until: "\r\n\r\n")
        let date = /\r\nDate: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} 2\d{3} \d\d:\d\d:\d\d GMT\r\n/
        #expect(head.contains(date))
    }

    @Test func aFieldCannotSmuggleLines() throws {
        let server = try TestServer()
        let client = try server.connect()
        try client.write("GET /inject HTTP/1.1\r\nHost: h\r\n\r\n")
        let answer = try client.readAnswer()
        #expect(answer.fields == ["X-Value: a  X-Injected: 1    GET /", "X-Nul: b  ", "Content-Length: 0"])
        try client.write("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try client.readAnswer().body == "/a")
    }

    @Test func anOverlongPipelineWaitsInTheSocket() throws {
        let server = try TestServer { $0.headBytes = 1000 }
        let client = try server.connect()
        let body = String(repeating: "a", count: 900)
        let request = "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 900\r\n\r\n" + body
        try client.write("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n" + String(repeating: request, count: 250))
        #expect(try server.eventually { $1 == ["request /hold"] })
        // Without the pause a hundred turns would take in all of it.
        let most = try (0..<100).map { _ in try server.bufferedBytes() }.max() ?? 0
        #expect(most > 1000 && most < 100_000)
        try server.release()
        #expect(try client.readAnswer().body == "held")
        for _ in 0..<250 { #expect(try client.readAnswer().body == body) }
    }
}
