import Crypto

/// The OAuth clients of all municipalities, their sealed secrets, the assertions used once and the tokens revoked.
///
/// Lookups are in memory and from any thread. Methods that throw write to disk: call them off the event loops.
package final class ClientRegistry: Sendable {
    /// Clients that this start has moved from `registry.sqlite` into the database.
    package let movedClients: Int
    private let storage: any RegistryStorage
    private let view: RegistryView
    private let keys: KeyStore
    private let random: any RandomSource

    /// The embedded engine.
    /// - Parameter path: of `registry.sqlite`, made when it is missing.
    package convenience init(
        path: String, keys: KeyStore, random: any RandomSource = SystemRandomSource()
    ) throws(RegistryError) {
        self.init(try SQLiteRegistryStorage(path: path, key: keys.registryDigest), keys, random)
    }

    /// What several hubs share. Brings the tables up to date; blocks.
    package convenience init(
        _ configuration: PostgresRegistryConfiguration, keys: KeyStore,
        random: any RandomSource = SystemRandomSource()
    ) throws(RegistryError) {
        let start = try PostgresRegistryStart(configuration, key: keys.registryDigest)
        self.init(try PostgresRegistryStorage(configuration), keys, random, movedClients: start.movedClients)
    }

    private init(
        _ storage: any RegistryStorage, _ keys: KeyStore, _ random: any RandomSource, movedClients: Int = 0
    ) {
        self.storage = storage
        view = storage.view
        self.keys = keys
        self.random = random
        self.movedClients = movedClients
    }

    /// Nobody is let in any more, when others write to the same storage. Blocks.
    package func close() { storage.close() }

    // MARK: Lookups

    /// Goes up with every client or token that is revoked, before the revocation is acknowledged. Whoever keeps a
    /// ``Principal`` keeps the revision read before it was verified, and drops it when the two differ.
    package var revision: UInt64 { view.revision }

    /// False when the registry has lost sight of its database: another hub may have revoked what looks good here, so nobody
    /// is let in. Whoever keeps a ``Principal`` asks after having found it, and then once more for the revision.
    package var isCurrent: Bool { view.isCurrent }

    var snapshot: RegistrySnapshot { view.snapshot }

    /// In the order in which they were added.
    package func clients(of municipality: String) -> [RegisteredClient] {
        snapshot.byRow.values.filter { $0.municipality == municipality }.sorted { $0.row < $1.row }
    }

    func secret(of client: RegisteredClient) -> Secret? {
        Seal.open(
            client.sealedSecret[...], key: secretKey(client.municipality), context: Array(client.clientID.utf8)[...]
        ).map { Secret($0) }
    }

    // MARK: Changes

    /// Known here when it returns, and at every other hub that is at work.
    package func add(municipality: String, system: String, now: Int64) throws(RegistryError) -> NewClient {
        let clientID = makeClientID()
        let secret = Array(Base64.url.encode(random.bytes(32)).utf8)
        let sealed = Seal.close(secret, key: secretKey(municipality), context: Array(clientID.utf8))
        try storage.insertClient(
            clientID: clientID, municipality: municipality, system: system, sealedSecret: sealed, now: now)
        return NewClient(clientID: clientID, secret: Secret(secret))
    }

    /// In force on every thread of every hub when it returns, with all tokens of this client. May take as long as a hub counts
    /// without having looked (10 s) when one of them does not look.
    package func revoke(clientID: String, municipality: String, now: Int64) throws(RegistryError) {
        try storage.revokeClient(clientID: clientID, municipality: municipality, now: now)
    }

    /// In force on every thread of every hub when it returns, as for a client.
    func revoke(_ token: TokenID, expires: Int64, now: Int64) throws(RegistryError) {
        try storage.insertRevokedToken(token, expires: expires, now: now)
    }

    /// - Returns: false when this client has used the same `jti` before, at any hub; remembered until the assertion has expired.
    func useAssertion(
        _ jti: [UInt8], of client: RegisteredClient, expires: Int64, now: Int64
    ) throws(RegistryError) -> Bool {
        try storage.useAssertion(
            client: client.row, digest: Array(SHA256.hash(data: jti)), expires: expires, now: now)
    }

    private func secretKey(_ municipality: String) -> SymmetricKey {
        keys.key(.clientSecret, municipality: municipality)
    }

    private func makeClientID() -> String {
        var characters: [UInt8] = []
        // 248 is the largest multiple of 62 below 256: beyond it some characters would come up more often.
        while characters.count < 32 {
            characters += random.bytes(48).filter { $0 < 248 }.map { Self.alphabet[Int($0 % 62)] }
        }
        return String(decoding: characters.prefix(32), as: UTF8.self)
    }

    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
}

extension KeyStore {
    /// Tells whether what a registry has sealed belongs to this master key.
    fileprivate var registryDigest: [UInt8] {
        key(.registryCheck, municipality: "").withUnsafeBytes { Array(SHA256.hash(data: Array($0))) }
    }
}
