import Formats

/// Reads `interfaces/common/codes/`: `index.csv` (`id,title,origin,edition,scope`) and one `<id>.csv` a list
/// (`code,label,valid-from,valid-to`).
struct CodeListFolder {
    let path: String
    let problems: ProblemList

    func load() -> [String: CodeList] {
        var lists: [String: CodeList] = [:]
        var slots = 0
        for row in CSVTable.rows(
            file: file("index.csv"), header: ["id", "title", "origin", "edition", "scope"], problems: problems)
        {
            let id = row.fields[0]
            if lists[id] != nil { problems.add(file("index.csv"), row.line, "code list given twice: \(id)") }
            check(row)
            let isMunicipal = row.fields[4] == "municipal"
            let entries = CodeListFile(path: file("\(id).csv"), problems: problems).rows().map(\.entry)
            lists[id] = CodeList(
                id: id, title: row.fields[1], origin: row.fields[2], edition: row.fields[3],
                slot: isMunicipal ? slots : -1, entries: entries)
            if isMunicipal { slots += 1 }
        }
        // Without an index every file would be a problem of its own.
        if !lists.isEmpty || problems.problems.isEmpty { checkFiles(lists) }
        return lists
    }

    private func check(_ row: CSVReader.Row) {
        if row.fields[2] != "in-the-style-of", !row.fields[2].hasPrefix("official") {
            problems.add(file("index.csv"), row.line, "origin must be official or in-the-style-of")
        }
        if !row.fields[3].isEmpty, !CodeListFile.isDay(row.fields[3]) {
            problems.add(file("index.csv"), row.line, "edition must be written YYYY-MM-DD")
        }
        if !["common", "municipal"].contains(row.fields[4]) {
            problems.add(file("index.csv"), row.line, "scope must be common or municipal")
        }
    }

    private func checkFiles(_ lists: [String: CodeList]) {
        guard let names = Folder.names(in: path) else { return problems.add(path, 0, "not a folder") }
        for name in names where name != "index.csv" && name.hasSuffix(".csv") && lists[String(name.dropLast(4))] == nil
        {
            problems.add(file(name), 0, "the list is not in index.csv")
        }
    }

    private func file(_ name: String) -> String { "\(path)/\(name)" }
}
