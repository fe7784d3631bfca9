package import Contracts

/// Who is who and who may do what, compiled from one configuration and the catalogue's contracts. Immutable: a new
/// configuration makes a new directory, which replaces the old one whole.
package final class Directory: Sendable {
    /// By code.
    package let municipalities: [Municipality]
    /// The code lists as they hold where a town has none of its own.
    package let codes: CodeBook
    private let byCode: [String: Municipality]
    private let scopesByText: [String: CatalogueScope]
    private let scopesByKey: [ScopeKey: CatalogueScope]
    private let scopesByOperation: [ObjectIdentifier: CatalogueScope]

    /// Reads the municipalities' own code lists too.
    ///
    /// - Throws: every place in the configuration that does not fit the catalogue.
    package init(
        configuration: HubConfiguration, contracts: [Contract], codeLists: [String: CodeList] = [:]
    ) throws(ConfigurationErrors) {
        let problems = ConfigurationProblems()
        let codes = CodeBook(common: codeLists)
        self.codes = codes
        municipalities = configuration.municipalities
            .map { configuration in
                let towns = MunicipalCodes(
                    common: codes, codeLists: codeLists, contracts: contracts, problems: problems)
                return MunicipalityCompiler(
                    configuration: configuration, contracts: contracts, codes: towns.book(for: configuration),
                    problems: problems
                ).compile()
            }
            .sorted { $0.code < $1.code }
        try problems.check()
        byCode = Dictionary(uniqueKeysWithValues: municipalities.map { ($0.code, $0) })
        let scopes = contracts.flatMap { contract in
            contract.operations.map { CatalogueScope(contract: contract, operation: $0) }
        }
        scopesByText = Dictionary(uniqueKeysWithValues: scopes.map { ($0.text, $0) })
        scopesByKey = Dictionary(uniqueKeysWithValues: scopes.map { ($0.key, $0) })
        scopesByOperation = Dictionary(uniqueKeysWithValues: scopes.map { (ObjectIdentifier($0.operation), $0) })
    }

    package func municipality(code: String) -> Municipality? { byCode[code] }
    package func scope(_ text: String) -> CatalogueScope? { scopesByText[text] }
    package func scope(_ key: ScopeKey) -> CatalogueScope? { scopesByKey[key] }

    /// May this caller make this call today? Decided from the address alone, before anything is read.
    ///
    /// The provider of a contract may publish its notifications; all other calls rest on a grant.
    ///
    /// - Returns: the grant it rests on; H3003 when the token was not issued for it, H3004 when no grant is in force.
    package func authorise(_ caller: Principal, operation: Operation, on day: Day) -> Result<Grant, HubError> {
        guard let scope = scopesByOperation[ObjectIdentifier(operation)], caller.allows(scope.key) else {
            return .failure(HubError("H3003"))
        }
        if caller.municipality.publishes(caller.system, operation, of: scope.contract) {
            return .success(.provision)
        }
        guard let grant = caller.municipality.grant(consumer: caller.system, operation: operation, on: day) else {
            return .failure(HubError("H3004"))
        }
        return .success(grant)
    }

    /// Whether a token for the operation may be issued to the system.
    func mayAsk(for scope: CatalogueScope, _ system: System, in municipality: Municipality, on day: Day) -> Bool {
        municipality.publishes(system, scope.operation, of: scope.contract)
            || municipality.grant(consumer: system, operation: scope.operation, on: day) != nil
    }
}
