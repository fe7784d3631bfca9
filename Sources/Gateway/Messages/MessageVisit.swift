import Journal
import NIOCore
import NIOPosix
import PlatformHub
import Transport

/// A request at `{base}/{municipality}/messages…`: status, answer, cancellation, and the fetching of messages with leases.
final class MessageVisit {
    private let gateway: GatewayLoop
    private let connection: HTTPServerConnection
    private let principal: Principal
    private let town: MunicipalityCode
    private let place: MessageAddress
    private var pull: Pull?
    private var isGone = false

    init(
        gateway: GatewayLoop, connection: HTTPServerConnection, principal: Principal, town: MunicipalityCode,
        place: MessageAddress
    ) {
        self.gateway = gateway
        self.connection = connection
        self.principal = principal
        self.town = town
        self.place = place
    }

    static func methods(at place: MessageAddress) -> String {
        switch place {
        case .queue, .answer: "GET"
        case .status: "GET, DELETE"
        case .acknowledgements, .act: "POST"
        }
    }

    static func takes(_ method: HTTPHead.Method, at place: MessageAddress) -> Bool {
        switch method {
        case .get: methods(at: place).hasPrefix("GET")
        case .delete: methods(at: place).hasSuffix("DELETE")
        case .post: methods(at: place) == "POST"
        case .head, .put, .other: false
        }
    }

    func received(_ body: ByteBuffer) {
        switch place {
        case .queue: fetch()
        case .status(let id):
            if connection.head.method == .delete { work { $0.cancel(id) } } else { watch(id) }
        case .answer(let id):
            guard let format = CallerFormat.json.answering(accept: connection.head.string("accept")) else {
                let allowed = "application/json, application/xml"
                return send(.failure(HubError("H2016", ["allowed": allowed])))
            }
            work { $0.answer(id, in: format) }
        case .acknowledgements: work { $0.acknowledgements(Self.document(body)) }
        case .act(let id, let act): work { $0.act(act, on: id, Self.document(body)) }
        }
    }

    private static func document(_ body: ByteBuffer) -> LeaseDocument? {
        body.withUnsafeReadableBytes { LeaseDocument($0) }
    }

    /// The client is gone while it waited.
    func disconnected() {
        isGone = true
        pull?.hungUp()
    }

    /// A client that hung up looks like one that asks no more: it gets an empty answer, and its messages stay.
    func inputClosed() { disconnected() }

    // MARK: Status

    /// A system that waits for its message's end looks as often as this: milliseconds.
    private static let interval: Int64 = 250

    private func watch(_ id: ExchangeID) {
        guard let seconds = PullWish.waiting(query) else { return send(.failure(PullWish.wrongWait)) }
        let wait = min(seconds, principal.expires - gateway.clock.unixSeconds)
        look(id, until: gateway.clock.microseconds() + wait * 1_000_000)
    }

    /// Answers when nothing of the message is under way any more, or the caller has waited long enough.
    private func look(_ id: ExchangeID, until end: Int64) {
        work({ clerk in clerk.visible(id).map { (clerk.show($0), $0.isUnderWay) } }) { [self] result in
            let now = gateway.clock.microseconds()
            guard case .success((_, true)) = result, !isGone, !gateway.isStopping, now < end else {
                return send(result.map(\.0))
            }
            let pause = TimeAmount.microseconds(min(Self.interval * 1_000, end - now))
            let visit = NIOLoopBound(self, eventLoop: gateway.desk.loop)
            gateway.desk.loop.scheduleTask(in: pause) { visit.value.look(id, until: end) }
        }
    }

    // MARK: Fetching

    private var query: String {
        connection.head.withTarget { target in
            String(decoding: target.drop { $0 != UInt8(ascii: "?") }.dropFirst(), as: UTF8.self)
        }
    }

    private func fetch() {
        guard principal.system.delivery.mode == .pull else { return send(.failure(HubError("H7011"))) }
        switch PullWish.read(query, standard: principal.system.delivery.lease) {
        case .failure(let error): send(.failure(error))
        case .success(let wish):
            let pull = Pull(gateway: gateway, principal: principal, town: town, wish: wish) { [weak self] result in
                self?.pull = nil
                self?.send(result)
            }
            self.pull = pull
            if connection.isInputClosed { pull.hungUp() } else { pull.ask() }
        }
    }

    // MARK: Work on a thread

    private func work(_ job: @escaping @Sendable (MessageClerk) -> MessageClerk.Reply) {
        work(job) { [self] in send($0) }
    }

    private func work<Value: Sendable>(
        _ job: @escaping @Sendable (MessageClerk) -> Result<Value, HubError>,
        then finish: @escaping (Result<Value, HubError>) -> Void
    ) {
        gateway.inFlight += 1
        let loop = gateway.desk.loop
        let clerk = MessageClerk(
            hub: gateway.hub, principal: principal, town: town, loop: loop, now: gateway.clock.microseconds())
        let visit = NIOLoopBound((gateway, finish), eventLoop: loop)
        gateway.threads.runIfActive(eventLoop: loop) { job(clerk) }.whenComplete { result in
            let (gateway, finish) = visit.value
            gateway.inFlight -= 1
            switch result {
            case .success(let found): finish(found)
            case .failure: finish(.failure(HubError("H6002", retryAfter: 5)))
            }
        }
    }

    private func send(_ reply: MessageClerk.Reply) {
        switch reply {
        case .success(let response): connection.send(response)
        case .failure(let error): connection.send(gateway.problem(error, .json))
        }
    }
}
