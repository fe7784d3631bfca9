import Crypto
import Glibc
package import NIOCore
import PlatformHub
import Transport

/// One request to S3 without what signing adds.
struct S3Request: Sendable {
    var method: String
    /// Below the bucket; empty for the bucket itself.
    var key = ""
    var query: [(String, String)] = []
    /// Names in lower case.
    var headers: [(String, String)] = []
    var body = ByteBuffer()
    /// Bytes of the answer's body.
    var answerLimit = 16 << 20
}

struct S3Answer: Sendable {
    let status: Int
    let etag: String?
    let date: String?
    let body: ByteBuffer

    /// The code of an error answer, for example `NoSuchKey`; empty when there is none.
    var errorCode: String {
        document.flatMap { $0.root == "Error" ? $0.fields["Code"] : nil } ?? ""
    }

    var document: S3Document? { body.withUnsafeReadableBytes { S3Document($0) } }
}

/// Signs and sends requests and waits for the answers, over the HTTP client of the house on one event loop.
///
/// The calls block: never on an event loop.
package final class S3Client: Sendable {
    /// Milliseconds for one request of at most one piece.
    static let timeout = 60_000
    /// Tries of one request when the server is busy or away.
    static let tries = 5

    let settings: S3Settings
    private let loop: any EventLoop
    private let onLoop: NIOLoopBound<OnLoop>

    /// What is touched on the loop only.
    private struct OnLoop {
        let ticker: LoopTicker
        let pool: HTTPClientPool
    }

    package init(_ settings: S3Settings, group: any EventLoopGroup) throws {
        self.settings = settings
        let loop = group.next()
        self.loop = loop
        onLoop = try loop.submit {
            let ticker = LoopTicker(loop: loop)
            let pool = HTTPClientPool(destination: settings.destination, ticker: ticker)
            return NIOLoopBound(OnLoop(ticker: ticker, pool: pool), eventLoop: loop)
        }.wait()
    }

    /// Must be called in the end, before the loop stops.
    package func close() {
        loop.execute { [onLoop] in
            onLoop.value.pool.close()
            onLoop.value.ticker.stop()
        }
    }

    /// Answers of 2xx, 404 and 412; everything else is an error. Every request may be sent again.
    func send(_ request: S3Request) throws(HubError) -> S3Answer {
        var pause = 200
        for attempt in 1...Self.tries {
            do throws(HubError) {
                let answer = try exchange(request)
                if answer.status < 300 || answer.status == 404 || answer.status == 412 { return answer }
                throw Self.error(answer)
            } catch {
                guard error.retryAfter != nil, attempt < Self.tries else { throw error }
                usleep(UInt32(pause * Int.random(in: 500...1_000)))
                pause *= 2
            }
        }
        preconditionFailure("the last attempt returns or throws")
    }

    // MARK: One exchange

    private func exchange(_ request: S3Request) throws(HubError) -> S3Answer {
        let bytes = signed(request)
        let promise = loop.makePromise(of: Result<S3Answer, HTTPClientFailure>.self)
        loop.execute { [onLoop] in
            let deadline = onLoop.value.ticker.deadline(in: Self.timeout)
            onLoop.value.pool.send(
                bytes, bodyLimit: request.answerLimit, deadline: deadline, isRepeatable: true,
                to: Receiver(promise: promise))
        }
        let result: Result<S3Answer, HTTPClientFailure>
        do { result = try promise.futureResult.wait() } catch { throw Self.away("the event loop has stopped") }
        switch result {
        case .success(let answer): return answer
        case .failure(.unreadable): throw HubError("H8026", ["carrier": "s3", "reason": "not an answer in HTTP/1.1"])
        case .failure(.connect): throw Self.away("no connection")
        case .failure(let failure): throw Self.away("\(failure)")
        }
    }

    private func signed(_ request: S3Request) -> ByteBuffer {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let time = S3Time(unixSeconds: Int64(now.tv_sec))
        let hash = request.body.withUnsafeReadableBytes { bytes in
            var hash = SHA256()
            hash.update(bufferPointer: bytes)
            return S3Signature.hexadecimal(hash.finalize())
        }
        let path = settings.base + S3Signature.escaped(request.key, keeping: "/")
        var headers = request.headers
        headers += [("host", settings.authority), ("x-amz-date", time.text), ("x-amz-content-sha256", hash)]
        let authorization = settings.signature.authorization(
            method: request.method, path: path, query: request.query, headers: headers, bodyHash: hash, time: time)
        headers += [("authorization", authorization), ("content-length", "\(request.body.readableBytes)")]
        let query = request.query.isEmpty ? "" : "?" + S3Signature.query(request.query)
        let head =
            "\(request.method) \(path)\(query) HTTP/1.1\r\n" + headers.map { "\($0.0): \($0.1)\r\n" }.joined() + "\r\n"
        var bytes = ByteBuffer(string: head)
        bytes.writeImmutableBuffer(request.body)
        return bytes
    }

    // MARK: Errors

    private static func away(_ reason: String) -> HubError {
        HubError("H8020", ["carrier": "s3", "reason": reason], retryAfter: 1)
    }

    static func error(_ answer: S3Answer) -> HubError {
        // The code is a fixed word of the server; anything else is not repeated.
        let code = answer.errorCode.prefix(64).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let reason = code.isEmpty ? "status \(answer.status)" : "\(answer.status) \(code)"
        let parameters = ["carrier": "s3", "reason": reason]
        switch code {
        case "RequestTimeTooSkewed", "RequestExpired":
            return HubError("H8024", ["carrier": "s3", "server": answer.date ?? "unknown"])
        case "SignatureDoesNotMatch", "InvalidAccessKeyId", "AuthorizationHeaderMalformed", "ExpiredToken":
            return HubError("H8021", parameters)
        case "NoSuchBucket": return HubError("H8023", parameters)
        default: break
        }
        switch answer.status {
        case 401: return HubError("H8021", parameters)
        case 403: return HubError("H8022", parameters)
        case 429, 500, 502, 503, 504: return away(reason)
        case 507: return HubError("H8025", parameters)
        default: return HubError("H8026", parameters)
        }
    }

    private final class Receiver: HTTPClientReceiver {
        private let promise: EventLoopPromise<Result<S3Answer, HTTPClientFailure>>

        init(promise: EventLoopPromise<Result<S3Answer, HTTPClientFailure>>) { self.promise = promise }

        func received(_ head: HTTPHead, body: ByteBuffer) {
            promise.succeed(
                .success(
                    S3Answer(status: head.status, etag: head.string("etag"), date: head.string("date"), body: body)))
        }

        func failed(_ failure: HTTPClientFailure) { promise.succeed(.failure(failure)) }
    }
}
