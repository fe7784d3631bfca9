import Formats

/// One vendor's system, as its municipality's file declares it.
package struct SystemConfiguration: Sendable {
    package let id: String
    package let name: String
    /// 業務IDs.
    package let business: [String]
    package let adapter: AdapterConfiguration?
    package let circuit: CircuitBreaker.Settings
    package let maintenance: [MaintenanceWindow]
    /// Nil: push to a system with an adapter, pull by one without.
    package let delivery: DeliveryPolicy?

    static let keys: Set<String> = ["id", "name", "business", "adapter", "circuit", "maintenance", "messages"]

    static func read(_ section: ConfigurationSection) -> Located<SystemConfiguration> {
        let id = section.identifier("id")
        let system = SystemConfiguration(
            id: id.value, name: section.required("name", or: "").value,
            business: section.texts("business").compactMap { readBusiness($0, section.problems) },
            adapter: section.child("adapter").flatMap { readAdapter($0, section.problems) },
            circuit: readCircuit(section),
            maintenance: section.sections("maintenance", keys: MaintenanceWindow.keys).map {
                MaintenanceWindow.read($0)
            },
            delivery: section.section("messages", keys: DeliveryPolicy.keys).map {
                DeliveryPolicy.read($0, hasAdapter: section.child("adapter") != nil)
            })
        return Located(value: system, node: id.node)
    }

    /// 業務ID: three digits, or ours from Z01 on.
    private static func readBusiness(_ text: Located<String>, _ problems: ConfigurationProblems) -> String? {
        let characters = Array(text.value.utf8)
        let isBusiness =
            characters.count == 3 && characters[1...].allSatisfy { 48...57 ~= $0 }
            && (48...57 ~= characters[0] || characters[0] == UInt8(ascii: "Z"))
        if !isBusiness { problems.add("is not a 業務ID of three characters", at: text.node) }
        return isBusiness ? text.value : nil
    }

    private static func readAdapter(_ node: YAMLNode, _ problems: ConfigurationProblems) -> AdapterConfiguration? {
        // The other keys are the adapter's own affair.
        guard let kind = problems.attempt({ () throws(ConfigurationError) in try node.required("kind") }),
            let name = problems.attempt({ () throws(ConfigurationError) in try kind.string() })
        else { return nil }
        return AdapterConfiguration(kind: Located(value: name, node: kind), node: node)
    }

    private static func readCircuit(_ section: ConfigurationSection) -> CircuitBreaker.Settings {
        let standard = CircuitBreaker.Settings()
        guard let circuit = section.section("circuit", keys: ["failures", "open"]) else { return standard }
        return CircuitBreaker.Settings(
            failures: circuit.int("failures", or: standard.failures, in: 1...1_000),
            openNanoseconds: UInt64(circuit.milliseconds("open", or: 10_000, in: 100...3_600_000)) * 1_000_000)
    }
}
