/// What reading needs to know beside the text and the contract.
package struct ReadingContext: Sendable {
    /// `YYYY-MM-DD`: the day on which code values have to be in force.
    package var today: String
    /// The six ASCII digits of the address (団体コード); empty when nothing is to be compared.
    package var municipality: [UInt8]
    /// The dialect of the system that wrote the text, if it has one.
    package var mapping: WireMapping?
    /// The town's own code lists; without them the common ones hold.
    package var codes: CodeBook?
    /// Whether a JSON answer must have the standard's frame around `result[]`; records that come or lie alone have none.
    package var needsFrame: Bool

    package init(
        today: String, municipality: [UInt8] = [], mapping: WireMapping? = nil, codes: CodeBook? = nil,
        needsFrame: Bool = true
    ) {
        self.today = today
        self.municipality = municipality
        self.mapping = mapping
        self.codes = codes
        self.needsFrame = needsFrame
    }
}

/// What came of reading: a message that keeps its contract, or every reason why it does not (malformed text included).
package enum ReadOutcome: Sendable {
    case accepted(Message)
    case rejected(ValidationReport)
}
