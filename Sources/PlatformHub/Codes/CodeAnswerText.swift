package import Contracts
import Formats

/// The hub's answers for contract 030/kodohaifu as JSON, ready to be read and judged like any provider's.
package struct CodeAnswerText {
    package let operation: Operation
    /// 団体コード of the town whose lists they are.
    package let municipality: String

    package init(operation: Operation, municipality: String) {
        self.operation = operation
        self.municipality = municipality
    }

    /// One list.
    ///
    /// - Parameters:
    ///   - entries: those in force on `day`.
    ///   - today: by when the day of the last change is told.
    package func list(_ list: DistributedList, entries: [CodeList.Entry], day: String, today: String) -> [UInt8] {
        framed { text in
            text.open("{")
            text.member("shikuchosonkodo", municipality)
            text.member("kodoichiranid", list.id)
            text.member("kodoichiranmei", list.name)
            text.member("hanbango", list.version)
            text.member("kijunbi", day)
            text.member("kodosu", entries.count)
            text.key("kodojoho")
            text.open("[")
            for entry in entries { Self.write(entry, of: list, into: &text) }
            text.close("]")
            text.member("koshinnengappi", list.updated(by: today))
            text.member("koshinjikoku", "00:00:00")
            text.close("}")
        }
    }

    /// A page of records; none is an answer too.
    package func records(_ records: some Sequence<CodeRecord>) -> [UInt8] {
        framed { text in
            for record in records {
                text.open("{")
                for field in record.fields(municipality: municipality) { text.member(field.name, field.value) }
                text.close("}")
            }
        }
    }

    private static func write(_ entry: CodeList.Entry, of list: DistributedList, into text: inout JSONText) {
        text.open("{")
        text.member("kodo", entry.code)
        text.member("meisho", FullWidthForm.text(entry.label))
        if !entry.validFrom.isEmpty { text.member("yukokaishinengappi", entry.validFrom) }
        if !entry.validTo.isEmpty { text.member("yukoshuryonengappi", entry.validTo) }
        text.member("jichitaikoyufuragu", list.isOwn ? "1" : "0")
        text.close("}")
    }

    /// The standard's frame around `result[]`.
    private func framed(_ results: (inout JSONText) -> Void) -> [UInt8] {
        var text = JSONText()
        text.open("{")
        text.key("metadata")
        text.open("{")
        text.member("title", operation.title)
        text.member("detail", operation.detail)
        text.close("}")
        text.key("_links")
        text.open("{")
        text.key("self")
        text.open("{")
        text.member("href", "/" + operation.call)
        text.close("}")
        text.close("}")
        text.key("result")
        text.open("[")
        results(&text)
        text.close("]")
        text.close("}")
        return text.bytes
    }
}
