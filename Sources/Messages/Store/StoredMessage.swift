package import Journal

/// A message as the store keeps it: found valid by the gateway, its body as it came.
package struct StoredMessage: Sendable, Equatable {
    package enum Kind: UInt8, Sendable, CustomStringConvertible {
        /// A question that is answered later; one receiver, the provider.
        case request = 1
        /// A notice to every subscriber.
        case notification
        /// The answer to a request, on its way back; one receiver, the consumer.
        case answer

        /// As it is written for people and systems.
        package var description: String {
            switch self {
            case .request: "request"
            case .notification: "notification"
            case .answer: "answer"
            }
        }
    }

    /// How the body is written: the contract's message without a SOAP envelope.
    package enum Format: UInt8, Sendable { case json = 1, xml }

    /// One receiver of a message.
    package struct Address: Sendable, Equatable {
        package var receiver: String
        /// Messages of one receiver with the same key are delivered one after the other, in the order of acceptance; 0 is
        /// no key. A hash, the same in every hub that shares the store: the number itself (宛名番号) stands in the body only.
        package var key: UInt64
        /// Whether a dead letter holds back the later messages of its key until a person has decided.
        package var holdsKey: Bool

        package init(receiver: String, key: UInt64 = 0, holdsKey: Bool = false) {
            self.receiver = receiver
            self.key = key
            self.holdsKey = holdsKey
        }
    }

    /// Also the id of its exchange in the journal.
    package var id: ExchangeID
    package var municipality: MunicipalityCode
    package var kind: Kind
    package var contract: String
    package var version: String
    package var operation: String
    /// System id.
    package var sender: String
    package var grant: String
    package var purpose: String
    package var clerk: String?
    package var traceparent: String?
    /// The request that this answers, or the message that this is an edited copy of.
    package var relatesTo: ExchangeID?
    /// Of a request: the system that its answer is delivered to; nil: the answer is kept for polling only.
    package var repliesTo: String?
    /// With the sender and the operation: the sender's own name for the message, at most 255 characters.
    package var idempotencyKey: String?
    package var format: Format
    package var body: [UInt8]
    /// SHA-256 of the body as it came in.
    package var digest: Digest
    /// Microseconds since 1970. What is not delivered at `expiresAt` (`Int64.max`: never) goes to the dead letters.
    package var acceptedAt: Int64
    package var expiresAt: Int64
    /// May be empty: nobody has subscribed, and the message is done when it is durable.
    package var addresses: [Address]

    package init(
        id: ExchangeID, municipality: MunicipalityCode, kind: Kind, contract: String, version: String,
        operation: String, sender: String, grant: String = "", purpose: String = "", clerk: String? = nil,
        traceparent: String? = nil, relatesTo: ExchangeID? = nil, repliesTo: String? = nil,
        idempotencyKey: String? = nil, format: Format, body: [UInt8], digest: Digest, acceptedAt: Int64,
        expiresAt: Int64 = .max, addresses: [Address]
    ) {
        self.id = id
        self.municipality = municipality
        self.kind = kind
        self.contract = contract
        self.version = version
        self.operation = operation
        self.sender = sender
        self.grant = grant
        self.purpose = purpose
        self.clerk = clerk
        self.traceparent = traceparent
        self.relatesTo = relatesTo
        self.repliesTo = repliesTo
        self.idempotencyKey = idempotencyKey
        self.format = format
        self.body = body
        self.digest = digest
        self.acceptedAt = acceptedAt
        self.expiresAt = expiresAt
        self.addresses = addresses
    }
}
