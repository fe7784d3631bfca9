import PlatformHub
import Testing

@Suite struct CircuitBreakerTests {
    private var breaker = CircuitBreaker(settings: .init(failures: 3, openNanoseconds: 100))

    private mutating func permit(_ now: UInt64) throws -> CircuitBreaker.Permit {
        guard case .allowed(let permit) = breaker.admit(now: now) else {
            throw Refused()
        }
        return permit
    }

    private struct Refused: Error {}

    private mutating func fail(times: Int, now: UInt64) throws {
        for _ in 0..<times { breaker.report(.failure, of: try permit(now), now: now) }
    }

    @Test mutating func `Opens after the set number of failures in a row and says how long`() throws {
        try fail(times: 2, now: 5)
        _ = try permit(5)
        try fail(times: 1, now: 10)
        #expect(breaker.admit(now: 10) == .refused(retryAfterNanoseconds: 100))
        #expect(breaker.admit(now: 109) == .refused(retryAfterNanoseconds: 1))
    }

    @Test mutating func `A success in between starts the count again`() throws {
        try fail(times: 2, now: 0)
        breaker.report(.success, of: try permit(0), now: 0)
        try fail(times: 2, now: 0)
        #expect(throws: Never.self) { try self.permitIsThere() }
    }

    private func permitIsThere() throws {
        var copy = self
        _ = try copy.permit(0)
    }

    @Test mutating func `Lets exactly one probe through when the open time is over`() throws {
        try fail(times: 3, now: 0)
        #expect(try permit(100).isProbe)
        #expect(breaker.admit(now: 100) == .refused(retryAfterNanoseconds: 100))
    }

    @Test mutating func `Closes when the probe succeeds`() throws {
        try fail(times: 3, now: 0)
        breaker.report(.success, of: try permit(100), now: 101)
        #expect(try permit(101).isProbe == false)
        try fail(times: 2, now: 101)
        #expect(try permit(101).isProbe == false)
    }

    @Test mutating func `Opens again when the probe fails`() throws {
        try fail(times: 3, now: 0)
        breaker.report(.failure, of: try permit(100), now: 150)
        #expect(breaker.admit(now: 150) == .refused(retryAfterNanoseconds: 100))
    }

    @Test mutating func `A probe that tells nothing is followed by another at once`() throws {
        try fail(times: 3, now: 0)
        breaker.report(.unknown, of: try permit(100), now: 120)
        #expect(try permit(120).isProbe)
    }

    @Test mutating func `A probe that never reports does not keep the circuit shut for ever`() throws {
        try fail(times: 3, now: 0)
        _ = try permit(100)
        #expect(try permit(200).isProbe)
    }

    @Test mutating func `Results of calls made before the circuit opened count neither way`() throws {
        let early = try permit(0)
        let other = try permit(0)
        try fail(times: 3, now: 0)
        breaker.report(.success, of: early, now: 1)
        #expect(breaker.admit(now: 1) == .refused(retryAfterNanoseconds: 99))
        let probe = try permit(100)
        breaker.report(.failure, of: other, now: 101)
        breaker.report(.success, of: probe, now: 102)
        #expect(try permit(102).isProbe == false)
    }

    @Test mutating func `A call that ended for another reason is no failure`() throws {
        for _ in 0..<10 { breaker.report(.unknown, of: try permit(0), now: 0) }
        #expect(try permit(0).isProbe == false)
    }
}
