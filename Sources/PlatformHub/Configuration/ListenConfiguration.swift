import Glibc

/// One address that the hub listens on.
package struct ListenConfiguration: Sendable, Equatable {
    package struct TLS: Sendable, Equatable {
        /// PEM file with the chain.
        package let certificate: String
        package let key: SecretReference
    }

    /// IPv4 or IPv6 address without brackets.
    package let host: String
    package let port: Int
    /// Nil is plain HTTP, which is allowed on loopback only.
    package let tls: TLS?

    static func read(_ section: ConfigurationSection) -> ListenConfiguration {
        let address = section.required("address", or: "127.0.0.1:0")
        let parsed = parse(address.value)
        if parsed == nil { section.problems.add("is not ADDRESS:PORT with an IP address", at: address.node) }
        let https = section.section("https", keys: ["certificate", "key"])
        let tls = https.flatMap { https in
            https.secret("key").map { TLS(certificate: https.path("certificate"), key: $0) }
        }
        if let parsed, https == nil, !isLoopback(parsed.host) {
            section.problems.add("plain HTTP is refused off loopback: add https", at: address.node)
        }
        return ListenConfiguration(host: parsed?.host ?? "", port: parsed?.port ?? 0, tls: tls)
    }

    private static func parse(_ text: String) -> (host: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            return nil
        }
        var host = text[..<colon]
        var family = AF_INET
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
            family = AF_INET6
        }
        var address = in6_addr()
        return inet_pton(family, String(host), &address) == 1 ? (String(host), Int(port)) : nil
    }

    static func isLoopback(_ host: some StringProtocol) -> Bool {
        var address = in_addr()
        let isNumeric = inet_pton(AF_INET, String(host), &address) == 1
        return host == "::1" || host == "[::1]" || host == "localhost" || (isNumeric && host.hasPrefix("127."))
    }
}
