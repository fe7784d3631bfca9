import Contracts
import Journal
import NIOCore
import PlatformHub
import Transport

/// How a kind of provider speaks: writes requests and reads answers. One object an event loop.
protocol ProviderLanguage: AnyObject {
    /// The request's body and the fields that belong to it, or H5012; H7026 for an answer that the system takes nowhere.
    func write(_ request: ProviderRequest) -> Result<WrittenRequest, HubError>
    /// Reads an answer whatever its status; authentication failures (401) have been dealt with.
    func read(_ answer: ProviderAnswer, to request: WrittenRequest) -> ProviderReply
    /// The message of the last reply is no longer needed.
    func recycle(_ reply: ProviderReply)
}

/// A request as its provider will get it.
struct WrittenRequest {
    let contract: Contract
    let operation: Operation
    let exchange: ExchangeID
    let today: String
    let municipality: [UInt8]
    let codes: CodeBook?
    let traceparent: String?
    let delivery: DeliveryMark?
    /// Appended to the path of the system's address.
    let path: String
    let contentType: String
    let accept: String
    /// Further fields, each ending in CR LF.
    let fields: String
    let body: [UInt8]

    init(
        _ request: ProviderRequest, path: String, contentType: String, accept: String, fields: String = "",
        body: [UInt8]
    ) {
        contract = request.contract
        operation = request.operation
        exchange = request.exchange
        today = request.today
        municipality = request.municipality
        codes = request.codes
        traceparent = request.traceparent
        delivery = request.delivery
        self.path = path
        self.contentType = contentType
        self.accept = accept
        self.fields = fields
        self.body = body
    }

    /// Whether it is an answer on its way back, to which nothing but a status comes.
    var isAnswer: Bool { delivery?.relatesTo != nil }

    /// Whether it may be sent again unseen: it changes nothing. A delivery that is sent again is an attempt of its own and says so.
    var isRepeatable: Bool { operation.access == .read && delivery == nil }
}

/// What came back.
struct ProviderAnswer {
    let head: HTTPHead
    let body: UnsafeRawBufferPointer
    let digest: Digest
    let system: String

    /// Seconds until the system wants to be asked again.
    var retryAfter: Int? { head.string("retry-after").flatMap { Int($0) }.map { max(0, $0) } }
}
