import Formats

/// The items of one message of a call: the rows of a request table, or those below `result` of a response table.
struct CallMessage {
    let table: SheetTable
    let mapping: ItemMapping
    let report: ImportReport

    /// The standard's frame around `result[]`, which every answer of the hub has (レスポンス_API仕様).
    private static let frame: Set<String> = ["metadata", "title", "detail", "_links", "self", "href", "result"]

    func items(message: String) -> [ImportedItem] {
        let rows = rowsOfMessage()
        var items: [ImportedItem] = []
        // Below a group that could not be understood nothing has a place.
        var lostBelow = Int.max
        for (row, level) in rows {
            if level > lostBelow {
                report.notUnderstood(table.place(row), "stands below a group that is not understood")
                continue
            }
            lostBelow = Int.max
            if let item = mapping.item(row, message: message, level: level) {
                items.append(item)
            } else if ItemMapping.type(row.text(.type))?.0 ?? .group == .group {
                lostBelow = level
            }
        }
        return items
    }

    /// Rows with their levels from 1.
    private func rowsOfMessage() -> [(SheetTable.Row, Int)] {
        let rows = table.rows.filter { isOfMessage($0) && !isBracket($0) }
        noteSections()
        guard let result = rows.firstIndex(where: { $0.folded(.name) == "result" && isStructure($0) }) else {
            return withoutRoot(rows)
        }
        let level = self.level(rows[result])
        let end = rows[(result + 1)...].firstIndex { self.level($0) <= level } ?? rows.endIndex
        for row in rows[..<result] + rows[end...] where !isFrame(row) {
            report.notUnderstood(
                table.place(row), "stands outside result[], where the hub's answers have only the frame")
        }
        return rows[(result + 1)..<end].map { ($0, self.level($0) - level) }
    }

    /// A first row such as リクエストオブジェクト is the message itself.
    private func withoutRoot(_ rows: [SheetTable.Row]) -> [(SheetTable.Row, Int)] {
        var rows = rows[...]
        if let first = rows.first, isStructure(first), !ItemRow.isName(first.folded(.name)) { rows = rows.dropFirst() }
        let least = rows.map(level).min() ?? 1
        return rows.map { ($0, level($0) - least + 1) }
    }

    private func level(_ row: SheetTable.Row) -> Int {
        guard table.header.columns[.level] != nil else { return 1 }
        return Int(row.folded(.level)) ?? 1
    }

    private func isStructure(_ row: SheetTable.Row) -> Bool { ItemMapping.type(row.text(.type))?.0 == .group }

    private func isFrame(_ row: SheetTable.Row) -> Bool {
        Self.frame.contains(row.folded(.name)) || (isStructure(row) && !ItemRow.isName(row.folded(.name)))
    }

    /// `]}` of the written example has a line of its own, without a name.
    private func isBracket(_ row: SheetTable.Row) -> Bool {
        let isEmpty = row.text(.name).isEmpty && row.text(.label).isEmpty && ["", "-"].contains(row.folded(.type))
        return isEmpty && row.text(.example).allSatisfy { "{}[], \n　".contains($0) }
    }

    /// Error bodies are the face's own, the same for every contract.
    private func isOfMessage(_ row: SheetTable.Row) -> Bool {
        !["エラー", "異常系"].contains { row.section.contains($0) }
    }

    private func noteSections() {
        for (section, rows) in Dictionary(grouping: table.rows.filter { !isOfMessage($0) }, by: \.section)
            .sorted(by: { $0.value[0].number < $1.value[0].number })
        {
            report.note(
                "\(table.sheet.name)!\(RowRanges.text(rows.map(\.number))): \(ItemMapping.short(section)) is a body"
                    + " that the hub's face writes, no items of a contract")
        }
        let brackets = table.rows.filter { isOfMessage($0) && isBracket($0) }.map(\.number)
        if !brackets.isEmpty {
            report.note("\(table.sheet.name)!\(RowRanges.text(brackets)): closing brackets of the example, no item")
        }
        let frame = table.direction == .response ? table.rows.filter { isOfMessage($0) && isFrame($0) } : []
        if !frame.isEmpty {
            report.note(
                "\(table.sheet.name)!\(RowRanges.text(frame.map(\.number))): the frame around result[],"
                    + " which every answer has")
        }
    }

    /// The example of one of the frame's items, for instance `metadata.title`.
    func frameExample(_ name: String) -> String {
        let row = table.rows.first { isOfMessage($0) && $0.folded(.name) == name }
        return row.map { ExampleColumn.value(in: $0.text(.example), of: name) } ?? ""
    }
}
