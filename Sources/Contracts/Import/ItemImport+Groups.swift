import Formats

/// 基本データリスト and 項目定義書: a dataset a グループ.
extension ItemImport {
    func groupDrafts(_ tables: [SheetTable]) throws(ItemImportError) -> [ContractDraft] {
        var names: [String] = []
        var rows: [String: [(SheetTable, SheetTable.Row)]] = [:]
        for table in tables {
            for row in table.rows {
                let group = row.text(.group)
                guard !group.isEmpty || table.header.columns[.group] == nil else {
                    report.notUnderstood(table.place(row), "no グループ")
                    continue
                }
                let name = group.isEmpty ? table.sheet.name : group
                if rows[name] == nil { names.append(name) }
                rows[name, default: []].append((table, row))
            }
        }
        var drafts: [ContractDraft] = []
        for name in names { drafts.append(try groupDraft(name, rows[name] ?? [], number: drafts.count + 1)) }
        return drafts
    }

    private func groupDraft(
        _ group: String, _ rows: [(SheetTable, SheetTable.Row)], number: Int
    ) throws(ItemImportError) -> ContractDraft {
        let business = try provider(of: rows, group)
        let name = options.names[group] ?? "group\(number)"
        if options.names[group] == nil {
            report.ask("\(business)/\(name): a romaji name for グループ \(group) (--name \(group)=…)")
        }
        var items = rows.compactMap { table, row in mapping(table).item(row, message: "ichiran.response", level: 1) }
        items = withRules(withoutTwins(items))
        if !items.contains(where: \.isKey) { report.ask("\(business)/\(name): a key (no item of \(group) is 主キー)") }
        for item in items where item.isKey && (item.presence != .required || item.occurs != "1") {
            report.ask("\(item.place): 主キー \(item.name) must be 必須 and not repeated to be a key")
        }
        for item in items
        where item.type == "DATE" && item.description.contains("不詳日を許容する")
            && !items.contains(where: { $0.name == item.name + "_fushofuragu" })
        {
            report.ask(
                "\(item.place): unknown days are allowed, but there is no \(item.name)_fushofuragu that would let them in"
            )
        }
        let version = options.version ?? "v1"
        report.ask("\(business)/\(name): the call and the items of ichiran.request, which are ours and not the table's")
        return ContractDraft(
            // The records may be official; the call and what it is asked with are not.
            provider: business, name: name, version: version, title: group, origin: .inTheStyleOf, sources: sources,
            operation: "ichiran", operationTitle: group + "の一覧", call: "app_submit/\(version)/\(name)ichiran",
            pattern: .dataset, access: .read, detail: "出力が完了しました。", items: DatasetRequest.items + items)
    }

    private func withoutTwins(_ items: [ImportedItem]) -> [ImportedItem] {
        var seen: [String: String] = [:]
        return items.filter { item in
            if let first = seen[item.name] {
                report.notUnderstood(item.place, "\(item.name) stands at \(first) already")
                return false
            }
            seen[item.name] = item.place
            return true
        }
    }

    /// データ項目ID begins with the 業務ID.
    private func provider(of rows: [(SheetTable, SheetTable.Row)], _ group: String) throws(ItemImportError) -> String {
        let found = Set(rows.map { String($0.1.itemID.prefix(3)) }.filter { $0.utf8.count == 3 })
        if let business = options.business {
            if !found.isEmpty, found != [business] {
                report.ask(
                    "\(group): データ項目ID of \(found.sorted().joined(separator: ", ")), but the 業務ID given is \(business)")
            }
            return business
        }
        guard let business = found.first, found.count == 1 else {
            throw ItemImportError("the データ項目ID of \(group) do not say one 業務ID; give --business")
        }
        return business
    }
}
