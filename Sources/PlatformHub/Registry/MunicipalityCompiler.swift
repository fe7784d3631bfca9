import Contracts
import Formats

/// Turns one municipality's file into a ``Municipality`` and checks it against the contracts.
struct MunicipalityCompiler {
    let configuration: MunicipalityConfiguration
    let contracts: [Contract]
    let codes: CodeBook
    let problems: ConfigurationProblems

    /// What does not fit is left out and told to `problems`; the result counts only when there are none.
    func compile() -> Municipality {
        let datasets = compileDatasets()
        var systems: [String: System] = [:]
        for system in configuration.systems {
            systems[system.id] = System(system, municipality: configuration.code)
        }
        let grants = compileGrants(systems)
        let compiler = SubscriptionCompiler(
            configuration: configuration, contracts: contracts, codes: codes, systems: systems, grants: grants,
            problems: problems)
        let subscriptions = compiler.compile()
        let providers = translated(compileRoutes(systems), datasets)
        let links = FileLinkCompiler(
            configuration: configuration, contracts: contracts, systems: systems, grants: grants, providers: providers,
            problems: problems
        ).compile()
        return Municipality(
            code: configuration.code, name: configuration.name, codes: codes,
            systems: configuration.systems.compactMap { systems[$0.id] },
            grants: grants, providers: providers, subscriptions: subscriptions,
            subscriptionRoutes: compiler.routes(subscriptions), links: links, closings: configuration.closings)
    }

    private func compileGrants(_ systems: [String: System]) -> [Municipality.GrantKey: [Grant]] {
        var result: [Municipality.GrantKey: [Grant]] = [:]
        for grant in configuration.grants {
            let consumer = find(grant.consumer, in: systems)
            let contracts = versions(id: grant.contract, version: nil)
            for name in grant.operations {
                let operations = contracts.compactMap { contract in contract.operations.first { $0.name == name.value }
                }
                if operations.isEmpty, !contracts.isEmpty {
                    problems.add("contract \(grant.contract.value) has no operation \(name.value)", at: name.node)
                }
                for operation in operations {
                    guard let consumer else { continue }
                    result[Municipality.GrantKey(consumer, operation), default: []].append(grant.grant)
                }
            }
        }
        return result
    }

    private func compileRoutes(_ systems: [String: System]) -> [ObjectIdentifier: System] {
        var result: [ObjectIdentifier: System] = [:]
        for route in configuration.routes {
            guard let provider = find(route.provider, in: systems),
                let contract = versions(id: route.contract, version: route.version).first
            else { continue }
            let isPulling = configuration.systems.contains { $0.id == provider.id && $0.delivery?.mode == .pull }
            if provider.adapter == nil, !isPulling, route.dataset == nil {
                problems.add("system \(provider.id) provides a contract but has no adapter", at: route.provider.node)
            }
            if !provider.business.contains(contract.provider) {
                problems.add(
                    "system \(provider.id) does not do the business \(contract.provider) of contract \(contract.id)",
                    at: route.provider.node)
            }
            result[ObjectIdentifier(contract)] = provider
        }
        return result
    }

    /// Adds the versions that have no route but a mapping to one that has; of two, the newer version is asked.
    private func translated(
        _ routes: [ObjectIdentifier: System], _ datasets: [ObjectIdentifier: DatasetUse]
    ) -> [ObjectIdentifier: Provision] {
        var provisions: [ObjectIdentifier: Provision] = [:]
        for (contract, system) in routes {
            provisions[contract] = Provision(system: system, translation: nil, dataset: datasets[contract])
        }
        for called in contracts where routes[ObjectIdentifier(called)] == nil {
            guard called.succession != nil || called.mapping != nil else { continue }
            let others = contracts.filter { $0.id == called.id }
            let newer = others.filter { $0.version == called.succession?.version }
            for spoken in newer + others {
                guard let system = routes[ObjectIdentifier(spoken)],
                    let translation = VersionTranslation(from: called, to: spoken)
                else { continue }
                provisions[ObjectIdentifier(called)] = Provision(
                    system: system, translation: translation, dataset: datasets[ObjectIdentifier(spoken)])
                break
            }
        }
        return provisions
    }

    private func find(_ id: Located<String>, in systems: [String: System]) -> System? {
        let system = systems[id.value]
        if system == nil { problems.add("this municipality has no system \(id.value)", at: id.node) }
        return system
    }

    /// All versions when none is named.
    private func versions(id: Located<String>, version: Located<String>?) -> [Contract] {
        let versions = contracts.filter { $0.id == id.value }
        if versions.isEmpty { problems.add("the catalogue has no contract \(id.value)", at: id.node) }
        guard let version else { return versions }
        let matching = versions.filter { $0.version == version.value }
        if matching.isEmpty, !versions.isEmpty {
            problems.add("contract \(id.value) has no version \(version.value)", at: version.node)
        }
        return matching
    }
}
