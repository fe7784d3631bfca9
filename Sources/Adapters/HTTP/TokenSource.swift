import Formats
import Glibc
import NIOCore
import PlatformHub
import Transport

/// One provider's access token for one event loop: fetched when it is first needed, once for all calls that wait for it.
final class TokenSource: HTTPClientReceiver {
    private let endpoint: TokenEndpoint
    private let pool: HTTPClientPool
    private var token: String?
    /// Unix seconds.
    private var expires = 0
    private var waiting: [HTTPProviderCall] = []

    /// Renewed this many seconds before it expires.
    private static let margin = 15

    init(endpoint: TokenEndpoint, limits: HTTPClientLimits, ticker: LoopTicker) {
        self.endpoint = endpoint
        pool = HTTPClientPool(destination: endpoint.destination, limits: limits, ticker: ticker)
    }

    func authorise(_ call: HTTPProviderCall, deadline: UInt64) {
        let now = time(nil)
        if let token, now < expires { return call.authorised(token) }
        waiting.append(call)
        guard waiting.count == 1 else { return }
        pool.send(
            endpoint.request(now: now), bodyLimit: 64 << 10, deadline: deadline, isRepeatable: true, to: self)
    }

    /// The provider did not take it, whatever its life was to be.
    func isRefused(_ token: String) {
        if self.token == token { self.token = nil }
    }

    func received(_ head: HTTPHead, body: ByteBuffer) {
        let answer = body.withUnsafeReadableBytes { head.status == 200 ? TokenAnswer.read($0) : nil }
        guard let answer else { return refuse("H5008") }
        token = answer.token
        expires = time(nil) + max(1, answer.lifetime - Self.margin)
        let calls = waiting
        waiting = []
        for call in calls { call.authorised(answer.token) }
    }

    func failed(_ failure: HTTPClientFailure) {
        switch failure {
        case .connect, .closed: refuse("H5002")
        case .timeout: refuse("H5003")
        case .overloaded: refuse("H6003")
        case .unreadable: refuse("H5005")
        }
    }

    private func refuse(_ code: String) {
        let calls = waiting
        waiting = []
        for call in calls { call.unauthorised(HubError(code, ["system": endpoint.client.url.authority])) }
    }
}

/// `access_token` and `expires_in` of a token answer (RFC 6749 §5.1).
private final class TokenAnswer: JSONEventHandler {
    private enum Member { case token, type, lifetime, other }

    private var member = Member.other
    private var depth = 0
    private(set) var token = ""
    private(set) var lifetime = 60
    private var isBearer = false

    static func read(_ body: UnsafeRawBufferPointer) -> TokenAnswer? {
        let answer = TokenAnswer()
        do {
            try JSONReader().read(body, into: answer)
        } catch {
            return nil
        }
        let isUsable = !answer.token.isEmpty && answer.token.utf8.allSatisfy { $0 > 32 && $0 < 127 }
        return isUsable && answer.isBearer ? answer : nil
    }

    func startObject(in reader: JSONReader) { depth += 1 }
    func endObject(in reader: JSONReader) { depth -= 1 }
    func startArray(in reader: JSONReader) { depth += 1 }
    func endArray(in reader: JSONReader) { depth -= 1 }

    func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        guard depth == 1 else { return member = .other }
        switch String(decoding: utf8, as: UTF8.self) {
        case "access_token": member = .token
        case "token_type": member = .type
        case "expires_in": member = .lifetime
        default: member = .other
        }
    }

    func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        let text = String(decoding: utf8, as: UTF8.self)
        if member == .token { token = text }
        if member == .type { isBearer = text.lowercased() == "bearer" }
    }

    func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        if member == .lifetime, let seconds = Int(String(decoding: literal, as: UTF8.self)) { lifetime = seconds }
    }

    func bool(_ value: Bool, in reader: JSONReader) {}
    func null(in reader: JSONReader) {}
}
