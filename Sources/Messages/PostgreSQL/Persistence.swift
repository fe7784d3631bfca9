import Postgres
import Synchronization
import Threads

/// Tries again while the database is away, at most for a while, and knows whether it is away.
final class Persistence: Sendable {
    private let patience: Int
    private let fault = Mutex<StoreError?>(nil)

    /// - Parameter patience: milliseconds.
    init(patience: Int) { self.patience = patience }

    /// Why nothing can be written at present.
    var trouble: StoreError? { fault.withLock { $0 } }

    /// - Parameter body: gets the number of the try, from 0; after the first it cannot know whether an earlier one took effect.
    func run<Value>(
        _ session: Session, _ body: (Connection, Int) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        let deadline = MonotonicClock.milliseconds() + patience
        var backOff = BackOff()
        var number = 0
        while true {
            do throws(PostgresError) {
                let value = try session.use { (connection) throws(PostgresError) in try body(connection, number) }
                fault.withLock { $0 = nil }
                return value
            } catch {
                let isPassing = [.connectionLost, .conflict, .resources, .timeout].contains(error.kind)
                if error.kind == .connectionLost || error.kind == .resources {
                    fault.withLock { $0 = StoreError(error) }
                }
                guard isPassing, MonotonicClock.milliseconds() < deadline else { throw error }
                MonotonicClock.sleep(milliseconds: backOff.next())
                number += 1
            }
        }
    }

    /// Looks whether the database is back.
    func probe(_ session: Session) {
        guard trouble != nil else { return }
        let isBack = try? session.use { (connection) throws(PostgresError) in
            !(try connection.run("SELECT pg_is_in_recovery()").bool(0, 0))
        }
        if isBack == true { fault.withLock { $0 = nil } }
    }
}
