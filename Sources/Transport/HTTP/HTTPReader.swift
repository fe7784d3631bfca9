package import NIOCore

/// Takes one HTTP/1 message after the other out of a connection's bytes (RFC 9112), strictly: CRLF only, no folded fields, no
/// white space before a colon, one way of framing. A body comes as one buffer: a slice of what was read unless it was chunked.
package struct HTTPReader {
    package enum Role: Sendable { case server, client }

    package enum Step {
        case needMore
        /// ``head`` is complete. Set ``bodyLimit`` before the next step.
        case head
        case body(ByteBuffer)
    }

    private enum State { case head, length(Int), chunkSize, chunkData(Int), chunkEnd, trailer, untilClose, failed }

    package private(set) var head = HTTPHead()
    /// Bytes that the body of the current message may have.
    package var bodyLimit: Int
    private let role: Role
    private let headLimit: Int
    private var state = State.head
    private var buffer = ByteBuffer()
    private var chunked = ByteBuffer()
    /// Bytes of the buffer in which the end of the head was looked for in vain.
    private var searched = 0
    private var trailerBytes = 0
    private var hasSkippedEmptyLine = false

    package init(role: Role, headLimit: Int = 16 << 10, bodyLimit: Int = 4 << 20) {
        self.role = role
        self.headLimit = headLimit
        self.bodyLimit = bodyLimit
    }

    package var bufferedBytes: Int { buffer.readableBytes }

    /// Between two messages, with nothing of the next one.
    package var isIdle: Bool {
        if case .head = state { return buffer.readableBytes == 0 }
        return false
    }

    /// The message is done with: what fails from now on is not its failure.
    mutating func forgetHead() {
        head.reset()
        // Given back, the memory takes the next read; kept, every read would allocate anew.
        if buffer.readableBytes == 0 { buffer = ByteBuffer() }
    }

    package mutating func append(_ bytes: inout ByteBuffer) {
        if buffer.readableBytes == 0 { buffer = bytes } else { buffer.writeBuffer(&bytes) }
    }

    /// The next thing that is complete. After ``Step/body(_:)`` the following message begins.
    package mutating func step() throws(HTTPReadError) -> Step {
        do {
            return try advance()
        } catch {
            state = .failed
            throw error
        }
    }

    /// The peer closed its side: the body that lasts until then, or nil when a message was cut.
    package mutating func finish() -> ByteBuffer? {
        guard case .untilClose = state, buffer.readableBytes <= bodyLimit else { return nil }
        state = .head
        let body = buffer
        buffer = ByteBuffer()
        return body
    }

    private mutating func advance() throws(HTTPReadError) -> Step {
        while true {
            switch state {
            case .head:
                guard try readHead() else { return .needMore }
                return .head
            case .length(let length):
                guard length <= bodyLimit else { throw .bodyTooLarge }
                guard let body = buffer.readSlice(length: length) else { return .needMore }
                state = .head
                return .body(body)
            case .untilClose:
                guard buffer.readableBytes <= bodyLimit else { throw .bodyTooLarge }
                return .needMore
            case .chunkSize:
                guard let size = try readChunkSize() else { return .needMore }
                state = size == 0 ? .trailer : .chunkData(size)
            case .chunkData(let size):
                guard chunked.readableBytes + size <= bodyLimit else { throw .bodyTooLarge }
                guard var data = buffer.readSlice(length: size) else { return .needMore }
                chunked.writeBuffer(&data)
                state = .chunkEnd
            case .chunkEnd:
                guard let end: UInt16 = buffer.readInteger() else { return .needMore }
                guard end == 0x0D0A else { throw .chunk }
                state = .chunkSize
            case .trailer:
                guard try readTrailerLine() else { return .needMore }
                state = .head
                let body = chunked
                chunked = ByteBuffer()
                return .body(body)
            case .failed:
                throw .framing
            }
        }
    }

    // MARK: Head

    private mutating func readHead() throws(HTTPReadError) -> Bool {
        skipEmptyLine()
        let end = buffer.withUnsafeReadableBytes { Self.endOfHead($0, from: searched) }
        guard let end else {
            guard buffer.readableBytes <= headLimit else { throw .headTooLarge }
            searched = max(0, buffer.readableBytes - 3)
            return false
        }
        guard end <= headLimit else { throw .headTooLarge }
        searched = 0
        hasSkippedEmptyLine = false
        guard let bytes = buffer.readSlice(length: end) else { return false }
        head.reset()
        head.bytes = bytes
        try HTTPHeadParser.parse(&head, role: role)
        state = try bodyState()
        return true
    }

    /// A server ignores one empty line before a request line (RFC 9112 §2.2).
    private mutating func skipEmptyLine() {
        guard role == .server, !hasSkippedEmptyLine, searched == 0, buffer.readableBytes >= 2 else { return }
        if buffer.getInteger(at: buffer.readerIndex, as: UInt16.self) == 0x0D0A {
            buffer.moveReaderIndex(forwardBy: 2)
            hasSkippedEmptyLine = true
        }
    }

    private static func endOfHead(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var index = start
        while index + 3 < bytes.count {
            // The fourth byte decides how far the search may jump.
            let last = bytes[index + 3]
            if last == ASCII.lineFeed {
                if bytes[index + 2] == ASCII.carriageReturn && bytes[index + 1] == ASCII.lineFeed
                    && bytes[index] == ASCII.carriageReturn
                {
                    return index + 4
                }
                index += 2
            } else {
                index += last == ASCII.carriageReturn ? 1 : 4
            }
        }
        return nil
    }

    private mutating func bodyState() throws(HTTPReadError) -> State {
        switch role {
        case .server:
            if head.isChunked { return .chunkSize }
            return .length(head.contentLength ?? 0)
        case .client:
            if head.status < 200 || head.status == 204 || head.status == 304 { return .length(0) }
            if head.isChunked { return .chunkSize }
            if let length = head.contentLength { return .length(length) }
            head.isKeptAlive = false
            return .untilClose
        }
    }

    // MARK: Chunks

    private mutating func line(limit: Int) throws(HTTPReadError) -> ByteBuffer? {
        let end = buffer.withUnsafeReadableBytes { raw in raw.firstIndex(of: ASCII.lineFeed) }
        guard let end else {
            guard buffer.readableBytes <= limit else { throw .chunk }
            return nil
        }
        guard end <= limit, end >= 1, let line = buffer.readSlice(length: end + 1) else { throw .chunk }
        guard line.getInteger(at: line.readerIndex + end - 1, as: UInt8.self) == ASCII.carriageReturn else {
            throw .chunk
        }
        return line.getSlice(at: line.readerIndex, length: end - 1)
    }

    private mutating func readChunkSize() throws(HTTPReadError) -> Int? {
        guard let line = try line(limit: 256) else { return nil }
        guard let size = ChunkLine.size(line.readableBytesView) else { throw .chunk }
        trailerBytes = 0
        return size
    }

    /// True when the empty line has come. Trailer fields are checked and read over.
    private mutating func readTrailerLine() throws(HTTPReadError) -> Bool {
        while let line = try line(limit: 1024) {
            if line.readableBytes == 0 { return true }
            trailerBytes += line.readableBytes
            guard trailerBytes <= 4096, HTTPHeadParser.isField(line) else { throw .chunk }
        }
        return false
    }
}
