/// One step of a schema. Once released it never changes: a mistake is mended by a later step.
///
/// Steps come in two kinds, so that programs of two releases can work on one database while they are exchanged: what is new is
/// added first; what nobody uses any more is taken away by a later release.
package struct Migration: Sendable {
    package enum Phase: String, Sendable {
        /// Adds: programs that do not know the step go on working.
        case expand
        /// Takes away what only programs that do not know the step still use. A program works before and after its own
        /// contracting steps, and no expanding step of the same release needs one.
        case contract
    }

    package let name: String
    package let phase: Phase
    package let sql: String

    package init(_ name: String, in phase: Phase = .expand, _ sql: String) {
        self.name = name
        self.phase = phase
        self.sql = sql
    }
}
