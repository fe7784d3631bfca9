import Postgres
import Synchronization
import Threads

/// The thread that keeps a hub's view of the accounts current: it looks when it is told of a change, and now and then by itself.
final class RegistryFollower: Sendable {
    private let wake: WakeUp
    private let isClosed = Atomic(false)
    private let thread = Mutex<Worker?>(nil)

    /// Looks for the first time. Blocks.
    init(_ configuration: PostgresRegistryConfiguration, view: RegistryView) throws(PostgresError) {
        wake = try WakeUp()
        var lookout = RegistryLookout(configuration, view: view)
        try lookout.look()
        let started = lookout
        let worker = try Worker(PostgresError.noThread) { [self] in run(started) }
        thread.withLock { $0 = worker }
    }

    /// Soon, on its thread.
    func lookNow() { wake.call() }

    func close() {
        isClosed.store(true, ordering: .releasing)
        wake.call()
        thread.withLock { thread in
            defer { thread = nil }
            return thread
        }?.join()
    }

    private func run(_ started: RegistryLookout) {
        var lookout = started
        var backOff = BackOff(longest: 500)
        while !isClosed.load(ordering: .acquiring) {
            do throws(PostgresError) {
                try lookout.look()
                backOff.reset()
                try lookout.wait(wake)
            } catch {
                MonotonicClock.sleep(milliseconds: backOff.next())
            }
        }
        lookout.leave()
    }
}
