import Formats

/// Turns a row of the standard's table into a row of ours.
struct ItemMapping {
    let table: SheetTable
    let origin: String
    let report: ImportReport

    /// - Returns: nil when the row cannot be an item; the report says why.
    func item(_ row: SheetTable.Row, message: String, level: Int) -> ImportedItem? {
        var item = ImportedItem()
        item.message = message
        item.level = level
        item.name = row.folded(.name)
        item.label = FoldedText.lines(row.text(.label)).joined()
        item.itemID = row.itemID
        item.origin = origin
        item.place = table.place(row)
        item.isKey = row.folded(.primaryKey) == "○"
        guard let (type, isArray) = Self.type(row.text(.type)) else {
            report.notUnderstood(table.place(row, .type), "データ型: unknown type \(Self.short(row.text(.type)))")
            return nil
        }
        item.type = type.rawValue
        item.digits = type == .group ? "" : Self.digits(row.folded(.digits))
        item.isNullable = ["○", "有", "可"].contains(row.folded(.null))
        setWords(row, &item)
        guard setPresence(row, &item), setOccurs(row, isArray, &item) else { return nil }
        setNature(row, &item)
        item.example = example(row, &item)
        if let fault = item.fault() {
            report.notUnderstood(table.place(row), fault)
            return nil
        }
        return item
    }

    /// The type, and whether it stands for a list of groups. Full-width letters and digits are the same as ours.
    static func type(_ text: String) -> (ItemType, Bool)? {
        let word = FoldedText.word(text).uppercased()
        switch word {
        case "構造化", "構造", "オブジェクト": return (.group, false)
        case "配列構造化", "配列", "構造化配列": return (.group, true)
        case "GROUP": return nil
        default: return ItemType(rawValue: word).map { ($0, false) }
        }
    }

    /// `15`, `9,2`; a dash or nothing is nothing.
    static func digits(_ text: String) -> String {
        let text = text.filter { !$0.isWhitespace }
        return ["-", "ー", "―", "−"].contains(text) ? "" : text.replacing("、", with: ",")
    }

    /// ※※ lines are the condition, all others the description.
    private func setWords(_ row: SheetTable.Row, _ item: inout ImportedItem) {
        let columns: [ItemColumn] = table.header.kind == .call ? [.explanation, .note] : [.definition, .explanation]
        let lines = columns.flatMap { FoldedText.lines(row.text($0)) }
        item.condition = lines.filter { $0.hasPrefix("※※") }.joined(separator: " ")
        item.description = lines.filter { !$0.hasPrefix("※※") }
            .map { $0.hasPrefix("・") ? String($0.dropFirst()) : $0 }.joined(separator: "。")
            .replacing("。。", with: "。")
    }

    private func setPresence(_ row: SheetTable.Row, _ item: inout ImportedItem) -> Bool {
        let column: ItemColumn = table.header.kind == .call ? .presence : .output
        switch FoldedText.word(row.text(column)) {
        case "◎", "○", "必須": item.presence = .required
        case "条件付き必須", "条件付必須", "条件", "△": item.presence = .conditional
        case "任意": item.presence = .optional
        case "", "-": item.presence = table.header.kind == .call && !item.condition.isEmpty ? .conditional : .optional
        default:
            report.notUnderstood(
                table.place(row, column), "\(column.rawValue): \(Self.short(row.text(column))) is neither 必須, 条件 nor 任意"
            )
            return false
        }
        if item.presence == .conditional, item.condition.isEmpty {
            item.condition = "条件付き必須（条件の記載が無い）"
            report.ask("\(item.place): 条件付き必須 without a ※※ condition in its explanation")
        }
        return true
    }

    private func setOccurs(_ row: SheetTable.Row, _ isArray: Bool, _ item: inout ImportedItem) -> Bool {
        let text = row.folded(.repetition)
        let least = item.presence == .required ? 1 : 0
        if text.isEmpty || text == "-" {
            if isArray {
                item.occurs = "\(least)..100"
                report.ask(
                    "\(item.place): how often \(item.label) may be repeated (the table does not say; 100 is a guess)")
            }
            return true
        }
        guard let most = Int(text), most > 0 else {
            report.notUnderstood(table.place(row, .repetition), "繰り返し: not a number")
            return false
        }
        if most > 1 || isArray { item.occurs = "\(least)..\(most)" }
        return true
    }

    /// What a name or an explanation says in so many words.
    private func setNature(_ row: SheetTable.Row, _ item: inout ImportedItem) {
        item.codeReference = row.folded(.code)
        let isText = item.type == ItemType.halfWidth.rawValue
        if isText, Self.says(item.description, digits: item.digits) { item.isFixed = true }
        if isText, item.digits == "6", item.description.contains("「全国地方公共団体コード」") { item.check = .municipalityCode }
        guard isText, item.digits == "12", item.label == "個人番号" else { return }
        item.check = .individualNumber
        item.isMasked = true
    }

    /// 「6桁のコード値を設定」 of an item of 6 digits means exactly six.
    private static func says(_ description: String, digits: String) -> Bool {
        guard let range = description.firstRange(of: "\(digits)桁のコード値を設定") else { return false }
        return range.lowerBound == description.startIndex
            || !description[description.index(before: range.lowerBound)].isNumber
    }

    /// `name="0"`, `"name":"0",` or the bare value; the first line where there are several.
    private func example(_ row: SheetTable.Row, _ item: inout ImportedItem) -> String {
        guard item.type != ItemType.group.rawValue else { return "" }
        let text = ExampleColumn.value(in: row.text(.example), of: item.name)
        guard !text.isEmpty else { return "" }
        if item.check == .individualNumber {
            report.ask(
                "\(item.place): an example of \(item.name) (the sheet's is not taken: made-up 個人番号 begin with 0000)")
            return ""
        }
        guard ExampleColumn.fits(text, item) else {
            report.notUnderstood(
                table.place(row, .example),
                "the example of \(item.name) is no value of its type; left out, the item is read")
            return ""
        }
        return text
    }

    /// A cell's text in a message: one line, not long.
    static func short(_ text: String) -> String {
        let line = FoldedText.lines(text).joined(separator: " ")
        return "「\(line.count > 40 ? String(line.prefix(40)) + "…" : line)」"
    }
}
