import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import Testing

@testable import Transport

/// A pool of connections to a port of the loopback, on an event loop of its own.
final class TestPool {
    static let request = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"

    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let loop: any EventLoop
    private let pool: NIOLoopBound<HTTPClientPool>

    init(
        port: Int, tls: NIOSSLContext? = nil, serverName: String? = nil,
        _ change: @Sendable (inout HTTPClientLimits) -> Void = { _ in }
    ) throws {
        let loop = group.next()
        self.loop = loop
        var limits = HTTPClientLimits()
        change(&limits)
        let destination = HTTPDestination(host: "127.0.0.1", port: port, tls: tls, serverName: serverName)
        pool = try loop.submit { [limits] in
            let pool = HTTPClientPool(destination: destination, limits: limits, ticker: LoopTicker(loop: loop))
            return NIOLoopBound(pool, eventLoop: loop)
        }.wait()
    }

    deinit {
        do {
            try loop.submit { [pool] in
                pool.value.close()
                pool.value.ticker.stop()
            }.wait()
            try group.syncShutdownGracefully()
        } catch {
            fatalError("the pool does not stop: \(error)")
        }
    }

    /// - Parameter timeout: milliseconds.
    func send(
        _ text: String = TestPool.request, timeout: Int = 1_000 * RawSocket.patience, isRepeatable: Bool = false
    ) throws -> PendingAnswer {
        let answer = PendingAnswer(loop: loop)
        try loop.submit { [pool] in
            let pool = pool.value
            pool.send(
                ByteBuffer(string: text), bodyLimit: 1000, deadline: pool.ticker.deadline(in: timeout),
                isRepeatable: isRepeatable, to: answer)
        }.wait()
        return answer
    }

    /// Sends and waits for what comes of it.
    func outcome(of text: String = TestPool.request) throws -> PendingAnswer.Outcome { try send(text).outcome() }

    func close() throws { try loop.submit { [pool] in pool.value.close() }.wait() }
}

/// The answer to one request: it must come exactly once.
final class PendingAnswer: HTTPClientReceiver, Sendable {
    enum Outcome: Equatable {
        case answer(Int, String)
        case failure(HTTPClientFailure)
    }

    private let promise: EventLoopPromise<Outcome>
    private let calls = Mutex(0)

    init(loop: any EventLoop) { promise = loop.makePromise() }

    /// Blocks until it is there; the deadline of the request sees to that.
    func outcome() throws -> Outcome { try promise.futureResult.wait() }

    func received(_ head: HTTPHead, body: ByteBuffer) { came(.answer(head.status, String(buffer: body))) }

    func failed(_ failure: HTTPClientFailure) { came(.failure(failure)) }

    private func came(_ outcome: Outcome) {
        let count = calls.withLock {
            $0 += 1
            return $0
        }
        #expect(count == 1, "answered again: \(outcome)")
        if count == 1 { promise.succeed(outcome) }
    }
}
