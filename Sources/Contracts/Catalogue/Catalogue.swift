/// All contracts of a folder `interfaces/`, loaded and checked. Immutable.
package struct Catalogue: Sendable {
    /// By id, then version.
    package let contracts: [Contract]
    package let codeLists: [String: CodeList]
    /// Foreign schemas, by id, then version; they are no contracts of items.
    package let foreign: [ForeignContract]
    private let byCall: [String: (Contract, Operation)]

    /// Reads `common/codes/` and every `<業務ID>-<romaji>/<contract>/<version>/contract.yaml`, and ties versions together.
    ///
    /// - Throws: all that is wrong, each with file and line.
    package static func load(interfaces path: String) throws(CatalogueError) -> Catalogue {
        let problems = ProblemList()
        let codeLists = CodeListFolder(path: "\(path)/common/codes", problems: problems).load()
        // Without the lists every item that uses one would be a problem of its own.
        guard !codeLists.isEmpty || problems.problems.isEmpty else { throw CatalogueError(problems: problems.problems) }
        var contracts: [Contract] = []
        var foreign: [ForeignContract] = []
        for folder in contractFolders(below: path, problems) {
            let folderPath = "\(path)/\(folder)"
            if ForeignFolder.isForeign(folderPath) {
                if let contract = ForeignFolder(path: folderPath, problems: problems).load() {
                    foreign.append(contract)
                }
                continue
            }
            guard let contract = ContractFolder(path: folderPath, codeLists: codeLists, problems: problems).load()
            else {
                continue
            }
            checkPlace(of: contract, folder, problems)
            contracts.append(contract)
        }
        contracts.sort { ($0.id, $0.version) < ($1.id, $1.version) }
        contracts = VersionLinks(contracts: contracts, problems: problems).linked()
        foreign.sort { ($0.id, $0.version) < ($1.id, $1.version) }
        let catalogue = Catalogue(contracts: contracts, codeLists: codeLists, foreign: foreign, problems: problems)
        guard problems.problems.isEmpty else { throw CatalogueError(problems: problems.problems) }
        return catalogue
    }

    /// One contract's folder alone, wherever it lies; versions are not tied together.
    ///
    /// - Parameter interfaces: the folder whose `common/codes` it uses.
    package static func contract(folder: String, interfaces: String) throws(CatalogueError) -> Contract {
        let problems = ProblemList()
        let codeLists = CodeListFolder(path: "\(interfaces)/common/codes", problems: problems).load()
        let contract = ContractFolder(path: folder, codeLists: codeLists, problems: problems).load()
        guard let contract, problems.problems.isEmpty else { throw CatalogueError(problems: problems.problems) }
        return contract
    }

    private init(
        contracts: [Contract], codeLists: [String: CodeList], foreign: [ForeignContract], problems: ProblemList
    ) {
        self.contracts = contracts
        self.codeLists = codeLists
        self.foreign = foreign
        var byCall: [String: (Contract, Operation)] = [:]
        var names: Set<String> = []
        for contract in contracts {
            if !names.insert("\(contract.id) \(contract.version)").inserted {
                problems.add(contract.folder, 0, "another folder has the same id and version")
            }
            for operation in contract.operations
            where byCall.updateValue((contract, operation), forKey: operation.call) != nil {
                problems.add(
                    "\(contract.folder)/contract.yaml", 0, "call: \(operation.call) belongs to another operation too")
            }
        }
        for contract in foreign {
            if !names.insert("\(contract.id) \(contract.version)").inserted {
                problems.add(contract.folder, 0, "another folder has the same id and version")
            }
            let place = contract.id.split(separator: "/").last.map { "/\($0)/\(contract.version)" } ?? ""
            let business = contract.folder.split(separator: "/").dropLast(2).last ?? ""
            if !contract.folder.hasSuffix(place) || !business.hasPrefix(contract.id.prefix(3) + "-") {
                problems.add(
                    contract.folder, 0, "id and version belong into a folder \(contract.id.prefix(3))-…\(place)")
            }
        }
        self.byCall = byCall
    }

    /// A foreign schema; without a version the one that sorts last.
    package func foreign(id: String, version: String?) -> ForeignContract? {
        foreign.last { $0.id == id && (version == nil || $0.version == version) }
    }

    /// A contract; without a version the one that sorts last.
    package func contract(id: String, version: String?) -> Contract? {
        contracts.last { $0.id == id && (version == nil || $0.version == version) }
    }

    /// The version that takes the place of a deprecated one; nil for one that is not deprecated.
    package func successor(of contract: Contract) -> Contract? {
        contract.succession.flatMap { self.contract(id: contract.id, version: $0.version) }
    }

    /// The operation of a REST path below `{base}/{municipality}/`.
    package func operation(call: String) -> (Contract, Operation)? { byCall[call] }

    private static func contractFolders(below path: String, _ problems: ProblemList) -> [String] {
        guard let businesses = Folder.names(in: path) else {
            problems.add(path, 0, "not a folder")
            return []
        }
        return businesses.filter { $0 != "common" }.flatMap { business in
            (Folder.names(in: "\(path)/\(business)") ?? []).flatMap { contract in
                (Folder.names(in: "\(path)/\(business)/\(contract)") ?? []).map { "\(business)/\(contract)/\($0)" }
            }
        }
    }

    private static func checkPlace(of contract: Contract, _ folder: String, _ problems: ProblemList) {
        let parts = folder.split(separator: "/")
        guard parts[0].hasPrefix("\(contract.provider)-"), parts[1] == contract.name, parts[2] == contract.version
        else {
            let place = "\(contract.provider)-…/\(contract.name)/\(contract.version)"
            return problems.add(contract.folder, 0, "id and version belong into a folder \(place)")
        }
    }
}
