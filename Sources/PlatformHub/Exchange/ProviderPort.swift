package import Contracts
package import Journal

/// The way to one provider from one event loop: an adapter implements it, `hubd` wires it, the gateway calls it.
///
/// Not sendable: made for a loop and used on it only.
package protocol ProviderPort: AnyObject {
    /// Writes the request as the provider's system wants it. Nothing leaves yet, so a `Create` can be made durable in between.
    ///
    /// - Returns: H5012 when the system's dialect cannot express the message.
    func prepare(_ request: ProviderRequest) -> Result<any PreparedCall, HubError>

    /// Calls the provider; the receiver gets exactly one reply, on this loop.
    func send(_ call: any PreparedCall, to receiver: any ProviderReceiver)
}

/// A request ready to leave.
package protocol PreparedCall: AnyObject {
    /// SHA-256 of the body that the provider will get.
    var digest: Digest { get }
}

package protocol ProviderReceiver: AnyObject {
    /// The reply's borrowed bytes are valid during the call only.
    func received(_ reply: ProviderReply)
}

package struct ProviderRequest {
    package let exchange: ExchangeID
    package let contract: Contract
    package let operation: Operation
    package let message: Message
    /// The message as the caller wrote it, when that was XML.
    package let element: XMLElementBytes?
    /// W3C trace context to pass on, if the caller sent one.
    package let traceparent: String?
    /// For ``ReadingContext``: today's date, the address's municipality and its code lists, to read the answer with.
    package let today: String
    package let municipality: [UInt8]
    package let codes: CodeBook?
    /// Set when a stored message is delivered.
    package let delivery: DeliveryMark?

    package init(
        exchange: ExchangeID, contract: Contract, operation: Operation, message: Message, element: XMLElementBytes?,
        traceparent: String?, today: String, municipality: [UInt8], codes: CodeBook? = nil,
        delivery: DeliveryMark? = nil
    ) {
        self.exchange = exchange
        self.contract = contract
        self.operation = operation
        self.message = message
        self.element = element
        self.traceparent = traceparent
        self.today = today
        self.municipality = municipality
        self.codes = codes
        self.delivery = delivery
    }

    /// Whether the message is an answer on its way back: written as the operation's response.
    package var isAnswer: Bool { delivery?.relatesTo != nil }
}

/// By what a receiver recognises a message that it has had before.
package struct DeliveryMark: Sendable {
    package let message: ExchangeID
    /// From 1.
    package let attempt: Int
    /// An earlier attempt may have arrived.
    package let isRedelivered: Bool
    /// Of an answer: its request.
    package let relatesTo: ExchangeID?

    package init(message: ExchangeID, attempt: Int, isRedelivered: Bool, relatesTo: ExchangeID? = nil) {
        self.message = message
        self.attempt = attempt
        self.isRedelivered = isRedelivered
        self.relatesTo = relatesTo
    }
}

/// An XML element that was found valid and can be passed on as it is, with the namespace prefixes that were declared around it.
package struct XMLElementBytes {
    /// Borrowed: valid only as long as the call it is handed to.
    package let bytes: UnsafeRawBufferPointer
    package let namespaces: [(prefix: String, uri: String)]

    package init(bytes: UnsafeRawBufferPointer, namespaces: [(prefix: String, uri: String)]) {
        self.bytes = bytes
        self.namespaces = namespaces
    }
}

package struct ProviderReply {
    package enum Result {
        case answered(Message, element: XMLElementBytes?)
        /// An answer on its way back was taken; nothing comes in return.
        case taken
        case failed(HubError)
    }

    package let result: Result
    /// SHA-256 of the answer's body; nil when none came.
    package let digest: Digest?
    /// What the reply says of the provider, for its circuit.
    package let health: CircuitBreaker.CallResult
    /// Of which moment the answer is (microseconds since 1970) when it does not come from the owner's own system.
    package let asOf: Int64?

    package init(result: Result, digest: Digest?, health: CircuitBreaker.CallResult, asOf: Int64? = nil) {
        self.result = result
        self.digest = digest
        self.health = health
        self.asOf = asOf
    }
}
