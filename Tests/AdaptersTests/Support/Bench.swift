import Contracts
import Formats
import Journal
import NIOCore
import NIOPosix
import Synchronization
import Testing
import Transport

@testable import Adapters
@testable import PlatformHub

/// One event loop with a provider's server on it and an adapter's port to it; calls are told apart by their order.
final class Bench: Sendable {
    /// What a provider's server is to answer; the path, the `Authorization` field, and which request it is, from 1.
    typealias Script = @Sendable (_ path: String, _ authorization: String?, _ number: Int) -> (Int, String)

    private let group: MultiThreadedEventLoopGroup
    private let tickers: PerLoop<LoopTicker>
    private let server: HTTPServer
    private let seen: Seen
    private let port: NIOLoopBound<any ProviderPort>

    final class Seen: Sendable {
        private let all = Mutex<[String]>([])

        var list: [String] { all.withLock { $0 } }

        func add(_ text: String) -> Int {
            all.withLock {
                $0.append(text)
                return $0.count
            }
        }
    }

    /// - Parameter section: of the adapter; PORT stands for the server's.
    init(_ section: String, script: @escaping Script) throws {
        let (group, seen) = (MultiThreadedEventLoopGroup(numberOfThreads: 1), Seen())
        let tickers = try PerLoop(group: group) { LoopTicker(loop: $0) }
        let loops = try PerLoop(group: group) { loop in
            HTTPServer.Loop(
                server: HTTPServerLoop(limits: HTTPServerLimits(), ticker: tickers.on(loop)),
                application: ScriptedApplication(seen: seen, script: script))
        }
        server = try HTTPServer.start(on: group, at: .tcp(host: "127.0.0.1", port: 0), tls: nil, loops: loops)
        let text = section.split(separator: "PORT").joined(separator: String(try #require(server.port)))
        let adapter = try AdapterRegistry([HTTPAdapter.rest, HTTPAdapter.soap]).make(try Self.request(text))
        let loop = group.next()
        port = try loop.submit {
            NIOLoopBound(adapter.makePort(on: tickers.on(loop)), eventLoop: loop)
        }.wait()
        (self.group, self.seen, self.tickers) = (group, seen, tickers)
    }

    deinit {
        server.stopListening()
        for ticker in tickers.all { ticker.eventLoop.execute { ticker.value.stop() } }
        group.shutdownGracefully { _ in }
    }

    /// Path and `Authorization` of what the provider was asked so far.
    var questions: [String] { seen.list }

    /// Sends so many questions in one turn of the loop; the error's code of each, or `ok`.
    func ask(_ count: Int = 1) async throws -> [String] {
        let contract = try Self.contract()
        let body = try Self.bytes("request-child-allowance.json")
        return try await port.eventLoop.flatSubmit { [port] () -> EventLoopFuture<[String]> in
            let loop = port.eventLoop
            let replies = (0..<count).map { _ in
                let promise = loop.makePromise(of: String.self)
                Self.send(contract, body, to: port.value, Receiver(promise))
                return promise.futureResult
            }
            return EventLoopFuture.whenAllSucceed(replies, on: loop)
        }.get()
    }

    private static func send(
        _ contract: Contract, _ body: [UInt8], to port: any ProviderPort, _ receiver: Receiver
    ) {
        let operation = contract.operations[0]
        let context = ReadingContext(today: "2026-11-20", municipality: Array("999997".utf8))
        let outcome = body.withUnsafeBytes { MessageReader().json($0, as: operation.request, in: context) }
        guard case .accepted(let message) = outcome else { return receiver.promise.succeed("the example is not valid") }
        let request = ProviderRequest(
            exchange: ExchangeID(milliseconds: 1), contract: contract, operation: operation, message: message,
            element: nil,
            traceparent: nil, today: "2026-11-20", municipality: Array("999997".utf8))
        switch port.prepare(request) {
        case .failure(let error): receiver.promise.succeed(error.code)
        case .success(let call): port.send(call, to: receiver)
        }
    }

    // MARK: What an adapter is made of

    static let root: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts[..<(parts.lastIndex(of: "Tests") ?? parts.endIndex)].joined(separator: "/")
    }()

    static func contract() throws -> Contract { try catalogue.get() }

    private static let catalogue = Result {
        try #require(
            try Catalogue.load(interfaces: root + "/interfaces").contract(id: "010/kojinjuminzeishotoku", version: nil))
    }

    /// An example of the income contract.
    static func bytes(_ name: String) throws -> [UInt8] {
        let path = root + "/interfaces/010-kojinjuminzei/kojinjuminzeishotoku/v10/examples/valid-shokai." + name
        return try FileBytes.read(path, limit: 1 << 20)
    }

    /// A section as it stands in a file `test.yaml`.
    static func request(_ section: String) throws -> AdapterRequest {
        let node = try YAMLNode.parse(section, file: "test.yaml")
        let kind = try node.required("kind")
        let configuration = AdapterConfiguration(kind: Located(value: try kind.string(), node: kind), node: node)
        let system = PlatformHub.System(
            SystemConfiguration(
                id: "zei", name: "税", business: ["010"], adapter: configuration, circuit: .init(), maintenance: [],
                delivery: nil),
            municipality: "999997")
        return AdapterRequest(configuration: configuration, system: system, contracts: [try contract()])
    }
}

private final class Receiver: ProviderReceiver {
    let promise: EventLoopPromise<String>

    init(_ promise: EventLoopPromise<String>) { self.promise = promise }

    func received(_ reply: ProviderReply) {
        switch reply.result {
        case .answered, .taken: promise.succeed("ok")
        case .failed(let error): promise.succeed(error.code)
        }
    }
}

private final class ScriptedApplication: HTTPApplication {
    private let seen: Bench.Seen
    private let script: Bench.Script

    init(seen: Bench.Seen, script: @escaping Bench.Script) {
        self.seen = seen
        self.script = script
    }

    func received(headOf connection: HTTPServerConnection) -> HTTPHeadDecision { .read(limit: 1 << 20) }

    func received(_ body: ByteBuffer, of connection: HTTPServerConnection) {
        let path = connection.head.withTarget { String(decoding: $0, as: UTF8.self) }
        let authorization = connection.head.string("authorization")
        let number = seen.add(path + " " + (authorization ?? "-"))
        let (status, text) = script(path, authorization, number)
        connection.send(HTTPResponse(status: status, contentType: "application/json", body: Array(text.utf8)))
    }

    func answer(to failure: HTTPServerFailure, of connection: HTTPServerConnection) -> HTTPResponse? {
        HTTPResponse(status: 400, contentType: "text/plain", body: [])
    }

    func disconnected(_ connection: HTTPServerConnection) {}
}
