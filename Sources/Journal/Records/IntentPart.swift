/// Which face of the hub was asked.
package enum Face: UInt8, Sendable { case rest = 1, soap, file }

/// What the call does at the provider.
package enum AccessKind: UInt8, Sendable { case read = 1, create, update, delete }

/// Who asks whom for what, about whom, and by what right.
package struct IntentPart: Sendable, Equatable {
    package var exchange: ExchangeID
    package var municipality: MunicipalityCode
    /// System ids of the municipality's configuration.
    package var consumer: String
    package var provider: String
    package var contract: String
    package var version: String
    package var operation: String
    package var access: AccessKind
    /// 事務 of the grant.
    package var purpose: String
    /// 操作者ID as the consumer gave it, at most 64 bytes; nil when the contract has none.
    package var clerk: String?
    package var grant: String
    package var persons: [PersonHash]
    /// SHA-256 of the body as it came in and as it goes out.
    package var receivedDigest: Digest
    package var forwardedDigest: Digest
    /// Microseconds since 1970. `forwardedAt` is nil when the record is made before the request is forwarded.
    package var receivedAt: Int64
    package var forwardedAt: Int64?
    package var face: Face

    package init(
        exchange: ExchangeID, municipality: MunicipalityCode, consumer: String, provider: String, contract: String,
        version: String, operation: String, access: AccessKind, purpose: String, clerk: String?, grant: String,
        persons: [PersonHash], receivedDigest: Digest, forwardedDigest: Digest, receivedAt: Int64,
        forwardedAt: Int64? = nil, face: Face
    ) {
        self.exchange = exchange
        self.municipality = municipality
        self.consumer = consumer
        self.provider = provider
        self.contract = contract
        self.version = version
        self.operation = operation
        self.access = access
        self.purpose = purpose
        self.clerk = clerk
        self.grant = grant
        self.persons = persons
        self.receivedDigest = receivedDigest
        self.forwardedDigest = forwardedDigest
        self.receivedAt = receivedAt
        self.forwardedAt = forwardedAt
        self.face = face
    }
}
