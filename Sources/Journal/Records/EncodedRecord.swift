/// A record in its stored form (`docs/journal.md`, *Record*), made on the caller's thread and copied once by the clerk.
package struct EncodedRecord: Sendable, Equatable {
    package let municipality: MunicipalityCode
    package let bytes: [UInt8]
    /// What it does to the list of exchanges that are under way.
    let opening: Opening

    enum Opening: Sendable, Equatable { case none, opens(ExchangeID), closes(ExchangeID) }
}
