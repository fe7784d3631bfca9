import Contracts

/// What a route says of the hub's own copy of a provider's data.
package struct DatasetUse: Sendable {
    package enum Mode: String, Sendable, CaseIterable {
        /// The owner is never asked.
        case only
        /// The owner is asked; the copy answers when the owner is closed: maintenance, open circuit, no adapter.
        case fallback
    }

    package let mode: Mode
    package let source: DatasetContract
    /// Names of the operations that the copy answers.
    package let operations: Set<String>

    func answers(_ operation: Operation) -> Bool { operations.contains(operation.name) }
}
