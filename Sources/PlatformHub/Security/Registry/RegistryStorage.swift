/// Where the registry keeps clients, used assertions and revoked tokens. Every method blocks; what it has written is on disk
/// when it returns.
protocol RegistryStorage: Sendable {
    /// What lookups go by. What ends access is in the view of every hub on the same storage when the method that ended it
    /// returns, or that view does not count any more.
    var view: RegistryView { get }

    /// - Throws: `alreadyRegistered` while the system has a client in force.
    func insertClient(
        clientID: String, municipality: String, system: String, sealedSecret: [UInt8], now: Int64
    ) throws(RegistryError)

    /// - Throws: `unknownClient` when there is no such client in force.
    func revokeClient(clientID: String, municipality: String, now: Int64) throws(RegistryError)

    func insertRevokedToken(_ token: TokenID, expires: Int64, now: Int64) throws(RegistryError)

    /// False when the assertion has been used before.
    func useAssertion(client: Int64, digest: [UInt8], expires: Int64, now: Int64) throws(RegistryError) -> Bool

    func close()
}
