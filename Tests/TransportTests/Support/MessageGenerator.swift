import SeededGenerator

/// Makes valid HTTP/1 messages, one or several on a connection.
struct MessageGenerator {
    var random: SeededGenerator

    /// One to three requests; all but the last keep the connection.
    mutating func requests() -> [UInt8] {
        (0..<Int.random(in: 1...3, using: &random)).flatMap { _ in request() }
    }

    mutating func answers() -> [UInt8] {
        (0..<Int.random(in: 1...3, using: &random)).flatMap { _ in answer() }
    }

    private mutating func request() -> [UInt8] {
        let method = pick(["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS"])
        let target = pick([
            "/", "/131016/app_submit/v10/x", "/a?b=c&d=%E9%AB%99", "/a;b", "http://h:80/a", "/~a/*'()!$",
        ])
        let version = pick(["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0"])
        var lines = ["\(method) \(target) \(version)", "\(pick(["Host", "host", "HOST"])): h.example:8080"]
        lines += others()
        if version == "HTTP/1.0" { lines.append("Connection: keep-alive") }
        return message(lines, mayBeChunked: version == "HTTP/1.1", mayBeBare: true)
    }

    private mutating func answer() -> [UInt8] {
        let status = pick([
            "200 OK", "200 ", "404 Not Found", "500 Internal Server Error", "204 No Content", "100 Continue",
        ])
        let lines = ["HTTP/1.1 \(status)"] + others()
        guard !status.hasPrefix("204"), !status.hasPrefix("100") else { return bytes(lines) }
        return message(lines, mayBeChunked: true, mayBeBare: false)
    }

    private mutating func others() -> [String] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
            pick([
                "Accept: */*", "X-Text:  \"a, b\"; c=d", "Authorization: Bearer a.b-c_d~e+f/g==", "X-Empty:",
                "!#$%&'*+-.^_`|~: 1", "Content-Type: text/xml; charset=utf-8", "SOAPAction: \"urn:a\"", "X-Wide: 髙",
                "X-Tab: a\tb", "TE: trailers",
            ])
        }
    }

    private mutating func message(_ lines: [String], mayBeChunked: Bool, mayBeBare: Bool) -> [UInt8] {
        let body = (0..<Int.random(in: 0...20, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0 where mayBeChunked: return bytes(lines + ["Transfer-Encoding: chunked"]) + chunked(body)
        case 1 where mayBeBare: return bytes(lines)
        default: return bytes(lines + ["Content-Length: \(body.count)"]) + body
        }
    }

    private mutating func chunked(_ body: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var rest = body[...]
        while !rest.isEmpty {
            let part = rest.prefix(Int.random(in: 1...rest.count, using: &random))
            rest = rest.dropFirst(part.count)
            let size = String(part.count, radix: 16, uppercase: Bool.random(using: &random))
            out += Array((pick(["", "0"]) + size + pick(["", ";a", ";a=b", ";a=\"b c\";d"]) + "\r\n").utf8)
            out += part + [13, 10]
        }
        return out + Array(("0\r\n" + pick(["", "X-Trailer: 1\r\n"]) + "\r\n").utf8)
    }

    private func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) }

    private mutating func pick(_ values: [String]) -> String {
        values[Int.random(in: 0..<values.count, using: &random)]
    }
}
