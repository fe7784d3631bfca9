import NIOCore
import Testing

@testable import Transport

struct HTTPReaderTests {
    static let requests = """
        GET /first?q=1 HTTP/1.1\r
        Host: h\r
        \r
        \r
        POST /second HTTP/1.1\r
        Host: h\r
        Content-Length: 5\r
        \r
        12345PUT /third HTTP/1.1\r
        host:h\r
        transfer-encoding: Chunked\r
        \r
        3;a;b=c;d="e\\"f"\r
        abc\r
        A\r
        0123456789\r
        000\r
        Trailer: read over\r
        \r
        DELETE /fourth HTTP/1.0\r
        Connection: keep-alive\r
        X-Text: \t two words \t\r
        X-Empty:\r
        \r

        """
    static let understood = [
        ReadMessage(start: "GET /first?q=1 1", fields: ["Host: h"]),
        ReadMessage(start: "POST /second 1", fields: ["Host: h", "Content-Length: 5"], body: "12345"),
        ReadMessage(
            start: "PUT /third 1", fields: ["host: h", "transfer-encoding: Chunked"], body: "abc0123456789"),
        ReadMessage(
            start: "DELETE /fourth 0", fields: ["Connection: keep-alive", "X-Text: two words", "X-Empty: "]),
    ]

    @Test func pipelinedRequestsAreReadOneAfterTheOther() {
        #expect(MessageTrace.of(Self.requests) == MessageTrace(messages: Self.understood, isIdle: true))
    }

    @Test func aCutAtAnyByteChangesNothing() {
        let bytes = Array(Self.requests.utf8)
        let whole = MessageTrace.of(bytes)
        for cut in 1..<bytes.count {
            #expect(MessageTrace.of(bytes, cuts: [cut]) == whole, "cut before byte \(cut)")
        }
        #expect(MessageTrace.of(bytes, cuts: Array(1..<bytes.count)) == whole)
    }

    @Test func anAnswerCutAnywhereIsTheSame() {
        let text =
            "HTTP/1.1 100 Continue\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n"
            + "HTTP/1.1 404\r\nContent-Length: 2\r\n\r\ncdHTTP/1.1 204 \r\n\r\nHTTP/1.1 200 OK\r\n\r\nuntil the end"
        let bytes = Array(text.utf8)
        let expected = MessageTrace(
            messages: [
                ReadMessage(start: "100 1"),
                ReadMessage(start: "200 1", fields: ["Transfer-Encoding: chunked"], body: "ab"),
                ReadMessage(start: "404 1", fields: ["Content-Length: 2"], body: "cd"),
                ReadMessage(start: "204 1"),
                ReadMessage(start: "200 1", body: "until the end", keepsConnection: false),
            ], isIdle: true)
        for cut in 1..<bytes.count {
            #expect(MessageTrace.of(bytes, role: .client, cuts: [cut], isEnded: true) == expected, "cut before \(cut)")
        }
    }

    @Test func aCutMessageIsNotTakenForAWholeOne() {
        let texts = [
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
            "HTTP/1.1 200 OK\r\n",
        ]
        for text in texts {
            let trace = MessageTrace.of(text, role: .client, isEnded: true)
            #expect(trace.messages.isEmpty && trace.error == nil)
        }
    }

    @Test func statusesWithoutABodyHaveNoneWhateverTheirFieldsSay() {
        for status in [100, 103, 204, 304] {
            let trace = MessageTrace.of("HTTP/1.1 \(status) x\r\nContent-Length: 5\r\n\r\n", role: .client)
            #expect(trace.messages.map(\.body) == [[]])
            #expect(trace.isIdle)
        }
    }

    @Test(arguments: [
        ("HTTP/1.1", "", true), ("HTTP/1.0", "", false), ("HTTP/1.1", "Connection: Close", false),
        ("HTTP/1.0", "Connection: Keep-Alive", true), ("HTTP/1.1", "Connection: te , close", false),
        ("HTTP/1.1", "Connection: closed", true), ("HTTP/1.0", "Connection: upgrade,\tkeep-alive", true),
        ("HTTP/1.1", "Connection: close, keep-alive", false), ("HTTP/1.1", "Connection: keep-alive, close", false),
        ("HTTP/1.1", "Connection: close\r\nConnection: keep-alive", false),
    ])
    func theConnectionIsKeptAsBothSidesSay(_ version: String, _ field: String, _ isKept: Bool) {
        let line = field.isEmpty ? "" : field + "\r\n"
        let trace = MessageTrace.of("GET / \(version)\r\nHost: h\r\n\(line)\r\n")
        #expect(trace.messages.map(\.keepsConnection) == [isKept])
    }

    @Test(arguments: [
        ("Expect: 100-continue", true, false), ("expect: 100-Continue", true, false), ("Expect: 200-ok", false, true),
        ("Accept: 100-continue", false, false),
    ])
    func expectationsAreNoted(_ field: String, _ isContinue: Bool, _ isOther: Bool) throws {
        var reader = HTTPReader(role: .server)
        var bytes = ByteBuffer(string: "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\(field)\r\n\r\n")
        reader.append(&bytes)
        guard case .head = try reader.step() else {
            Issue.record("no head")
            return
        }
        #expect(reader.head.expectsContinue == isContinue)
        #expect(reader.head.expectsOther == isOther)
        guard case .needMore = try reader.step() else {
            Issue.record("a body without bytes")
            return
        }
        #expect(!reader.isIdle)
    }

    @Test func aFieldIsFoundWhateverItsCase() throws {
        var reader = HTTPReader(role: .server)
        var bytes = ByteBuffer(string: "GET /a?b HTTP/1.1\r\nHOST: h\r\nX-a:  1\t\r\nx-A: 2\r\n\r\n")
        reader.append(&bytes)
        _ = try reader.step()
        #expect(reader.head.string("host") == "h")
        #expect(reader.head.string("x-a") == "1")
        #expect(reader.head.string("x-b") == nil)
        #expect(reader.head.withTarget { Array($0) } == Array("/a?b".utf8))
        #expect(reader.head.method == .get)
    }

    @Test func aReaderBetweenTwoMessagesIsIdle() throws {
        var reader = HTTPReader(role: .server)
        #expect(reader.isIdle)
        var bytes = ByteBuffer(string: "\r\nG")
        reader.append(&bytes)
        _ = try reader.step()
        #expect(!reader.isIdle)
        #expect(reader.bufferedBytes == 1)
        var rest = ByteBuffer(string: "ET / HTTP/1.0\r\n\r\n")
        reader.append(&rest)
        guard case .head = try reader.step() else {
            Issue.record("no head")
            return
        }
        #expect(!reader.isIdle)
        _ = try reader.step()
        #expect(reader.isIdle)
    }
}
