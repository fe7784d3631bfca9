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
        writeStaticString("HTTP/1.1 ")
        writeDecimal(status)
        writeStaticString(" ")
        writeStaticString(HTTPResponse.reason(status))
        writeStaticString("\r\n")
    }

    /// A field; line breaks in the value, which would split the message, are written as spaces.
    package mutating func write(field name: String, _ value: String) {
        writeString(name)
        writeStaticString(": ")
        let first = readableBytes
        let length = writeString(value)
        withUnsafeMutableReadableBytes { bytes in
            for index in first..<first + length where bytes[index] < 32 || bytes[index] == 127 { bytes[index] = 32 }
        }
        writeStaticString("\r\n")
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
