package import Formats

/// Reads a workbook's item tables into drafts of contracts.
///
/// An API仕様 gives one contract a call, with its request and its response. A 基本データリスト or 項目定義書 gives one contract
/// a グループ (「ファイルベースでデータ出力を行う際のファイルの単位」), a dataset whose records it describes.
package struct ItemImport {
    let workbook: Workbook
    let options: ItemImportOptions
    package let report = ImportReport()
    let title: String

    package init(workbook: Workbook, options: ItemImportOptions) {
        self.workbook = workbook
        self.options = options
        title = DocumentTitle.of(workbook)
    }

    /// - Throws: when there is nothing to make a contract of, or the call leaves out what the file does not say.
    package func run() throws(ItemImportError) -> ImportedDrafts {
        if options.origin == .official, options.source == nil {
            throw ItemImportError("an official origin needs its source (--source): where anybody can look it up")
        }
        report.note("\(options.file): \(workbook.sheets.count) sheets; it calls itself \(ItemMapping.short(title))")
        let lists = workbook.sheets.flatMap { CodeTable.lists(of: $0, report: report) }
        let tables = try itemTables()
        let calls = try callDrafts(tables.filter { $0.header.kind == .call })
        let groups = try groupDrafts(tables.filter { $0.header.kind == .dataList })
        var drafts = ImportedDrafts(
            drafts: calls + groups, lists: [], origin: origin(sheet: nil), report: report)
        CodeLinks(lists: lists, report: report).link(&drafts)
        askForTheRest(drafts.drafts)
        return drafts
    }

    private func itemTables() throws(ItemImportError) -> [SheetTable] {
        if let sheet = options.sheet, !workbook.sheets.contains(where: { $0.name == sheet }) {
            let names = workbook.sheets.map(\.name).joined(separator: ", ")
            throw ItemImportError("no sheet \(sheet); the file has: \(names)")
        }
        var tables: [SheetTable] = []
        for sheet in workbook.sheets {
            guard options.sheet == nil || options.sheet == sheet.name else {
                report.note("\(sheet.name): not asked for")
                continue
            }
            let found = ItemTableReader(sheet: sheet, report: report).tables()
            for table in found { note(table) }
            tables += found
            noteRest(of: sheet, found)
        }
        guard !tables.isEmpty else {
            let hint = report.refused.map { "\($0.place): \($0.text)" }.joined(separator: "; ")
            throw ItemImportError("no item table in any sheet" + (hint.isEmpty ? "" : "; \(hint)"))
        }
        return tables
    }

    /// Rows that are part of no item table: titles, explanations, headings, other tables.
    private func noteRest(of sheet: Workbook.Sheet, _ tables: [SheetTable]) {
        var inside = Set(tables.flatMap(\.rows).map(\.number))
        for table in tables { inside.formUnion(table.header.row..<table.header.firstRow) }
        let rest = sheet.rows.map(\.number).filter { !inside.contains($0) }
        guard !rest.isEmpty else { return }
        let what = tables.isEmpty ? "no item table; its rows are" : "outside the item tables are rows"
        report.note("\(sheet.name): \(what) \(RowRanges.text(rest)) (text, headings, other tables)")
    }

    private func note(_ table: SheetTable) {
        let kind = table.header.kind == .call ? "API仕様, \(table.direction.rawValue)" : "基本データリスト／項目定義書"
        report.note("\(table.sheet.name)!\(table.area): item table (\(kind)), \(table.rows.count) rows")
        let columns = table.header.columns.sorted { $0.value.lowerBound < $1.value.lowerBound }
            .map { "\(CellPlace.letters($0.value.lowerBound)) \($0.key.rawValue)" }
        report.note("\(table.sheet.name): columns \(columns.joined(separator: ", "))")
        let unkept = ItemColumn.unkept + (table.header.kind == .dataList ? [.note] : [])
        for column in unkept {
            let count = table.rows.count { !$0.text(column).isEmpty }
            if count > 0 {
                report.note(
                    "\(table.sheet.name): \(column.rawValue) has no place in items.csv; \(count) cells not kept")
            }
        }
    }

    func origin(sheet: String?) -> String {
        guard options.origin == .official else { return "in-the-style-of" }
        let document = title.isEmpty ? options.file : title
        return "official: " + document + (sheet.map { "／" + $0 } ?? "")
    }

    var sources: [String] {
        let document = title.isEmpty ? options.file : title
        return (options.source.map { [$0] } ?? []) + ["取り込んだファイル：\(options.file)（\(document)）"]
    }

    private func askForTheRest(_ drafts: [ContractDraft]) {
        for draft in drafts {
            report.note("\(draft.id) \(draft.version): \(draft.items.count) items")
            report.ask("\(draft.id): coverage, description, legalBasis, consumers, examples/ (the tables do not say)")
            report.ask("\(draft.id): limits and results: 100 are guesses")
            let documented = draft.items.count { !$0.condition.isEmpty && !$0.isEnforced }
            if documented > 0 { report.ask("\(draft.id): \(documented) conditions stay documented text") }
            let silent = draft.items.count { $0.type == "X" && !$0.isFixed }
            if silent > 0 {
                report.ask("\(draft.id): \(silent) items X whose tables do not say whether digits are exact (fixed)")
            }
        }
    }
}
