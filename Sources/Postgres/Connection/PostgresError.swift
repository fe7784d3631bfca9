/// What PostgreSQL or the way to it refused. Never holds a value of a statement: the server's own words are kept only for
/// classes of errors that do not quote data.
package struct PostgresError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: Sendable, Equatable {
        /// The connection could not be made or broke; whether the last statement took effect is unknown.
        case connectionLost
        /// Another transaction came between (serialization failure, deadlock): the same again may succeed.
        case conflict
        /// A lock or a statement took too long.
        case timeout
        case uniqueViolation
        /// A row that no partition takes, or that breaks a check.
        case checkViolation
        /// No room, too many connections, a read-only server: nothing can be written at present.
        case resources
        /// Migrations: the database was written by a newer program.
        case newer
        /// Migrations: what was applied once is not what the program has under that name.
        case changed
        case configuration
        case other
    }

    package let kind: Kind
    /// Five characters, empty when it did not come from the server.
    package let sqlState: String
    package let detail: String

    package init(_ kind: Kind, sqlState: String = "", _ detail: String) {
        self.kind = kind
        self.sqlState = sqlState
        self.detail = detail
    }

    package static func noThread(_ reason: String) -> PostgresError { PostgresError(.resources, reason) }

    /// Made of what a server's error report says.
    init(sqlState: String, message: String, constraint: String) {
        let text = Self.quotesData(sqlState) ? "refused by the database" : message
        self.init(
            Self.kind(of: sqlState), sqlState: sqlState,
            constraint.isEmpty ? "\(text) (\(sqlState))" : "\(text) (\(sqlState), \(constraint))")
    }

    package var description: String { detail }

    /// The SQLSTATE classes: PostgreSQL documentation, appendix A.
    private static func kind(of state: String) -> Kind {
        switch state {
        case "40001", "40P01": return .conflict
        case "57014", "55P03": return .timeout
        case "23505": return .uniqueViolation
        case "23514": return .checkViolation
        case "25006": return .resources
        case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03": return .connectionLost
        default: break
        }
        switch state.prefix(2) {
        case "08": return .connectionLost
        case "53", "58": return .resources
        case "28", "3D", "3F", "42": return .configuration
        default: return .other
        }
    }

    /// Data exceptions, integrity violations and what functions raise may quote a value.
    private static func quotesData(_ state: String) -> Bool { ["22", "23", "P0", "44"].contains(state.prefix(2)) }
}
