import Formats

/// One table of items as it stands in a sheet, its cells by what they are.
struct SheetTable {
    struct Row {
        let number: Int
        let cells: [ItemColumn: Workbook.Cell]
        /// A heading such as ■正常系… under which the row stands; empty for none.
        let section: String
        /// 3-digit business and number in cells of their own make one id.
        let itemID: String

        func text(_ column: ItemColumn) -> String { cells[column].map { FoldedText.trimmed($0.text) } ?? "" }
        func folded(_ column: ItemColumn) -> String { FoldedText.value(text(column)) }
    }

    enum Direction: String { case request, response }

    let sheet: Workbook.Sheet
    let header: ItemHeader
    /// Only for a call.
    let direction: Direction
    let rows: [Row]

    func place(_ row: Row, _ column: ItemColumn = .name) -> String {
        sheet.place(row.number, row.cells[column]?.column ?? header.columns[column]?.lowerBound ?? 1)
    }

    var area: String {
        let last = rows.last?.number ?? header.firstRow
        let width = header.width
        return CellArea(
            from: CellPlace(row: header.row, column: width.lowerBound),
            to: CellPlace(row: last, column: width.upperBound)
        ).description
    }
}
