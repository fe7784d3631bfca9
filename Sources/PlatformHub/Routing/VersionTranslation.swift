package import Contracts

/// A version of a contract that a municipality's provider does not speak, answered through the version that it does.
package final class VersionTranslation: Sendable {
    /// One operation: what is called, and how it is asked and answered in the provider's version.
    package struct Operation: Sendable {
        /// The version that the provider speaks.
        package let contract: Contract
        package let operation: Contracts.Operation
        /// From the caller's version to the provider's.
        package let request: MessageConversion
        /// From the provider's version to the caller's.
        package let response: MessageConversion
    }

    /// By the operation of the called version.
    private let operations: [ObjectIdentifier: Operation]

    /// - Returns: nil when the two are not neighbours, or nothing is mapped between them.
    init?(from called: Contract, to spoken: Contract) {
        let isNewer = spoken.replaces?.version == called.version
        let isOlder = called.replaces?.version == spoken.version
        guard called.id == spoken.id, isNewer || isOlder,
            let mapping = isNewer ? spoken.mapping : called.mapping
        else { return nil }
        var operations: [ObjectIdentifier: Operation] = [:]
        for operation in called.operations {
            guard let mapped = mapping.operations[operation.name],
                let other = spoken.operations.first(where: { $0.name == operation.name })
            else { continue }
            operations[ObjectIdentifier(operation)] = Operation(
                contract: spoken, operation: other, request: isNewer ? mapped.requestToNew : mapped.requestToOld,
                response: isNewer ? mapped.responseToOld : mapped.responseToNew)
        }
        self.operations = operations
    }

    /// Nil for an operation that the provider's version does not have.
    package func operation(_ called: Contracts.Operation) -> Operation? { operations[ObjectIdentifier(called)] }
}

/// Who provides a version of a contract in a municipality, and how.
package struct Provision: Sendable {
    package let system: System
    /// Nil when the system speaks this very version.
    package let translation: VersionTranslation?
    /// The hub's own copy of the system's data, in the version that the system speaks; nil when it keeps none.
    package let dataset: DatasetUse?
}
