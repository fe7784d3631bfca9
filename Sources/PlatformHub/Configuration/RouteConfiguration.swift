/// Who provides one version of a contract; its names are checked when the ``Directory`` is made.
package struct RouteConfiguration: Sendable {
    package let contract: Located<String>
    package let version: Located<String>
    package let provider: Located<String>
    /// Whether the hub answers from its own copy of the provider's data; nil: never.
    package let dataset: Located<DatasetUse.Mode>?
    /// The operations that the copy answers; empty: all that read.
    package let datasetOperations: [Located<String>]

    static let keys: Set<String> = ["contract", "version", "provider", "dataset", "datasetOperations"]

    static func read(_ section: ConfigurationSection) -> RouteConfiguration {
        RouteConfiguration(
            contract: section.required("contract", or: ""), version: section.required("version", or: ""),
            provider: section.required("provider", or: ""),
            dataset: section.child("dataset").map {
                Located(value: section.choice("dataset", or: .fallback), node: $0)
            },
            datasetOperations: section.texts("datasetOperations"))
    }
}
