/// A municipality's permission: this system may call these operations of one contract, for this purpose (事務).
package struct Grant: Sendable, Equatable {
    /// Unique within its municipality; stands in the journal.
    package let id: String
    package let purpose: String
    package let legalBasis: String
    /// First and last day, both included; nil is open.
    package let from: Day?
    package let until: Day?

    /// The right of a provider to publish its own notifications: its route, not a grant.
    package static let provision = Grant(id: "", purpose: "提供業務の通知", legalBasis: "", from: nil, until: nil)

    package func isInForce(on day: Day) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
}
