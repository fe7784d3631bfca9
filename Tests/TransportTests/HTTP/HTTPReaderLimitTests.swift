import Testing

@testable import Transport

/// Every limit, at its edge and one over.
struct HTTPReaderLimitTests {
    static let head = "GET / HTTP/1.1\r\nHost: h\r\n\r\n"

    @Test func aHeadMayFillItsLimit() {
        #expect(MessageTrace.of(Self.head, headLimit: Self.head.utf8.count).messages.count == 1)
        #expect(MessageTrace.of(Self.head, headLimit: Self.head.utf8.count - 1).error == .headTooLarge)
    }

    @Test func aHeadThatDoesNotEndIsRefusedAtTheLimit() {
        let field = "X: " + String(repeating: "a", count: 100)
        let text = "GET / HTTP/1.1\r\n" + field
        #expect(MessageTrace.of(text, headLimit: text.utf8.count) == MessageTrace())
        #expect(MessageTrace.of(text, headLimit: text.utf8.count - 1).error == .headTooLarge)
    }

    @Test func aBodyDoesNotCountAsHead() {
        let body = String(repeating: "b", count: 1000)
        let text = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n" + body
        #expect(MessageTrace.of(text, headLimit: 60).messages.map { $0.body.count } == [1000])
    }

    @Test func aHundredFieldsAreTheMost() {
        func request(_ fields: Int) -> String {
            "GET / HTTP/1.1\r\nHost: h\r\n" + String(repeating: "A: 1\r\n", count: fields - 1) + "\r\n"
        }
        #expect(MessageTrace.of(request(100)).messages.map(\.fields.count) == [100])
        #expect(MessageTrace.of(request(101)).error == .headTooLarge)
    }

    @Test func aBodyMayFillItsLimit() {
        let text = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\n1234"
        #expect(MessageTrace.of(text, bodyLimit: 4).messages.count == 1)
        #expect(MessageTrace.of(text, bodyLimit: 3).error == .bodyTooLarge)
    }

    @Test func aLengthOverTheLimitIsRefusedBeforeTheBody() {
        let text = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 999999999999999\r\n\r\n"
        #expect(MessageTrace.of(text, bodyLimit: 3).error == .bodyTooLarge)
    }

    @Test func chunksMayFillTheLimitTogether() {
        let text = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n"
        #expect(MessageTrace.of(text, bodyLimit: 4).messages.map(\.body) == [Array("abcd".utf8)])
        #expect(MessageTrace.of(text, bodyLimit: 3).error == .bodyTooLarge)
    }

    @Test func aChunkOverTheLimitIsRefusedByItsSizeAlone() {
        let text = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n"
        #expect(MessageTrace.of(text).error == .bodyTooLarge)
    }

    @Test func sizeLinesAndTrailersMayFillTheirLimits() {
        let head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
        let sizeLine = "1;" + String(repeating: "a", count: 253) + "\r\n"
        let trailer = "a: " + String(repeating: "b", count: 1020) + "\r\n"
        #expect(sizeLine.utf8.count == 257 && trailer.utf8.count == 1025)
        let text = head + sizeLine + "x\r\n0\r\n" + String(repeating: trailer, count: 4) + "\r\n"
        #expect(MessageTrace.of(text).messages.map(\.body) == [[120]])
    }

    @Test func anAnswerUntilTheEndMayFillItsLimit() {
        let text = "HTTP/1.1 200 OK\r\n\r\n1234"
        #expect(MessageTrace.of(text, role: .client, bodyLimit: 4, isEnded: true).messages.count == 1)
        #expect(MessageTrace.of(text, role: .client, bodyLimit: 3, isEnded: true).error == .bodyTooLarge)
    }
}
