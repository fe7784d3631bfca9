/// Who provides one version of a contract; its names are checked when the ``Directory`` is made.
package struct RouteConfiguration: Sendable {
    package let contract: Located<String>
    package let version: Located<String>
    package let provider: Located<String>

    static let keys: Set<String> = ["contract", "version", "provider"]

    static func read(_ section: ConfigurationSection) -> RouteConfiguration {
        RouteConfiguration(
            contract: section.required("contract", or: ""), version: section.required("version", or: ""),
            provider: section.required("provider", or: ""))
    }
}
