/// One vendor's system in one municipality: a caller, a provider, or both.
package final class System: Sendable {
    /// Unique within its municipality.
    package let id: String
    package let name: String
    /// 団体コード.
    package let municipality: String
    /// 業務IDs whose contracts it may provide.
    package let business: [String]
    /// How it is reached; nil for a system that only calls.
    package let adapter: AdapterConfiguration?
    package let health: ProviderHealth
    /// How messages reach it that it did not ask for in the same moment.
    package let delivery: DeliveryPolicy

    init(_ configuration: SystemConfiguration, municipality: String) {
        id = configuration.id
        name = configuration.name
        self.municipality = municipality
        business = configuration.business
        adapter = configuration.adapter
        delivery = configuration.delivery ?? DeliveryPolicy(mode: configuration.adapter == nil ? .pull : .push)
        health = ProviderHealth(circuit: configuration.circuit, windows: configuration.maintenance)
    }
}
