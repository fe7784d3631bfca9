import Formats

/// Finds the item tables of a sheet and cuts them into rows.
struct ItemTableReader {
    let sheet: Workbook.Sheet
    let report: ImportReport

    func tables() -> [SheetTable] {
        var tables: [SheetTable] = []
        var index = 0
        while index < sheet.rows.count {
            let below = index + 1 < sheet.rows.count ? sheet.rows[index + 1] : nil
            switch ItemHeader.find(in: sheet.rows[index], below: below, of: sheet) {
            case .none: index += 1
            case .almost(let missing):
                let names = missing.map(\.rawValue).joined(separator: ", ")
                report.notUnderstood(
                    sheet.place(sheet.rows[index].number, sheet.rows[index].cells[0].column),
                    "looks like the header of an item table, but has no column \(names)")
                index += 1
            case .header(let header):
                let (table, end) = table(header, from: index + (header.firstRow - header.row))
                tables.append(table)
                index = end
            }
        }
        return tables
    }

    private func table(_ header: ItemHeader, from start: Int) -> (SheetTable, Int) {
        var rows: [SheetTable.Row] = []
        var section = ""
        var index = start
        while index < sheet.rows.count {
            let row = sheet.rows[index]
            if isOtherTable(row) { break }
            index += 1
            if isEndMark(row) {
                report.note("\(sheet.name)!\(row.number): the same mark in every cell, taken as the table's end")
                break
            }
            let inside = row.cells.filter { header.width.contains($0.column) && !$0.text.isEmpty }
            if inside.isEmpty { continue }
            if inside.count == 1, isHeading(inside[0], row, header) {
                section = FoldedText.trimmed(inside[0].text)
            } else if let understood = self.row(row, header, section) {
                rows.append(understood)
            }
        }
        noteOutside(header, rows)
        let direction = direction(header, before: start)
        return (SheetTable(sheet: sheet, header: header, direction: direction, rows: rows), index)
    }

    /// Another header, for example that of エラーコード一覧: the words of a header, and no number where numbers stand.
    private func isOtherTable(_ row: Workbook.Row) -> Bool {
        row.cells.filter { ItemColumn(headed: $0.text) != nil }.count >= 2
            && row.cells.first.map { ItemColumn(headed: $0.text) == .number || ItemColumn(headed: $0.text) == .itemID }
                ?? false
    }

    /// The standard's tables end with a row that says `e` in every cell.
    private func isEndMark(_ row: Workbook.Row) -> Bool {
        row.cells.count >= 4 && Set(row.cells.map(\.text)).count == 1 && row.cells[0].text.utf8.count <= 3
    }

    private func isHeading(_ cell: Workbook.Cell, _ row: Workbook.Row, _ header: ItemHeader) -> Bool {
        cell.kind == .text && cell.column == header.width.lowerBound && Int(FoldedText.value(cell.text)) == nil
    }

    private func row(_ row: Workbook.Row, _ header: ItemHeader, _ section: String) -> SheetTable.Row? {
        var cells: [ItemColumn: Workbook.Cell] = [:]
        var bad: Workbook.Cell?
        for (column, range) in header.columns {
            guard let cell = row.first(in: range) ?? row.cells.first(where: { range.contains($0.column) }) else {
                continue
            }
            if cell.kind == .error || cell.kind == .uncalculated { bad = cell }
            cells[column] = cell
        }
        if let bad {
            let reason =
                bad.kind == .error ? "the cell holds the error \(bad.text)" : "a formula saved without its value"
            report.notUnderstood(sheet.place(row.number, bad.column), reason)
            return nil
        }
        return SheetTable.Row(number: row.number, cells: cells, section: section, itemID: itemID(row, header))
    }

    /// `031` and `1` side by side, or `03100001` in one cell.
    private func itemID(_ row: Workbook.Row, _ header: ItemHeader) -> String {
        guard let range = header.columns[.itemID] else { return "" }
        let parts = row.cells.filter { range.contains($0.column) }.map { FoldedText.value($0.text) }
            .filter { !$0.isEmpty }
        guard parts.count == 2, parts[1].utf8.count <= 5 else { return parts.joined() }
        let business = String(repeating: "0", count: max(0, 3 - parts[0].utf8.count)) + parts[0]
        return business + String(repeating: "0", count: 5 - parts[1].utf8.count) + parts[1]
    }

    private func direction(_ header: ItemHeader, before start: Int) -> SheetTable.Direction {
        let words = [FoldedText.word(sheet.name), header.nameWord]
        for word in words {
            if word.contains("レスポンス") || word.contains("response") || word.contains("応答") { return .response }
            if word.contains("リクエスト") || word.contains("request") || word.contains("要求") { return .request }
        }
        let above = sheet.rows[..<max(0, min(start, sheet.rows.count))].flatMap(\.cells).map {
            FoldedText.word($0.text)
        }
        return above.contains("レスポンスid") || header.columns[.level] != nil ? .response : .request
    }

    /// Values beside the table are working notes of its authors; they are said, not read.
    private func noteOutside(_ header: ItemHeader, _ rows: [SheetTable.Row]) {
        guard let first = rows.first?.number, let last = rows.last?.number else { return }
        let outside = sheet.rows.filter { (first...last).contains($0.number) }.flatMap { row in
            row.cells.filter { !header.width.contains($0.column) }.map { ($0.column, row.number) }
        }
        for (column, cells) in Dictionary(grouping: outside, by: { $0.0 }).sorted(by: { $0.key < $1.key }) {
            report.note(
                "\(sheet.place(cells[0].1, column)): \(cells.count) cells beside the table in column "
                    + "\(CellPlace.letters(column)), not read")
        }
    }
}
