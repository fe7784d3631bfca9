internal import Postgres

extension JournalError {
    init(_ error: PostgresError) {
        switch error.kind {
        case .newer: self.init(.foreign, error.detail)
        case .changed: self.init(.damaged, error.detail)
        case .configuration: self.init(.configuration, error.detail)
        case .uniqueViolation:
            self.init(.damaged, "a record already stands in the place of the next one: \(error.detail)")
        case .connectionLost, .conflict, .timeout, .checkViolation, .resources, .other:
            self.init(.inputOutput, error.detail)
        }
    }
}

/// Runs `body` and turns what the database refused into an error of the journal.
func asking<Value>(_ body: () throws(PostgresError) -> Value) throws(JournalError) -> Value {
    do throws(PostgresError) { return try body() } catch { throw JournalError(error) }
}
