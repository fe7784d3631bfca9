import Formats
import PlatformHub
import Testing
import Transport

@testable import Adapters

/// An adapter's section is read strictly: everything wrong is told with its file and line, before anything is sent.
@Suite struct HTTPAdapterSettingsTests {
    private func problems(_ section: String) throws -> [String] {
        do {
            _ = try AdapterRegistry([HTTPAdapter.rest, HTTPAdapter.soap]).make(try Bench.request(section))
            return []
        } catch let errors as ConfigurationErrors {
            return errors.problems.map { "\($0.file):\($0.line) \($0.message)" }
        }
    }

    @Test func `A section with everything in it is read`() throws {
        let section = """
            kind: soap
            url: https://10.0.0.1/soap
            soapVersion: "1.2"
            timeout: 5s
            connections: {most: 4, waiting: 0, idle: 10s, connect: 1s}
            authentication: {basic: {user: hub, password: "env:PATH"}}
            tls: {serverName: zei.example.jp}
            """
        #expect(try problems(section).isEmpty)
        let settings = try HTTPAdapterSettings.read(try Bench.request(section), allowing: ["soapVersion"])
        #expect(settings.timeout == 5_000)
        #expect(settings.limits.connections == 4 && settings.limits.waiting == 0)
        #expect(settings.limits.idleTimeout == 10_000 && settings.limits.connectTimeout == 1_000)
        #expect(settings.serverName == "zei.example.jp")
        #expect(settings.soapVersion == "1.2")
    }

    @Test(arguments: [
        ("kind: pigeon\nurl: http://localhost", "1 unknown kind of adapter; there are rest, soap"),
        ("kind: rest", "1 "),
        ("kind: rest\nurl: zei.example", "2 is not an http or https address"),
        ("kind: rest\nurl: http://zei.example.jp", "2 plain HTTP is refused off loopback: use https"),
        ("kind: rest\nurl: http://localhost\nunknown: 1", "3 "),
        ("kind: rest\nurl: http://localhost\nsoapVersion: \"1.1\"", "3 "),
        ("kind: soap\nurl: http://localhost\nsoapVersion: \"1.3\"", "3 must be \"1.1\" or \"1.2\""),
        ("kind: rest\nurl: http://localhost\ntimeout: soon", "3 "),
        ("kind: rest\nurl: http://localhost\ncallback: {}", "3 "),
        (
            "kind: rest\nurl: http://localhost\ncallback: {path: \"a b\"}",
            "3 must begin with a slash and hold visible ASCII characters"
        ),
        ("kind: rest\nurl: http://localhost\nconnections:\n  most: 0", "4 "),
        ("kind: rest\nurl: http://localhost\nauthentication: kerberos", "3 must be none, basic or oauth"),
        ("kind: rest\nurl: http://localhost\nauthentication: {}", "3 needs exactly one of basic, oauth"),
        (
            "kind: rest\nurl: http://localhost\nauthentication:\n  basic: {user: hub, password: hunter2}",
            "4 a secret stands only as env:NAME or file:PATH"
        ),
        ("kind: rest\nurl: http://localhost\nauthentication:\n  basic: {user: hub, password: \"file:/nowhere\"}", "4 "),
        (
            "kind: rest\nurl: http://localhost\nauthentication:\n  oauth:\n    tokenURL: http://as.example/token\n    client: hub\n"
                + "    secret: env:PATH",
            "5 plain HTTP is refused off loopback: use https"
        ),
        (
            "kind: rest\nurl: http://localhost\nauthentication:\n  oauth:\n    tokenURL: http://localhost/t\n    client: hub\n"
                + "    secret: env:PATH\n    method: private_key_jwt",
            "8 must be client_secret_jwt or client_secret_basic"
        ),
        ("kind: rest\nurl: http://localhost\ndialect: nowhere.yaml", ""),
    ])
    func `A mistake is told with its line`(section: String, problem: String) throws {
        let found = try problems(section)
        #expect(found.count == 1)
        #expect(found.first?.contains(problem.isEmpty ? "nowhere.yaml" : "test.yaml:" + problem) == true, "\(found)")
        #expect(found.first?.contains("hunter2") == false)
    }
}
