/// Somebody looked for a person: who, why, and how many exchanges were shown.
package struct SearchPart: Sendable, Equatable {
    package var municipality: MunicipalityCode
    /// Account of the person who searched.
    package var searcher: String
    package var reason: String
    /// The number looked for, under the key that was current then.
    package var person: PersonHash
    package var hits: UInt32
    /// Microseconds since 1970.
    package var at: Int64

    package init(
        municipality: MunicipalityCode, searcher: String, reason: String, person: PersonHash, hits: UInt32, at: Int64
    ) {
        self.municipality = municipality
        self.searcher = searcher
        self.reason = reason
        self.person = person
        self.hits = hits
        self.at = at
    }
}
