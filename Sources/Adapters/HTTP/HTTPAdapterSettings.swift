import Formats
import NIOSSL
import PlatformHub
import Transport

/// The section of a `rest` or `soap` adapter, read strictly; secrets are resolved here.
struct HTTPAdapterSettings: Sendable {
    struct OAuthClient: Sendable {
        let url: HTTPAddress
        let clientID: String
        let secret: Secret
        let usesAssertion: Bool
        let scope: String?
        /// `aud` of the assertion.
        let audience: String
    }

    enum Authentication: Sendable {
        case none
        case basic(user: String, password: Secret)
        case oauth(OAuthClient)
    }

    let url: HTTPAddress
    /// Milliseconds; the contract's own limit applies when it is shorter.
    let timeout: Int
    let limits: HTTPClientLimits
    let authentication: Authentication
    let tls: TLSConfiguration
    let serverName: String?
    let dialect: YAMLNode?
    let soapVersion: String
    /// Where answers on their way back go, below the path of ``url``; nil when the system takes none.
    let callback: String?

    private static let keys: Set<String> = [
        "kind", "url", "timeout", "connections", "authentication", "tls", "dialect", "callback",
    ]

    static func read(
        _ request: AdapterRequest, allowing more: Set<String>
    ) throws(ConfigurationErrors) -> HTTPAdapterSettings {
        do throws(ConfigurationError) {
            return try HTTPAdapterSettings(request.configuration.node, keys: keys.union(more))
        } catch {
            throw ConfigurationErrors(problems: [error])
        }
    }

    private init(_ node: YAMLNode, keys: Set<String>) throws(ConfigurationError) {
        let section = try node.mapping(allowing: keys)
        url = try Self.address(try node.required("url"))
        timeout = try section["timeout"]?.milliseconds() ?? 30_000
        var limits = HTTPClientLimits()
        if let connections = section["connections"] {
            let values = try connections.mapping(allowing: ["most", "waiting", "idle", "connect"])
            limits.connections = try values["most"]?.int(in: 1...10_000) ?? limits.connections
            limits.waiting = try values["waiting"]?.int(in: 0...100_000) ?? limits.waiting
            limits.idleTimeout = try values["idle"]?.milliseconds() ?? limits.idleTimeout
            limits.connectTimeout = try values["connect"]?.milliseconds() ?? limits.connectTimeout
        }
        self.limits = limits
        authentication = if let part = section["authentication"] { try Self.authentication(part) } else { .none }
        (tls, serverName) = try Self.tls(section["tls"])
        dialect = section["dialect"]
        callback = try section["callback"].map { (node) throws(ConfigurationError) in try Self.callback(node) }
        soapVersion = try section["soapVersion"]?.string() ?? "1.1"
        guard soapVersion == "1.1" || soapVersion == "1.2" else {
            throw section["soapVersion"]?.error("must be \"1.1\" or \"1.2\"") ?? node.error("soapVersion")
        }
    }

    /// `callback: {path: /answers}`
    private static func callback(_ node: YAMLNode) throws(ConfigurationError) -> String {
        _ = try node.mapping(allowing: ["path"])
        let path = try node.required("path").string()
        guard path.hasPrefix("/"), path.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "#") }) else {
            throw try node.required("path").error("must begin with a slash and hold visible ASCII characters")
        }
        return path
    }

    private static func address(_ node: YAMLNode) throws(ConfigurationError) -> HTTPAddress {
        guard let address = HTTPAddress(try node.string()) else {
            throw node.error("is not an http or https address")
        }
        guard address.isSecure || address.isLoopback else {
            throw node.error("plain HTTP is refused off loopback: use https")
        }
        return address
    }

    private static func authentication(_ node: YAMLNode) throws(ConfigurationError) -> Authentication {
        guard node.isMapping else {
            guard try node.string() == "none" else { throw node.error("must be none, basic or oauth") }
            return .none
        }
        let kinds = try node.mapping(allowing: ["basic", "oauth"])
        guard kinds.count == 1 else { throw node.error("needs exactly one of basic, oauth") }
        if let basic = kinds["basic"] {
            _ = try basic.mapping(allowing: ["user", "password"])
            return .basic(
                user: try text(try basic.required("user")), password: try secret(try basic.required("password")))
        }
        let oauth = try node.required("oauth")
        let values = try oauth.mapping(allowing: ["tokenURL", "client", "secret", "method", "scope", "audience"])
        let url = try oauth.required("tokenURL")
        let method = try values["method"]?.string() ?? "client_secret_jwt"
        guard ["client_secret_jwt", "client_secret_basic"].contains(method) else {
            throw values["method"]?.error("must be client_secret_jwt or client_secret_basic") ?? oauth.error("method")
        }
        let audience = try (values["audience"] ?? url).string()
        return .oauth(
            OAuthClient(
                url: try address(url), clientID: try text(try oauth.required("client")),
                secret: try secret(try oauth.required("secret")), usesAssertion: method == "client_secret_jwt",
                scope: try values["scope"]?.string(), audience: audience))
    }

    /// A client id may be given by reference too, since providers hand both out together.
    private static func text(_ node: YAMLNode) throws(ConfigurationError) -> String {
        let value = try node.string()
        guard value.hasPrefix("env:") || value.hasPrefix("file:") else { return value }
        let found = try secret(node)
        return found.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    private static func secret(_ node: YAMLNode) throws(ConfigurationError) -> Secret {
        let folder = String(node.file[..<(node.file.lastIndex(of: "/") ?? node.file.startIndex)])
        guard let reference = SecretReference(try node.string(), relativeTo: folder.isEmpty ? "." : folder) else {
            throw node.error("a secret stands only as env:NAME or file:PATH")
        }
        do {
            return try reference.resolve()
        } catch {
            throw node.error(error.description)
        }
    }

    private static func tls(_ node: YAMLNode?) throws(ConfigurationError) -> (TLSConfiguration, String?) {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        guard let node else { return (tls, nil) }
        let values = try node.mapping(allowing: ["ca", "serverName"])
        if let ca = values["ca"] {
            let folder = String(node.file[..<(node.file.lastIndex(of: "/") ?? node.file.startIndex)])
            let path = try ca.string()
            tls.trustRoots = .file(path.hasPrefix("/") ? path : folder + "/" + path)
        }
        return (tls, try values["serverName"]?.string())
    }

    func destination(of address: HTTPAddress) throws(ConfigurationErrors) -> HTTPDestination {
        guard address.isSecure else {
            return HTTPDestination(host: address.host, port: address.port, tls: nil, serverName: nil)
        }
        do {
            let name = serverName ?? (address.isNumeric ? nil : address.host)
            return HTTPDestination(
                host: address.host, port: address.port, tls: try NIOSSLContext(configuration: tls), serverName: name)
        } catch {
            throw ConfigurationErrors(problems: [
                ConfigurationError(file: "", line: 0, column: 0, path: "tls", message: "the CA file cannot be used")
            ])
        }
    }
}
