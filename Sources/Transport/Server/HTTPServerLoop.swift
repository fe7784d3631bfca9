/// Limits of a server's connections.
package struct HTTPServerLimits: Sendable, Equatable {
    /// Connections an event loop; more are answered with 503 and closed.
    package var connections = 4096
    /// Bytes of a request's head.
    package var headBytes = 16 << 10
    /// Milliseconds from the first byte to the end of a head.
    package var headTimeout = 10_000
    /// Milliseconds from the end of the head to the end of the body.
    package var bodyTimeout = 30_000
    /// Milliseconds between two requests.
    package var idleTimeout = 75_000
    /// Milliseconds that a client has to take its last answer and to close its side.
    package var closeTimeout = 5_000

    package init() {}
}

/// What the connections of one event loop share.
package final class HTTPServerLoop {
    package let limits: HTTPServerLimits
    package let ticker: LoopTicker
    package internal(set) var connections = 0
    /// Every answer from now on closes its connection.
    package private(set) var isStopping = false
    private var dateField = HTTPDate()

    package init(limits: HTTPServerLimits, ticker: LoopTicker) {
        self.limits = limits
        self.ticker = ticker
    }

    func date() -> [UInt8] {
        dateField.refresh()
        return dateField.text
    }

    package func stop() {
        isStopping = true
        ticker.forEach { ($0 as? HTTPServerConnection)?.closeWhenIdle() }
    }
}
