import Glibc

/// Where a secret lies: configuration files are shown and versioned, so they only point to secrets.
package struct SecretReference: Sendable, Equatable {
    package enum Place: Sendable, Equatable {
        /// `env:NAME`
        case environment(String)
        /// `file:PATH`, relative to the configuration file; a line end after the secret is dropped.
        case file(String)
    }

    /// Why a secret cannot be had. Holds the reference, never the secret.
    package struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
        package let description: String
    }

    package let place: Place

    /// - Parameter folder: what a relative path starts from.
    /// - Returns: nil for anything but the two forms, for example a secret written in the clear.
    package init?(_ text: String, relativeTo folder: String) {
        if text.hasPrefix("env:") {
            let name = text.dropFirst(4)
            let isName = name.utf8.allSatisfy { $0 == 95 || (48...57 ~= $0) || (65...90 ~= $0) || (97...122 ~= $0) }
            guard !name.isEmpty, isName else { return nil }
            place = .environment(String(name))
        } else if text.hasPrefix("file:") {
            let path = String(text.dropFirst(5))
            guard !path.isEmpty else { return nil }
            place = .file(path.hasPrefix("/") ? path : folder + "/" + path)
        } else {
            return nil
        }
    }

    /// Reads the secret. An error when it is missing, empty, over 64 KiB, or in a file that everyone can read.
    package func resolve(
        environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
    ) throws(Failure) -> Secret {
        switch place {
        case .environment(let name):
            guard let value = environment(name), !value.isEmpty else {
                throw Failure(description: "environment variable \(name) is missing or empty")
            }
            return Secret(Array(value.utf8))
        case .file(let path):
            return try Self.read(path)
        }
    }

    private static func read(_ path: String) throws(Failure) -> Secret {
        var bytes: [UInt8]
        do {
            bytes = try PrivateFile.read(path, limit: 64 << 10, mayBeReadByGroup: true)
        } catch {
            throw Failure(description: error.description)
        }
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        guard !bytes.isEmpty else { throw Failure(description: "\(path): is empty") }
        return Secret(bytes)
    }
}
