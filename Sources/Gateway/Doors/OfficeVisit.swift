import Contracts
import Formats
import NIOCore
import NIOPosix
import PlatformHub
import Transport

/// Everything beside exchanges: tokens, publications, health. It may wait for the disk, so it is done on a thread beside the loops.
final class OfficeVisit {
    private let address: Address
    private let gateway: GatewayLoop

    init(address: Address, gateway: GatewayLoop) {
        self.address = address
        self.gateway = gateway
    }

    func received(_ body: ByteBuffer, _ connection: HTTPServerConnection) {
        let request = OfficeRequest(connection.head, body: body)
        let (hub, now) = (gateway.hub, gateway.clock.unixSeconds)
        switch (address, request.method) {
        case (.health, .get), (.health, .head):
            connection.send(HealthPage.health())
        case (.readiness, .get), (.readiness, .head):
            connection.send(HealthPage.readiness(hub))
        case (.soap(_, let contracts), .get), (.soap(_, let contracts), .head),
            (.soap(_, let contracts), _) where request.method != .post:
            publish(connection) { [address] in Self.publication(hub, address, contracts, request) }
        case (.openAPI(let municipality), .get), (.openAPI(let municipality), .head):
            publish(connection) { .success(OpenAPIPage.write(hub, municipality, request, now: now)) }
        case (.messagesOpenAPI(let municipality), .get), (.messagesOpenAPI(let municipality), .head):
            publish(connection) { .success(OpenAPIPage.messages(hub, municipality)) }
        case (.catalogue(let municipality, let name), .get), (.catalogue(let municipality, let name), .head):
            publish(connection) { CataloguePage.write(hub, municipality, name, request, now: now) }
        case (.token(let municipality), .post):
            publish(connection) { .success(OAuthDesk(hub: hub, municipality: municipality, now: now).token(request)) }
        case (.introspection(let municipality), .post):
            publish(connection) {
                .success(OAuthDesk(hub: hub, municipality: municipality, now: now).introspect(request))
            }
        case (.revocation(let municipality), .post):
            publish(connection) { .success(OAuthDesk(hub: hub, municipality: municipality, now: now).revoke(request)) }
        case (.token, _), (.introspection, _), (.revocation, _):
            connection.send(gateway.problem(HubError("H4004", ["allowed": "POST"]), .json))
        default:
            connection.send(gateway.problem(HubError("H4004", ["allowed": "GET"]), .json))
        }
    }

    private static func publication(
        _ hub: Hub, _ address: Address, _ contracts: [Contract], _ request: OfficeRequest
    ) -> Result<HTTPResponse, HubError> {
        guard case .soap(let municipality, _) = address, let contract = contracts.last else {
            return .failure(HubError("H4002"))
        }
        return WSDLPage.write(hub, municipality, contract, request)
    }

    private func publish(
        _ connection: HTTPServerConnection, _ work: @escaping @Sendable () -> Result<HTTPResponse, HubError>
    ) {
        let loop = gateway.desk.loop
        let visitor = NIOLoopBound((connection, gateway), eventLoop: loop)
        gateway.threads.runIfActive(eventLoop: loop, work).whenComplete { result in
            let (connection, gateway) = visitor.value
            switch result {
            case .success(.success(let response)): connection.send(response)
            case .success(.failure(let error)): connection.send(gateway.problem(error, .json))
            case .failure: connection.send(gateway.problem(HubError("H6002", retryAfter: 5), .json))
            }
        }
    }
}

/// What an office needs of a request, free of its connection.
struct OfficeRequest: Sendable {
    let method: HTTPHead.Method
    /// Without the question mark; empty when there is none.
    let query: String
    let authorization: String?
    let contentType: String?
    let ifNoneMatch: String?
    let body: ByteBuffer

    init(_ head: HTTPHead, body: ByteBuffer) {
        method = head.method
        query = head.withTarget { target in
            String(decoding: target.drop { $0 != UInt8(ascii: "?") }.dropFirst(), as: UTF8.self)
        }
        authorization = head.string("authorization")
        contentType = head.withField("content-type") { $0.flatMap { MediaType($0)?.name } }
        ifNoneMatch = head.string("if-none-match")
        self.body = body
    }
}
