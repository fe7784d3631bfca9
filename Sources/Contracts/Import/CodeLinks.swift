import Formats

/// Gives the workbook's code lists their names and ties the items to them.
struct CodeLinks {
    let lists: [CodeTable.List]
    let report: ImportReport

    func link(_ drafts: inout ImportedDrafts) {
        let references = drafts.drafts.flatMap(\.items).filter { !$0.codeReference.isEmpty }
        for list in lists {
            if list.isFree {
                report.note("\(list.place): コード \(list.number) \(list.title) is each municipality's own; no list")
                if list.entries.isEmpty { continue }
            }
            report.note("\(list.place): code list \(list.number) \(list.title), \(list.entries.count) values")
            // A list has no romaji of its own: the first item that uses it gives its name.
            let name = references.first { CodeTable.withoutZeros($0.codeReference) == list.number }?.name
            if name == nil { report.ask("\(list.place): a name for the code list \(list.title), which no item uses") }
            drafts.lists.append(
                ImportedDrafts.List(
                    number: list.number, id: name ?? "code\(list.number)", title: list.title, entries: list.entries))
        }
        for draft in drafts.drafts.indices {
            for index in drafts.drafts[draft].items.indices { tie(&drafts.drafts[draft].items[index], drafts.lists) }
        }
    }

    private func tie(_ item: inout ImportedItem, _ named: [ImportedDrafts.List]) {
        guard !item.codeReference.isEmpty, item.codeReference != "-" else { return }
        let number = CodeTable.withoutZeros(item.codeReference)
        guard let list = named.first(where: { $0.number == number }) else {
            let isOwn = lists.contains { $0.number == number && $0.isFree }
            let why = isOwn ? "is each municipality's own" : "is not in the workbook"
            return report.ask("\(item.place): the values of \(item.name) (コード \(item.codeReference) \(why))")
        }
        let longest = list.entries.map { $0.code.unicodeScalars.count }.max() ?? 0
        guard item.type == "X" || item.type == "9", longest <= Int(item.digits) ?? 0 else {
            return report.notUnderstood(
                item.place, "コード \(number) \(list.title) does not fit type and digits; not tied")
        }
        item.codeList = list.id
    }
}
