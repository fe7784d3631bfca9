import Formats

/// One row of a draft's `items.csv`, still as text, with the place in the sheet that it comes from.
struct ImportedItem {
    var message = ""
    var level = 1
    var name = ""
    var label = ""
    var itemID = ""
    var type = ""
    var digits = ""
    var isFixed = false
    var occurs = "1"
    var presence = Presence.optional
    var isNullable = false
    var codeList = ""
    var check = CheckDigit.none
    var condition = ""
    var isEnforced = false
    var isMasked = false
    var description = ""
    var example = ""
    var origin = ""
    /// `sheet!B7`; empty for what the importer adds.
    var place = ""
    /// What the コード column says, and 主キー ○.
    var codeReference = ""
    var isKey = false

    /// In the order of ``ItemRow/header``.
    var fields: [String] {
        func circle(_ flag: Bool) -> String { flag ? "○" : "" }
        return [
            message, String(level), name, label, itemID, type, digits, circle(isFixed), occurs, presence.rawValue,
            circle(isNullable), codeList, check.rawValue, condition,
            condition.isEmpty ? "" : isEnforced ? "enforced" : "documented", circle(isMasked), description, example,
            origin,
        ]
    }

    /// What the catalogue's own reader has against the row; nil when it would take it.
    func fault() -> String? {
        let problems = ProblemList()
        let text = CSVText.record(ItemRow.header) + CSVText.record(fields)
        for row in CSVTable.rows(of: Array(text.utf8), file: "", header: ItemRow.header, problems: problems) {
            do throws(ItemRowError) {
                _ = try ItemRow(row)
            } catch {
                return error.message
            }
        }
        return problems.problems.first?.message
    }
}
