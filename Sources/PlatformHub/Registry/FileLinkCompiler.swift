import Contracts

/// Turns one municipality's `links:` into ``FileLink``s and checks them against the contracts, routes and grants.
struct FileLinkCompiler {
    let configuration: MunicipalityConfiguration
    let contracts: [Contract]
    let systems: [String: System]
    let grants: [Municipality.GrantKey: [Grant]]
    let providers: [ObjectIdentifier: Provision]
    let problems: ConfigurationProblems

    /// What does not fit is left out and told to `problems`.
    func compile() -> [FileLink] { configuration.links.compactMap { compile($0) } }

    private func compile(_ link: FileLinkConfiguration) -> FileLink? {
        let partner = systems[link.partner.value]
        if partner == nil {
            problems.add("this municipality has no system \(link.partner.value)", at: link.partner.node)
        }
        guard let contract = contract(of: link), let source = dataset(contract, of: link),
            let layout = CSVLayout(source.operation)
        else { return nil }
        let records = FileRecordsCompiler(layout: layout, problems: problems).compile(link)
        if link.direction == .outgoing, records.content == .delta, source.kind < 0, let node = link.layout?.node {
            problems.add("contract \(contract.id) has no 更新区分, so its changes cannot be told: content: full", at: node)
        }
        guard let partner, mayUse(partner, source, link), canCarry(layout, link) else { return nil }
        return FileLink(configuration: link, partner: partner, source: source, layout: layout, records: records)
    }

    /// Whether the files of the layout can be told apart and said to be complete together.
    private func canCarry(_ layout: CSVLayout, _ link: FileLinkConfiguration) -> Bool {
        guard layout.files.count > 1 else { return true }
        let what = "the records of \(layout.operation.name) lie in \(layout.files.count) files"
        if let template = link.template,
            template.name({ $0.rawValue == "file" ? "a" : "0" }) == template.name({ _ in "0" })
        {
            problems.add("\(what): name needs {file}", at: link.operation.node)
            return false
        }
        guard case .manifest = link.complete else {
            problems.add("\(what): complete needs a manifest", at: link.operation.node)
            return false
        }
        return true
    }

    private func contract(of link: FileLinkConfiguration) -> Contract? {
        let named = contracts.filter { $0.id == link.contract.value }
        guard !named.isEmpty else {
            problems.add("the catalogue has no contract \(link.contract.value)", at: link.contract.node)
            return nil
        }
        let found = named.first { $0.version == link.version.value }
        if found == nil {
            problems.add("contract \(link.contract.value) has no version \(link.version.value)", at: link.version.node)
        }
        return found
    }

    /// The dataset that the municipality keeps of the contract.
    private func dataset(_ contract: Contract, of link: FileLinkConfiguration) -> DatasetContract? {
        guard let operation = contract.operations.first(where: { $0.name == link.operation.value }) else {
            problems.add(
                "contract \(contract.id) has no operation \(link.operation.value)", at: link.operation.node)
            return nil
        }
        guard operation.pattern == .dataset else {
            problems.add("operation \(operation.name) is no dataset", at: link.operation.node)
            return nil
        }
        guard let provision = providers[ObjectIdentifier(contract)], provision.translation == nil,
            let source = provision.dataset?.source
        else {
            problems.add(
                "no route keeps the dataset of contract \(contract.id) \(contract.version): it needs dataset: fallback or only",
                at: link.contract.node)
            return nil
        }
        guard source.operation === operation else {
            problems.add("the dataset of contract \(contract.id) is \(source.operation.name)", at: link.operation.node)
            return nil
        }
        return source
    }

    /// Into a dataset only its owner's files go; out of it only to whom a grant gives them.
    private func mayUse(_ partner: System, _ source: DatasetContract, _ link: FileLinkConfiguration) -> Bool {
        switch link.direction {
        case .incoming:
            guard let provider = providers[ObjectIdentifier(source.contract)]?.system, provider !== partner else {
                return true
            }
            problems.add(
                "files come from the provider of the route, which is \(provider.id), not \(partner.id)",
                at: link.partner.node)
            return false
        case .outgoing:
            guard grants[Municipality.GrantKey(partner, source.operation)] == nil else { return true }
            problems.add(
                "system \(partner.id) has no grant for operation \(source.operation.name) of contract \(source.contract.id)",
                at: link.partner.node)
            return false
        }
    }
}
