/// How a schema stands to a program, in one role.
package struct MigrationStatus: Sendable, Equatable {
    /// A program at work.
    package struct Hub: Sendable, Equatable {
        package let name: String
        /// How many steps it knows.
        package let level: Int
        /// Since its last sign of life.
        package let seconds: Int
    }

    package let role: String
    /// How many steps this program knows.
    package let level: Int
    /// Names of the steps that were applied, in order.
    package var applied: [String]
    /// Expanding steps that are still to be applied: the next start applies them.
    package var missing: [String]
    /// Contracting steps that wait until no older program is at work.
    package var waiting: [String]
    /// Steps of a newer program.
    package var unknown: [String]
    package var hubs: [Hub]
}
