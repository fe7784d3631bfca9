/// Puts the rows of one message below each other and turns them into nodes.
struct ItemTree {
    /// `items.csv`, for problems.
    let file: String
    let codeLists: [String: CodeList]
    let problems: ProblemList
    private var drafts = [ItemDraft(name: "", label: "")]

    init(file: String, codeLists: [String: CodeList], problems: ProblemList) {
        self.file = file
        self.codeLists = codeLists
        self.problems = problems
    }

    /// Adds an item below another and returns its index. Items come in table order, depth first.
    @discardableResult
    mutating func add(_ draft: ItemDraft, below parent: Int) -> Int {
        var draft = draft
        let index = drafts.count
        draft.parent = parent
        draft.level = drafts[parent].level + 1
        draft.ordinal = drafts[parent].children.count
        drafts[parent].children.append(index)
        drafts.append(draft)
        return index
    }

    /// Adds `metadata` and `_links` below the root.
    ///
    /// Source: 住登外者宛名番号付番API仕様 第2.0版, レスポンス.
    mutating func addFrame() {
        let metadata = add(.frame("metadata", "メタデータ"), below: 0)
        add(.frame("title", "タイトル", .fullWidth, digits: 100), below: metadata)
        add(.frame("detail", "詳細", .fullWidth, digits: 100), below: metadata)
        let links = add(.frame("_links", "リンク"), below: 0)
        let own = add(.frame("self", "自リソース"), below: links)
        add(.frame("href", "リソースの位置", .halfWidth, digits: 200), below: own)
    }

    /// Adds rows by their levels; level 1 goes below `parent`.
    mutating func add(_ rows: [ItemRow], below parent: Int) {
        var open = [parent]
        for row in rows {
            guard row.level <= open.count else {
                problems.add(file, row.line, "level: \(row.level) without a group of level \(row.level - 1) before it")
                continue
            }
            open.removeLast(open.count - row.level)
            let group = open[open.count - 1]
            if drafts[group].children.contains(where: { drafts[$0].name == row.name }) {
                problems.add(file, row.line, "name: \(row.name) is given twice in the same group")
            }
            let index = add(ItemDraft(row), below: group)
            if row.type == .group { open.append(index) }
        }
    }

    func nodes() -> [ItemNode] {
        drafts.indices.map { index in
            let draft = drafts[index]
            if let row = draft.row, draft.type == .group, draft.children.isEmpty {
                problems.add(file, row.line, "the group has no items")
            }
            return draft.node(
                index: index, codeList: codeList(of: draft), conditions: conditions(of: index),
                unknownFlag: unknownFlag(of: draft))
        }
    }

    private func codeList(of draft: ItemDraft) -> CodeList? {
        guard let row = draft.row, !row.codeList.isEmpty else { return nil }
        guard let list = codeLists[row.codeList] else {
            problems.add(file, row.line, "code: no such list: \(row.codeList)")
            return nil
        }
        let misfit = list.entries.first {
            let count = $0.code.unicodeScalars.count
            return row.isFixed ? count != row.digits : count > row.digits
        }
        if let misfit {
            problems.add(file, row.line, "code: \(misfit.code) of \(list.id) does not fit the item's digits")
        }
        return list
    }

    private func conditions(of index: Int) -> [ItemCondition] {
        guard let row = drafts[index].row, !row.condition.isEmpty else { return [] }
        guard row.isEnforced else {
            return [ItemCondition(effect: .required, tests: [], text: row.condition, isEnforced: false)]
        }
        var siblings: [String: ConditionText.Sibling] = [:]
        for sibling in drafts[drafts[index].parent].children where sibling != index {
            let draft = drafts[sibling]
            siblings[draft.name] = ConditionText.Sibling(
                index: sibling, isComparable: draft.type != .group && !draft.isRepeated)
        }
        do {
            let conditions = try ConditionText.parse(row.condition, siblings: siblings)
            checkValues(of: conditions, row)
            return conditions
        } catch {
            problems.add(file, row.line, error.message)
            return []
        }
    }

    /// A value that the sibling's code list does not have is a slip of the pen.
    private func checkValues(of conditions: [ItemCondition], _ row: ItemRow) {
        for case .equals(let sibling, let values) in conditions.flatMap(\.tests) {
            guard let list = codeLists[drafts[sibling].row?.codeList ?? ""] else { continue }
            if list.isMunicipal {
                problems.add(
                    file, row.line, "condition: the values of \(drafts[sibling].name) are each municipality's own")
            }
            for value in values where list.entry(value) == nil {
                problems.add(
                    file, row.line,
                    "condition: \(drafts[sibling].name) has no value \(String(decoding: value, as: UTF8.self))")
            }
        }
    }

    /// `X_fushofuragu` beside a date `X`.
    private func unknownFlag(of draft: ItemDraft) -> Int {
        guard draft.type == .date else { return -1 }
        return drafts[draft.parent].children.first {
            drafts[$0].name == draft.name + "_fushofuragu" && !drafts[$0].isRepeated && drafts[$0].type == .halfWidth
        } ?? -1
    }
}
