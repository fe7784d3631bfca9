import Testing

@testable import Adapters

/// How the hub gets and keeps a provider's token.
@Suite(.timeLimit(.minutes(10))) struct TokenSourceTests {
    private static let call = "/api/app_submit/v10/shotokujohoshokai"

    private static func section(_ more: String = "") -> String {
        """
        kind: rest
        url: http://127.0.0.1:PORT/api
        authentication:
          oauth: {tokenURL: "http://127.0.0.1:PORT/token", client: hub, secret: "env:PATH"\(more)}
        """
    }

    private static func token(_ text: String, lifetime: Int = 600) -> (Int, String) {
        (200, #"{"access_token":"\#(text)","token_type":"Bearer","expires_in":\#(lifetime)}"#)
    }

    private func good() throws -> String {
        String(decoding: try Bench.bytes("response-no-tax-record.json"), as: UTF8.self)
    }

    @Test func `Many calls that wait for a token cause one fetch, and all get it`() async throws {
        let good = try good()
        let bench = try Bench(Self.section()) { path, _, _ in path == "/token" ? Self.token("first") : (200, good) }
        #expect(try await bench.ask(8) == [String](repeating: "ok", count: 8))
        #expect(try await bench.ask(2) == ["ok", "ok"])
        #expect(bench.questions.count { $0.hasPrefix("/token") } == 1)
        #expect(bench.questions.count { $0 == Self.call + " Bearer first" } == 10)
    }

    @Test func `A token that lives no longer than the margin is fetched again when it is over`() async throws {
        let good = try good()
        let bench = try Bench(Self.section()) { path, _, number in
            path == "/token" ? Self.token("token-\(number)", lifetime: 1) : (200, good)
        }
        #expect(try await bench.ask() == ["ok"])
        let deadline = ContinuousClock.now + .seconds(30)
        while bench.questions.count(where: { $0.hasPrefix("/token") }) < 2, ContinuousClock.now < deadline {
            #expect(try await bench.ask() == ["ok"])
        }
        let fetches = bench.questions.indices.filter { bench.questions[$0].hasPrefix("/token") }
        #expect(fetches.count >= 2)
        #expect(bench.questions.last == Self.call + " Bearer token-\(fetches[1] + 1)")
    }

    @Test func `Many calls whose token is refused cause one new fetch`() async throws {
        let good = try good()
        let bench = try Bench(Self.section()) { path, authorization, number in
            if path == "/token" { return Self.token(number == 1 ? "old" : "new") }
            return authorization == "Bearer new" ? (200, good) : (401, "{}")
        }
        #expect(try await bench.ask(4) == [String](repeating: "ok", count: 4))
        #expect(bench.questions.count { $0.hasPrefix("/token") } == 2)
    }

    @Test func `A provider that forbids us is not asked with another token`() async throws {
        let bench = try Bench(Self.section()) { path, _, _ in path == "/token" ? Self.token("good") : (403, "{}") }
        #expect(try await bench.ask() == ["H5008"])
        #expect(bench.questions.count == 2)
    }

    @Test(arguments: [
        (401, #"{"error":"invalid_client"}"#), (500, "<html>"), (200, "{"), (200, "{}"),
        (200, #"{"access_token":"","token_type":"Bearer"}"#), (200, #"{"access_token":"a b","token_type":"Bearer"}"#),
        (200, #"{"access_token":"a\r\nX: y","token_type":"Bearer"}"#),
        (200, #"{"access_token":"abc","token_type":"mac"}"#),
        (200, #"{"access_token":"abc"}"#), (200, #"{"inner":{"access_token":"abc"},"token_type":"Bearer"}"#),
    ])
    func `An endpoint that gives no usable token is H5008 for all that wait, and nothing is sent`(
        status: Int, text: String
    ) async throws {
        let bench = try Bench(Self.section()) { _, _, _ in (status, text) }
        #expect(try await bench.ask(3) == ["H5008", "H5008", "H5008"])
        #expect(bench.questions == ["/token -"])
    }

    @Test func `After a refusal the next call tries again`() async throws {
        let good = try good()
        let bench = try Bench(Self.section()) { path, _, number in
            if path != "/token" { return (200, good) }
            return number == 1 ? (503, "") : Self.token("late")
        }
        #expect(try await bench.ask() == ["H5008"])
        #expect(try await bench.ask() == ["ok"])
    }

    @Test func `With client_secret_basic the secret stands in the head`() async throws {
        let good = try good()
        let bench = try Bench(Self.section(", method: client_secret_basic, scope: \"010:a:Read\"")) { path, _, _ in
            path == "/token" ? Self.token("abc") : (200, good)
        }
        #expect(try await bench.ask() == ["ok"])
        #expect(bench.questions.first?.hasPrefix("/token Basic ") == true)
    }

    @Test func `HTTP Basic needs no token at all`() async throws {
        let good = try good()
        let section = """
            kind: rest
            url: http://127.0.0.1:PORT/api
            authentication: {basic: {user: hub, password: "env:PATH"}}
            """
        let bench = try Bench(section) { _, _, _ in (200, good) }
        #expect(try await bench.ask() == ["ok"])
        #expect(bench.questions.count == 1 && bench.questions[0].hasPrefix(Self.call + " Basic "))
    }
}
