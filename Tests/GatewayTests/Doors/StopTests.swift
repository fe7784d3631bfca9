import Testing

@testable import hubd

extension GatewayTests {
    /// An orderly end: what is under way is answered, what comes new is not taken.
    @Suite struct StopTests {
        @Test func `A hub that stops finishes what is under way and takes nothing new`() async throws {
            let good = try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.json")
            let gate = Gate()
            let hub = try await TestHub { _ in .held(gate, good) }
            let body = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
            let request = TestHub.rest(TestHub.incomeCall, try hub.client().basic, body)
            let (slow, kept) = (try await hub.line(), try await hub.line())
            #expect(try await kept.ask(.get("/healthz")).status == 200)
            slow.write(request.bytes)
            try await eventually("the provider is asked") { !hub.provider.questions.isEmpty }
            async let stopped: Void = hub.stop()
            try await eventually("new connections are refused") {
                do {
                    return try await hub.ask(.get("/healthz")).status != 200
                } catch {
                    return true
                }
            }
            gate.open()
            let answer = try await slow.answer()
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer["connection"] == "close")
            await stopped
            await #expect(throws: (any Error).self) { try await hub.line() }
        }
    }
}
