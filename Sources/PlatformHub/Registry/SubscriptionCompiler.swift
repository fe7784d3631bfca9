import Contracts

/// Turns one municipality's subscriptions into ``Subscription``s and checks them against the contracts and the grants.
struct SubscriptionCompiler {
    let configuration: MunicipalityConfiguration
    let contracts: [Contract]
    let codes: CodeBook
    let systems: [String: System]
    let grants: [Municipality.GrantKey: [Grant]]
    let problems: ConfigurationProblems

    /// What does not fit is left out and told to `problems`.
    func compile() -> [Subscription] { configuration.subscriptions.compactMap { compile($0) } }

    private func compile(_ entry: SubscriptionConfiguration) -> Subscription? {
        guard let (contract, operation) = operation(of: entry) else { return nil }
        let conditions = entry.conditions.compactMap { condition($0, operation) }
        guard let subscriber = systems[entry.subscriber.value] else {
            problems.add("this municipality has no system \(entry.subscriber.value)", at: entry.subscriber.node)
            return nil
        }
        guard grants[Municipality.GrantKey(subscriber, operation)] != nil else {
            problems.add(
                "system \(subscriber.id) has no grant for operation \(operation.name) of contract \(contract.id)",
                at: entry.id.node)
            return nil
        }
        return Subscription(
            id: entry.id.value, subscriber: subscriber, contract: contract, operation: operation,
            conditions: conditions)
    }

    private func operation(of entry: SubscriptionConfiguration) -> (Contract, Operation)? {
        let named = contracts.filter { $0.id == entry.contract.value }
        if named.isEmpty {
            problems.add("the catalogue has no contract \(entry.contract.value)", at: entry.contract.node)
        }
        let versions = named.filter { entry.version == nil || $0.version == entry.version?.value }
        if versions.isEmpty, !named.isEmpty, let version = entry.version {
            problems.add("contract \(entry.contract.value) has no version \(version.value)", at: version.node)
        }
        let found = versions.compactMap { contract in
            contract.operations.first { $0.name == entry.operation.value }.map { (contract, $0) }
        }
        guard let newest = found.first(where: { $0.0.succession == nil }) ?? found.last else {
            if !versions.isEmpty {
                problems.add(
                    "contract \(entry.contract.value) has no operation \(entry.operation.value)",
                    at: entry.operation.node)
            }
            return nil
        }
        guard newest.1.pattern == .notification else {
            problems.add("operation \(newest.1.name) is no notification", at: entry.operation.node)
            return nil
        }
        return newest
    }

    private func condition(
        _ entry: SubscriptionConfiguration.Condition, _ operation: Operation
    ) -> Subscription.Condition? {
        guard let node = operation.request.node(path: entry.item.value), operation.filters.contains(node) else {
            let names = operation.filters.map { operation.request.path(of: $0) }.joined(separator: ", ")
            problems.add(
                "\(entry.item.value) is none of the items to choose by: \(names.isEmpty ? "there are none" : names)",
                at: entry.item.node)
            return nil
        }
        if let list = operation.request.nodes[node].codeList.map({ codes.list(for: $0) }) {
            for value in entry.values where list.entry(Array(value.value.utf8)) == nil {
                problems.add("the code list \(list.id) has no value \(value.value)", at: value.node)
            }
        }
        return Subscription.Condition(node: node, values: Set(entry.values.map(\.value)))
    }

    /// Which notifications reach which subscription: those of its own version, and of those that a mapping leads from.
    func routes(_ subscriptions: [Subscription]) -> [ObjectIdentifier: [SubscriptionRoute]] {
        var routes: [ObjectIdentifier: [SubscriptionRoute]] = [:]
        for subscription in subscriptions {
            for published in contracts where published.id == subscription.contract.id {
                for operation in published.operations where operation.name == subscription.operation.name {
                    if let route = SubscriptionRoute(from: operation, of: published, to: subscription) {
                        routes[ObjectIdentifier(operation), default: []].append(route)
                    }
                }
            }
        }
        return routes
    }
}
