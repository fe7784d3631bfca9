/// One thread's connection, made again after it was lost.
package final class Session {
    package let configuration: PostgresConfiguration
    private var connection: Connection?

    package init(_ configuration: PostgresConfiguration) { self.configuration = configuration }

    /// A connection that breaks is dropped; the next use makes a new one.
    package func use<Value>(_ body: (Connection) throws(PostgresError) -> Value) throws(PostgresError) -> Value {
        let open: Connection
        if let connection { open = connection } else { open = try Connection(configuration) }
        connection = open
        do throws(PostgresError) {
            return try body(open)
        } catch {
            if error.kind == .connectionLost { connection = nil } else { open.rollBack() }
            throw error
        }
    }
}

/// Growing waits between tries, milliseconds.
package struct BackOff: Sendable {
    private var wait: Int
    private let first: Int
    private let longest: Int

    package init(first: Int = 20, longest: Int = 2_000) {
        (wait, self.first, self.longest) = (first, first, longest)
    }

    /// The wait before the next try; up to half of it is taken off at random, so that many do not come at once.
    package mutating func next() -> Int {
        defer { wait = min(longest, wait * 2) }
        return wait - Int.random(in: 0...wait / 2)
    }

    package mutating func reset() { wait = first }
}
