/// What the hub did to itself or to a municipality's keys.
package struct NotePart: Sendable, Equatable {
    package enum Kind: UInt8, Sendable { case started = 1, stopped, keyRotated, configurationLoaded }

    /// ``MunicipalityCode/hub`` when it concerns no town.
    package var municipality: MunicipalityCode
    package var kind: Kind
    /// English, without personal data.
    package var text: String
    /// Microseconds since 1970.
    package var at: Int64

    package init(municipality: MunicipalityCode = .hub, kind: Kind, text: String, at: Int64) {
        self.municipality = municipality
        self.kind = kind
        self.text = text
        self.at = at
    }
}
