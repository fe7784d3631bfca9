package import Contracts

/// One operation as an OAuth scope.
package struct CatalogueScope: Sendable {
    /// `${業務ID}:${call}:${Create|Read}` (共通機能標準仕様書).
    package let text: String
    package let key: ScopeKey
    package let contract: Contract
    package let operation: Operation

    init(contract: Contract, operation: Operation) {
        text = operation.scope(provider: contract.provider)
        key = ScopeKey(text)
        self.contract = contract
        self.operation = operation
    }
}
