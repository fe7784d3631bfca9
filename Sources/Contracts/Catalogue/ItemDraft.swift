/// An item that has its place in the tree, before its siblings are known.
struct ItemDraft {
    var name: String
    var label: String
    var type = ItemType.group
    var digits = 0
    var minOccurs = 1
    var maxOccurs = 1
    var isRepeated = false
    var isFrame = false
    var description = ""
    /// The line of the table that it comes from; nil for what the hub adds.
    var row: ItemRow?
    var parent = -1
    var level = 0
    var ordinal = 0
    var children: [Int] = []

    init(name: String, label: String) {
        self.name = name
        self.label = label
    }

    init(_ row: ItemRow) {
        name = row.name
        label = row.label
        type = row.type
        digits = row.digits
        minOccurs = row.minOccurs
        maxOccurs = row.maxOccurs
        isRepeated = row.isRepeated
        description = row.description
        self.row = row
    }

    /// A part of the standard's frame around `result[]`.
    static func frame(_ name: String, _ label: String, _ type: ItemType = .group, digits: Int = 0) -> ItemDraft {
        var draft = ItemDraft(name: name, label: label)
        draft.type = type
        draft.digits = digits
        draft.isFrame = true
        return draft
    }

    /// `result[]`: the array is always there, and may be empty.
    static func result(max: Int) -> ItemDraft {
        var draft = ItemDraft(name: "result", label: "結果")
        draft.minOccurs = 0
        draft.maxOccurs = max
        draft.isRepeated = true
        return draft
    }

    func node(
        index: Int, codeList: CodeList?, conditions: [ItemCondition], unknownFlag: Int
    ) -> ItemNode {
        ItemNode(
            index: index, parent: parent, level: level, name: name, nameBytes: Array(name.utf8), label: label,
            type: type,
            digits: digits, fraction: row?.fraction ?? 0, isFixed: row?.isFixed ?? false, minOccurs: minOccurs,
            maxOccurs: maxOccurs, isRepeated: isRepeated, presence: row?.presence ?? .required,
            isNullable: row?.isNullable ?? false, codeList: codeList, checkDigit: row?.checkDigit ?? .none,
            conditions: conditions, unknownFlag: unknownFlag, isMasked: row?.isMasked ?? false, isFrame: isFrame,
            description: description, example: row?.example ?? "", itemID: row?.itemID ?? "",
            origin: row?.origin ?? "official: 住登外者宛名番号付番API仕様 第2.0版", line: row?.line ?? 0,
            children: children, ordinal: ordinal)
    }
}
