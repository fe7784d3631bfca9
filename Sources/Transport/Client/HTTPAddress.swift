/// An `http` or `https` address, split for a connection.
package struct HTTPAddress: Sendable, Equatable {
    package let isSecure: Bool
    package let host: String
    package let port: Int
    /// Begins with a slash unless it is empty; never ends in one.
    package let path: String

    /// Nil when the text is not an address of this kind; user names, queries and fragments are refused.
    package init?(_ text: String) {
        var rest = Substring(text)
        if rest.hasPrefix("https://") {
            isSecure = true
            rest = rest.dropFirst(8)
        } else if rest.hasPrefix("http://") {
            isSecure = false
            rest = rest.dropFirst(7)
        } else {
            return nil
        }
        guard rest.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"@?#\"<>\\".utf8.contains($0) }) else { return nil }
        let authority = rest.prefix { $0 != "/" }
        var tail = rest.dropFirst(authority.count)
        while tail.hasSuffix("/") { tail = tail.dropLast() }
        path = String(tail)
        var name = authority
        var port = isSecure ? 443 : 80
        if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
            guard let number = UInt16(authority[authority.index(after: colon)...]), number > 0 else { return nil }
            name = authority[..<colon]
            port = Int(number)
        }
        let isBracketed = name.hasPrefix("[") && name.hasSuffix("]")
        if isBracketed { name = name.dropFirst().dropLast() }
        guard !name.isEmpty, isBracketed || !name.contains(where: { "[]:".contains($0) }) else { return nil }
        host = String(name)
        self.port = port
    }

    /// For the `Host` field.
    package var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
    }

    /// A name that only begins like an address of this machine is none.
    package var isLoopback: Bool { host == "::1" || host == "localhost" || (host.hasPrefix("127.") && isNumeric) }
    package var isNumeric: Bool { host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." } }
}
