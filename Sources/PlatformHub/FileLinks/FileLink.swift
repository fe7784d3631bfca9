package import Contracts

/// A link of a municipality whose partner, contract and layout are known to fit each other.
package struct FileLink: Sendable {
    package let configuration: FileLinkConfiguration
    package let partner: System
    /// The contract and its dataset operation, whose records the files hold.
    package let source: DatasetContract
    package let layout: CSVLayout
    package let records: FileRecords

    package init(
        configuration: FileLinkConfiguration, partner: System, source: DatasetContract, layout: CSVLayout,
        records: FileRecords
    ) {
        self.configuration = configuration
        self.partner = partner
        self.source = source
        self.layout = layout
        self.records = records
    }

    /// Unique within the municipality.
    package var id: String { configuration.id.value }
}
