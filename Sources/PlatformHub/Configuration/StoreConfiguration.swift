/// `messages`, `datasets` and `store` of `hub.yaml`: where messages and datasets lie, and for how long they are kept.
package struct StoreConfiguration: Sendable, Equatable {
    /// Connection string of PostgreSQL 15 or newer; nil: the embedded engine in the data folder.
    package var postgres: SecretReference?
    /// Milliseconds that a message is kept after its acceptance once nothing of it is open.
    package var retention = 30 * 86_400_000
    /// Bytes of messages that may wait to be written.
    package var queueBytes = 64 << 20

    /// Milliseconds that states of datasets are kept; nil: for ever.
    package var datasetRetention: Int?

    package init() {}

    static func read(_ section: ConfigurationSection) -> StoreConfiguration {
        var store = StoreConfiguration()
        store.postgres = section.section("store", keys: ["postgres"])?.secret("postgres")
        if let datasets = section.section("datasets", keys: ["retention"]), datasets.child("retention") != nil {
            store.datasetRetention = datasets.milliseconds(
                "retention", or: 400 * 86_400_000, in: 86_400_000...36_600 * 86_400_000)
        }
        guard let messages = section.section("messages", keys: ["retention", "queue"]) else { return store }
        store.retention = messages.milliseconds(
            "retention", or: store.retention, in: 3_600_000...3_660 * 86_400_000)
        store.queueBytes = messages.bytes("queue", or: store.queueBytes, in: 1 << 20...4 << 30)
        return store
    }
}
