import NIOCore
import NIOPosix
import NIOSSL
import Transport

/// One connection of a vendor's system to a port: writes bytes as they are, reads whole answers.
final class Line: Sendable {
    private let channel: any Channel
    private let inbox: NIOLoopBound<AnswerInbox>

    /// The longest that a test waits for one answer.
    static let patience = TimeAmount.seconds(30)

    private init(channel: any Channel, inbox: NIOLoopBound<AnswerInbox>) {
        self.channel = channel
        self.inbox = inbox
    }

    static func open(_ port: Int, tls: NIOSSLContext? = nil) async throws -> Line {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        return try await ClientBootstrap(group: loop).connectTimeout(patience)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: tls, serverHostname: nil))
                    }
                    try channel.pipeline.syncOperations.addHandler(AnswerInbox())
                }
            }
            .connect(host: "127.0.0.1", port: port)
            .flatMapThrowing { channel in
                let inbox = try channel.pipeline.syncOperations.handler(type: AnswerInbox.self)
                return Line(channel: channel, inbox: NIOLoopBound(inbox, eventLoop: channel.eventLoop))
            }.get()
    }

    func write(_ bytes: [UInt8]) { channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil) }

    /// The next answer; throws ``LineClosed`` when the other side closes instead.
    func answer() async throws -> Answer {
        let inbox = inbox
        return try await channel.eventLoop.flatSubmit { inbox.value.next(within: Line.patience) }.get()
    }

    func ask(_ request: Request) async throws -> Answer {
        write(request.bytes)
        return try await answer()
    }

    func close() { channel.close(promise: nil) }
}

struct LineClosed: Error, Equatable {}

private final class AnswerInbox: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private var reader = HTTPReader(role: .client, headLimit: 64 << 10, bodyLimit: 64 << 20)
    private var answers: [Answer] = []
    private var waiting: EventLoopPromise<Answer>?
    private var isClosed = false
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func next(within limit: TimeAmount) -> EventLoopFuture<Answer> {
        guard let context else { return MultiThreadedEventLoopGroup.singleton.next().makeFailedFuture(LineClosed()) }
        let promise = context.eventLoop.makePromise(of: Answer.self)
        waiting = promise
        let timer = context.eventLoop.scheduleTask(in: limit) { promise.fail(Unexpected("no answer in time")) }
        promise.futureResult.whenComplete { _ in timer.cancel() }
        deliver()
        return promise.futureResult
    }

    private func deliver() {
        guard let promise = waiting else { return }
        if !answers.isEmpty {
            waiting = nil
            promise.succeed(answers.removeFirst())
        } else if isClosed {
            waiting = nil
            promise.fail(LineClosed())
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        reader.append(&bytes)
        do throws(HTTPReadError) {
            while true {
                switch try reader.step() {
                case .needMore: return deliver()
                case .head: continue
                case .body(let body): answers.append(Answer(reader.head, body: Array(body.readableBytesView)))
                }
            }
        } catch {
            waiting?.fail(error)
            waiting = nil
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        isClosed = true
        deliver()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
