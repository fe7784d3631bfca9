/// Why the client registry refused. Never holds a secret.
package enum RegistryError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The system has a client already; revoke it first (one client per system and municipality).
    case alreadyRegistered
    case unknownClient
    /// `registry.sqlite` was sealed with another `hub.key`: restore the key that belongs to it.
    case otherKey
    /// SQLite does not keep `synchronous=FULL`.
    case notDurable
    /// SQLite's result code: the disk is full, the file is damaged, ….
    case storage(code: Int32)

    package var description: String {
        switch self {
        case .alreadyRegistered: "this system has a client already; revoke that one first"
        case .unknownClient: "no such client in this municipality"
        case .otherKey: "keys/hub.key is not the key that registry.sqlite was sealed with"
        case .notDurable: "SQLite does not keep PRAGMA synchronous = FULL"
        case .storage(let code): "registry.sqlite cannot be used (SQLite result \(code))"
        }
    }
}
