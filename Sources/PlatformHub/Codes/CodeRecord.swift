package import Contracts

/// One value of one list, as the snapshot (030/kodohaifu ichiran) tells it.
package struct CodeRecord: Sendable {
    package let update: CodeUpdate
    package let list: DistributedList
    package let entry: CodeList.Entry
    /// `YYYY-MM-DD`
    package let updated: String

    /// The record's items by name, in the contract's order.
    ///
    /// - Parameter municipality: 団体コード of the town whose list it is.
    package func fields(municipality: String) -> [(name: String, value: String)] {
        [
            ("shikuchosonkodo", municipality), ("koshinkubun", update.rawValue), ("kodoichiranid", list.id),
            ("kodoichiranmei", list.name), ("hanbango", list.version), ("kodo", entry.code),
            ("yukokaishinengappi", entry.validFrom.isEmpty ? "0000-01-01" : entry.validFrom),
            ("yukoshuryonengappi", entry.validTo.isEmpty ? "9999-12-31" : entry.validTo),
            ("meisho", FullWidthForm.text(entry.label)), ("jichitaikoyufuragu", list.isOwn ? "1" : "0"),
            ("koshinnengappi", updated), ("koshinjikoku", "00:00:00"),
        ]
    }
}
