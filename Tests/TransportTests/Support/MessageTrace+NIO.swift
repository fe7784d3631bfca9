import NIOCore
import NIOEmbedded
import NIOHTTP1

@testable import Transport

/// The same bytes as NIOHTTP1 (llhttp) understands them.
extension MessageTrace {
    /// An error of NIOHTTP1 has no counterpart here: `wasRefused` stands for it.
    static func ofNIO(
        _ bytes: [UInt8], role: HTTPReader.Role, isEnded: Bool
    ) -> (trace: MessageTrace, wasRefused: Bool) {
        let channel = EmbeddedChannel()
        var trace = MessageTrace()
        var wasRefused = false
        do {
            try prepare(channel, for: role)
            try channel.writeInbound(ByteBuffer(bytes: bytes))
            if isEnded { _ = try channel.finish(acceptAlreadyClosed: true) }
        } catch {
            wasRefused = true
        }
        do {
            switch role {
            case .server:
                while let part = try channel.readInbound(as: HTTPServerRequestPart.self) { trace.take(part) }
            case .client:
                while let part = try channel.readInbound(as: HTTPClientResponsePart.self) { trace.take(part) }
            }
            _ = try channel.finish(acceptAlreadyClosed: true)
        } catch {
            // A message under way is cut by the end: the trace shows it as unfinished.
        }
        return (trace, wasRefused)
    }

    private static func prepare(_ channel: EmbeddedChannel, for role: HTTPReader.Role) throws {
        let pipeline = channel.pipeline.syncOperations
        switch role {
        case .server:
            try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
        case .client:
            try pipeline.addHandler(
                ByteToMessageHandler(HTTPResponseDecoder(informationalResponseStrategy: .forward)))
            // An answer needs its request.
            for _ in 0..<8 {
                let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
                try channel.writeOutbound(HTTPClientRequestPart.head(head))
            }
        }
    }

    private mutating func take(_ part: HTTPServerRequestPart) {
        switch part {
        case .head(let head):
            unfinished = ReadMessage(
                start: "\(head.method.rawValue) \(head.uri) \(head.version.minor)", fields: Self.fields(head.headers),
                keepsConnection: head.isKeepAlive)
        case .body(let body): unfinished?.body += body.readableBytesView
        case .end: complete()
        }
    }

    private mutating func take(_ part: HTTPClientResponsePart) {
        switch part {
        case .head(let head):
            let message = ReadMessage(
                start: "\(head.status.code) \(head.version.minor)", fields: Self.fields(head.headers),
                keepsConnection: head.isKeepAlive)
            // An informational answer has no end part.
            if head.status.code < 200 { messages.append(message) } else { unfinished = message }
        case .body(let body): unfinished?.body += body.readableBytesView
        case .end: complete()
        }
    }

    private mutating func complete() {
        if let unfinished { messages.append(unfinished) }
        unfinished = nil
    }

    /// NIOHTTP1 leaves the white space behind a value, which RFC 9112 §5.1 takes away.
    private static func fields(_ headers: HTTPHeaders) -> [String] {
        headers.map { name, value in
            let end = value.utf8.lastIndex { $0 != ASCII.space && $0 != ASCII.tab }
            return "\(name): \(end.map { String(value[...$0]) } ?? "")"
        }
    }
}
