/// One line of the answer to *who asks this contract, and why*: what a city's link inventory is made of.
package struct Consumer: Sendable, Equatable {
    /// How often the asking business uses the link.
    package enum Cycle: String, Sendable, CaseIterable {
        case whenNeeded = "随時"
        case onChange = "異動の都度"
        case daily = "日次"
        case weekly = "週次"
        case monthly = "月次"
        case yearly = "年次"
    }

    /// 業務ID of the asking business; `000` for a town's own systems (独自施策システム等).
    package let business: String
    /// Names of the contract's operations that it uses.
    package let operations: [String]
    /// 事務: what the information is needed for.
    package let purpose: String
    package let cycle: Cycle
    /// The law or ordinance that lets the asking business have it.
    package let basis: String

    package init(business: String, operations: [String], purpose: String, cycle: Cycle, basis: String) {
        self.business = business
        self.operations = operations
        self.purpose = purpose
        self.cycle = cycle
        self.basis = basis
    }
}
