package import NIOCore

/// An answer before it is framed: status, fields beyond the framing ones, and body.
package struct HTTPResponse {
    package var status: Int
    /// Empty: no body and no `Content-Type`.
    package var contentType: String
    package var fields: [(name: String, value: String)]
    package var body: [UInt8]

    package init(
        status: Int, contentType: String = "", fields: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        self.status = status
        self.contentType = contentType
        self.fields = fields
        self.body = body
    }

    package static func reason(_ status: Int) -> StaticString {
        switch status {
        case 100: "Continue"
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 207: "Multi-Status"
        case 304: "Not Modified"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 410: "Gone"
        case 413: "Content Too Large"
        case 415: "Unsupported Media Type"
        case 417: "Expectation Failed"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        case 505: "HTTP Version Not Supported"
        default: "Status"
        }
    }
}

extension ByteBuffer {
    mutating func write(statusLine status: Int) {
        let reason = HTTPResponse.reason(status)
        writeWithUnsafeMutableBytes(minimumWritableBytes: 15 + reason.utf8CodeUnitCount) { out in
            var end = out.put("HTTP/1.1 ", at: 0)
            for (digit, place) in [(status / 100, 0), (status / 10, 1), (status, 2)] {
                out[end + place] = 48 + UInt8(truncatingIfNeeded: digit % 10)
            }
            out[end + 3] = 32
            end = out.put(reason, at: end + 4)
            return out.put("\r\n", at: end)
        }
    }

    /// A field; line breaks in the value, which would split the message, are written as spaces.
    package mutating func write(field name: String, _ value: String) {
        let size = name.utf8.count + value.utf8.count + 4
        writeWithUnsafeMutableBytes(minimumWritableBytes: size) { out in
            let start = out.put(": ", at: out.put(name, at: 0))
            let end = out.put(value, at: start)
            for index in start..<end where out[index] < 32 || out[index] == 127 { out[index] = 32 }
            return out.put("\r\n", at: end)
        }
    }

    package mutating func writeDecimal(_ value: Int) {
        if value < 10 {
            writeInteger(UInt8(48 + value))
        } else {
            writeDecimal(value / 10)
            writeInteger(UInt8(48 + value % 10))
        }
    }
}

extension UnsafeMutableRawBufferPointer {
    /// - Returns: where the text ends.
    fileprivate func put(_ text: StaticString, at start: Int) -> Int {
        let count = text.utf8CodeUnitCount
        UnsafeMutableRawBufferPointer(rebasing: self[start..<start + count])
            .copyMemory(from: UnsafeRawBufferPointer(start: text.utf8Start, count: count))
        return start + count
    }

    fileprivate func put(_ text: String, at start: Int) -> Int {
        var text = text
        return text.withUTF8 { utf8 in
            UnsafeMutableRawBufferPointer(rebasing: self[start..<start + utf8.count])
                .copyMemory(from: UnsafeRawBufferPointer(utf8))
            return start + utf8.count
        }
    }
}
