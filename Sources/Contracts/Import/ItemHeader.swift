import Formats

/// The header of an item table: which of the sheet's columns hold what.
struct ItemHeader {
    enum Kind {
        /// API仕様: one call's request or response.
        case call
        /// 基本データリスト or 項目定義書: the records of one or more groups.
        case dataList
    }

    let kind: Kind
    let row: Int
    /// The row of the first item.
    let firstRow: Int
    let columns: [ItemColumn: ClosedRange<Int>]
    /// 「レスポンスオブジェクト名」 says what the sheet's name may not.
    let nameWord: String

    enum Finding {
        case header(ItemHeader)
        /// Words of a header, but not enough of them: the columns that are missing.
        case almost(missing: [ItemColumn])
        case none
    }

    static func find(in row: Workbook.Row, below: Workbook.Row?, of sheet: Workbook.Sheet) -> Finding {
        let words = row.cells.compactMap { cell in ItemColumn(headed: cell.text).map { ($0, cell) } }
        let found = Set(words.map(\.0))
        let isDataList = !found.isDisjoint(with: [.itemID, .group, .output])
        let needed: [ItemColumn] = isDataList ? [.label, .name, .type] : [.label, .name, .type, .presence]
        let missing = needed.filter { !found.contains($0) }
        if !missing.isEmpty {
            let looksLike = found.count >= 4 && (found.contains(.name) || found.contains(.type))
            return looksLike ? .almost(missing: missing) : .none
        }
        let second = below.flatMap { isSecondLine($0, after: row) ? $0 : nil }
        let columns = Self.columns(row, second, sheet)
        let nameWord = words.first { $0.0 == .name }.map { FoldedText.word($0.1.text) } ?? ""
        return .header(
            ItemHeader(
                kind: isDataList ? .dataList : .call, row: row.number, firstRow: (second ?? row).number + 1,
                columns: columns, nameWord: nameWord))
    }

    private static func isSecondLine(_ row: Workbook.Row, after header: Workbook.Row) -> Bool {
        row.number == header.number + 1 && row.cells.allSatisfy { ItemColumn.isSubword($0.text) }
    }

    /// A column reaches as far as its heading is merged, else up to the next heading; the last one is one wide.
    private static func columns(
        _ row: Workbook.Row, _ second: Workbook.Row?, _ sheet: Workbook.Sheet
    ) -> [ItemColumn: ClosedRange<Int>] {
        var columns: [ItemColumn: ClosedRange<Int>] = [:]
        for (index, cell) in row.cells.enumerated() {
            guard let column = ItemColumn(headed: cell.text) else { continue }
            let merged = sheet.merges[CellPlace(row: row.number, column: cell.column)]?.to.column
            let next = index + 1 < row.cells.count ? row.cells[index + 1].column - 1 : cell.column
            let range = cell.column...max(cell.column, merged ?? next)
            if columns[column] == nil { columns[column] = range }
            for below in second?.cells ?? [] where range.contains(below.column) {
                guard let narrow = ItemColumn.narrowed(by: below.text) else { continue }
                let start = narrow == .classes ? columns[.classes]?.lowerBound ?? below.column : below.column
                columns[narrow] = start...(narrow == .digits ? range.upperBound : below.column)
            }
        }
        return columns
    }

    /// The first and last of the sheet's columns that belong to the table.
    var width: ClosedRange<Int> {
        let first = columns.values.map(\.lowerBound).min() ?? 1
        return first...(columns.values.map(\.upperBound).max() ?? first)
    }
}
