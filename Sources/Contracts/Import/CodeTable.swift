import Formats

/// The code lists of a workbook: sheets コード一覧 with コードID, コード名, コード値 and コード値の内容.
///
/// Source: 項目定義書（住登外者宛名番号管理）, コード一覧（個別） (デジタル庁).
struct CodeTable {
    struct List: Equatable {
        /// コードID without leading zeros, as the item tables refer to it.
        let number: String
        let title: String
        let place: String
        var entries: [CodeList.Entry]
        /// 自治体固有コード: values that each municipality sets for itself.
        var isFree = false
    }

    private static let words = ["コードid", "コード名", "コード値", "コード値の内容"]

    /// The lists of a sheet; empty when it has no such table.
    static func lists(of sheet: Workbook.Sheet, report: ImportReport) -> [List] {
        guard let start = sheet.rows.firstIndex(where: { columns(of: $0) != nil }),
            let columns = columns(of: sheet.rows[start])
        else { return [] }
        var lists: [List] = []
        for row in sheet.rows[(start + 1)...] {
            func text(_ word: String) -> String { columns[word].flatMap { row[column: $0]?.text } ?? "" }
            let place = sheet.place(row.number, columns["コード値"] ?? 1)
            let number = withoutZeros(FoldedText.value(text("コードid")))
            if !number.isEmpty {
                lists.append(List(number: number, title: FoldedText.trimmed(text("コード名")), place: place, entries: []))
            }
            let code = FoldedText.value(text("コード値"))
            let label = FoldedText.lines(text("コード値の内容")).joined()
            guard !lists.isEmpty, !code.isEmpty else {
                report.notUnderstood(place, "no コード値, or no コードID above it")
                continue
            }
            add(code, label, to: &lists[lists.count - 1], place, report)
        }
        return lists
    }

    private static func add(
        _ code: String, _ label: String, to list: inout List, _ place: String, _ report: ImportReport
    ) {
        if code == "任意" {
            list.isFree = true
        } else if list.entries.contains(where: { $0.code == code }) {
            report.notUnderstood(place, "コード値 \(code) is given twice in \(list.title)")
        } else if label.isEmpty {
            report.notUnderstood(place, "コード値 \(code) has no コード値の内容")
        } else {
            list.entries.append(CodeList.Entry(code: code, label: label, validFrom: "", validTo: ""))
        }
    }

    private static func columns(of row: Workbook.Row) -> [String: Int]? {
        var columns: [String: Int] = [:]
        for cell in row.cells { columns[FoldedText.word(cell.text)] = cell.column }
        return words.allSatisfy { columns[$0] != nil } ? columns : nil
    }

    /// `002` and `2` are the same list.
    static func withoutZeros(_ text: String) -> String {
        let rest = text.drop { $0 == "0" }
        return rest.isEmpty && !text.isEmpty ? "0" : String(rest)
    }
}
