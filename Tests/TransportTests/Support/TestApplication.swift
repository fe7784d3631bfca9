import NIOCore
import Synchronization

@testable import Transport

/// An application whose answers are told by the target:
/// `/echo` gives the body back, `/hold` waits for ``TestServer/release()``, `/refuse` is answered before its body,
/// `/inject` tries to smuggle a line into a field, anything else gets its own target.
final class TestApplication: HTTPApplication {
    static let bodyLimit = 1000

    let log: EventLog
    private(set) var held: [HTTPServerConnection] = []

    init(log: EventLog) { self.log = log }

    func received(headOf connection: HTTPServerConnection) -> HTTPHeadDecision {
        if Self.target(connection) == "/refuse" {
            return .answer(HTTPResponse(status: 401, contentType: "text/plain", body: Array("refused".utf8)))
        }
        return .read(limit: Self.bodyLimit)
    }

    func received(_ body: ByteBuffer, of connection: HTTPServerConnection) {
        let target = Self.target(connection)
        log.add("request \(target)")
        switch target {
        case "/hold": held.append(connection)
        case "/echo":
            connection.send(status: 200, body: Array(body.readableBytesView)) { $0.write(field: "X-From", "echo") }
        case "/inject":
            let fields = [("X-Value", "a\r\nX-Injected: 1\r\n\r\nGET /"), ("X-Nul", "b\u{0}\u{7F}")]
            connection.send(HTTPResponse(status: 200, fields: fields))
        default: connection.send(HTTPResponse(status: 200, contentType: "text/plain", body: Array(target.utf8)))
        }
    }

    func answer(to failure: HTTPServerFailure, of connection: HTTPServerConnection) -> HTTPResponse? {
        log.add("failure")
        let status =
            switch failure {
            case .unreadable(.bodyTooLarge): 413
            case .unreadable(.headTooLarge): 431
            case .unreadable(.version): 505
            case .unreadable: 400
            case .headTimeout, .bodyTimeout: 408
            case .tooManyConnections: 503
            }
        return HTTPResponse(status: status, contentType: "text/plain", body: Array("\(failure)".utf8))
    }

    func disconnected(_ connection: HTTPServerConnection) {
        held.removeAll { $0 === connection }
        log.add("disconnected")
    }

    func release() {
        let connections = held
        held = []
        for connection in connections { connection.send(HTTPResponse(status: 200, body: Array("held".utf8))) }
    }

    private static func target(_ connection: HTTPServerConnection) -> String {
        connection.head.withTarget { String(decoding: $0, as: UTF8.self) }
    }
}

/// What happened, in order; written on the loop and read by the test.
final class EventLog: Sendable {
    private let events = Mutex<[String]>([])

    var all: [String] { events.withLock { $0 } }

    func add(_ event: String) { events.withLock { $0.append(event) } }
}
