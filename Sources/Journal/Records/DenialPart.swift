/// A call by a known system for a known municipality that the hub turned down: no grant, a wrong token, a message that
/// breaks its contract.
package struct DenialPart: Sendable, Equatable {
    package var municipality: MunicipalityCode
    package var consumer: String
    package var contract: String
    package var version: String
    package var operation: String
    package var purpose: String
    /// Code of `interfaces/errors.yaml`.
    package var code: String
    /// Microseconds since 1970.
    package var at: Int64
    package var face: Face

    package init(
        municipality: MunicipalityCode, consumer: String, contract: String, version: String, operation: String,
        purpose: String, code: String, at: Int64, face: Face
    ) {
        self.municipality = municipality
        self.consumer = consumer
        self.contract = contract
        self.version = version
        self.operation = operation
        self.purpose = purpose
        self.code = code
        self.at = at
        self.face = face
    }
}
