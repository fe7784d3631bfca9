import Formats

/// What a workbook calls itself: its cover (仕様名, edition, month) or the ■ line above its table.
enum DocumentTitle {
    /// Empty when the file names itself nowhere.
    static func of(_ workbook: Workbook) -> String {
        let name = specificationName(workbook) ?? firstHeading(workbook)
        guard let name else { return "" }
        let cover = workbook.sheets.first { FoldedText.word($0.name) == "表紙" }
        let texts = cover?.rows.flatMap(\.cells).map { FoldedText.lines($0.text).joined() } ?? []
        let edition = texts.first { $0.hasPrefix("第") && $0.hasSuffix("版") && $0.count < 12 }
        let month = texts.first { $0.hasSuffix("月") && $0.contains("年") && $0.count < 12 }
        return name + (edition.map { " " + $0 } ?? "") + (month.map { "（\($0)）" } ?? "")
    }

    /// The cell below 仕様名.
    private static func specificationName(_ workbook: Workbook) -> String? {
        for sheet in workbook.sheets {
            for (index, row) in sheet.rows.enumerated() where index + 1 < sheet.rows.count {
                guard let cell = row.cells.first(where: { FoldedText.word($0.text) == "仕様名" }) else { continue }
                let below = sheet.rows[index + 1][column: cell.column]
                if let text = below?.text, !text.isEmpty { return FoldedText.lines(text).joined() }
            }
        }
        return nil
    }

    private static func firstHeading(_ workbook: Workbook) -> String? {
        for cell in workbook.sheets.first?.rows.prefix(4).flatMap(\.cells) ?? [] where cell.text.hasPrefix("■") {
            return String(FoldedText.lines(cell.text).joined().dropFirst())
        }
        return nil
    }
}
