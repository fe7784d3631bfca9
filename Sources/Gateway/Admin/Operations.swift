import Journal
import Messages
package import NIOCore
package import NIOPosix
package import PlatformHub
import Synchronization

/// What goes on in a running hub on behalf of its operators: reruns, and the look at the queues. Survives a reload.
package final class Operations: Sendable {
    package let reruns: RerunDesk
    private let hub: Mutex<Hub>
    private let loop: any EventLoop
    private let threads: NIOThreadPool
    private let watching: Mutex<RepeatedTask?> = Mutex(nil)

    private static let firstLook = TimeAmount.seconds(5)
    private static let betweenLooks = TimeAmount.seconds(30)

    package init(hub: Hub, loop: any EventLoop, threads: NIOThreadPool) {
        self.hub = Mutex(hub)
        self.loop = loop
        self.threads = threads
        reruns = RerunDesk(loop: loop, threads: threads)
        reruns.use(hub)
    }

    /// Looks at the queues from now on.
    package func start() {
        let task = loop.scheduleRepeatedTask(initialDelay: Self.firstLook, delay: Self.betweenLooks) { [weak self] _ in
            guard let self else { return }
            threads.submit { [weak self] state in
                if state == .active { self?.look() }
            }
        }
        watching.withLock { $0 = task }
    }

    /// A new configuration is in force.
    package func use(_ hub: Hub) {
        self.hub.withLock { $0 = hub }
        reruns.use(hub)
    }

    /// Blocks on the store.
    func look() {
        let hub = hub.withLock { $0 }
        let towns = hub.directory.municipalities.compactMap { MunicipalityCode($0.code) }
        let watch = QueueWatch(board: hub.alarms) { queue in
            // A system that is gone has the policy of one that says nothing.
            let town = hub.directory.municipality(code: queue.municipality.description)
            return (town?.system(id: queue.receiver)?.delivery ?? DeliveryPolicy()).alarmAfter
        }
        watch.look(at: hub.messages, of: towns, now: JournalConfiguration.wallClock())
    }

    /// The hub ends: reruns stop and say so in the journal. Blocks.
    /// - Returns: the reruns that had not come to their end.
    package func stop() -> [RerunJob] {
        watching.withLock { task in
            task?.cancel()
            task = nil
        }
        return reruns.stopAll()
    }
}
