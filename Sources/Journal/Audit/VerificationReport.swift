/// What ``Journal/verify(_:)`` found.
package struct VerificationReport: Sendable, Equatable {
    /// One municipality's chain by one writer.
    package struct Chain: Sendable, Equatable {
        package let writer: String
        package let municipality: MunicipalityCode
        /// Sequence number of the first record that is kept; more than 1 after old files were deleted.
        package internal(set) var first: UInt64
        package internal(set) var last: UInt64
        /// Link of the last record: whoever wrote it down can prove later that the chain up to it is unchanged.
        package internal(set) var link: Digest

        package var records: UInt64 { last + 1 - first }
    }

    package internal(set) var chains: [Chain] = []
    /// What does not verify, with file and offset. Empty: everything is as it was written.
    package internal(set) var problems: [JournalError] = []
    package var isGood: Bool { problems.isEmpty }
}
