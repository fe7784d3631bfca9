import Crypto
import Foundation
import Testing

@testable import hubd

extension GatewayTests {
    /// The life of a token, from its issue to its end.
    @Suite struct TokenTests {
        private static let income = "010:\(TestHub.incomeCall):Read"

        private func call(_ hub: TestHub, _ token: String, town: String = TestHub.first) async throws -> Answer {
            let body = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
            return try await hub.ask(TestHub.rest(TestHub.incomeCall, "Bearer " + token, body, town: town))
        }

        private func form(_ hub: TestHub, _ path: String, _ text: String, _ client: TestHub.Client? = nil) async throws
            -> Answer
        {
            try await hub.ask(
                Request(
                    path: "/\(TestHub.first)/oauth/v1/\(path)",
                    fields: [("Content-Type", "application/x-www-form-urlencoded")], body: Array(text.utf8)
                ).with("Authorization", client?.basic))
        }

        private func assertion(_ client: TestHub.Client, jti: String) -> String {
            func part(_ bytes: some Sequence<UInt8>) -> String {
                Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
                    .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
            }
            let now = Int(Date().timeIntervalSince1970)
            let claims =
                #"{"iss":"\#(client.id)","sub":"\#(client.id)","aud":"http://127.0.0.1:8080/999997/oauth/v1/token","#
                + #""jti":"\#(jti)","iat":\#(now),"exp":\#(now + 60)}"#
            let signed = part(#"{"alg":"HS256","typ":"JWT"}"#.utf8) + "." + part(claims.utf8)
            let code = HMAC<SHA256>.authenticationCode(
                for: Data(signed.utf8), using: SymmetricKey(data: Data(client.secret.utf8)))
            return signed + "." + part(code)
        }

        @Test func `A token is issued by the client's secret and opens the call`() async throws {
            let hub = try await TestHub()
            let answer = try await hub.issue(try hub.client(), scope: Self.income)
            #expect(answer.status == 200)
            #expect(answer["cache-control"] == "no-store")
            #expect(answer.json?["token_type"]?.text == "Bearer")
            #expect(answer.json?["expires_in"]?.text == "600")
            #expect(answer.json?["scope"]?.text == Self.income)
            let token = try #require(answer.json?["access_token"]?.text)
            #expect(try await call(hub, token)["hub-error"] == "H5004")
        }

        @Test func `A token is issued by a signed assertion, which can be used once`() async throws {
            let hub = try await TestHub()
            let client = try hub.client()
            let text =
                "grant_type=client_credentials&scope=\(Self.income)&client_assertion_type="
                + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion="
                + assertion(client, jti: "once")
            let first = try await form(hub, "token", text)
            #expect(first.status == 200, "\(first.text)")
            #expect(try await call(hub, try #require(first.json?["access_token"]?.text))["hub-error"] == "H5004")
            let again = try await form(hub, "token", text)
            #expect(again.status == 401)
            #expect(again.json?["error"]?.text == "invalid_client")
            #expect(try hub.securityEvents().last == "H3006 999997")
        }

        @Test func `A wrong secret, form, grant type or scope is told as RFC 6749 says`() async throws {
            let hub = try await TestHub()
            let client = try hub.client()
            let wrong = try await hub.issue(TestHub.Client(id: client.id, secret: "wrong"), scope: Self.income)
            #expect(wrong.status == 401)
            #expect(wrong["www-authenticate"]?.hasPrefix("Basic") == true)
            let cases = [
                ("grant_type=password", "unsupported_grant_type"), ("scope=x", "invalid_request"),
                ("grant_type=client_credentials&scope=010:nothing:Read", "invalid_scope"),
                (
                    "grant_type=client_credentials&scope=\(Self.income)%20001:\(TestHub.residentCall):Read",
                    "invalid_scope"
                ),
            ]
            for (text, error) in cases {
                let answer = try await form(hub, "token", text, client)
                #expect(answer.status == 400, "\(text)")
                #expect(answer.json?["error"]?.text == error, "\(text): \(answer.text)")
                #expect(answer["hub-error"] == "H3007")
            }
        }

        @Test func `A token for another provider's scope does not open this call`() async throws {
            let hub = try await TestHub()
            let token = try await hub.token(scope: "001:\(TestHub.residentCall):Read")
            let answer = try await call(hub, token)
            #expect(answer.status == 403)
            #expect(answer["hub-error"] == "H3003")
            #expect(try hub.records().compactMap { $0["code"]?.text } == ["H3003"])
        }

        @Test func `A token of another municipality opens nothing here, even under the same names`() async throws {
            let hub = try await TestHub()
            let token = try await hub.token(in: TestHub.second)
            let answer = try await call(hub, token)
            #expect(answer.status == 403)
            #expect(answer["hub-error"] == "H3005")
            #expect(try hub.records().isEmpty)
            #expect(try hub.securityEvents().last == "H3005 999997")
            let secret = try hub.client(in: TestHub.second)
            #expect(try await hub.issue(secret, scope: Self.income, at: TestHub.first).status == 401)
        }

        @Test func `A revoked token is refused at once on every event loop`() async throws {
            let hub = try await TestHub()
            let client = try hub.client()
            let token = try #require(try await hub.issue(client, scope: Self.income).json?["access_token"]?.text)
            // Connections go to the loops in turn: each of them has the token in its memory.
            var lines: [Line] = []
            for _ in 0..<8 { lines.append(try await hub.line()) }
            let body = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
            let request = TestHub.rest(TestHub.incomeCall, "Bearer " + token, body)
            for line in lines { #expect(try await line.ask(request)["hub-error"] == "H5004") }
            #expect(try await form(hub, "introspect", "token=\(token)", client).json?["active"]?.text == "true")
            #expect(try await form(hub, "revoke", "token=\(token)", client).status == 200)
            for line in lines { #expect(try await line.ask(request)["hub-error"] == "H3002") }
            #expect(try await form(hub, "introspect", "token=\(token)", client).json?["active"]?.text == "false")
        }

        @Test func `A client that is revoked loses its tokens and its secret at once`() async throws {
            let hub = try await TestHub()
            let client = try hub.client()
            let token = try #require(try await hub.issue(client, scope: Self.income).json?["access_token"]?.text)
            #expect(try await call(hub, token)["hub-error"] == "H5004")
            let answer = try hub.admin("/v1/clients/revoke", [("municipality", TestHub.first), ("client", client.id)])
            #expect(answer.status == 200)
            #expect(try await call(hub, token)["hub-error"] == "H3002")
            #expect(try await hub.issue(client, scope: Self.income).status == 401)
        }

        @Test func `A token ends with its lifetime, on the loop that remembers it too`() async throws {
            let hub = try await TestHub(tokenLifetime: "1s")
            let token = try await hub.token()
            let line = try await hub.line()
            let body = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
            let request = TestHub.rest(TestHub.incomeCall, "Bearer " + token, body)
            try await eventually("the token expires") { try await line.ask(request)["hub-error"] == "H3002" }
        }
    }
}
