/// A municipality's permission: this system may call these operations of one contract, for this purpose (事務).
package struct Grant: Sendable, Equatable {
    /// Unique within its municipality; stands in the journal.
    package let id: String
    package let purpose: String
    package let legalBasis: String
    /// First and last day, both included; nil is open.
    package let from: Day?
    package let until: Day?

    package func isInForce(on day: Day) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
}
