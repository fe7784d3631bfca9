import Synchronization
import Threads

/// A few connections for whoever asks now and then. Blocks.
package final class ConnectionPool: Sendable {
    private let configuration: PostgresConfiguration
    private let idle = Mutex<[Connection]>([])
    private let permits: Signal

    package init(_ configuration: PostgresConfiguration, limit: Int) {
        self.configuration = configuration
        permits = Signal(value: limit)
    }

    /// Waits for a free connection, at most as long as a lock may be waited for.
    package func use<Value>(_ body: (Connection) throws(PostgresError) -> Value) throws(PostgresError) -> Value {
        guard permits.wait(milliseconds: configuration.lockTimeout) else {
            throw PostgresError(.timeout, "all connections are in use")
        }
        defer { permits.post() }
        var connection = idle.withLock { $0.popLast() }
        while let known = connection, !known.isAlive { connection = idle.withLock { $0.popLast() } }
        let open: Connection
        if let connection { open = connection } else { open = try Connection(configuration) }
        do throws(PostgresError) {
            let value = try body(open)
            idle.withLock { $0.append(open) }
            return value
        } catch {
            open.rollBack()
            if error.kind != .connectionLost { idle.withLock { $0.append(open) } }
            throw error
        }
    }

    /// Once more while the database is away or another transaction came between, for at most `patience` milliseconds.
    ///
    /// - Parameter body: gets the number of the try, from 0; after the first it cannot know whether an earlier one took effect.
    package func use<Value>(
        patience: Int, _ body: (Connection, Int) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        let deadline = MonotonicClock.milliseconds() + patience
        var backOff = BackOff()
        var number = 0
        while true {
            do throws(PostgresError) {
                return try use { (connection) throws(PostgresError) in try body(connection, number) }
            } catch {
                let isPassing = error.kind == .connectionLost || error.kind == .conflict
                let wait = backOff.next()
                guard isPassing, MonotonicClock.milliseconds() + wait < deadline else { throw error }
                MonotonicClock.sleep(milliseconds: wait)
                number += 1
            }
        }
    }

    package func close() { idle.withLock { $0.removeAll() } }
}
