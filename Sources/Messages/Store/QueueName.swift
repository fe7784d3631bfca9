package import Journal

/// Whose messages wait: one receiving system in one municipality.
package struct QueueName: Hashable, Sendable, CustomStringConvertible {
    package let municipality: MunicipalityCode
    /// System id of the municipality's configuration.
    package let receiver: String

    package init(municipality: MunicipalityCode, receiver: String) {
        self.municipality = municipality
        self.receiver = receiver
    }

    package var description: String { "\(municipality)/\(receiver)" }
}
