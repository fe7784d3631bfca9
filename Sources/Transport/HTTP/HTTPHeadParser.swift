import NIOCore

/// Splits a complete head (ending in an empty line) into its start line and fields, and finds how the body is framed.
enum HTTPHeadParser {
    static let fieldLimit = 100

    static func parse(_ head: inout HTTPHead, role: HTTPReader.Role) throws(HTTPReadError) {
        let bytes = head.bytes
        var failure: HTTPReadError?
        bytes.withUnsafeReadableBytes { raw in
            do throws(HTTPReadError) {
                try parse(&head, raw.assumingMemoryBound(to: UInt8.self), role)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private static func parse(
        _ head: inout HTTPHead, _ bytes: UnsafeBufferPointer<UInt8>, _ role: HTTPReader.Role
    ) throws(HTTPReadError) {
        var position = try endOfLine(bytes, from: 0)
        switch role {
        case .server: try requestLine(&head, bytes, end: position)
        case .client: try statusLine(&head, bytes, end: position)
        }
        position += 2
        var framing = Framing()
        while bytes[position] != ASCII.carriageReturn {
            let end = try endOfLine(bytes, from: position)
            guard head.fields.count < fieldLimit else { throw .headTooLarge }
            let field = try field(bytes, position..<end)
            head.fields.append(field)
            try framing.note(field, bytes, &head)
            position = end + 2
        }
        guard position + 2 == bytes.count, bytes[position + 1] == ASCII.lineFeed else { throw .field }
        try framing.settle(&head, role)
    }

    /// Index of the CR that ends the line; a bare CR or LF is refused.
    private static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(HTTPReadError) -> Int {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == ASCII.carriageReturn {
                guard bytes[index + 1] == ASCII.lineFeed else { throw .field }
                return index
            }
            guard bytes[index] != ASCII.lineFeed else { throw .field }
            index += 1
        }
        throw .field
    }

    private static func requestLine(
        _ head: inout HTTPHead, _ bytes: UnsafeBufferPointer<UInt8>, end: Int
    ) throws(HTTPReadError) {
        var index = 0
        while index < end && ASCII.isToken(bytes[index]) { index += 1 }
        guard index > 0, index < end, bytes[index] == ASCII.space else { throw .startLine }
        head.method = method(UnsafeBufferPointer(rebasing: bytes[0..<index]))
        let target = index + 1
        index = target
        while index < end && ASCII.isVisible(bytes[index]) { index += 1 }
        guard index > target, index < end, bytes[index] == ASCII.space else { throw .startLine }
        head.target = target..<index
        head.minorVersion = try version(bytes, index + 1, end: end)
        guard index + 9 == end else { throw .startLine }
        head.isKeptAlive = head.minorVersion == 1
    }

    private static func statusLine(
        _ head: inout HTTPHead, _ bytes: UnsafeBufferPointer<UInt8>, end: Int
    ) throws(HTTPReadError) {
        head.minorVersion = try version(bytes, 0, end: end)
        guard end >= 12, bytes[8] == ASCII.space, end == 12 || bytes[12] == ASCII.space else { throw .status }
        for index in 9..<12 {
            guard ASCII.isDigit(bytes[index]) else { throw .status }
            head.status = head.status * 10 + Int(bytes[index] - 48)
        }
        guard head.status >= 100 else { throw .status }
        for index in 12..<end where !ASCII.isFieldValue(bytes[index]) { throw .status }
        head.isKeptAlive = head.minorVersion == 1
    }

    private static func version(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, end: Int
    ) throws(HTTPReadError) -> Int {
        let expected: StaticString = "HTTP/1."
        guard start + 8 <= end else { throw .startLine }
        for index in 0..<5 where bytes[start + index] != expected.utf8Start[index] { throw .startLine }
        guard bytes[start + 5] == 49, bytes[start + 6] == 46, bytes[start + 7] == 48 || bytes[start + 7] == 49 else {
            throw .version
        }
        return Int(bytes[start + 7] - 48)
    }

    private static func method(_ name: UnsafeBufferPointer<UInt8>) -> HTTPHead.Method {
        if name.elementsEqual("POST".utf8) { return .post }
        if name.elementsEqual("GET".utf8) { return .get }
        if name.elementsEqual("HEAD".utf8) { return .head }
        if name.elementsEqual("PUT".utf8) { return .put }
        if name.elementsEqual("DELETE".utf8) { return .delete }
        return .other
    }

    /// Whether a line, without its end, is a field.
    static func isField(_ line: ByteBuffer) -> Bool {
        line.withUnsafeReadableBytes { raw in
            do throws(HTTPReadError) {
                _ = try field(raw.assumingMemoryBound(to: UInt8.self), 0..<raw.count)
                return true
            } catch {
                return false
            }
        }
    }

    private static func field(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
    ) throws(HTTPReadError) -> HTTPHead.Field {
        var index = line.lowerBound
        while index < line.upperBound && ASCII.isToken(bytes[index]) { index += 1 }
        guard index > line.lowerBound, index < line.upperBound, bytes[index] == ASCII.colon else { throw .field }
        let name = line.lowerBound..<index
        var start = index + 1
        var end = line.upperBound
        for position in start..<end where !ASCII.isFieldValue(bytes[position]) { throw .field }
        while start < end && (bytes[start] == ASCII.space || bytes[start] == ASCII.tab) { start += 1 }
        while end > start && (bytes[end - 1] == ASCII.space || bytes[end - 1] == ASCII.tab) { end -= 1 }
        return HTTPHead.Field(name: name, value: start..<end)
    }
}

/// What the fields say of the body's end and the connection's future, gathered field by field.
private struct Framing {
    var hosts = 0
    var lengths = 0
    var encodings = 0
    /// `close` wins over `keep-alive`, wherever they stand.
    var isClosing = false

    mutating func note(
        _ field: HTTPHead.Field, _ bytes: UnsafeBufferPointer<UInt8>, _ head: inout HTTPHead
    ) throws(HTTPReadError) {
        let name = UnsafeBufferPointer(rebasing: bytes[field.name])
        let value = UnsafeBufferPointer(rebasing: bytes[field.value])
        switch name.count {
        case 4 where ASCII.equalIgnoringCase(name, "host"):
            hosts += 1
        case 6 where ASCII.equalIgnoringCase(name, "expect"):
            if ASCII.equalIgnoringCase(value, "100-continue") {
                head.expectsContinue = true
            } else {
                head.expectsOther = true
            }
        case 10 where ASCII.equalIgnoringCase(name, "connection"):
            connection(value, &head)
        case 14 where ASCII.equalIgnoringCase(name, "content-length"):
            lengths += 1
            head.contentLength = try length(value)
        case 17 where ASCII.equalIgnoringCase(name, "transfer-encoding"):
            encodings += 1
            guard ASCII.equalIgnoringCase(value, "chunked") else { throw .framing }
            head.isChunked = true
        default:
            break
        }
    }

    func settle(_ head: inout HTTPHead, _ role: HTTPReader.Role) throws(HTTPReadError) {
        guard lengths <= 1, encodings <= 1, lengths + encodings <= 1 else { throw .framing }
        if head.isChunked && head.minorVersion == 0 { throw .framing }
        if isClosing { head.isKeptAlive = false }
        guard role == .server else { return }
        guard hosts == 1 || (hosts == 0 && head.minorVersion == 0) else { throw .missingHost }
    }

    private func length(_ value: UnsafeBufferPointer<UInt8>) throws(HTTPReadError) -> Int {
        guard !value.isEmpty, value.count <= 15 else { throw .framing }
        var length = 0
        for byte in value {
            guard ASCII.isDigit(byte) else { throw .framing }
            length = length * 10 + Int(byte - 48)
        }
        return length
    }

    private mutating func connection(_ value: UnsafeBufferPointer<UInt8>, _ head: inout HTTPHead) {
        for part in value.split(separator: UInt8(ascii: ",")) {
            var option = part
            while let first = option.first, first == ASCII.space || first == ASCII.tab { option = option.dropFirst() }
            while let last = option.last, last == ASCII.space || last == ASCII.tab { option = option.dropLast() }
            let bytes = UnsafeBufferPointer(rebasing: option)
            if ASCII.equalIgnoringCase(bytes, "close") { isClosing = true }
            if ASCII.equalIgnoringCase(bytes, "keep-alive") { head.isKeptAlive = true }
        }
    }
}
