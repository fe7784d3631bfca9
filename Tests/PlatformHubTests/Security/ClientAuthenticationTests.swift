import Testing

@testable import PlatformHub

@Suite struct ClientAuthenticationTests {
    private let city: City
    private let client: NewClient

    init() throws {
        city = try City()
        client = try city.addClient()
    }

    private func refusal(_ body: () throws -> Void) -> OAuthError? {
        do {
            try body()
            return nil
        } catch {
            return error as? OAuthError
        }
    }

    // MARK: client_secret_jwt

    @Test func `A good assertion gives a token, with and without client_id and iat`() throws {
        let assertion = Assertion(client)
        #expect(try city.verify(city.token(assertion).token).clientID == client.clientID)
        #expect(throws: Never.self) {
            try city.token(assertion.with("jti", "\"2\""), more: ["client_id": client.clientID])
            try city.token(assertion.with("jti", "\"3\"").with("iat", nil))
            try city.token(assertion.with("jti", "\"4\"").with("exp", "\(City.now + 10).75"))
            try city.token(
                assertion.with("jti", "\"5\"").with("aud", "[\"x\",\"http://127.0.0.1:8080/999997/oauth/v1/token\"]"))
            try city.token(
                assertion.with("jti", "\"6\"").with("nbf", "\(City.now)").with("extra", "{\"a\":[1,{\"iss\":2}]}"))
        }
    }

    @Test func `An assertion works once`() throws {
        try city.token(Assertion(client))
        #expect(refusal { try city.token(Assertion(client)) }?.kind == .invalidClient)
        #expect(refusal { try city.token(Assertion(client), now: City.now + 200) }?.kind == .invalidClient)
        #expect(throws: Never.self) { try city.token(Assertion(client, jti: "jti-2")) }
    }

    @Test func `A jti whose request was refused for its scope is used up too`() throws {
        #expect(refusal { try city.token(Assertion(client), more: ["scope": "nothing"]) }?.kind == .invalidScope)
        #expect(refusal { try city.token(Assertion(client)) }?.kind == .invalidClient)
    }

    @Test(
        arguments: [
            ("iss", "\"other\""), ("sub", "\"other\""), ("sub", nil), ("iss", nil), ("jti", nil), ("jti", "\"\""),
            ("jti", "7"), ("exp", nil), ("exp", "\"\(City.now + 60)\""), ("exp", "\(City.now)"),
            ("exp", "\(City.now - 1)"),
            ("exp", "\(City.now + 631)"), ("exp", "1e12"), ("exp", "99999999999999999999"), ("iat", "\(City.now + 31)"),
            ("iat", "\(City.now - 631)"), ("iat", "\"now\""), ("nbf", "\(City.now + 31)"), ("aud", nil),
            ("aud", "\"http://127.0.0.1:8080\""),
            ("aud", "\"http://127.0.0.1:8080/999989/oauth/v1/token\""), ("aud", "[]"),
            ("aud", "[[\"http://127.0.0.1:8080/999997/oauth/v1/token\"]]"),
            ("aud", "[\"http://127.0.0.1:8080/999997/oauth/v1/token\",1]"), ("aud", "{}"),
        ] as [(String, String?)])
    func `A wrong claim is refused`(name: String, value: String?) {
        let assertion = Assertion(client).with(name, value)
        #expect(refusal { try city.token(assertion) }?.kind == .invalidClient)
    }

    @Test(arguments: [
        #"{"alg":"none"}"#, #"{"alg":"None"}"#, #"{"alg":"HS384"}"#, #"{"alg":"HS512"}"#, #"{"alg":"RS256"}"#,
        #"{"alg":"hs256"}"#, #"{"typ":"JWT"}"#, #"{"alg":"HS256","crit":["exp"]}"#, #"{"alg":"HS256","alg":"HS256"}"#,
        #"{"alg":["HS256"]}"#, #"["HS256"]"#, #""HS256""#, "", #"{"alg":"HS256",}"#,
    ])
    func `Another algorithm or a broken header is refused`(header: String) {
        var assertion = Assertion(client)
        assertion.header = header
        #expect(refusal { try city.token(assertion) }?.kind == .invalidClient)
    }

    @Test func `An unsigned, truncated or altered assertion is refused`() throws {
        let text = Assertion(client).text
        let parts = text.split(separator: ".")
        let altered = text.replacing(parts[1], with: Base64.url.encode(#"{"iss":"x"}"#.utf8))
        for wrong in [
            "\(parts[0]).\(parts[1]).", "\(parts[0]).\(parts[1])", String(text.dropLast(2)), text + "A", text + ".x",
            altered, text.replacing(".", with: ".="), String(repeating: "A", count: 5_000), "..",
        ] {
            let error = refusal {
                try city.issue(
                    nil,
                    [
                        "grant_type": "client_credentials", "scope": City.income, "client_assertion": wrong,
                        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    ])
            }
            #expect(error?.kind == .invalidClient)
        }
        #expect(throws: Never.self) { try city.token(Assertion(client)) }
    }

    @Test func `An assertion signed with another client's secret is refused`() throws {
        var assertion = Assertion(client)
        assertion.secret = try city.addClient("zei").secret
        #expect(refusal { try city.token(assertion) }?.kind == .invalidClient)
    }

    @Test func `client_id beside an assertion must be the same`() {
        #expect(refusal { try city.token(Assertion(client), more: ["client_id": "x"]) }?.kind == .invalidClient)
    }

    @Test func `An assertion of another type is refused`() {
        let error = refusal { try city.token(Assertion(client), more: ["client_assertion_type": "saml2-bearer"]) }
        #expect(error?.kind == .invalidClient)
    }

    // MARK: client_secret_basic

    @Test func `Basic is refused for a wrong secret, id or form`() throws {
        let other = try city.addClient("zei")
        let mixed = NewClient(clientID: client.clientID, secret: other.secret)
        let unknown = NewClient(clientID: String(client.clientID.reversed()), secret: client.secret)
        let half = NewClient(
            clientID: client.clientID, secret: Secret(client.secret.withBytes { Array($0.dropLast()) }))
        for header in [
            City.basic(mixed), City.basic(unknown), City.basic(half), "Bearer abc", "Basic", "Basic ", "Basic !",
            "Basic " + Base64.standard.encode("no-colon".utf8), "Basic " + String(repeating: "A", count: 4_000),
        ] {
            let error = refusal { try city.issue(header, ["grant_type": "client_credentials", "scope": City.income]) }
            #expect(error?.kind == .invalidClient)
            #expect(throws: HubError("H3006")) { try city.authenticate(header) }
        }
    }

    @Test func `The scheme may be written in any case`() throws {
        let header = City.basic(client).replacing("Basic", with: "bASIC")
        #expect(try city.authenticate(header).clientID == client.clientID)
    }

    @Test func `The secret itself opens what the system's grants allow`() throws {
        let caller = try city.authenticate(City.basic(client))
        #expect(caller.system === (try city.system("jite")))
        #expect(caller.token == nil)
        let day = try #require(Day("2026-04-15"))
        for (name, id) in [("shokai", "010/income"), ("henko", "010/income"), ("shokai", "001/resident")] {
            let grant = city.directory.authorise(caller, operation: try city.operation(name, of: id), on: day)
            #expect(throws: Never.self) { try grant.get() }
        }
        let late = try #require(Day("2026-05-01"))
        #expect(throws: HubError("H3004")) {
            try city.directory.authorise(caller, operation: try city.operation("shokai", of: "010/income"), on: late)
                .get()
        }
    }

    @Test func `A client of another municipality is unknown at this town's endpoint`() throws {
        let stranger = try city.addClient("jite", in: City.second)
        #expect(refusal { try city.token(stranger) }?.kind == .invalidClient)
        #expect(refusal { try city.token(Assertion(stranger)) }?.kind == .invalidClient)
        #expect(try city.authenticate(City.basic(stranger)).municipality.code == City.second)
    }

    @Test func `A revoked client is out`() throws {
        try city.registry.revoke(clientID: client.clientID, municipality: City.first, now: City.now)
        #expect(refusal { try city.token(client) }?.kind == .invalidClient)
        #expect(refusal { try city.token(Assertion(client)) }?.kind == .invalidClient)
        #expect(throws: HubError("H3006")) { try city.authenticate(City.basic(client)) }
    }

    @Test func `A client whose system has left the configuration is out`() throws {
        let gone = try city.addClient("gone")
        #expect(refusal { try city.token(gone) }?.kind == .invalidClient)
        #expect(throws: HubError("H3006")) { try city.authenticate(City.basic(gone)) }
    }

    @Test func `No or two ways of authentication, and the secret in the body, are refused`() {
        let parameters = ["grant_type": "client_credentials", "scope": City.income]
        #expect(refusal { try city.issue(nil, parameters) }?.kind == .invalidClient)
        let both = parameters.merging(["client_assertion": Assertion(client).text]) { $1 }
        #expect(refusal { try city.issue(City.basic(client), both) }?.kind == .invalidRequest)
        let post = parameters.merging(["client_id": client.clientID, "client_secret": "x"]) { $1 }
        #expect(refusal { try city.issue(nil, post) }?.kind == .invalidClient)
    }

    @Test func `No refusal repeats what was sent`() throws {
        let canary = NewClient(clientID: "CANARY4711", secret: Secret(Array("CANARY4711".utf8)))
        var texts: [String] = []
        for attempt in [
            { try city.token(canary) }, { try city.token(Assertion(canary)) },
            { try city.token(client, scope: "CANARY4711") }, { try city.verify("CANARY4711") },
            { try city.authenticate(City.basic(canary)) },
            { try city.issue(City.basic(client), ["grant_type": "CANARY4711"]) },
        ] as [() throws -> Void] {
            do {
                try attempt()
                Issue.record("was not refused")
            } catch {
                texts.append("\(error)")
                if let error = error as? OAuthError { texts.append(String(decoding: error.json, as: UTF8.self)) }
            }
        }
        #expect(texts.count == 10)
        #expect(texts.allSatisfy { !$0.contains("CANARY") })
    }
}
