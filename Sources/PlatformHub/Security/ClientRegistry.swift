import Crypto
import GRDB
import Synchronization

/// The OAuth clients of all municipalities, their sealed secrets, the assertions used once and the tokens revoked.
///
/// Lookups are in memory and from any thread. Methods that throw write to disk: call them off the event loops.
package final class ClientRegistry: Sendable {
    private let database: RegistryDatabase
    private let keys: KeyStore
    private let random: any RandomSource
    private let current: Mutex<RegistrySnapshot>
    /// Held while a change goes to disk, so that lookups never wait for the disk.
    private let writing = Mutex(())
    private let revisionCounter = Atomic<UInt64>(0)

    /// - Parameter path: of `registry.sqlite`, made when it is missing.
    package init(
        path: String, keys: KeyStore, random: any RandomSource = SystemRandomSource()
    ) throws(RegistryError) {
        self.keys = keys
        self.random = random
        let database = try Self.storage { () throws in try RegistryDatabase(path: path) }
        let digest = keys.key(.registryCheck, municipality: "").withUnsafeBytes { SHA256.hash(data: Array($0)) }
        guard try Self.storage({ () throws in try database.checkKey(Array(digest)) }) else { throw .otherKey }
        current = Mutex(try Self.storage { () throws in try database.snapshot() })
        self.database = database
    }

    /// Goes up with every client or token that is revoked, before the revocation is acknowledged. Whoever keeps a
    /// ``Principal`` keeps the revision read before it was verified, and drops it when the two differ.
    package var revision: UInt64 { revisionCounter.load(ordering: .acquiring) }

    var snapshot: RegistrySnapshot { current.withLock { $0 } }

    /// In the order in which they were added.
    package func clients(of municipality: String) -> [RegisteredClient] {
        snapshot.byRow.values.filter { $0.municipality == municipality }.sorted { $0.row < $1.row }
    }

    package func add(municipality: String, system: String, now: Int64) throws(RegistryError) -> NewClient {
        let clientID = makeClientID()
        let secret = Array(Base64.url.encode(random.bytes(32)).utf8)
        let sealed = Seal.close(secret, key: secretKey(municipality), context: Array(clientID.utf8))
        try change { database in
            try database.insertClient(
                clientID: clientID, municipality: municipality, system: system, sealedSecret: sealed, now: now)
        }
        return NewClient(clientID: clientID, secret: Secret(secret))
    }

    /// In force on every thread when it returns, with all tokens of this client.
    package func revoke(clientID: String, municipality: String, now: Int64) throws(RegistryError) {
        try change(endsAccess: true) { database in
            guard try database.revokeClient(clientID: clientID, municipality: municipality, now: now) else {
                throw RegistryError.unknownClient
            }
        }
    }

    /// In force on every thread when it returns.
    func revoke(_ token: TokenID, expires: Int64, now: Int64) throws(RegistryError) {
        try change(endsAccess: true) { database in
            try database.insertRevokedToken(token, expires: expires, now: now)
        }
    }

    /// - Returns: false when this client has used the same `jti` before; remembered until the assertion has expired.
    func useAssertion(
        _ jti: [UInt8], of client: RegisteredClient, expires: Int64, now: Int64
    ) throws(RegistryError) -> Bool {
        try Self.storage { () throws in
            try database.useAssertion(
                client: client.row, digest: Array(SHA256.hash(data: jti)), expires: expires, now: now)
        }
    }

    func secret(of client: RegisteredClient) -> Secret? {
        Seal.open(
            client.sealedSecret[...], key: secretKey(client.municipality), context: Array(client.clientID.utf8)[...]
        ).map { Secret($0) }
    }

    /// Writes, then publishes what is now on disk; `endsAccess` also tells all who keep principals.
    private func change(
        endsAccess: Bool = false, _ body: (RegistryDatabase) throws -> Void
    ) throws(RegistryError) {
        try writing.withLock { (_) throws(RegistryError) in
            let next = try Self.storage { () throws in
                try body(database)
                return try database.snapshot()
            }
            current.withLock { $0 = next }
            if endsAccess { revisionCounter.add(1, ordering: .releasing) }
        }
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

    /// GRDB's error texts may quote what was to be stored, so only the result code goes on.
    private static func storage<Result>(_ body: () throws -> Result) throws(RegistryError) -> Result {
        do {
            return try body()
        } catch let error as RegistryError {
            throw error
        } catch let error as DatabaseError {
            throw .storage(code: error.extendedResultCode.rawValue)
        } catch {
            throw .storage(code: 0)
        }
    }
}
