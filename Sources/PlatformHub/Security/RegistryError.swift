/// Why the client registry refused. Never holds a secret.
package enum RegistryError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The system has a client already; revoke it first (one client per system and municipality).
    case alreadyRegistered
    case unknownClient
    /// `registry.sqlite` was sealed with another `hub.key`: restore the key that belongs to it.
    case otherKey
    /// The hubs on this database have another `hub.key`, as the first of them, which is named, brought it.
    case otherKeyOfHubs(first: String)
    /// `registry.sqlite` cannot be moved into the database, since it was sealed with another `hub.key`.
    case otherKeyOfFile
    /// `registry.sqlite` cannot be moved into the database, which has clients of these municipalities already.
    case clientsInTheWay(municipalities: [String])
    /// SQLite does not keep `synchronous=FULL`.
    case notDurable
    /// SQLite's result code: the disk is full, the file is damaged, ….
    case storage(code: Int32)
    /// What PostgreSQL or the way to it said; it quotes no data.
    case database(String)

    package var description: String {
        switch self {
        case .alreadyRegistered: "this system has a client already; revoke that one first"
        case .unknownClient: "no such client in this municipality"
        case .otherKey: "keys/hub.key is not the key that registry.sqlite was sealed with"
        case .otherKeyOfHubs(let first):
            "keys/hub.key in this hub's data folder is not the key of the hubs on the database: copy keys/hub.key, with mode "
                + "0600, from the data folder of one of them (the first was \(first)) over it. Keep the old one as long as "
                + "there is a registry.sqlite: its secrets open with no other"
        case .otherKeyOfFile:
            "registry.sqlite was sealed with another hub.key, so its clients cannot be moved into the database: move the "
                + "file away and make its clients anew (hubd client add)"
        case .clientsInTheWay(let municipalities):
            "registry.sqlite cannot be moved into the database, which has clients of "
                + municipalities.joined(separator: ", ")
                + " already: move the file away and make anew what is missing (hubd client list, hubd client add)"
        case .notDurable: "SQLite does not keep PRAGMA synchronous = FULL"
        case .storage(let code): "registry.sqlite cannot be used (SQLite result \(code))"
        case .database(let reason): "the accounts in the database cannot be used: \(reason)"
        }
    }

    /// The storage is away or full: the same may succeed later.
    package var isPassing: Bool {
        switch self {
        case .storage, .database: true
        case .alreadyRegistered, .unknownClient, .otherKey, .otherKeyOfHubs, .otherKeyOfFile, .clientsInTheWay,
            .notDurable:
            false
        }
    }
}
