import Contracts
import Testing

@testable import PlatformHub

@Suite struct TokenServiceTests {
    private let city: City
    private let client: NewClient

    init() throws {
        city = try City()
        client = try city.addClient()
    }

    private func refusal(scope: String?, grantType: String? = "client_credentials", now: Int64 = City.now)
        -> OAuthError?
    {
        var parameters: [String: String] = [:]
        parameters["scope"] = scope
        parameters["grant_type"] = grantType
        do {
            try city.issue(City.basic(client), parameters, now: now)
            return nil
        } catch {
            return error as? OAuthError
        }
    }

    // MARK: Issue

    @Test func `A token names its caller and holds for ten minutes`() throws {
        let issued = try city.token(client, scope: "\(City.income) \(City.incomeFix)")
        #expect(issued.lifetime == 600)
        #expect(issued.scope == "\(City.income) \(City.incomeFix)")
        let caller = try city.verify(issued.token, now: City.now + 599)
        #expect(caller.municipality === (try city.town()))
        #expect(caller.system === (try city.system("jite")))
        #expect(caller.clientID == client.clientID)
        #expect(caller.token?.id == issued.id)
        #expect(caller.token?.provider == "010")
        #expect(caller.expires == City.now + 600)
        #expect(throws: HubError("H3002")) { try city.verify(issued.token, now: City.now + 600) }
    }

    @Test func `The answer is the one of RFC 6749`() throws {
        let issued = try city.token(client)
        let rest = #""token_type":"Bearer","expires_in":600,"scope":"\#(City.income)"}"#
        let expected = #"{"access_token":"\#(issued.token)","# + rest
        #expect(String(decoding: issued.json, as: UTF8.self) == expected)
        #expect(!"\(issued)".contains(issued.token))
    }

    @Test func `A configured shorter life is kept`() throws {
        let city = try City(lifetime: 30)
        let issued = try city.token(try city.addClient())
        #expect(issued.lifetime == 30)
        #expect(throws: HubError("H3002")) { try city.verify(issued.token, now: City.now + 30) }
    }

    @Test func `A scope asked for twice counts once`() throws {
        let issued = try city.token(client, scope: "\(City.income) \(City.income)")
        #expect(issued.scope == City.income)
        #expect(try city.verify(issued.token).token?.scopes.count == 1)
    }

    @Test(arguments: [
        nil, "", " ", "\(City.income) ", " \(City.income)", "\(City.income)  \(City.incomeFix)", "nothing",
        "010:app_submit/v10/shotokujohoshokai:Create", "\(City.income) \(City.resident)",
        (0..<65).map { _ in City.income }.joined(separator: " "),
    ])
    func `A scope that is missing, unknown, unclean or of two providers is refused`(scope: String?) {
        #expect(refusal(scope: scope)?.kind == .invalidScope)
    }

    @Test func `A scope without a grant on this day is refused`() throws {
        #expect(refusal(scope: City.income, now: City.now + 40 * 86_400)?.kind == .invalidScope)
        #expect(refusal(scope: City.resident, now: City.now + 40 * 86_400) == nil)
        let other = try city.addClient("juki")
        #expect(throws: OAuthError.self) { try city.token(other) }
    }

    @Test func `A grant of the same system in another municipality gives no scope here`() throws {
        let stranger = try city.addClient("jite", in: City.second)
        #expect(throws: OAuthError.self) { try city.token(stranger, at: City.second) }
        let granted = try city.addClient("hoiku", in: City.second)
        #expect(throws: Never.self) { try city.token(granted, at: City.second) }
    }

    @Test func `Only the client credentials grant is known`() {
        #expect(refusal(scope: City.income, grantType: nil)?.kind == .invalidRequest)
        #expect(refusal(scope: City.income, grantType: "password")?.kind == .unsupportedGrantType)
        #expect(refusal(scope: City.income, grantType: "refresh_token")?.kind == .unsupportedGrantType)
    }

    // MARK: Authorise

    @Test func `A token opens its own scopes and no others`() throws {
        let caller = try city.verify(city.token(client).token)
        let day = try #require(Day("2026-04-15"))
        func authorise(_ name: String, _ id: String) throws -> Grant {
            try city.directory.authorise(caller, operation: try city.operation(name, of: id), on: day).get()
        }
        #expect(try authorise("shokai", "010/income").id == "jite-income")
        #expect(throws: HubError("H3003")) { try authorise("henko", "010/income") }
        #expect(throws: HubError("H3003")) { try authorise("shokai", "001/resident") }
    }

    // MARK: Verify

    @Test func `Every altered character of a token is noticed`() throws {
        let token = Array(try city.token(client).token.utf8)
        for index in token.indices {
            var altered = token
            altered[index] = altered[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(throws: HubError("H3002")) { try city.verify(String(decoding: altered, as: UTF8.self)) }
        }
    }

    @Test func `Cut, lengthened and foreign texts are no tokens`() throws {
        let token = try city.token(client).token
        var wrong = (0..<token.count).map { String(token.prefix($0)) }
        wrong += [
            token + "A", token + "AA", token + token, " " + token, token + "=", String(repeating: "A", count: 100_000),
        ]
        for text in wrong { #expect(throws: HubError("H3002")) { try city.verify(text) } }
    }

    @Test func `Random bytes are never a token and never a crash`() throws {
        let random = CountingRandom(seed: 99)
        for round in 0..<2_000 {
            let header: [UInt8] = round % 2 == 0 ? [1] + Array("999997".utf8) : []
            let text = Base64.url.encode(header + random.bytes(round % 180))
            #expect(throws: HubError("H3002")) { try city.verify(text) }
        }
    }

    @Test func `A token survives a restart of the hub`() throws {
        let token = try city.token(client).token
        let keys = try KeyStore(folder: city.folder.path + "/keys")
        let registry = try ClientRegistry(path: city.folder.path + "/registry.sqlite", keys: keys)
        let directory = try Directory(configuration: city.configuration, contracts: City.makeContracts())
        let restarted = TokenService(
            directory: directory, registry: registry, keys: keys, publicURL: city.configuration.publicURL, lifetime: 600
        )
        let caller = try city.verify(token, with: restarted)
        #expect(caller.clientID == client.clientID)
        #expect(caller.system === directory.municipality(code: City.first)?.system(id: "jite"))
        let operation = try #require(directory.scope(City.income)?.operation)
        let day = try #require(Day("2026-04-15"))
        #expect(throws: Never.self) { try directory.authorise(caller, operation: operation, on: day).get() }
    }

    @Test func `A token of another hub is none here`() throws {
        let other = try City()
        _ = try other.addClient()
        let keys = try KeyStore(folder: other.folder.path + "/foreign")
        let registry = try ClientRegistry(path: other.folder.path + "/foreign.sqlite", keys: keys)
        let service = TokenService(
            directory: other.directory, registry: registry, keys: keys, publicURL: "", lifetime: 600)
        let token = try city.token(client).token
        #expect(throws: HubError("H3002")) { try city.verify(token, with: service) }
    }

    @Test func `A token of one municipality names that one alone`() throws {
        let stranger = try city.addClient("hoiku", in: City.second)
        let token = try city.token(stranger, at: City.second).token
        #expect(try city.verify(token).municipality.code == City.second)
        // The same bytes under the first town's name.
        var bytes = try #require(Base64.url.decode(token.utf8))
        bytes.replaceSubrange(1..<7, with: Array(City.first.utf8))
        #expect(throws: HubError("H3002")) { try city.verify(Base64.url.encode(bytes)) }
    }

    // MARK: Revoke

    @Test func `A revoked token is out at once, for every service on the registry, and after a restart`() throws {
        let first = try city.token(client).token
        let second = try city.token(client).token
        let before = city.registry.revision
        try city.revoke(first, by: client)
        #expect(city.registry.revision == before + 1)
        #expect(throws: HubError("H3002")) { try city.verify(first) }
        #expect(throws: Never.self) { try city.verify(second) }
        let registry = try ClientRegistry(path: city.folder.path + "/registry.sqlite", keys: city.keys)
        let restarted = TokenService(
            directory: city.directory, registry: registry, keys: city.keys, publicURL: "", lifetime: 600)
        #expect(throws: HubError("H3002")) { try city.verify(first, with: restarted) }
    }

    @Test func `Revoking what is no token is no error and changes nothing`() throws {
        let expired = try city.token(client, now: City.now - 700).token
        for text in ["x", expired] {
            #expect(throws: Never.self) { try city.revoke(text, by: client) }
        }
        #expect(city.registry.revision == 0)
    }

    @Test func `Nobody revokes another client's token`() throws {
        let token = try city.token(client).token
        let other = try city.addClient("juki")
        let error = #expect(throws: OAuthError.self) { try city.revoke(token, by: other) }
        #expect(error?.kind == .unauthorizedClient)
        #expect(throws: Never.self) { try city.verify(token) }
    }

    @Test func `Revoking a client ends its tokens`() throws {
        let token = try city.token(client).token
        try city.registry.revoke(clientID: client.clientID, municipality: City.first, now: City.now)
        #expect(throws: HubError("H3002")) { try city.verify(token) }
        _ = try city.addClient()
        #expect(throws: HubError("H3002")) { try city.verify(token) }
    }

    // MARK: Introspect

    @Test func `An active token is told to another client of its municipality`() throws {
        let issued = try city.token(client)
        let provider = try city.addClient("zei")
        let facts = Introspection.Facts(
            scope: City.income, clientID: client.clientID, id: issued.id, issued: City.now, expires: City.now + 600,
            provider: "010")
        #expect(try city.introspect(issued.token, by: provider) == .active(facts))
        let json = String(decoding: try city.introspect(issued.token, by: provider).json, as: UTF8.self)
        #expect(json.hasPrefix(#"{"active":true,"scope":"\#(City.income)","client_id":"\#(client.clientID)""#))
        #expect(json.contains(#""exp":\#(City.now + 600)"#))
        #expect(!json.contains(issued.token))
    }

    @Test func `Expired, revoked, foreign and other texts all look the same`() throws {
        let provider = try city.addClient("zei")
        let revoked = try city.token(client).token
        try city.revoke(revoked, by: client)
        let expired = try city.token(client, now: City.now - 600).token
        let foreign = try city.token(try city.addClient("hoiku", in: City.second), at: City.second).token
        for text in [revoked, expired, foreign, "x"] {
            let answer = try city.introspect(text, by: provider)
            #expect(String(decoding: answer.json, as: UTF8.self) == #"{"active":false}"#)
        }
    }

    @Test func `Without authentication nothing is told`() throws {
        let token = try city.token(client).token
        let stranger = try city.addClient("hoiku", in: City.second)
        let error = #expect(throws: OAuthError.self) { try city.introspect(token, by: stranger) }
        #expect(error?.httpStatus == 401)
    }
}
