import Journal
import Messages
import NIOCore
import NIOPosix
import PlatformHub
import Transport

/// One system fetches what waits for it; when nothing does, it may wait, which costs no thread.
final class Pull {
    let queue: QueueName
    private let gateway: GatewayLoop
    /// The configuration, and the state of tokens and clients, by which the caller was let in.
    private let hub: Hub
    private let revision: UInt64
    private let principal: Principal
    private let town: MunicipalityCode
    private let wish: PullWish
    /// Microseconds since 1970, when the caller has waited long enough.
    private let end: Int64
    private var timer: Scheduled<Void>?
    private var isGone = false
    private var answer: ((Result<HTTPResponse, HubError>) -> Void)?

    /// - Parameter answer: called once, on the loop.
    init(
        gateway: GatewayLoop, principal: Principal, town: MunicipalityCode, wish: PullWish,
        answer: @escaping (Result<HTTPResponse, HubError>) -> Void
    ) {
        self.gateway = gateway
        hub = gateway.hub
        revision = gateway.hub.registry.revision
        self.principal = principal
        self.town = town
        self.wish = wish
        self.answer = answer
        queue = QueueName(municipality: town, receiver: principal.system.id)
        let seconds = min(wish.wait, principal.expires - gateway.clock.unixSeconds)
        end = gateway.clock.microseconds() + seconds * 1_000_000
    }

    /// Who waits must ask anew when the configuration has changed or anything was, or may have been, revoked meanwhile.
    private var isStillLetIn: Bool {
        gateway.hub === hub && hub.registry.isCurrent && hub.registry.revision == revision
    }

    private var loop: any EventLoop { gateway.desk.loop }

    // MARK: Asking

    func ask() {
        guard !isGone, answer != nil else { return }
        guard isStillLetIn else { return giveUp() }
        gateway.inFlight += 1
        let now = gateway.clock.microseconds()
        let claim = Claim(queue: queue, max: wish.max, now: now, until: now + wish.lease * 1_000)
        let (pull, loop) = (NIOLoopBound(self, eventLoop: loop), loop)
        hub.messages.claim(claim) { result in loop.execute { pull.value.came(result) } }
    }

    private func came(_ result: Result<Claimed, StoreError>) {
        gateway.inFlight -= 1
        switch result {
        case .failure: finish(.failure(MessageClerk.unavailable))
        case .success(let claimed) where claimed.leases.isEmpty: wait(claimed.nextDue)
        case .success(let claimed) where isGone || !isStillLetIn:
            giveBack(claimed.leases)
            giveUp()
        case .success(let claimed): handOut(claimed.leases)
        }
    }

    // MARK: Waiting

    private func wait(_ nextDue: Int64?) {
        let now = gateway.clock.microseconds()
        guard !isGone, answer != nil else { return }
        guard now < end else { return giveUp() }
        gateway.pulls.wait(self)
        // A bell may be missed: ask at least every few seconds.
        let until = min(end, max(nextDue ?? .max, now + 1_000), now + 5_000_000)
        let pull = NIOLoopBound(self, eventLoop: loop)
        timer = loop.scheduleTask(in: .microseconds(until - now)) {
            pull.value.gateway.pulls.leave(pull.value)
            pull.value.ask()
        }
    }

    func wake() {
        timer?.cancel()
        ask()
    }

    /// Nothing came.
    func giveUp() {
        timer?.cancel()
        finish(.success(Self.response(Array(#"{"messages":[]}"#.utf8))))
    }

    /// The client hung up: what it is given from now on goes back.
    func hungUp() {
        isGone = true
        gateway.pulls.leave(self)
        giveUp()
    }

    // MARK: Handing out

    private func handOut(_ leases: [Lease]) {
        gateway.inFlight += 1
        let clerk = MessageClerk(
            hub: hub, principal: principal, town: town, loop: loop, now: gateway.clock.microseconds())
        let (pull, form) = (NIOLoopBound(self, eventLoop: loop), wish.form)
        gateway.threads.runIfActive(eventLoop: loop) { clerk.handOut(leases, as: form) }.whenComplete { result in
            let pull = pull.value
            pull.gateway.inFlight -= 1
            switch result {
            case .success(.success(let body)) where !pull.isGone: pull.finish(.success(Self.response(body)))
            case .success(.failure(let error)):
                pull.giveBack(leases)
                pull.finish(.failure(error))
            case .success: pull.giveBack(leases)
            case .failure:
                pull.giveBack(leases)
                pull.finish(.failure(HubError("H6002", retryAfter: 5)))
            }
        }
    }

    private func giveBack(_ leases: [Lease]) {
        let now = gateway.clock.microseconds()
        let settlements = leases.map { Settlement(lease: $0.id, at: now, outcome: .released(notBefore: now)) }
        // One that is lost by now has run out, which comes to the same.
        hub.messages.settle(settlements) { _ in }
    }

    private func finish(_ result: Result<HTTPResponse, HubError>) {
        let answer = answer
        self.answer = nil
        answer?(result)
    }

    private static func response(_ body: [UInt8]) -> HTTPResponse {
        HTTPResponse(
            status: 200, contentType: CallerFormat.json.contentType, fields: [("Cache-Control", "no-store")], body: body
        )
    }
}

extension MessageClerk {
    /// What is handed out is in the journal before it is returned.
    fileprivate func handOut(_ leases: [Lease], as form: HandOut.Form) -> Result<[UInt8], HubError> {
        let desk = RenderingDesk(hub: hub, municipality: principal.municipality, town: town, now: now)
        let handOut = HandOut(leases, to: system, as: form, desk: desk)
        return recorded(handOut.records).flatMap {
            guard !handOut.settlements.isEmpty else { return .success(handOut.body) }
            return waiting { hub.messages.settle(handOut.settlements, completion: $0) }.map { _ in handOut.body }
        }
    }
}
