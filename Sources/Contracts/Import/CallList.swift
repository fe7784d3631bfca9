import Formats

/// The calls that an API仕様 provides: the table APIコール名, 操作種類.
struct CallList {
    struct Call: Equatable {
        /// `app_submit/v10/jutogaishaatenabangofuban`
        let path: String
        let access: String
    }

    static func calls(of workbook: Workbook) -> [Call] {
        for sheet in workbook.sheets {
            for (index, row) in sheet.rows.enumerated() {
                guard let name = row.cells.first(where: { FoldedText.word($0.text) == "apiコール名" }) else { continue }
                let kind = row.cells.first { FoldedText.word($0.text) == "操作種類" }
                let below = sheet.rows[(index + 1)...].prefix { $0[column: name.column] != nil }
                return below.map { call(in: $0, name.column, kind?.column) }
            }
        }
        return []
    }

    private static func call(in row: Workbook.Row, _ name: Int, _ kind: Int?) -> Call {
        let access = kind.flatMap { row[column: $0] }?.text ?? ""
        return Call(path: FoldedText.value(row[column: name]?.text ?? ""), access: FoldedText.value(access))
    }
}
