import Formats

/// Reads `interfaces/common/codes/`: `index.csv` (`id,title,origin,edition,scope`) and one `<id>.csv` a list
/// (`code,label,valid-from,valid-to`).
struct CodeListFolder {
    let path: String
    let problems: ProblemList

    func load() -> [String: CodeList] {
        var lists: [String: CodeList] = [:]
        for row in table("index.csv", header: ["id", "title", "origin", "edition", "scope"]) {
            let id = row.fields[0]
            if lists[id] != nil { problems.add(file("index.csv"), row.line, "code list given twice: \(id)") }
            if row.fields[2] != "in-the-style-of", !row.fields[2].hasPrefix("official") {
                problems.add(file("index.csv"), row.line, "origin must be official or in-the-style-of")
            }
            if !row.fields[3].isEmpty, CodeList.day(row.fields[3]) == nil {
                problems.add(file("index.csv"), row.line, "edition must be written YYYY-MM-DD")
            }
            if !["common", "municipal"].contains(row.fields[4]) {
                problems.add(file("index.csv"), row.line, "scope must be common or municipal")
            }
            lists[id] = CodeList(
                id: id, title: row.fields[1], origin: row.fields[2], edition: row.fields[3],
                isMunicipal: row.fields[4] == "municipal", entries: entries(of: id))
        }
        // Without an index every file would be a problem of its own.
        if !lists.isEmpty || problems.problems.isEmpty { checkFiles(lists) }
        return lists
    }

    private func entries(of id: String) -> [CodeList.Entry] {
        let name = "\(id).csv"
        var entries: [CodeList.Entry] = []
        for row in table(name, header: ["code", "label", "valid-from", "valid-to"]) {
            let entry = CodeList.Entry(
                code: row.fields[0], label: row.fields[1], validFrom: row.fields[2], validTo: row.fields[3])
            check(entry, among: entries, name, row.line)
            entries.append(entry)
        }
        return entries
    }

    private func check(_ entry: CodeList.Entry, among others: [CodeList.Entry], _ name: String, _ line: Int) {
        if entry.code.isEmpty || entry.label.isEmpty { problems.add(file(name), line, "code and label must be given") }
        for day in [entry.validFrom, entry.validTo] where !day.isEmpty && CodeList.day(day) == nil {
            problems.add(file(name), line, "a day must be written YYYY-MM-DD")
        }
        let from = CodeList.day(entry.validFrom) ?? 0
        let to = CodeList.day(entry.validTo) ?? Int.max
        if from > to { problems.add(file(name), line, "valid-from must not be after valid-to") }
        let overlaps = others.contains {
            $0.code == entry.code && from <= CodeList.day($0.validTo) ?? Int.max
                && CodeList.day($0.validFrom) ?? 0 <= to
        }
        if overlaps { problems.add(file(name), line, "the code is given twice for the same days") }
    }

    private func checkFiles(_ lists: [String: CodeList]) {
        guard let names = Folder.names(in: path) else { return problems.add(path, 0, "not a folder") }
        for name in names where name != "index.csv" && name.hasSuffix(".csv") && lists[String(name.dropLast(4))] == nil
        {
            problems.add(file(name), 0, "the list is not in index.csv")
        }
    }

    private func table(_ name: String, header: [String]) -> [CSVReader.Row] {
        CSVTable.rows(file: file(name), header: header, problems: problems)
    }

    private func file(_ name: String) -> String { "\(path)/\(name)" }
}
