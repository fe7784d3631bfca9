import Formats

/// Reads one list's file: `code,label,valid-from,valid-to`.
struct CodeListFile {
    let path: String
    let problems: ProblemList

    /// An entry and the line it stands in, from 1.
    struct Row {
        let entry: CodeList.Entry
        let line: Int
    }

    func rows() -> [Row] {
        var rows: [Row] = []
        for row in CSVTable.rows(
            file: path, header: ["code", "label", "valid-from", "valid-to"], problems: problems)
        {
            let entry = CodeList.Entry(
                code: row.fields[0], label: row.fields[1], validFrom: row.fields[2], validTo: row.fields[3])
            check(entry, among: rows, row.line)
            rows.append(Row(entry: entry, line: row.line))
        }
        return rows
    }

    private func check(_ entry: CodeList.Entry, among others: [Row], _ line: Int) {
        if entry.code.isEmpty || entry.label.isEmpty { problems.add(path, line, "code and label must be given") }
        for day in [entry.validFrom, entry.validTo] where !day.isEmpty && !Self.isDay(day) {
            problems.add(path, line, "a day must be written YYYY-MM-DD")
        }
        let from = CodeList.day(entry.validFrom) ?? 0
        let to = CodeList.day(entry.validTo) ?? Int.max
        if from > to { problems.add(path, line, "valid-from must not be after valid-to") }
        let overlaps = others.contains {
            $0.entry.code == entry.code && from <= CodeList.day($0.entry.validTo) ?? Int.max
                && CodeList.day($0.entry.validFrom) ?? 0 <= to
        }
        if overlaps { problems.add(path, line, "the code is given twice for the same days") }
    }

    /// A day of the calendar: a slip like 2026-02-30 would otherwise be in force for nobody and be told to nobody.
    static func isDay(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { Calendar.date($0) == .valid }
    }
}
