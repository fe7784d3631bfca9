import Formats

/// One subscription, as its municipality's file declares it; its names are checked when the ``Directory`` is made.
package struct SubscriptionConfiguration: Sendable {
    /// `{item: [values]}`: only notifications whose item has one of the values.
    package struct Condition: Sendable {
        package let item: Located<String>
        package let values: [Located<String>]
    }

    package let id: Located<String>
    package let subscriber: Located<String>
    package let contract: Located<String>
    /// Nil: the newest version that has the operation.
    package let version: Located<String>?
    package let operation: Located<String>
    package let conditions: [Condition]

    static let keys: Set<String> = ["id", "subscriber", "contract", "version", "operation", "where"]

    static func read(_ section: ConfigurationSection) -> SubscriptionConfiguration {
        SubscriptionConfiguration(
            id: section.identifier("id"), subscriber: section.required("subscriber", or: ""),
            contract: section.required("contract", or: ""), version: section.optional("version"),
            operation: section.required("operation", or: ""), conditions: conditions(section))
    }

    private static func conditions(_ section: ConfigurationSection) -> [Condition] {
        guard let node = section.child("where") else { return [] }
        let entries = section.problems.attempt { () throws(ConfigurationError) in try node.entries() } ?? []
        return entries.map { entry in
            let values = section.problems.attempt { () throws(ConfigurationError) in try entry.value.sequence() } ?? []
            if values.isEmpty { section.problems.add("must list at least one value", at: entry.value) }
            return Condition(
                item: Located(value: entry.key, node: entry.value),
                values: values.compactMap { value in
                    section.problems.attempt { () throws(ConfigurationError) in try value.string() }
                        .map { Located(value: $0, node: value) }
                })
        }
    }
}
