import NIOCore
import NIOTLS

/// One connection to a destination: one request at a time.
final class HTTPClientConnection: ChannelInboundHandler, Expiring {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private(set) var deadline = UInt64.max
    var tickerIndex = -1
    private let pool: HTTPClientPool
    private var reader: HTTPReader
    private var request: HTTPClientRequest?
    private var context: ChannelHandlerContext?
    /// Answers given on this connection so far.
    private var answers = 0
    private var hasAnswerBegun = false
    private var isSent = false
    private var isGone = false
    /// What came before an error need not be all: no answer may end with it.
    private var isBroken = false

    init(pool: HTTPClientPool) {
        self.pool = pool
        reader = HTTPReader(role: .client, headLimit: pool.limits.headBytes)
    }

    func connecting(for request: HTTPClientRequest) {
        self.request = request
        deadline = min(request.deadline, pool.ticker.deadline(in: pool.limits.connectTimeout))
        pool.ticker.add(self)
    }

    func start(_ request: HTTPClientRequest) {
        self.request = request
        hasAnswerBegun = false
        write()
    }

    /// Connected, TLS included.
    private func write() {
        // The request may have given up before there was a channel to close.
        guard let context, let request else { return close() }
        deadline = request.deadline
        isSent = true
        context.writeAndFlush(wrapOutboundOut(request.bytes), promise: nil)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func channelActive(context: ChannelHandlerContext) {
        if pool.destination.tls == nil { write() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.handshakeCompleted) = event as? TLSUserEvent { write() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        guard let request else {
            // An answer nobody asked for: the connection cannot be trusted any more.
            return close()
        }
        hasAnswerBegun = true
        reader.append(&bytes)
        reader.bodyLimit = request.bodyLimit
        do throws(HTTPReadError) {
            while true {
                switch try reader.step() {
                case .needMore: return
                case .head: continue
                case .body(let body):
                    if reader.head.status >= 200 { return answered(body) }
                }
            }
        } catch {
            fail(.unreadable(error))
            close()
        }
    }

    private func answered(_ body: ByteBuffer) {
        guard let request else { return }
        self.request = nil
        answers += 1
        let head = reader.head
        if head.isKeptAlive && reader.isIdle {
            deadline = pool.ticker.deadline(in: pool.limits.idleTimeout)
            // First the answer, then the next request on this connection: the receiver may send it.
            request.receiver.received(head, body: body)
            pool.isFree(self)
        } else {
            request.receiver.received(head, body: body)
            close()
        }
    }

    func connectFailed() { gone() }

    func expire() {
        deadline = .max
        let isLate = request.map { $0.deadline <= pool.ticker.now } ?? false
        fail(isLate ? .timeout(sent: isSent) : .connect)
        close()
    }

    private func fail(_ failure: HTTPClientFailure) {
        guard let request else { return }
        self.request = nil
        request.receiver.failed(failure)
    }

    func close() {
        deadline = .max
        pool.isClosing(self)
        context?.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        pool.isClosing(self)
        if !isBroken, hasAnswerBegun, let body = reader.finish() { answered(body) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        gone()
    }

    private func gone() {
        guard !isGone else { return }
        isGone = true
        pool.ticker.remove(self)
        pool.isGone()
        guard let request else { return }
        if request.isRepeatable && answers > 0 && !hasAnswerBegun {
            self.request = nil
            pool.sendAgain(request)
        } else {
            fail(isSent ? .closed : .connect)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        isBroken = true
        context.close(promise: nil)
    }
}
