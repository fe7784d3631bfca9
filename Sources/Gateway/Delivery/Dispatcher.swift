import Journal
import Messages
import NIOCore
import PlatformHub

/// Pushes stored messages to the systems that can listen, on one event loop.
///
/// Each push queue belongs to one loop, by its name; the loop is woken when the store says that something may be due, when a
/// known time has come, and every few seconds in any case.
///
/// Not sendable: used on its loop only.
package final class Dispatcher {
    private let gateway: GatewayLoop
    private let desk: SettlementDesk
    private let share: Share
    private var queues: [QueueName: PushQueue] = [:]
    private var isStopping = false

    /// - Parameters:
    ///   - index: of this loop among `count` loops.
    package init(gateway: GatewayLoop, index: Int, of count: Int) {
        self.gateway = gateway
        share = Share(index: UInt64(index), count: UInt64(count))
        desk = SettlementDesk(store: gateway.hub.messages, loop: gateway.desk.loop)
    }

    /// Begins to claim.
    package func start() {
        configure()
        let bound = NIOLoopBound(self, eventLoop: gateway.desk.loop)
        gateway.hub.bell.listen(on: gateway.desk.loop, to: share.contains) { bound.value.ready($0) }
    }

    /// Takes over the systems of the gateway's hub, at the start and after each new configuration.
    package func configure() {
        guard !isStopping else { return }
        var wanted: Set<QueueName> = []
        for municipality in gateway.hub.directory.municipalities {
            guard let code = MunicipalityCode(municipality.code) else { continue }
            for system in municipality.systems where system.delivery.mode == .push {
                let name = QueueName(municipality: code, receiver: system.id)
                guard share.contains(name) else { continue }
                wanted.insert(name)
                queue(name, system.delivery).configure(system.delivery)
            }
        }
        for (name, queue) in queues where !wanted.contains(name) { queue.stop() }
    }

    private func queue(_ name: QueueName, _ policy: DeliveryPolicy) -> PushQueue {
        if let known = queues[name] { return known }
        let queue = PushQueue(name: name, policy: policy, gateway: gateway, desk: desk)
        queues[name] = queue
        return queue
    }

    private func ready(_ names: Set<QueueName>) {
        for name in names { queues[name]?.ready() }
    }

    /// Claims nothing more; what is under way goes on to its end.
    package func stop() {
        isStopping = true
        for queue in queues.values { queue.stop() }
    }

    /// Deliveries that have begun and are not settled.
    package var underWay: Int { queues.values.reduce(0) { $0 + $1.underWay } }

    /// Which queues are this loop's: decided by the name alone, so that every loop knows.
    private struct Share: Sendable {
        let index: UInt64
        let count: UInt64

        func contains(_ queue: QueueName) -> Bool {
            // FNV-1a: Swift's own hash differs from start to start, which would make faults hard to repeat.
            let hash = queue.receiver.utf8.reduce(0xcbf2_9ce4_8422_2325 ^ UInt64(queue.municipality.number)) {
                ($0 ^ UInt64($1)) &* 0x100_0000_01b3
            }
            return (hash ^ hash >> 32) % count == index
        }
    }
}
