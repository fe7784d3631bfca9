package import Contracts
import Journal
package import Messages

/// Where a stored message goes, and by what right, as the configuration says now: asked before each attempt.
package struct DeliveryTarget: Sendable {
    package let municipality: Municipality
    package let receiver: System
    /// As the message is stored.
    package let contract: Contract
    package let operation: Contracts.Operation
    /// Set when the receiver speaks another version.
    package let translation: VersionTranslation.Operation?
    /// Of a request and of its answer the consumer's, of a notification the subscriber's.
    package let grant: Grant

    /// What the receiver is told with.
    package var spokenContract: Contract { translation?.contract ?? contract }
    package var spokenOperation: Contracts.Operation { translation?.operation ?? operation }

    /// - Parameter contract: the message's contract in its version; nil when the catalogue has it no more.
    /// - Returns: H7020 when somebody or something is not there any more, H7021 without a grant in force, H7022 when the
    ///   receiver is no subscriber or provider any more, H7024 when its version cannot be reached.
    package static func find(
        of message: StoredMessage, to receiver: String, contract: Contract?, directory: Directory, on day: Day
    ) -> Result<DeliveryTarget, HubError> {
        guard let municipality = directory.municipality(code: message.municipality.description),
            let system = municipality.system(id: receiver), let contract,
            let operation = contract.operations.first(where: { $0.name == message.operation })
        else { return .failure(HubError("H7020")) }
        let search = Search(municipality: municipality, receiver: system, contract: contract, operation: operation)
        switch message.kind {
        case .request: return search.provider(for: message.sender, on: day)
        case .notification: return search.subscriber(on: day)
        case .answer: return search.target(consumer: system, translation: nil, on: day)
        }
    }

    private struct Search {
        let municipality: Municipality
        let receiver: System
        let contract: Contract
        let operation: Contracts.Operation

        func provider(for sender: String, on day: Day) -> Result<DeliveryTarget, HubError> {
            guard let consumer = municipality.system(id: sender) else { return .failure(HubError("H7020")) }
            guard let provision = municipality.provision(of: contract), provision.system === receiver else {
                return .failure(HubError("H7022"))
            }
            guard let translation = provision.translation else {
                return target(consumer: consumer, translation: nil, on: day)
            }
            guard let mapped = translation.operation(operation) else { return .failure(HubError("H7024")) }
            return target(consumer: consumer, translation: mapped, on: day)
        }

        /// Of several subscriptions one of the message's own version is taken.
        func subscriber(on day: Day) -> Result<DeliveryTarget, HubError> {
            let routes = municipality.subscriptions(reachedBy: operation)
                .filter { $0.subscription.subscriber === receiver }
            if let route = routes.first(where: { $0.translation == nil }) ?? routes.first {
                return target(consumer: receiver, translation: route.translation, on: day)
            }
            let isStillWanted = municipality.subscriptions.contains { wish in
                wish.subscriber === receiver && wish.contract.id == contract.id && wish.operation.name == operation.name
            }
            return .failure(HubError(isStillWanted ? "H7024" : "H7022"))
        }

        func target(
            consumer: System, translation: VersionTranslation.Operation?, on day: Day
        ) -> Result<DeliveryTarget, HubError> {
            // A subscriber's grant is for its own version.
            let granted = consumer === receiver ? translation?.operation ?? operation : operation
            guard let grant = municipality.grant(consumer: consumer, operation: granted, on: day) else {
                return .failure(HubError("H7021"))
            }
            return .success(
                DeliveryTarget(
                    municipality: municipality, receiver: receiver, contract: contract, operation: operation,
                    translation: translation, grant: grant))
        }
    }
}
