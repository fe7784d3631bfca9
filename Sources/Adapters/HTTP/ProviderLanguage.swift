import Contracts
import Journal
import NIOCore
import PlatformHub
import Transport

/// How a kind of provider speaks: writes requests and reads answers. One object an event loop.
protocol ProviderLanguage: AnyObject {
    /// The request's body and the fields that belong to it, or H5012.
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
    /// Appended to the path of the system's address.
    let path: String
    let contentType: String
    let accept: String
    /// Further fields, each ending in CR LF.
    let fields: String
    let body: [UInt8]
}

/// What came back.
struct ProviderAnswer {
    let head: HTTPHead
    let body: UnsafeRawBufferPointer
    let digest: Digest
    let system: String
}
