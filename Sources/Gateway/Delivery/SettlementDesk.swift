import Messages
import NIOCore

/// Learns what became of a settlement.
protocol SettlementWaiter: AnyObject {
    func settled(_ lease: Lease.ID, _ result: SettlementResult)
}

/// One event loop's way to tell the store how deliveries ended: what a turn of the loop gathers is handed over once.
///
/// A settlement that the store cannot take at present is kept and told again until it can, or until the lease has run out there.
final class SettlementDesk {
    private typealias Entry = (settlement: Settlement, waiter: any SettlementWaiter)

    private static let pause = TimeAmount.seconds(1)

    private let store: any MessageStore
    private let loop: any EventLoop
    private var entries: [Entry] = []

    init(store: any MessageStore, loop: any EventLoop) {
        self.store = store
        self.loop = loop
    }

    func settle(_ settlement: Settlement, for waiter: any SettlementWaiter) {
        if entries.isEmpty {
            let desk = NIOLoopBound(self, eventLoop: loop)
            loop.execute { desk.value.handOver() }
        }
        entries.append((settlement, waiter))
    }

    private func handOver() {
        let batch = entries
        entries = []
        let bound = NIOLoopBound((desk: self, batch: batch), eventLoop: loop)
        let loop = loop
        store.settle(batch.map(\.settlement)) { result in
            loop.execute { bound.value.desk.took(bound.value.batch, result) }
        }
    }

    private func took(_ batch: [Entry], _ result: Result<[SettlementResult], StoreError>) {
        switch result {
        case .success(let results):
            for (entry, result) in zip(batch, results) { entry.waiter.settled(entry.settlement.lease, result) }
        case .failure(let error) where error.code == .closed:
            for entry in batch { entry.waiter.settled(entry.settlement.lease, .lost) }
        case .failure:
            let bound = NIOLoopBound((desk: self, batch: batch), eventLoop: loop)
            loop.scheduleTask(in: Self.pause) {
                for entry in bound.value.batch { bound.value.desk.settle(entry.settlement, for: entry.waiter) }
            }
        }
    }
}
