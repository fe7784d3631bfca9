import Contracts
import Foundation
import Journal
import Logging
import Messages
import MessagesModel
import NIOSSL
import PlatformHub
import Synchronization
import Testing

@testable import hubd

/// A whole hub in this process, as `hubd serve` runs it, with the project's contracts, two towns, and one scripted provider
/// behind all their systems.
final class TestHub: Sendable {
    enum Door: CaseIterable, Sendable { case plain, tls }

    static let first = "999997"
    static let second = "999989"
    static let incomeCall = "app_submit/v10/shotokujohoshokai"
    static let residentCall = "app_submit/v10/juminkihonjohoshokai"
    static let registrationCall = "app_submit/v10/jutogaishaatenabangofuban"

    static let interfaces = "\(Sample.rootPath)/interfaces"
    /// Loaded once: a second for each of two hundred hubs would keep the tests' few threads from their lines.
    private static let catalogue = Result { try Catalogue.load(interfaces: interfaces) }

    let folder: TemporaryFolder
    let provider: ScriptedProvider
    let logged = LogLines()
    /// Where messages wait, unless the test has given another store.
    let store = ModelStore()
    let running: RunningHub
    private let ports: [Int]
    /// Of all hubs on one database: a system has one client.
    private let clients: ClientBook

    private final class ClientBook: Sendable {
        let known = Mutex<[String: Client]>([:])
    }

    /// - Parameters:
    ///   - writer: the hub's name among others on one database.
    ///   - towns: the towns' files; without one, what ``Towns`` has.
    ///   - isDurable: whether messages lie on the disk, in the engine that the hub itself opens.
    ///   - database: the address of a PostgreSQL.
    ///   - first: another hub on the same database.
    ///   - journal, limits: the sections of hub.yaml.
    ///   - interfaces: the folder of the contracts.
    ///   - more: further lines of hub.yaml.
    ///   - town: the file of the first town, which is then the only one; PORT stands for the provider's.
    init(
        writer: String? = nil, towns: Towns = Towns(), interfaces: String = TestHub.interfaces, town: String? = nil,
        limits: String = "{}", tokenLifetime: String = "10m", more: String = "",
        files: any JournalFileSystem = PosixJournalFileSystem(), messages: (any MessageStore)? = nil,
        isDurable: Bool = false, database: String? = nil, beside first: TestHub? = nil,
        journal: String = "{segment: 4MiB}",
        tls: NIOSSLContext? = nil, provider script: @escaping ScriptedProvider.Script = { _ in .close }
    ) async throws {
        folder = try TemporaryFolder()
        clients = first?.clients ?? ClientBook()
        provider = try await ScriptedProvider(tls: tls, script)
        let certificate = try Certificate.shared.get()
        try folder.write(
            """
            hub: {name: 試験基盤, writer: \(writer ?? (first == nil ? "test-1" : "test-2"))}
            publicURL: http://127.0.0.1:8080
            listen:
              - address: 127.0.0.1:0
              - {address: "127.0.0.1:0", https: {certificate: \(certificate.chainFile), key: "file:\(certificate.keyFile)"}}
            interfaces: \(interfaces)
            municipalities: municipalities
            data: data
            journal: \(journal)
            \(database == nil ? "" : "store: {postgres: \"file:database\"}")
            limits: \(limits)
            tokens: {lifetime: \(tokenLifetime)}
            \(more)
            """, to: "hub.yaml")
        try folder.write("zei-secret", to: "secret")
        if let database { try folder.write(database, to: "database") }
        // Hubs on one database have one key.
        try FileManager.default.createDirectory(
            atPath: folder.path + "/data/keys", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try folder.write(String(repeating: "K", count: 32), to: "data/keys/hub.key")
        let port = String(provider.port)
        let first = town?.replacingOccurrences(of: "PORT", with: port) ?? towns.first(port: provider.port)
        try folder.write(first, to: "municipalities/\(Self.first).yaml")
        if town == nil {
            try folder.write(towns.second(port: provider.port), to: "municipalities/\(Self.second).yaml")
        }
        let lines = logged
        let log = Logger(label: "test") { _ in LogLines.Handler(lines: lines) }
        running = try RunningHub(
            file: folder.path + "/hub.yaml", log: log, files: files, messages: isDurable ? nil : messages ?? store,
            catalogue: interfaces == Self.interfaces ? try Self.catalogue.get() : nil)
        ports = running.ports
    }

    deinit { running.stop(within: 1) }

    func port(_ door: Door) -> Int { ports[door == .plain ? 0 : 1] }

    func line(_ door: Door = .plain) async throws -> Line {
        try await Line.open(port(door), tls: door == .tls ? try Certificate.shared.get().client() : nil)
    }

    /// Asks on a connection of its own.
    func ask(_ request: Request, at door: Door = .plain) async throws -> Answer {
        let line = try await line(door)
        defer { line.close() }
        return try await line.ask(request)
    }

    /// As at SIGTERM; returns when it has ended.
    func stop() async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [running] in
                running.stop()
                continuation.resume()
            }
        }
    }

    func reload() -> String? { running.reload() }

    // MARK: The administrator

    func admin(_ path: String, _ form: [(String, String)] = []) throws -> AdminClient.Answer {
        try AdminClient(socket: running.configuration.adminSocket).post(path, form)
    }

    struct Client: Sendable {
        let id: String
        let secret: String

        var basic: String { "Basic " + Data("\(id):\(secret)".utf8).base64EncodedString() }
    }

    /// The system's client: a system has one.
    func client(_ system: String = "jite", in town: String = first) throws -> Client {
        try clients.known.withLock { clients in
            if let known = clients[town + system] { return known }
            let client = try addClient(system, in: town)
            clients[town + system] = client
            return client
        }
    }

    private func addClient(_ system: String, in town: String) throws -> Client {
        let answer = try admin("/v1/clients/add", [("municipality", town), ("system", system)])
        let json = try #require(JSONValue.parse(answer.body))
        return Client(id: try #require(json["client_id"]?.text), secret: try #require(json["client_secret"]?.text))
    }

    /// The journal's records of a town, as its export shows them.
    func records(of town: String = first) throws -> [JSONValue] {
        let lines = try admin("/v1/audit/export", [("municipality", town)]).body.split(separator: UInt8(ascii: "\n"))
        return lines.compactMap { JSONValue.parse(Array($0)) }.filter { $0["kind"]?.text != "end" }
    }

    func exchange(_ id: String?, of town: String = first) throws -> [JSONValue] {
        try records(of: town).filter { $0["exchange"]?.text == id }
    }

    /// `code municipality` of each event of the security log.
    func securityEvents() throws -> [String] {
        let status = try #require(JSONValue.parse(try admin("/v1/status").body))
        return status["security"]?.list.map { "\($0["code"]?.text ?? "") \($0["municipality"]?.text ?? "")" } ?? []
    }

    // MARK: The vendors' systems

    func issue(_ client: Client, scope: String, at town: String = first) async throws -> Answer {
        let form = "grant_type=client_credentials&scope=" + scope.replacingOccurrences(of: ":", with: "%3A")
        return try await ask(
            Request(
                path: "/\(town)/oauth/v1/token",
                fields: [("Content-Type", "application/x-www-form-urlencoded"), ("Authorization", client.basic)],
                body: Array(form.utf8)))
    }

    /// An income token of the town's family-allowance system.
    func token(
        _ system: String = "jite", scope: String = "010:\(incomeCall):Read", in town: String = first
    ) async throws -> String {
        let answer = try await issue(try client(system, in: town), scope: scope, at: town)
        return try #require(answer.json?["access_token"]?.text, "\(answer.text)")
    }

    static func rest(_ call: String, _ authorization: String?, _ body: [UInt8], town: String = first) -> Request {
        Request(
            path: "/\(town)/\(call)",
            fields: [("Content-Type", "application/json")] + (authorization.map { [("Authorization", $0)] } ?? []),
            body: body)
    }

    static func soap(_ contract: String, _ authorization: String?, _ envelope: [UInt8], town: String = first) -> Request
    {
        Request(
            path: "/\(town)/soap/\(contract)",
            fields: [("Content-Type", "text/xml; charset=utf-8")]
                + (authorization.map { [("Authorization", $0)] } ?? []),
            body: envelope)
    }
}
