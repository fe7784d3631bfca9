import Formats

@testable import Contracts

/// Sheets written as text: a line a row, cells separated by `|`, an empty one for no value.
enum Tables {
    static func sheet(_ name: String, _ text: String) -> Workbook.Sheet {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { row in
            let cells = row.element.split(separator: "|", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.element.isEmpty }
                .map { Workbook.Cell(column: $0.offset + 1, kind: .text, text: String($0.element)) }
            return cells.isEmpty ? nil : Workbook.Row(number: row.offset + 1, cells: cells)
        }
        return Workbook.Sheet(name: name, rows: rows)
    }

    static func importing(
        _ sheets: [Workbook.Sheet], _ change: (inout ItemImportOptions) -> Void = { _ in }
    ) throws -> (ImportedDrafts, ImportReport) {
        var options = ItemImportOptions(file: "t.xlsx")
        change(&options)
        let items = ItemImport(workbook: Workbook(sheets: sheets), options: options)
        return (try items.run(), items.report)
    }

    /// Writes the files of a draft into a folder and loads it.
    static func load(_ drafts: ImportedDrafts, in folder: TemporaryFolder) throws -> Catalogue {
        for file in try drafts.files(below: folder.path) {
            let header = file.path == ImportedDrafts.index ? "id,title,origin,edition,scope\n" : ""
            folder.write(file.path, header + file.text)
        }
        return try Catalogue.load(interfaces: folder.path)
    }

    static let list = """
        ■見本の項目定義書

        備考|データ項目ＩＤ||データ 項目|データ項目（ローマ字）|グループ|||データ型|桁数|コード|繰り返し|データ出力条件|項目定義|項目説明|サンプル値
        |||||名称|主キー|外部キー
        改定|001|1|宛名番号|atenabango|個人|○||Ｘ|１５|||必須|番号||1
        |001|2|性別|seibetsu|個人|||Ｘ|1|001||必須|性別||1
        |001|12|率|ritsu|個人|||９Ｖ|３，２|||条件付き必須|率|※※性別が1の場合は出力必須|12.5
        |001|3|子|ko|個人|||N|10||5|任意|子||花
        |001|4|世帯番号|setaibango|世帯|○||X|15|||必須|番号||1
        """

    static let codes = """
        コードID|コード名|コード値|コード値の内容|備考
        1|性別|1|男
        ||2|女
        999|自治体固有コード|任意|任意
        """
}
