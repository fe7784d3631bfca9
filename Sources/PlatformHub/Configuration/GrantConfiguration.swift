/// One grant, as its municipality's file declares it; its names are checked when the ``Directory`` is made.
package struct GrantConfiguration: Sendable {
    package let grant: Grant
    package let consumer: Located<String>
    /// In every version of it.
    package let contract: Located<String>
    package let operations: [Located<String>]

    static let keys: Set<String> = [
        "id", "consumer", "contract", "operations", "purpose", "legalBasis", "from", "until",
    ]

    static func read(_ section: ConfigurationSection) -> Located<GrantConfiguration> {
        let id = section.identifier("id")
        let grant = Grant(
            id: id.value, purpose: section.required("purpose", or: "").value,
            legalBasis: section.required("legalBasis", or: "").value, from: section.day("from"),
            until: section.day("until"))
        if let from = grant.from, let until = grant.until, until < from {
            section.problems.add("until lies before from", at: section.node)
        }
        let operations = section.texts("operations")
        if operations.isEmpty { section.problems.add("operations is missing or empty", at: section.node) }
        let configuration = GrantConfiguration(
            grant: grant, consumer: section.required("consumer", or: ""),
            contract: section.required("contract", or: ""),
            operations: operations)
        return Located(value: configuration, node: id.node)
    }
}
