import Messages
import NIOCore

/// Waits for its message to be durable.
protocol MessageWaiter: AnyObject {
    func stored(_ result: Result<Acceptance, StoreError>)
}

/// One event loop's way to the message store: what a turn of the loop gathers is handed over once, and comes back once.
final class MessageDesk {
    /// Bytes of the bodies in one call to the store, less than any store takes at once: nobody is refused for his
    /// neighbours, to be given again behind those that came later.
    private static let groupBytes = 2 << 20

    private let store: any MessageStore
    private let loop: any EventLoop
    private var messages: [StoredMessage] = []
    private var waiters: [any MessageWaiter] = []
    private var bytes = 0

    init(store: any MessageStore, loop: any EventLoop) {
        self.store = store
        self.loop = loop
    }

    func accept(_ message: StoredMessage, for waiter: any MessageWaiter) {
        if bytes + message.body.count > Self.groupBytes { handOver() }
        if messages.isEmpty {
            let desk = NIOLoopBound(self, eventLoop: loop)
            loop.execute { desk.value.handOver() }
        }
        bytes += message.body.count
        messages.append(message)
        waiters.append(waiter)
    }

    private func handOver() {
        guard !messages.isEmpty else { return }
        let (batch, gathered) = (messages, waiters)
        bytes = 0
        messages = []
        waiters = []
        give(batch, gathered)
    }

    private func give(_ batch: [StoredMessage], _ waiters: [any MessageWaiter]) {
        let desk = NIOLoopBound((self, waiters), eventLoop: loop)
        let loop = loop
        store.accept(batch) { result in
            loop.execute { desk.value.0.came(result, batch, desk.value.1) }
        }
    }

    private func came(
        _ result: Result<[Acceptance], StoreError>, _ batch: [StoredMessage], _ waiters: [any MessageWaiter]
    ) {
        switch result {
        case .success(let acceptances):
            for (waiter, acceptance) in zip(waiters, acceptances) { waiter.stored(.success(acceptance)) }
        case .failure(let error) where error.code == .tooLarge && batch.count > 1:
            // One that is too large does not take the others with it.
            for (message, waiter) in zip(batch, waiters) { give([message], [waiter]) }
        case .failure(let error):
            for waiter in waiters { waiter.stored(.failure(error)) }
        }
    }
}
