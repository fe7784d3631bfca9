import Contracts
import Journal
import NIOCore
import PlatformHub
import Transport

/// The way to one HTTP system from one event loop: its kept connections, its token, its language.
final class HTTPProviderPort: ProviderPort {
    let adapter: HTTPAdapter
    let language: any ProviderLanguage
    let pool: HTTPClientPool
    let ticker: LoopTicker
    let tokens: TokenSource?
    let basic: String?

    init(adapter: HTTPAdapter, ticker: LoopTicker) {
        self.adapter = adapter
        self.ticker = ticker
        language = adapter.language()
        pool = HTTPClientPool(destination: adapter.destination, limits: adapter.settings.limits, ticker: ticker)
        tokens = adapter.tokenEndpoint.map {
            TokenSource(endpoint: $0, limits: adapter.settings.limits, ticker: ticker)
        }
        if case .basic(let user, let password) = adapter.settings.authentication {
            basic =
                "Basic " + Base64.standard.encode(Array(user.utf8) + [UInt8(ascii: ":")] + password.withBytes { $0 })
        } else {
            basic = nil
        }
    }

    func prepare(_ request: ProviderRequest) -> Result<any PreparedCall, HubError> {
        switch language.write(request) {
        case .failure(let error):
            return .failure(error)
        case .success(let written):
            let timeout = min(adapter.settings.timeout, request.contract.limits.timeout)
            return .success(HTTPProviderCall(written, port: self, timeout: timeout))
        }
    }

    func send(_ call: any PreparedCall, to receiver: any ProviderReceiver) {
        guard let call = call as? HTTPProviderCall else { preconditionFailure("a call of another port") }
        call.start(for: receiver)
    }

    /// The whole request. Made when it leaves, since the token may be a new one.
    func bytes(of request: WrittenRequest, token: String?) -> ByteBuffer {
        var out = ByteBuffer()
        out.reserveCapacity(512 + request.body.count)
        out.writeStaticString("POST ")
        out.writeString(adapter.settings.url.path)
        out.writeString(request.path.isEmpty && adapter.settings.url.path.isEmpty ? "/" : request.path)
        out.writeStaticString(" HTTP/1.1\r\n")
        out.write(field: "Host", adapter.settings.url.authority)
        out.write(field: "Content-Type", request.contentType)
        out.write(field: "Accept", request.accept)
        if let token { out.write(field: "Authorization", "Bearer " + token) }
        if let basic { out.write(field: "Authorization", basic) }
        out.write(field: "Hub-Exchange-Id", request.exchange.description)
        if let delivery = request.delivery {
            out.write(field: "Hub-Message-Id", delivery.message.description)
            out.write(field: "Hub-Attempt", String(delivery.attempt))
            out.write(field: "Hub-Redelivered", delivery.isRedelivered ? "true" : "false")
            if let request = delivery.relatesTo { out.write(field: "Hub-Relates-To", request.description) }
        }
        if let traceparent = request.traceparent { out.write(field: "traceparent", traceparent) }
        out.writeString(request.fields)
        out.writeStaticString("Content-Length: ")
        out.writeDecimal(request.body.count)
        out.writeStaticString("\r\n\r\n")
        out.writeBytes(request.body)
        return out
    }
}
