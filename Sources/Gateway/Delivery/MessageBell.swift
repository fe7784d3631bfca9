package import Messages
package import NIOCore
import Synchronization

/// Tells the event loops that something may have become due in a queue: what ``MessageStore/onReady(_:)`` says goes to everybody who
/// waits for it, gathered, one wake-up of a loop at a time.
package final class MessageBell: Sendable {
    private final class Listener: Sendable {
        let loop: any EventLoop
        let wants: @Sendable (QueueName) -> Bool
        let body: @Sendable (Set<QueueName>) -> Void
        private let waiting = Mutex<Set<QueueName>>([])

        init(
            loop: any EventLoop, wants: @escaping @Sendable (QueueName) -> Bool,
            body: @escaping @Sendable (Set<QueueName>) -> Void
        ) {
            self.loop = loop
            self.wants = wants
            self.body = body
        }

        func ring(_ queue: QueueName) {
            let isFirst = waiting.withLock { waiting in
                defer { waiting.insert(queue) }
                return waiting.isEmpty
            }
            guard isFirst else { return }
            loop.execute { [self] in
                let queues = waiting.withLock { waiting in
                    defer { waiting = [] }
                    return waiting
                }
                body(queues)
            }
        }
    }

    private let listeners = Mutex<[Listener]>([])

    package init() {}

    /// Any thread; never blocks.
    package func ring(_ queue: QueueName) {
        for listener in listeners.withLock({ $0 }) where listener.wants(queue) { listener.ring(queue) }
    }

    /// From now on nobody is told.
    package func stop() { listeners.withLock { $0 = [] } }

    /// - Parameters:
    ///   - wants: which queues; asked on any thread.
    ///   - body: called on the loop.
    package func listen(
        on loop: any EventLoop, to wants: @escaping @Sendable (QueueName) -> Bool = { _ in true },
        _ body: @escaping @Sendable (Set<QueueName>) -> Void
    ) {
        let listener = Listener(loop: loop, wants: wants, body: body)
        listeners.withLock { $0.append(listener) }
    }
}
