import PlatformHub
import Testing

@Suite struct HubConfigurationTests {
    private let folder = TemporaryFolder()

    /// The problems of `hub.yaml` with the first town beside it.
    private func problems(_ hub: String) -> String {
        let file = folder.write(hub, to: "hub.yaml")
        folder.write(City.firstTown, to: "municipalities/999997.yaml")
        do {
            _ = try HubConfiguration.load(file: file)
            return ""
        } catch {
            return error.description.replacing(folder.path + "/", with: "")
        }
    }

    private func replaced(_ part: String, by other: String) -> String { City.hub.replacing(part, with: other) }

    @Test func `Joins paths to its folder and fills in defaults`() throws {
        #expect(problems(City.hub) == "")
        let configuration = try HubConfiguration.load(file: folder.path + "/hub.yaml")
        #expect(configuration.name == "架空市")
        #expect(configuration.writer == "kakuu-1")
        #expect(configuration.interfaces == folder.path + "/interfaces")
        #expect(configuration.adminSocket == folder.path + "/data/admin.sock")
        #expect(configuration.limits == LimitConfiguration())
        #expect(configuration.tokenLifetime == 600)
        #expect(configuration.journal.segment == 16 << 20)
        #expect(configuration.journal.engine == .segments)
        #expect(configuration.logLevel == .info)
        #expect(configuration.listen.map(\.port) == [8080])
        #expect(configuration.municipalities.map(\.code) == ["999997"])
    }

    @Test func `Takes every key`() throws {
        let secure = "  - {address: \"[::]:8443\", https: {certificate: a.pem, key: file:a.key}}\n"
        let text =
            replaced("listen:\n", by: "listen:\n" + secure)
                + """

                admin: {socket: /run/hub.sock}
                limits:
                  {connections: 10, headerBytes: 8KiB, bodyBytes: 1MiB, perLoopInFlight: 5, headerTimeout: 1s,
                   bodyTimeout: 2s, idleTimeout: 3m}
                tokens: {lifetime: 90s}
                journal: {segment: 1MiB, queue: 100, engine: segments}
                store: {postgres: "env:DATABASE"}
                log: {level: debug}
                """
        #expect(problems(text) == "")
        let configuration = try HubConfiguration.load(file: folder.path + "/hub.yaml")
        let listen = try #require(configuration.listen.first)
        #expect(listen.host == "::")
        #expect(listen.tls?.certificate == folder.path + "/a.pem")
        #expect(listen.tls?.key.place == .file(folder.path + "/a.key"))
        #expect(configuration.adminSocket == "/run/hub.sock")
        let limits = configuration.limits
        #expect([limits.connections, limits.headerBytes, limits.bodyBytes] == [10, 8_192, 1 << 20])
        #expect([limits.perLoopInFlight, limits.headerTimeout, limits.bodyTimeout] == [5, 1_000, 2_000])
        #expect(limits.idleTimeout == 180_000)
        #expect(configuration.tokenLifetime == 90)
        #expect([configuration.journal.segment, configuration.journal.queue] == [1 << 20, 100])
        #expect(configuration.journal.engine == .segments)
        #expect(configuration.logLevel == .debug)
    }

    @Test func `Tells every problem at once with its line`() {
        let text = """
            hub: {name: 架空市, writer: "架空"}
            publicURL: ftp://x
            listen:
              - address: 0.0.0.0:80
            colour: red
            interfaces: [a]
            data: data
            municipalities: municipalities
            limits: {bodyBytes: 12, connections: many}
            """
        let lines = problems(text).split(separator: "\n")
        #expect(
            lines.map { $0.prefix(11) } == [
                "hub.yaml:1:", "hub.yaml:2:", "hub.yaml:4:", "hub.yaml:5:", "hub.yaml:6:", "hub.yaml:9:", "hub.yaml:9:",
            ])
    }

    @Test(arguments: [
        ("publicURL: http://127.0.0.1:8080", "publicURL: http://hub.example", "off loopback"),
        ("publicURL: http://127.0.0.1:8080", "publicURL: https://hub.example/", "without a slash"),
        ("publicURL: http://127.0.0.1:8080", "publicURL: https://", "not an http or https URL"),
        ("publicURL: http://127.0.0.1:8080", "", "key missing: publicURL"),
        ("address: 127.0.0.1:8080", "address: 10.0.0.1:8080", "off loopback"),
        ("address: 127.0.0.1:8080", "address: localhost:8080", "ADDRESS:PORT"),
        ("address: 127.0.0.1:8080", "address: 127.0.0.1:99999", "ADDRESS:PORT"),
        ("address: 127.0.0.1:8080", "address: 127.0.0.1", "ADDRESS:PORT"),
        ("address: 127.0.0.1:8080", "{address: \"10.0.0.1:1\", https: {certificate: a.pem}}", "key missing: key"),
        ("  - address: 127.0.0.1:8080", "", "listen"),
        ("writer: kakuu-1", "writer: Kakuu 1", "a-z"),
        ("writer: kakuu-1", "writer: \"\"", "must not be empty"),
        ("hub: {name: 架空市, writer: kakuu-1}", "hub: 架空市", "must be a mapping"),
        ("data: data", "data: data\ndata: other", "twice"),
        ("data: data", "data: data\ntokens: {lifetime: 11m}", "600000"),
        ("data: data", "data: data\ntokens: {lifetime: 600}", "length of time"),
        ("data: data", "data: data\nlog: {level: loud}", "must be one of"),
        ("data: data", "data: data\njournal: {engine: files}", "must be one of: segments, postgres"),
        ("data: data", "data: data\njournal: {retention: 3650d}", "for the engine postgres"),
        ("data: data", "data: data\njournal: {engine: postgres}", "needs store.postgres"),
        ("municipalities: municipalities", "municipalities: towns", "folder of municipalities"),
    ])
    func `Refuses what the hub cannot mean`(part: String, other: String, complaint: String) {
        #expect(problems(replaced(part, by: other)).contains(complaint))
    }

    @Test func `An admin socket whose path is too long for the kernel is refused`() {
        let text = City.hub + "\nadmin: {socket: /\(String(repeating: "x", count: 110))}"
        #expect(problems(text).contains("longer than 107 bytes"))
    }

    @Test func `A secret written in the clear is refused and not repeated`() {
        let clear = "{address: \"10.0.0.1:1\", https: {certificate: a, key: CANARY-4711}}"
        let text = replaced("address: 127.0.0.1:8080", by: clear)
        #expect(problems(text).contains("env:NAME or file:PATH"))
        #expect(!problems(text).contains("CANARY"))
    }

    @Test func `A file that is not there is one problem`() {
        #expect(throws: ConfigurationErrors.self) { try HubConfiguration.load(file: "/nonexistent/hub.yaml") }
    }
}
