package import Contracts

/// A system's standing wish for the notifications of one operation, which a grant allows it.
package final class Subscription: Sendable {
    /// Only messages whose item has one of these values.
    package struct Condition: Sendable, Equatable {
        /// One of the operation's `filters`.
        package let node: Int
        package let values: Set<String>

        package init(node: Int, values: Set<String>) {
            self.node = node
            self.values = values
        }
    }

    /// Unique within its municipality.
    package let id: String
    package let subscriber: System
    /// The version that the subscriber understands.
    package let contract: Contract
    package let operation: Operation
    /// All must hold.
    package let conditions: [Condition]

    package init(
        id: String, subscriber: System, contract: Contract, operation: Operation, conditions: [Condition]
    ) {
        self.id = id
        self.subscriber = subscriber
        self.contract = contract
        self.operation = operation
        self.conditions = conditions
    }

    /// Whether the subscriber wants this message; one in which the item is missing or null is not wanted.
    package func wants(_ message: Message) -> Bool {
        conditions.allSatisfy { condition in
            message.values(of: condition.node).contains { condition.values.contains($0) }
        }
    }
}
