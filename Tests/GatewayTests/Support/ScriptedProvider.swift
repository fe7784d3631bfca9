import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import Transport

/// A vendor's system that does what a test tells it to, on a socket of its own.
final class ScriptedProvider: Sendable {
    struct Question: Sendable {
        let path: String
        /// The head as it came.
        let head: String
        let body: [UInt8]
        /// Which connection since the start, from 1, and which request on it, from 1.
        let connection: Int
        let number: Int

        var text: String { String(decoding: body, as: UTF8.self) }

        func field(_ name: String) -> String? {
            for line in head.split(whereSeparator: \.isNewline)
            where line.lowercased().hasPrefix(name.lowercased() + ":") {
                return String(line.dropFirst(name.count + 1).drop { $0 == " " })
            }
            return nil
        }
    }

    enum Deed: Sendable {
        case answer(Int, String, [UInt8])
        case bytes([UInt8], thenClose: Bool)
        case close
        case silence
        /// An answer of type JSON when the gate opens.
        case held(Gate, [UInt8])
    }

    typealias Script = @Sendable (Question) -> Deed

    private struct State {
        var script: Script
        var questions: [Question] = []
        var connections = 0
    }

    private let state: Mutex<State>
    private let channel: Mutex<(any Channel)?> = Mutex(nil)

    init(tls: NIOSSLContext? = nil, _ script: @escaping Script) async throws {
        state = Mutex(State(script: script))
        let listening = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { [self] channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
                    try channel.pipeline.syncOperations.addHandler(ProviderConnection(self, number: connect()))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        channel.withLock { $0 = listening }
    }

    deinit { channel.withLock { $0 }?.close(promise: nil) }

    var port: Int { channel.withLock { $0?.localAddress?.port } ?? 0 }
    var questions: [Question] { state.withLock { $0.questions } }

    func play(_ script: @escaping Script) { state.withLock { $0.script = script } }

    func stopListening() async throws { try await channel.withLock { $0 }?.close() }

    private func connect() -> Int {
        state.withLock {
            $0.connections += 1
            return $0.connections
        }
    }

    fileprivate func deed(for question: Question) -> Deed {
        let script = state.withLock {
            $0.questions.append(question)
            return $0.script
        }
        return script(question)
    }
}

private final class ProviderConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let provider: ScriptedProvider
    private let connection: Int
    private var reader = HTTPReader(role: .server, headLimit: 64 << 10, bodyLimit: 64 << 20)
    private var number = 0

    init(_ provider: ScriptedProvider, number: Int) {
        self.provider = provider
        connection = number
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        reader.append(&bytes)
        do throws(HTTPReadError) {
            while true {
                switch try reader.step() {
                case .needMore: return
                case .head: continue
                case .body(let body): act(body, context)
                }
            }
        } catch {
            context.close(promise: nil)
        }
    }

    private func act(_ body: ByteBuffer, _ context: ChannelHandlerContext) {
        number += 1
        let question = ScriptedProvider.Question(
            path: reader.head.withTarget { String(decoding: $0, as: UTF8.self) },
            head: String(decoding: reader.head.bytes.readableBytesView, as: UTF8.self),
            body: Array(body.readableBytesView), connection: connection, number: number)
        switch provider.deed(for: question) {
        case .answer(let status, let type, let body): answer(status, type, body, context.channel)
        case .bytes(let bytes, let thenClose):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
            if thenClose { context.close(promise: nil) }
        case .close: context.close(promise: nil)
        case .silence: break
        case .held(let gate, let body):
            let (bound, channel) = (NIOLoopBound(self, eventLoop: context.eventLoop), context.channel)
            gate.whenOpen { channel.eventLoop.execute { bound.value.answer(200, "application/json", body, channel) } }
        }
    }

    private func answer(_ status: Int, _ type: String, _ body: [UInt8], _ channel: any Channel) {
        let head = "HTTP/1.1 \(status) OK\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n"
        channel.writeAndFlush(ByteBuffer(bytes: Array(head.utf8) + body), promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
