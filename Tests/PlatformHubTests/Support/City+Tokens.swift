import PlatformHub
import Testing

extension City {
    func addClient(_ system: String = "jite", in town: String = first) throws -> NewClient {
        try registry.add(municipality: town, system: system, now: Self.now)
    }

    static func basic(_ client: NewClient) -> String {
        "Basic " + Base64.standard.encode(Array(client.clientID.utf8) + [58] + client.secret.withBytes { $0 })
    }

    static func form(_ parameters: [String: String]) throws -> FormParameters {
        let body = parameters.map { name, value in
            name + "="
                + value.utf8.map { byte in
                    let digits = String(byte, radix: 16)
                    return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
                }.joined()
        }.joined(separator: "&")
        return try #require(Array(body.utf8).withUnsafeBufferPointer { FormParameters($0) })
    }

    @discardableResult
    func issue(
        _ authorization: String?, _ parameters: [String: String], at town: String = first, now: Int64 = now
    ) throws -> IssuedToken {
        try bytes(authorization) {
            try tokens.issue(authorization: $0, form: try Self.form(parameters), at: try self.town(town), now: now)
        }
    }

    /// A token by HTTP Basic.
    @discardableResult
    func token(_ client: NewClient, scope: String = income, at town: String = first, now: Int64 = now) throws
        -> IssuedToken
    {
        try issue(Self.basic(client), ["grant_type": "client_credentials", "scope": scope], at: town, now: now)
    }

    /// A token by an assertion.
    @discardableResult
    func token(_ assertion: Assertion, now: Int64 = now, more: [String: String] = [:]) throws -> IssuedToken {
        var parameters = [
            "grant_type": "client_credentials", "scope": Self.income, "client_assertion": assertion.text,
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        ]
        parameters.merge(more) { $1 }
        return try issue(nil, parameters, now: now)
    }

    @discardableResult
    func verify(_ token: String, now: Int64 = now, with service: TokenService? = nil) throws -> Principal {
        try bytes(token) { try (service ?? tokens).verify(try #require($0), now: now).get() }
    }

    @discardableResult
    func authenticate(_ header: String) throws -> Principal {
        try bytes(header) { try tokens.authenticate(basic: try #require($0)).get() }
    }

    @discardableResult
    func introspect(_ token: String, by client: NewClient, at town: String = first, now: Int64 = now) throws
        -> Introspection
    {
        try bytes(Self.basic(client)) {
            try tokens.introspect(
                authorization: $0, form: try Self.form(["token": token]), at: try self.town(town), now: now)
        }
    }

    func revoke(_ token: String, by client: NewClient, at town: String = first, now: Int64 = now) throws {
        try bytes(Self.basic(client)) {
            try tokens.revoke(
                authorization: $0, form: try Self.form(["token": token]), at: try self.town(town), now: now)
        }
    }

    private func bytes<Result>(_ text: String?, _ body: (UnsafeBufferPointer<UInt8>?) throws -> Result) throws -> Result
    {
        guard let text else { return try body(nil) }
        return try Array(text.utf8).withUnsafeBufferPointer { try body($0) }
    }
}
