import Messages
import NIOCore
import PlatformHub
import Transport

/// The messages of one receiver that the hub calls: how many are under way, and when the next may go.
final class PushQueue: Expiring, SettlementWaiter {
    /// Milliseconds after which the store is asked without a hint.
    private static let poll = 5_000
    /// Milliseconds until a store that failed is asked again.
    private static let afterFailure = 1_000

    let name: QueueName
    private var policy: DeliveryPolicy
    private let gateway: GatewayLoop
    private let desk: SettlementDesk
    /// Until when each lease holds, microseconds since 1970.
    private var leases: [Lease.ID: Int64] = [:]
    private var isStopped = false
    private var isClaiming = false
    private var isExtending = false
    /// Something may be due that has not been claimed.
    private var mayHaveMore = true
    /// The receiver is left alone until then, on the ticker's clock; then one message goes ahead of the others.
    private var restUntil: UInt64 = 0
    private var isProbing = false
    private(set) var deadline: UInt64 = 0
    var tickerIndex = -1

    init(name: QueueName, policy: DeliveryPolicy, gateway: GatewayLoop, desk: SettlementDesk) {
        self.name = name
        self.policy = policy
        self.gateway = gateway
        self.desk = desk
    }

    var underWay: Int { leases.count + (isClaiming ? 1 : 0) }

    /// A new configuration may have brought the receiver back.
    func configure(_ policy: DeliveryPolicy) {
        self.policy = policy
        isStopped = false
        restUntil = 0
        isProbing = false
        if tickerIndex < 0 { gateway.ticker.add(self) }
        ready()
    }

    /// Claims nothing more; leases of what is under way are still lengthened.
    func stop() {
        isStopped = true
        leaveTicker()
    }

    private func leaveTicker() {
        if isStopped, underWay == 0 { gateway.ticker.remove(self) }
    }

    // MARK: When to claim

    /// Something may have become due.
    func ready() {
        mayHaveMore = true
        claim()
    }

    func expire() {
        deadline = gateway.ticker.deadline(in: min(Self.poll, policy.lease / 4))
        if restUntil > gateway.ticker.now { deadline = min(deadline, restUntil) }
        extend()
        ready()
    }

    private func wake(inMilliseconds wait: Int) {
        deadline = min(deadline, gateway.ticker.deadline(in: wait))
    }

    /// - Parameter time: microseconds since 1970.
    private func wake(at time: Int64) {
        let wait = (time - gateway.clock.microseconds() + 999) / 1_000
        wake(inMilliseconds: Int(min(max(0, wait), Int64(Self.poll))))
    }

    private func rest(milliseconds: Int) {
        restUntil = max(restUntil, gateway.ticker.deadline(in: milliseconds))
        wake(inMilliseconds: milliseconds)
    }

    private func claim() {
        let free = (isProbing ? 1 : policy.parallel) - leases.count
        guard !isStopped, !isClaiming, mayHaveMore, free > 0, gateway.ticker.now >= restUntil else { return }
        isClaiming = true
        mayHaveMore = false
        let now = gateway.clock.microseconds()
        let claim = Claim(queue: name, max: free, now: now, until: now + Int64(policy.lease) * 1_000)
        let (loop, queue) = (gateway.desk.loop, NIOLoopBound(self, eventLoop: gateway.desk.loop))
        gateway.hub.messages.claim(claim) { result in
            loop.execute { queue.value.claimed(result, of: claim) }
        }
    }

    private func claimed(_ result: Result<Claimed, StoreError>, of claim: Claim) {
        isClaiming = false
        switch result {
        case .failure:
            rest(milliseconds: Self.afterFailure)
            mayHaveMore = true
            leaveTicker()
        case .success(let claimed):
            if claimed.leases.count == claim.max { mayHaveMore = true }
            if let next = claimed.nextDue {
                if next <= claim.now, !claimed.leases.isEmpty { mayHaveMore = true }
                wake(at: next)
            }
            for lease in claimed.leases { begin(lease) }
            self.claim()
            leaveTicker()
        }
    }

    // MARK: One delivery

    private func begin(_ lease: Lease) {
        leases[lease.id] = lease.until
        guard !isStopped else { return settle(lease.id, .released(notBefore: lease.message.acceptedAt)) }
        DeliveryRunner(lease: lease, queue: self, gateway: gateway).begin()
    }

    /// The attempt is over.
    func settle(_ lease: Lease.ID, _ outcome: Settlement.Outcome) {
        switch outcome {
        case .released(let notBefore):
            wake(at: notBefore)
        case .retry(let notBefore, _):
            wake(at: notBefore)
            isProbing = false
        case .delivered, .dead:
            isProbing = false
        }
        desk.settle(Settlement(lease: lease, at: gateway.clock.microseconds(), outcome: outcome), for: self)
    }

    /// The receiver's circuit is open, it is under maintenance, or the journal takes nothing: the message is as due as before, but its queue rests.
    func pause(_ lease: Lease.ID, seconds: Int) {
        rest(milliseconds: seconds * 1_000)
        isProbing = true
        settle(lease, .released(notBefore: gateway.clock.microseconds()))
    }

    func settled(_ lease: Lease.ID, _ result: SettlementResult) {
        leases[lease] = nil
        claim()
        leaveTicker()
    }

    // MARK: Deliveries that take long

    private func extend() {
        let now = gateway.clock.microseconds()
        let length = Int64(policy.lease) * 1_000
        let ending = leases.filter { $0.value - now < length * 2 / 3 }.map(\.key)
        guard !ending.isEmpty, !isExtending else { return }
        isExtending = true
        let (loop, queue) = (gateway.desk.loop, NIOLoopBound(self, eventLoop: gateway.desk.loop))
        let until = now + length
        gateway.hub.messages.extend(ending, until: until) { result in
            loop.execute { queue.value.extended(ending, until: until, result) }
        }
    }

    private func extended(_ asked: [Lease.ID], until: Int64, _ result: Result<[SettlementResult], StoreError>) {
        isExtending = false
        guard case .success(let results) = result else { return }
        for (lease, result) in zip(asked, results) where result == .done && leases[lease] != nil {
            leases[lease] = until
        }
    }
}
