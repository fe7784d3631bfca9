package import NIOCore
import NIOPosix
package import NIOSSL

/// Where a pool's connections go.
package struct HTTPDestination: Sendable {
    package let host: String
    package let port: Int
    /// nil for plain HTTP.
    package let tls: NIOSSLContext?
    /// The name that the certificate must carry; nil for an address or plain HTTP.
    package let serverName: String?

    package init(host: String, port: Int, tls: NIOSSLContext?, serverName: String?) {
        self.host = host
        self.port = port
        self.tls = tls
        self.serverName = serverName
    }
}

package struct HTTPClientLimits: Sendable, Equatable {
    /// Connections to the destination from one event loop.
    package var connections = 128
    /// Requests that wait for a connection; more fail at once.
    package var waiting = 1024
    /// Milliseconds to connect, TLS included.
    package var connectTimeout = 5_000
    /// Milliseconds that an unused connection is kept.
    package var idleTimeout = 30_000
    package var headBytes = 16 << 10

    package init() {}
}

/// Why there is no answer.
package enum HTTPClientFailure: Error, Equatable, Sendable {
    /// Nothing was sent.
    case connect
    /// Nothing was sent: too many requests wait already.
    case overloaded
    case timeout(sent: Bool)
    /// The connection ended before the answer was complete.
    case closed
    case unreadable(HTTPReadError)
}

/// Takes the one answer of a request, on the pool's loop.
package protocol HTTPClientReceiver: AnyObject {
    func received(_ head: HTTPHead, body: ByteBuffer)
    func failed(_ failure: HTTPClientFailure)
}

/// The kept connections of one event loop to one destination. Not sendable: used on its loop only.
package final class HTTPClientPool {
    package let destination: HTTPDestination
    package let limits: HTTPClientLimits
    let ticker: LoopTicker
    private var idle: [HTTPClientConnection] = []
    private var open = 0
    private var waiting: [HTTPClientRequest] = []
    private var firstWaiting = 0

    package init(destination: HTTPDestination, limits: HTTPClientLimits = HTTPClientLimits(), ticker: LoopTicker) {
        self.destination = destination
        self.limits = limits
        self.ticker = ticker
    }

    /// Sends the bytes of one whole request.
    ///
    /// - Parameters:
    ///   - deadline: on the ticker's clock, for everything from waiting for a connection to the last byte of the answer.
    ///   - isRepeatable: when a *kept* connection turns out closed before the first byte of an answer, send once more on a new one.
    package func send(
        _ bytes: ByteBuffer, bodyLimit: Int, deadline: UInt64, isRepeatable: Bool, to receiver: any HTTPClientReceiver
    ) {
        let request = HTTPClientRequest(
            bytes: bytes, bodyLimit: bodyLimit, deadline: deadline, isRepeatable: isRepeatable, receiver: receiver)
        if let connection = idle.popLast() {
            connection.start(request)
        } else {
            sendOnNewConnection(request)
        }
    }

    private func sendOnNewConnection(_ request: HTTPClientRequest) {
        if open < limits.connections {
            connect(for: request)
        } else if waiting.count - firstWaiting < limits.waiting {
            ticker.add(request)
            waiting.append(request)
        } else {
            request.receiver.failed(.overloaded)
        }
    }

    private func connect(for request: HTTPClientRequest) {
        open += 1
        let connection = HTTPClientConnection(pool: self)
        connection.connecting(for: request)
        let bound = NIOLoopBound(connection, eventLoop: ticker.loop)
        ClientBootstrap(group: ticker.loop)
            .connectTimeout(.milliseconds(Int64(limits.connectTimeout)))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 16 << 10))
            .channelInitializer { [destination] channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls = destination.tls {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: tls, serverHostname: destination.serverName))
                    }
                    try channel.pipeline.syncOperations.addHandler(bound.value)
                }
            }
            .connect(host: destination.host, port: destination.port)
            .whenFailure { _ in bound.value.connectFailed() }
    }

    /// The connection has given its answer and can be used again.
    func isFree(_ connection: HTTPClientConnection) {
        if let request = nextWaiting() { return connection.start(request) }
        idle.append(connection)
    }

    /// The connection is closing: no request may be given to it any more.
    func isClosing(_ connection: HTTPClientConnection) {
        if let index = idle.firstIndex(where: { $0 === connection }) { idle.remove(at: index) }
    }

    /// The connection is gone; another may take its place.
    func isGone() {
        open -= 1
        if let request = nextWaiting() { connect(for: request) }
    }

    func sendAgain(_ request: HTTPClientRequest) {
        request.isRepeatable = false
        sendOnNewConnection(request)
    }

    private func nextWaiting() -> HTTPClientRequest? {
        while firstWaiting < waiting.count {
            let request = waiting[firstWaiting]
            firstWaiting += 1
            if firstWaiting == waiting.count {
                waiting.removeAll(keepingCapacity: true)
                firstWaiting = 0
            }
            ticker.remove(request)
            if !request.isExpired { return request }
        }
        return nil
    }

    package func close() {
        for connection in idle { connection.close() }
    }
}

/// A request on its way. While it waits for a connection, the ticker watches its deadline.
final class HTTPClientRequest: Expiring {
    let bytes: ByteBuffer
    let bodyLimit: Int
    let deadline: UInt64
    var isRepeatable: Bool
    let receiver: any HTTPClientReceiver
    var tickerIndex = -1
    private(set) var isExpired = false

    init(
        bytes: ByteBuffer, bodyLimit: Int, deadline: UInt64, isRepeatable: Bool, receiver: any HTTPClientReceiver
    ) {
        self.bytes = bytes
        self.bodyLimit = bodyLimit
        self.deadline = deadline
        self.isRepeatable = isRepeatable
        self.receiver = receiver
    }

    func expire() {
        guard !isExpired else { return }
        isExpired = true
        receiver.failed(.timeout(sent: false))
    }
}
