package import Contracts

/// All that one municipality has agreed: its systems, who may call what, and who provides it.
///
/// Nothing in here refers to another municipality. Grants are found by the identity of the system, so that a system
/// of another town finds none even under the same id.
package final class Municipality: Sendable {
    /// 団体コード, six digits.
    package let code: String
    package let name: String
    /// The code lists as they hold here.
    package let codes: CodeBook
    package let systems: [System]
    package let subscriptions: [Subscription]
    package let links: [FileLink]
    /// The town's own days of rest.
    package let closings: Set<Day>
    private let systemsByID: [String: System]
    private let grants: [GrantKey: [Grant]]
    private let providers: [ObjectIdentifier: Provision]
    /// By the operation of the published version, in the order of the file.
    private let routes: [ObjectIdentifier: [SubscriptionRoute]]

    struct GrantKey: Hashable {
        let consumer: ObjectIdentifier
        let operation: ObjectIdentifier

        init(_ consumer: System, _ operation: Operation) {
            self.consumer = ObjectIdentifier(consumer)
            self.operation = ObjectIdentifier(operation)
        }
    }

    init(
        code: String, name: String, codes: CodeBook, systems: [System], grants: [GrantKey: [Grant]],
        providers: [ObjectIdentifier: Provision], subscriptions: [Subscription] = [],
        subscriptionRoutes: [ObjectIdentifier: [SubscriptionRoute]] = [:], links: [FileLink] = [],
        closings: Set<Day> = []
    ) {
        self.code = code
        self.name = name
        self.codes = codes
        self.systems = systems
        systemsByID = Dictionary(uniqueKeysWithValues: systems.map { ($0.id, $0) })
        self.grants = grants
        self.providers = providers
        self.subscriptions = subscriptions
        routes = subscriptionRoutes
        self.links = links
        self.closings = closings
    }

    package func system(id: String) -> System? { systemsByID[id] }

    /// The grant in force on this day that allows the call; the first in the file when there are several.
    package func grant(consumer: System, operation: Operation, on day: Day) -> Grant? {
        grants[GrantKey(consumer, operation)]?.first { $0.isInForce(on: day) }
    }

    /// Who provides this version of a contract here: by a route, or through a mapping to a version that has one.
    package func provision(of contract: Contract) -> Provision? { providers[ObjectIdentifier(contract)] }

    /// The copies of datasets that are kept here, each once.
    package var datasets: [DatasetUse] { providers.values.filter { $0.translation == nil }.compactMap(\.dataset) }

    package func provider(of contract: Contract) -> System? { provision(of: contract)?.system }

    /// Every subscription that a notification of this operation can reach, whether or not it wants each of them.
    package func subscriptions(reachedBy operation: Operation) -> [SubscriptionRoute] {
        routes[ObjectIdentifier(operation)] ?? []
    }

    /// Whether the system publishes the notification: it provides this very version of the contract. Its route is its right.
    package func publishes(_ system: System, _ operation: Operation, of contract: Contract) -> Bool {
        guard operation.pattern == .notification, let provision = provision(of: contract) else { return false }
        return provision.translation == nil && provision.system === system
    }

    /// Whether this operation can be called here; a version that is only mapped lacks what the other version lacks.
    package func provides(_ operation: Operation, of contract: Contract) -> Bool {
        guard let provision = provision(of: contract) else { return false }
        return provision.translation.map { $0.operation(operation) != nil } ?? true
    }
}
