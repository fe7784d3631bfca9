package import Contracts

/// A system's standing wish for the notifications of one operation, which a grant allows it.
package final class Subscription: Sendable {
    package enum Mode: String, Sendable, CaseIterable {
        /// The hub calls the subscriber's adapter.
        case push
        /// The subscriber fetches with leases.
        case pull
    }

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
    package let mode: Mode
    /// All must hold.
    package let conditions: [Condition]
    package let policy: DeliveryPolicy

    package init(
        id: String, subscriber: System, contract: Contract, operation: Operation, mode: Mode, conditions: [Condition],
        policy: DeliveryPolicy
    ) {
        self.id = id
        self.subscriber = subscriber
        self.contract = contract
        self.operation = operation
        self.mode = mode
        self.conditions = conditions
        self.policy = policy
    }

    /// Whether the subscriber wants this message; one in which the item is missing or null is not wanted.
    package func wants(_ message: Message) -> Bool {
        conditions.allSatisfy { condition in
            message.values(of: condition.node).contains { condition.values.contains($0) }
        }
    }
}
