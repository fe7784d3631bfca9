import NIOCore

@testable import Transport

/// One HTTP message as it was understood.
struct ReadMessage: Equatable {
    /// `GET /path 1` or `200 1`: what the start line says, with the minor version.
    var start: String
    /// `Name: value`, in order.
    var fields: [String]
    var body: [UInt8] = []
    var keepsConnection: Bool

    init(start: String, fields: [String] = [], body: String = "", keepsConnection: Bool = true) {
        self.start = start
        self.fields = fields
        self.body = Array(body.utf8)
        self.keepsConnection = keepsConnection
    }

    init(_ head: HTTPHead, role: HTTPReader.Role) {
        func text(_ range: Range<Int>) -> String { head.withRange(range) { String(decoding: $0, as: UTF8.self) } }
        switch role {
        case .server: start = "\(text(0..<head.target.lowerBound - 1)) \(text(head.target)) \(head.minorVersion)"
        case .client: start = "\(head.status) \(head.minorVersion)"
        }
        fields = head.fields.map { "\(text($0.name)): \(text($0.value))" }
        keepsConnection = head.isKeptAlive
    }
}

/// What a reader made of bytes: the messages that were complete, then how it stands.
struct MessageTrace: Equatable {
    var messages: [ReadMessage] = []
    /// A head that was read, its body still under way.
    var unfinished: ReadMessage?
    var error: HTTPReadError?
    var isIdle = false
}

extension MessageTrace {
    /// - Parameters:
    ///   - cuts: the bytes arrive in pieces that end before these indices.
    ///   - stopsWithConnection: what follows a message after which the connection ends is not looked at.
    static func of(
        _ bytes: [UInt8], role: HTTPReader.Role = .server, headLimit: Int = 16 << 10, bodyLimit: Int = 1 << 20,
        cuts: [Int] = [], isEnded: Bool = false, stopsWithConnection: Bool = false
    ) -> MessageTrace {
        var reader = HTTPReader(role: role, headLimit: headLimit, bodyLimit: bodyLimit)
        var trace = MessageTrace()
        do throws(HTTPReadError) {
            for (start, end) in zip([0] + cuts, cuts + [bytes.count]) {
                var piece = ByteBuffer(bytes: bytes[start..<end])
                reader.append(&piece)
                try trace.take(from: &reader, role, stopsWithConnection)
            }
            if isEnded, let rest = reader.finish() { trace.complete(rest) }
        } catch {
            trace.error = error
        }
        trace.isIdle = reader.isIdle
        return trace
    }

    private mutating func take(
        from reader: inout HTTPReader, _ role: HTTPReader.Role, _ stopsWithConnection: Bool
    ) throws(HTTPReadError) {
        while !(stopsWithConnection && messages.last?.keepsConnection == false) {
            switch try reader.step() {
            case .needMore: return
            case .head: unfinished = ReadMessage(reader.head, role: role)
            case .body(let body): complete(body)
            }
        }
    }

    private mutating func complete(_ body: ByteBuffer) {
        guard var message = unfinished else { return }
        message.body = Array(body.readableBytesView)
        messages.append(message)
        unfinished = nil
    }
}

extension MessageTrace {
    static func of(
        _ text: String, role: HTTPReader.Role = .server, headLimit: Int = 16 << 10, bodyLimit: Int = 1 << 20,
        isEnded: Bool = false
    ) -> MessageTrace {
        of(Array(text.utf8), role: role, headLimit: headLimit, bodyLimit: bodyLimit, isEnded: isEnded)
    }
}
