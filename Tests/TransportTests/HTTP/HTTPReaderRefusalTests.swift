import NIOCore
import Testing

@testable import Transport

/// Bytes that are not a message, and the error that says so.
struct HTTPReaderRefusalTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: String
        let error: HTTPReadError
        var testDescription: String { name }

        init(_ name: String, _ bytes: String, _ error: HTTPReadError) {
            self.name = name
            self.bytes = bytes
            self.error = error
        }

        static func fields(_ name: String, _ fields: String, _ error: HTTPReadError) -> Case {
            Case(name, "POST /a HTTP/1.1\r\nHost: h\r\n\(fields)\r\n\r\n", error)
        }

        static func chunk(_ name: String, _ body: String) -> Case {
            Case(name, "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" + body, .chunk)
        }
    }

    static let startLines: [Case] = [
        Case("no method", " /a HTTP/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("method with a colon", "GE:T /a HTTP/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("two spaces after the method", "GET  /a HTTP/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("tab after the method", "GET\t/a HTTP/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("no target", "GET HTTP/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("space in the target", "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("control character in the target", "GET /a\u{1} HTTP/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("target outside ASCII", "GET /髙 HTTP/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("HTTP/0.9", "GET /a\r\n\r\n", .startLine),
        Case("lower-case protocol", "GET /a http/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("something after the version", "GET /a HTTP/1.1 \r\nHost: h\r\n\r\n", .startLine),
        Case("two digits of minor version", "GET /a HTTP/1.10\r\nHost: h\r\n\r\n", .startLine),
        Case("two empty lines before it", "\r\n\r\nGET /a HTTP/1.1\r\nHost: h\r\n\r\n", .startLine),
        Case("HTTP/2", "GET /a HTTP/2.0\r\nHost: h\r\n\r\n", .version),
        Case("HTTP/1.2", "GET /a HTTP/1.2\r\nHost: h\r\n\r\n", .version),
        Case("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .version),
        Case("line ends with a bare LF", "GET /a HTTP/1.1\nHost: h\r\n\r\n", .field),
        Case("line ends with a bare CR", "GET /a HTTP/1.1\rHost: h\r\n\r\n", .field),
    ]

    static let fieldLines: [Case] = [
        .fields("white space before the colon", "A : 1", .field),
        .fields("folded line", "A: 1\r\n 2", .field),
        .fields("line that begins with a tab", "A: 1\r\n\tB: 2", .field),
        .fields("no colon", "A", .field),
        .fields("no name", ": 1", .field),
        .fields("name with a parenthesis", "A(: 1", .field),
        .fields("NUL in the value", "A: 1\u{0}2", .field),
        .fields("DEL in the value", "A: 1\u{7F}2", .field),
        .fields("bare LF in the value", "A: 1\nB: 2", .field),
        .fields("bare CR in the value", "A: 1\rB: 2", .field),
        Case("no Host", "GET /a HTTP/1.1\r\n\r\n", .missingHost),
        .fields("two Hosts", "host: h", .missingHost),
        Case("two Hosts in HTTP/1.0", "GET /a HTTP/1.0\r\nHost: h\r\nHost: h\r\n\r\n", .missingHost),
    ]

    static let framings: [Case] = [
        .fields("two equal lengths", "Content-Length: 1\r\nContent-Length: 1", .framing),
        .fields("two lengths", "Content-Length: 1\r\nContent-Length: 2", .framing),
        .fields("a list of lengths", "Content-Length: 1, 1", .framing),
        .fields("negative length", "Content-Length: -1", .framing),
        .fields("length with a sign", "Content-Length: +1", .framing),
        .fields("hexadecimal length", "Content-Length: 0x1", .framing),
        .fields("empty length", "Content-Length:", .framing),
        .fields("length of 16 digits", "Content-Length: 1234567890123456", .framing),
        .fields("length and chunks", "Content-Length: 1\r\nTransfer-Encoding: chunked", .framing),
        .fields("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 1", .framing),
        .fields("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", .framing),
        .fields("chunked chunks", "Transfer-Encoding: chunked, chunked", .framing),
        .fields("gzip and chunked", "Transfer-Encoding: gzip, chunked", .framing),
        .fields("identity", "Transfer-Encoding: identity", .framing),
        .fields("empty coding", "Transfer-Encoding:", .framing),
        .fields("chunked with a parameter", "Transfer-Encoding: chunked;a=b", .framing),
        .fields("a coding that only looks like it", "Transfer-Encoding: xchunked", .framing),
        .fields("vertical tab around the coding", "Transfer-Encoding: \u{B}chunked", .field),
        Case("chunks in HTTP/1.0", "POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", .framing),
    ]

    static let chunks: [Case] = [
        .chunk("empty size", "\r\n"),
        .chunk("size that is no number", "g\r\n"),
        .chunk("negative size", "-1\r\n"),
        .chunk("size with 0x", "0x1\r\na\r\n0\r\n\r\n"),
        .chunk("size of nine digits", "000000001\r\na\r\n0\r\n\r\n"),
        .chunk("space before the size", " 1\r\na\r\n0\r\n\r\n"),
        .chunk("space after the size", "1 \r\na\r\n0\r\n\r\n"),
        .chunk("size line ends with a bare LF", "1\na\r\n0\r\n\r\n"),
        .chunk("bare CR in an extension", "1;a\rb\r\na\r\n0\r\n\r\n"),
        .chunk("extension without a name", "1;\r\na\r\n0\r\n\r\n"),
        .chunk("extension without a value", "1;a=\r\na\r\n0\r\n\r\n"),
        .chunk("quoted value that does not end", "1;a=\"b\r\na\r\n0\r\n\r\n"),
        .chunk("quoted value with its last quote escaped", "1;a=\"b\\\"\r\na\r\n0\r\n\r\n"),
        .chunk("something after a quoted value", "1;a=\"b\"c\r\na\r\n0\r\n\r\n"),
        .chunk("NUL in an extension", "1;a=\"\u{0}\"\r\na\r\n0\r\n\r\n"),
        .chunk("more data than the size says", "1\r\nab\r\n0\r\n\r\n"),
        .chunk("less data than the size says", "3\r\na\r\n0\r\n\r\n"),
        .chunk("data ends with a bare LF", "1\r\na\n0\r\n\r\n"),
        .chunk("size line of 257 bytes", "1;" + String(repeating: "a", count: 254) + "\r\n"),
        .chunk("size line that does not end", String(repeating: "0", count: 257)),
        .chunk("trailer that is no field", "0\r\nabc\r\n\r\n"),
        .chunk("NUL in a trailer", "0\r\na: \u{0}\r\n\r\n"),
        .chunk("trailer folded", "0\r\na: 1\r\n 2\r\n\r\n"),
        .chunk("trailer ends with a bare LF", "0\r\na: 1\n\r\n"),
        .chunk("trailer line of more than 1 KiB", "0\r\na: " + String(repeating: "b", count: 1024) + "\r\n\r\n"),
        .chunk(
            "trailer of more than 4 KiB",
            "0\r\n" + String(repeating: "a: " + String(repeating: "b", count: 900) + "\r\n", count: 5) + "\r\n"),
    ]

    static let answers: [Case] = [
        Case("no version", "200 OK\r\n\r\n", .startLine),
        Case("HTTP/2 answer", "HTTP/2.0 200 OK\r\n\r\n", .version),
        Case("no status", "HTTP/1.1\r\n\r\n", .status),
        Case("two digits", "HTTP/1.1 20 OK\r\n\r\n", .status),
        Case("four digits", "HTTP/1.1 2000 OK\r\n\r\n", .status),
        Case("letters", "HTTP/1.1 2x0 OK\r\n\r\n", .status),
        Case("below 100", "HTTP/1.1 099 OK\r\n\r\n", .status),
        Case("two spaces", "HTTP/1.1  200 OK\r\n\r\n", .status),
        Case("NUL in the reason", "HTTP/1.1 200 O\u{0}K\r\n\r\n", .status),
        Case("answer with two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", .framing),
        Case("answer gzipped in transfer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", .framing),
    ]

    @Test(arguments: startLines + fieldLines + framings + chunks)
    func requestIsRefused(_ refused: Case) {
        #expect(MessageTrace.of(refused.bytes).error == refused.error)
    }

    @Test(arguments: answers)
    func answerIsRefused(_ refused: Case) {
        #expect(MessageTrace.of(refused.bytes, role: .client).error == refused.error)
    }

    /// However the bytes arrive, the verdict is the same: else a proxy in front could be played against us.
    @Test(arguments: startLines + fieldLines + framings + chunks)
    func refusalDoesNotDependOnThePieces(_ refused: Case) {
        let bytes = Array(refused.bytes.utf8)
        #expect(MessageTrace.of(bytes, cuts: Array(1..<bytes.count)).error == refused.error)
    }

    @Test func afterAnErrorNothingIsReadAnyMore() throws {
        var reader = HTTPReader(role: .server)
        var bytes = ByteBuffer(string: "GET /a HTTP/1.1\r\n\r\n")
        reader.append(&bytes)
        #expect(throws: HTTPReadError.missingHost) { try reader.step() }
        var good = ByteBuffer(string: "GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
        reader.append(&good)
        #expect(throws: HTTPReadError.framing) { try reader.step() }
        #expect(!reader.isIdle)
    }
}
