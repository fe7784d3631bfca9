package import Contracts
import Formats
import Journal

/// A changed list as a request of contract 030/kodohaifu, tsuchi: what the messaging rails will carry to each system that uses
/// the lists.
package struct CodeNotification: Sendable {
    package let change: CodeListChange
    /// 団体コード of the town whose list changed.
    package let municipality: String
    /// When the change was found.
    package let at: JapanTime
    /// 操作者ID: the process that found it, at most 10 characters.
    package let clerk: String

    package init(_ change: CodeListChange, municipality: String, at: JapanTime, clerk: String) {
        self.change = change
        self.municipality = municipality
        self.at = at
        self.clerk = clerk
    }

    /// The notifications for all that changed between two states of one town's lists, by list.
    ///
    /// - Parameter operation: `tsuchi` of 030/kodohaifu.
    /// - Returns: valid messages, or what the contract has against the first one that it cannot say.
    package static func messages(
        from old: CodeBook, to new: CodeBook, municipality: String, at: JapanTime, clerk: String, operation: Operation
    ) -> Result<[Message], HubError> {
        let reader = MessageReader()
        var messages: [Message] = []
        for change in CodeListChange.between(old, new) {
            let notification = CodeNotification(change, municipality: municipality, at: at, clerk: clerk)
            let context = ReadingContext(today: at.day.description, municipality: Array(municipality.utf8), codes: new)
            let outcome = notification.json.withUnsafeBytes {
                reader.json($0, as: operation.request, in: context)
            }
            switch outcome {
            case .accepted(let message): messages.append(message)
            case .rejected(let report): return .failure(HubError("H5006", ["system": change.id], report: report))
            }
        }
        return .success(messages)
    }

    /// The same change has the same number, however often it is told.
    private var number: String {
        let text = [municipality, change.id, change.old?.version ?? "", change.new?.version ?? ""].joined(
            separator: " ")
        return String(Array(text.utf8).withUnsafeBytes { Digest(of: $0).description }.prefix(20))
    }

    package var json: [UInt8] {
        let (day, time) = (at.day.description, at.time)
        var text = JSONText()
        text.open("{")
        text.member("shikuchosonkodo", municipality)
        text.member("tsuchibango", number)
        text.member("koshinkubun", change.update.rawValue)
        text.member("hasseinengappi", day)
        text.member("hasseijikoku", time)
        text.member("kodoichiranid", change.id)
        text.member("kodoichiranmei", (change.new ?? change.old)?.name ?? "")
        if let new = change.new { text.member("hanbango", new.version) }
        if let old = change.old { text.member("hanbango_henkomae", old.version) }
        text.member("tekiyonengappi", firstDay ?? day)
        text.key("henkokodo")
        text.open("[")
        for entry in change.entries { write(entry, into: &text) }
        text.close("]")
        text.member("sosashaid", clerk)
        text.member("sosanengappi", day)
        text.member("sosajikoku", time)
        text.close("}")
        return text.bytes
    }

    /// The day from which the new list stands, where its edition says one.
    private var firstDay: String? { change.new.map(\.list.edition).flatMap { $0.isEmpty ? nil : $0 } }

    private func write(_ entry: CodeListChange.Entry, into text: inout JSONText) {
        let list = entry.update == .removed ? change.old : change.new
        text.open("{")
        text.member("koshinkubun", entry.update.rawValue)
        text.member("kodo", entry.entry.code)
        if entry.update != .removed { text.member("meisho", FullWidthForm.text(entry.entry.label)) }
        if let label = entry.oldLabel { text.member("meisho_henkomae", FullWidthForm.text(label)) }
        if !entry.entry.validFrom.isEmpty { text.member("yukokaishinengappi", entry.entry.validFrom) }
        if !entry.entry.validTo.isEmpty { text.member("yukoshuryonengappi", entry.entry.validTo) }
        text.member("jichitaikoyufuragu", list?.isOwn == true ? "1" : "0")
        text.close("}")
    }
}
