import Contracts
import Journal
import NIOCore
import PlatformHub
import Transport

/// One call of a provider: from the written request to the one reply.
///
/// A kept connection that the provider had closed is replaced once for `Read` and for messages that their receiver
/// recognises, never for another `Create`: nobody knows whether it was taken. A refused token (401) is replaced once for both, since a refused request has had no effect.
final class HTTPProviderCall: PreparedCall, HTTPClientReceiver {
    let digest: Digest
    private let request: WrittenRequest
    private let port: HTTPProviderPort
    private let timeout: Int
    private var deadline = UInt64.max
    private var receiver: (any ProviderReceiver)?
    private var token: String?
    private var hasNewToken = false

    init(_ request: WrittenRequest, port: HTTPProviderPort, timeout: Int) {
        self.request = request
        self.port = port
        self.timeout = timeout
        digest = request.body.withUnsafeBytes { Digest(of: $0) }
    }

    private var isRead: Bool { request.operation.access == .read }

    func start(for receiver: any ProviderReceiver) {
        self.receiver = receiver
        deadline = port.ticker.deadline(in: timeout)
        if let tokens = port.tokens { tokens.authorise(self, deadline: deadline) } else { transmit() }
    }

    // MARK: Token

    func authorised(_ token: String) {
        self.token = token
        transmit()
    }

    /// No token: nothing has been sent.
    func unauthorised(_ error: HubError) {
        finish(ProviderReply(result: .failed(error), digest: nil, health: .failure))
    }

    // MARK: Request and answer

    private func transmit() {
        port.pool.send(
            port.bytes(of: request, token: token), bodyLimit: request.contract.limits.response, deadline: deadline,
            isRepeatable: request.isRepeatable, to: self)
    }

    func received(_ head: HTTPHead, body: ByteBuffer) {
        if head.status == 401 || (head.status == 403 && (token != nil || port.basic != nil)) {
            if head.status == 401, let token, !hasNewToken {
                hasNewToken = true
                port.tokens?.isRefused(token)
                port.tokens?.authorise(self, deadline: deadline)
                return
            }
            let error = HubError("H5008", ["system": port.adapter.system])
            return finish(ProviderReply(result: .failed(error), digest: nil, health: .failure))
        }
        body.withUnsafeReadableBytes { bytes in
            let answer = ProviderAnswer(
                head: head, body: bytes, digest: Digest(of: bytes), system: port.adapter.system)
            finish(port.language.read(answer, to: request))
        }
    }

    func failed(_ failure: HTTPClientFailure) {
        let error = HubError(
            code(of: failure), ["system": port.adapter.system, "milliseconds": String(timeout)],
            retryAfter: failure == .overloaded ? 1 : nil)
        let health: CircuitBreaker.CallResult = failure == .overloaded ? .unknown : .failure
        finish(ProviderReply(result: .failed(error), digest: nil, health: health))
    }

    private func code(of failure: HTTPClientFailure) -> String {
        switch failure {
        case .connect: "H5002"
        case .overloaded: "H6003"
        case .timeout(let sent): sent && !isRead ? "H5014" : "H5003"
        case .closed: isRead ? "H5004" : "H5014"
        case .unreadable(.bodyTooLarge): "H5013"
        case .unreadable: "H5005"
        }
    }

    private func finish(_ reply: ProviderReply) {
        guard let receiver else { return }
        self.receiver = nil
        receiver.received(reply)
        port.language.recycle(reply)
    }
}
