/// What one hub process takes at most. Bytes and milliseconds.
package struct LimitConfiguration: Sendable, Equatable {
    package var connections = 4_096
    package var headerBytes = 16 << 10
    package var bodyBytes = 4 << 20
    /// Exchanges that one event loop has under way.
    package var perLoopInFlight = 1_024
    package var headerTimeout = 10_000
    package var bodyTimeout = 30_000
    package var idleTimeout = 75_000

    package init() {}

    static let keys: Set<String> = [
        "connections", "headerBytes", "bodyBytes", "perLoopInFlight", "headerTimeout", "bodyTimeout", "idleTimeout",
    ]

    static func read(_ section: ConfigurationSection?) -> LimitConfiguration {
        var limits = LimitConfiguration()
        guard let section else { return limits }
        limits.connections = section.int("connections", or: limits.connections, in: 1...1_000_000)
        limits.headerBytes = section.bytes("headerBytes", or: limits.headerBytes, in: 1_024...1 << 20)
        limits.bodyBytes = section.bytes("bodyBytes", or: limits.bodyBytes, in: 1_024...1 << 30)
        limits.perLoopInFlight = section.int("perLoopInFlight", or: limits.perLoopInFlight, in: 1...100_000)
        limits.headerTimeout = section.milliseconds("headerTimeout", or: limits.headerTimeout, in: 100...600_000)
        limits.bodyTimeout = section.milliseconds("bodyTimeout", or: limits.bodyTimeout, in: 100...3_600_000)
        limits.idleTimeout = section.milliseconds("idleTimeout", or: limits.idleTimeout, in: 100...3_600_000)
        return limits
    }
}
