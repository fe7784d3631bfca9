import Journal
import Postgres
import Synchronization
import Threads

/// Tells the other processes on the database that something may be due, and hears it from them. Hints only: a lost one costs a
/// few seconds. They go in a transaction of their own, since one that notifies holds up all others that do while it commits, and
/// under load a few times in a hundred milliseconds: each one wakes every process.
final class Announcer: Sendable {
    private struct State {
        var waiting: Set<QueueName> = []
        var isClosed = false
        var notify: @Sendable (QueueName) -> Void = { _ in }
    }

    private static let channel = "hub_messages"
    /// Milliseconds between two announcements; the first one after a silence goes at once.
    private static let interval = 10

    private let state = Mutex(State())
    /// Wakes the thread while it waits for the database's socket.
    private let wake: WakeUp
    private let thread = Mutex<Worker?>(nil)

    init() throws(PostgresError) { wake = try WakeUp() }

    func start(_ database: PostgresConfiguration) throws(PostgresError) {
        let started = try Worker(PostgresError.noThread) { [self] in
            let session = Session(database)
            var backOff = BackOff()
            while !state.withLock({ $0.isClosed }) {
                do throws(PostgresError) {
                    try session.use { (connection) throws(PostgresError) in try self.serve(connection, &backOff) }
                } catch {
                    MonotonicClock.sleep(milliseconds: backOff.next())
                }
            }
        }
        thread.withLock { $0 = started }
    }

    func onReady(_ notify: @escaping @Sendable (QueueName) -> Void) { state.withLock { $0.notify = notify } }

    /// Tells this process at once and the others soon.
    func tell(_ queues: Set<QueueName>) {
        guard !queues.isEmpty else { return }
        let (notify, isFirst) = state.withLock { state in
            defer { state.waiting.formUnion(queues) }
            return (state.notify, state.waiting.isEmpty)
        }
        if isFirst { wake.call() }
        for queue in queues { notify(queue) }
    }

    /// Until the connection breaks or the end.
    private func serve(_ connection: Connection, _ backOff: inout BackOff) throws(PostgresError) {
        try connection.run("LISTEN \(Self.channel)")
        try connection.run("SET synchronous_commit = off")
        backOff.reset()
        var next = MonotonicClock.milliseconds()
        while !state.withLock({ $0.isClosed }) {
            let now = MonotonicClock.milliseconds()
            let queues = state.withLock { state in
                defer { if now >= next { state.waiting = [] } }
                return state.waiting
            }
            if !queues.isEmpty, now >= next {
                try connection.run(
                    "SELECT pg_notify($1, current_schema() || '/' || name) FROM unnest($2::text[]) name",
                    [.text(Self.channel), .texts(queues.map(\.description))])
                next = now + Self.interval
            }
            let pause = queues.isEmpty || now >= next ? 1_000 : next - now
            for notification in try connection.notifications(wake: wake.descriptor, milliseconds: pause)
            where notification.sender != connection.backend {
                hear(notification.payload, schema: connection.schema)
            }
            wake.clear()
        }
    }

    /// `schema/municipality/receiver`
    private func hear(_ payload: String, schema: String) {
        let parts = payload.split(separator: "/", maxSplits: 2)
        guard parts.count == 3, parts[0] == schema, let municipality = MunicipalityCode(String(parts[1])) else {
            return
        }
        let notify = state.withLock { $0.notify }
        notify(QueueName(municipality: municipality, receiver: String(parts[2])))
    }

    func close() {
        state.withLock { $0.isClosed = true }
        wake.call()
        thread.withLock { thread in
            defer { thread = nil }
            return thread
        }?.join()
    }
}
