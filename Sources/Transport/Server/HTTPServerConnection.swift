package import NIOCore

/// One client's connection: reads a request, hands it to the application, writes the answer, reads the next.
///
/// Not sendable: lives on its loop. Requests of one connection are worked on one after the other, pipelined or not.
package final class HTTPServerConnection: ChannelInboundHandler, Expiring {
    package typealias InboundIn = ByteBuffer
    package typealias OutboundOut = ByteBuffer

    private enum Phase { case idle, readingHead, readingBody, working, closed }

    // One loop: run-time checks of overlapping access could find nothing in what is touched several times a request.
    /// What the application keeps for the request in work.
    @exclusivity(unchecked) package var attachment: AnyObject?
    @exclusivity(unchecked) package private(set) var deadline = UInt64.max
    package var tickerIndex = -1
    package let isSecure: Bool
    private let application: any HTTPApplication
    private let server: HTTPServerLoop
    private let allocator = ByteBufferAllocator()
    @exclusivity(unchecked) private(set) var reader: HTTPReader
    @exclusivity(unchecked) private var phase = Phase.idle
    @exclusivity(unchecked) private var context: ChannelHandlerContext?
    private var isReadingPaused = false
    package private(set) var isInputClosed = false
    private var mustClose = false

    init(application: any HTTPApplication, server: HTTPServerLoop, isSecure: Bool) {
        self.application = application
        self.server = server
        self.isSecure = isSecure
        reader = HTTPReader(role: .server, headLimit: server.limits.headBytes, bodyLimit: 0)
    }

    /// Nil when the client is gone.
    var channel: (any Channel)? { context?.channel }

    /// The head of the request in work.
    package var head: HTTPHead { reader.head }

    package func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        server.ticker.add(self)
        server.connections += 1
        wait(server.limits.idleTimeout)
    }

    package func channelActive(context: ChannelHandlerContext) {
        if server.connections > server.limits.connections { fail(.tooManyConnections) }
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard phase != .closed, !mustClose || phase == .working else { return }
        var bytes = unwrapInboundIn(data)
        reader.append(&bytes)
        if phase == .working {
            if reader.bufferedBytes > server.limits.headBytes { pauseReading() }
        } else {
            advance()
        }
    }

    /// Sends the answer to the request in work. Does nothing when the client is gone.
    package func send(_ response: HTTPResponse) {
        guard phase == .working || phase == .readingBody || phase == .readingHead else { return }
        var out = begin(
            response.status, fieldBytes: 64 * response.fields.count + response.contentType.utf8.count,
            bodyBytes: response.body.count)
        for field in response.fields { out.write(field: field.name, field.value) }
        if !response.contentType.isEmpty { out.write(field: "Content-Type", response.contentType) }
        finish(&out, body: response.body.withUnsafeBytes { $0 })
        flush(out)
    }

    /// The hot path's answer: the caller's own fields are written by `fields`, the body is copied once.
    package func send(
        status: Int, body: [UInt8], fields: (inout ByteBuffer) -> Void
    ) {
        guard phase == .working else { return }
        var out = begin(status, fieldBytes: 256, bodyBytes: body.count)
        fields(&out)
        body.withUnsafeBytes { finish(&out, body: $0) }
        flush(out)
    }

    // MARK: Reading

    private func advance() {
        while phase != .working && phase != .closed && !mustClose {
            do throws(HTTPReadError) {
                switch try reader.step() {
                case .needMore:
                    return becameQuiet()
                case .head:
                    begunHead()
                case .body(let body):
                    phase = .working
                    deadline = .max
                    application.received(body, of: self)
                }
            } catch {
                return fail(.unreadable(error))
            }
        }
    }

    private func becameQuiet() {
        if phase == .idle && !reader.isIdle {
            phase = .readingHead
            wait(server.limits.headTimeout)
        }
        if isInputClosed { close() }
    }

    private func begunHead() {
        phase = .readingBody
        wait(server.limits.bodyTimeout)
        switch application.received(headOf: self) {
        case .read(let limit):
            reader.bodyLimit = limit
            if let length = reader.head.contentLength, length > limit { return fail(.unreadable(.bodyTooLarge)) }
            if reader.head.expectsContinue && reader.head.minorVersion == 1 && reader.bufferedBytes == 0 {
                sendContinue()
            }
        case .answer(let response):
            if hasBody {
                // What the client still sends of its body would be taken for the next request.
                mustClose = true
            } else if case .none = try? reader.step() {
                // Never: an empty body is always complete. Were it not, the connection would be out of step.
                mustClose = true
            }
            send(response)
        }
    }

    private var hasBody: Bool { reader.head.isChunked || (reader.head.contentLength ?? 0) > 0 }

    private func sendContinue() {
        guard let context else { return }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(staticString: "HTTP/1.1 100 Continue\r\n\r\n")), promise: nil)
    }

    private func fail(_ failure: HTTPServerFailure) {
        guard phase != .closed else { return }
        mustClose = true
        phase = .working
        deadline = .max
        if let response = application.answer(to: failure, of: self) { send(response) }
    }

    // MARK: Writing

    private func begin(_ status: Int, fieldBytes: Int, bodyBytes: Int) -> ByteBuffer {
        var out = allocator.buffer(capacity: 192 + fieldBytes + bodyBytes)
        out.write(statusLine: status)
        out.writeBytes(server.date())
        return out
    }

    private func finish(_ out: inout ByteBuffer, body: UnsafeRawBufferPointer) {
        let keepAlive = keepsAlive
        if !keepAlive {
            out.writeStaticString("Connection: close\r\n")
        } else if reader.head.minorVersion == 0 {
            out.writeStaticString("Connection: keep-alive\r\n")
        }
        out.writeStaticString("Content-Length: ")
        out.writeDecimal(body.count)
        out.writeStaticString("\r\n\r\n")
        if reader.head.method != .head { out.writeBytes(body) }
    }

    private var keepsAlive: Bool {
        // A client that has closed its side may have sent more requests before.
        reader.head.isKeptAlive && !mustClose && (!isInputClosed || reader.bufferedBytes > 0) && !server.isStopping
    }

    private func flush(_ out: ByteBuffer) {
        guard let context else { return }
        let keepAlive = keepsAlive
        attachment = nil
        if keepAlive {
            context.writeAndFlush(wrapOutboundOut(out), promise: nil)
            nextRequest()
        } else {
            phase = .closed
            wait(server.limits.closeTimeout)
            resumeReading()
            let connection = NIOLoopBound(self, eventLoop: context.eventLoop)
            context.writeAndFlush(wrapOutboundOut(out)).whenComplete { _ in connection.value.closeOutput() }
        }
    }

    /// Closes our side and reads over what the client still sends, until it closes its own or the time is up: a close with
    /// bytes unread resets the connection, and the client may lose the answer. A full house cannot wait for that.
    private func closeOutput() {
        if isInputClosed || server.connections > server.limits.connections {
            close()
        } else {
            context?.close(mode: .output, promise: nil)
        }
    }

    private func nextRequest() {
        // Set before the loop in advance() sees it; a request already buffered goes on there, or here when the answer came later.
        let wasWorking = phase == .working
        phase = .idle
        reader.forgetHead()
        wait(server.limits.idleTimeout)
        resumeReading()
        guard wasWorking, reader.bufferedBytes > 0, let context else { return }
        let connection = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.eventLoop.execute {
            if connection.value.phase == .idle { connection.value.advance() }
        }
    }

    // MARK: The connection's life

    private func pauseReading() {
        guard !isReadingPaused, let context else { return }
        isReadingPaused = true
        context.channel.setOption(.autoRead, value: false).whenFailure { _ in }
    }

    private func resumeReading() {
        guard isReadingPaused, let context else { return }
        isReadingPaused = false
        context.channel.setOption(.autoRead, value: true).whenFailure { _ in }
    }

    private func wait(_ milliseconds: Int) { deadline = server.ticker.deadline(in: milliseconds) }

    package func expire() {
        deadline = .max
        switch phase {
        case .readingHead: fail(.headTimeout)
        case .readingBody: fail(.bodyTimeout)
        case .idle, .closed: close()
        case .working: break
        }
    }

    /// Closes a connection that waits for its next request; one in work is closed by its answer.
    package func closeWhenIdle() {
        if phase == .idle { close() }
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent {
            isInputClosed = true
            if phase == .working { return application.inputClosed(self) }
            if phase != .closed { close() }
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }

    private func close() {
        context?.close(promise: nil)
    }

    package func channelInactive(context: ChannelHandlerContext) {
        if phase == .working { application.disconnected(self) }
        phase = .closed
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        attachment = nil
        server.ticker.remove(self)
        server.connections -= 1
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
