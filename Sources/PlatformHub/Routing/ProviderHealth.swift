import Synchronization

/// Whether a provider may be called now.
package enum Availability: Sendable, Equatable {
    /// Call it, then report how it went with the permit.
    case available(CircuitBreaker.Permit)
    /// H5009.
    case circuitOpen(retryAfterSeconds: Int)
    /// H5010. The end in Unix seconds.
    case maintenance(until: Int64)
}

/// One provider's circuit and its planned down times. Any thread may ask; the lock is held for a few instructions.
package final class ProviderHealth: Sendable {
    private let windows: [MaintenanceWindow]
    private let circuit: Mutex<CircuitBreaker>

    package init(circuit: CircuitBreaker.Settings, windows: [MaintenanceWindow]) {
        self.windows = windows
        self.circuit = Mutex(CircuitBreaker(settings: circuit))
    }

    /// - Parameters:
    ///   - monotonic: nanoseconds of a clock that never goes back.
    ///   - unixSeconds: the wall clock, for the maintenance windows.
    package func availability(monotonic: UInt64, unixSeconds: Int64) -> Availability {
        if !windows.isEmpty {
            let moment = JapanTime(unixSeconds: unixSeconds)
            if let end = windows.lazy.compactMap({ $0.end(at: moment) }).max() { return .maintenance(until: end) }
        }
        switch circuit.withLock({ $0.admit(now: monotonic) }) {
        case .allowed(let permit): return .available(permit)
        case .refused(let wait): return .circuitOpen(retryAfterSeconds: Int((wait + 999_999_999) / 1_000_000_000))
        }
    }

    package func report(_ result: CircuitBreaker.CallResult, of permit: CircuitBreaker.Permit, monotonic: UInt64) {
        circuit.withLock { $0.report(result, of: permit, now: monotonic) }
    }
}
