import Messages
import NIOCore

/// The systems that wait on one event loop for something to come: no thread, no polling.
final class PullDesk {
    private let loop: any EventLoop
    private var waiting: [QueueName: [Pull]] = [:]

    init(bell: MessageBell, loop: any EventLoop) {
        self.loop = loop
        let desk = NIOLoopBound(self, eventLoop: loop)
        bell.listen(on: loop) { queues in
            for queue in queues { desk.value.wake(queue) }
        }
    }

    /// The pull is asked to go on when its queue may hold something.
    func wait(_ pull: Pull) { waiting[pull.queue, default: []].append(pull) }

    func leave(_ pull: Pull) { waiting[pull.queue]?.removeAll { $0 === pull } }

    private func wake(_ queue: QueueName) {
        for pull in waiting.removeValue(forKey: queue) ?? [] { pull.wake() }
    }

    /// Everybody gets an empty answer: the hub ends.
    func stop() {
        let all = waiting.values.flatMap { $0 }
        waiting = [:]
        for pull in all { pull.giveUp() }
    }
}
