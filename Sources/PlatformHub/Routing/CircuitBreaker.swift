/// Keeps a provider that fails from being asked again and again: a state machine without clock or lock.
///
/// closed —(`failures` in a row)→ open —(`openNanoseconds` later)→ half open: one call goes through as a probe →
/// closed when it succeeds, open again when it fails. Times are monotonic nanoseconds.
package struct CircuitBreaker: Sendable {
    package struct Settings: Sendable, Equatable {
        package var failures: Int
        package var openNanoseconds: UInt64

        package init(failures: Int = 5, openNanoseconds: UInt64 = 10_000_000_000) {
            self.failures = failures
            self.openNanoseconds = openNanoseconds
        }
    }

    /// Leave to call the provider once; its result is reported with it.
    package struct Permit: Sendable, Equatable {
        fileprivate let generation: UInt64
        package let isProbe: Bool
    }

    package enum Admission: Sendable, Equatable {
        case allowed(Permit)
        case refused(retryAfterNanoseconds: UInt64)
    }

    package enum CallResult: Sendable {
        case success
        /// The provider could not be reached, was late, or answered with what is no answer.
        case failure
        /// The call ended for another reason (the hub stops, the caller left): says nothing of the provider.
        case unknown
    }

    private enum State {
        case closed(failures: Int)
        case open(until: UInt64)
        case halfOpen(probeUntil: UInt64)
    }

    private let settings: Settings
    private var state = State.closed(failures: 0)
    /// Goes up with every change of state, so that results of calls made before it are not counted.
    private var generation: UInt64 = 0

    package init(settings: Settings) { self.settings = settings }

    package mutating func admit(now: UInt64) -> Admission {
        switch state {
        case .closed: return .allowed(Permit(generation: generation, isProbe: false))
        // A probe whose result never came is given up after one open time, or the circuit would stay shut for ever.
        case .open(let until), .halfOpen(let until):
            guard now >= until else { return .refused(retryAfterNanoseconds: until - now) }
            enter(.halfOpen(probeUntil: now + settings.openNanoseconds))
            return .allowed(Permit(generation: generation, isProbe: true))
        }
    }

    package mutating func report(_ result: CallResult, of permit: Permit, now: UInt64) {
        guard permit.generation == generation else { return }
        switch (state, result) {
        case (.closed, .success): state = .closed(failures: 0)
        case (.closed(let failures), .failure) where failures + 1 < settings.failures:
            state = .closed(failures: failures + 1)
        case (.closed, .failure), (.halfOpen, .failure): enter(.open(until: now + settings.openNanoseconds))
        case (.halfOpen, .success): enter(.closed(failures: 0))
        case (.halfOpen, .unknown): enter(.open(until: now))
        case (.closed, .unknown), (.open, _): break
        }
    }

    private mutating func enter(_ next: State) {
        state = next
        generation += 1
    }
}
