import Formats

/// One line of `items.csv` with its columns understood, but not yet its place among the others.
struct ItemRow {
    static let header = [
        "message", "level", "name", "item", "itemid", "type", "digits", "fixed", "occurs", "presence", "null", "code",
        "check", "condition", "kind", "mask", "description", "example", "origin",
    ]

    let line: Int
    /// `<operation>.request` or `<operation>.response`.
    let message: String
    /// From 1.
    let level: Int
    let name: String
    let label: String
    let itemID: String
    let type: ItemType
    let digits: Int
    let fraction: Int
    let isFixed: Bool
    let minOccurs: Int
    let maxOccurs: Int
    let isRepeated: Bool
    let presence: Presence
    let isNullable: Bool
    /// Empty for none.
    let codeList: String
    let checkDigit: CheckDigit
    let condition: String
    /// The condition is in the small language of ``ConditionText`` and is checked; otherwise it is prose.
    let isEnforced: Bool
    let isMasked: Bool
    let description: String
    let example: String
    let origin: String

    /// - Throws: what is wrong with the row.
    init(_ row: CSVReader.Row) throws(ItemRowError) {
        let field = Dictionary(uniqueKeysWithValues: zip(Self.header, row.fields))
        func text(_ column: String) -> String { field[column] ?? "" }
        func flag(_ column: String) throws(ItemRowError) -> Bool {
            guard text(column).isEmpty || text(column) == "○" else { throw ItemRowError("\(column): ○ or nothing") }
            return !text(column).isEmpty
        }
        line = row.line
        message = text("message")
        name = text("name")
        label = text("item")
        itemID = text("itemid")
        condition = text("condition")
        description = text("description")
        example = text("example")
        origin = text("origin")
        codeList = text("code")
        guard let level = Int(text("level")), level >= 1 else { throw ItemRowError("level: a number from 1") }
        guard Self.isName(name) else { throw ItemRowError("name: letters, digits and _ . - only, at most 64") }
        guard !label.isEmpty else { throw ItemRowError("item: missing") }
        guard let type = ItemType(rawValue: text("type")) else { throw ItemRowError("type: unknown") }
        guard let presence = Presence(rawValue: text("presence")) else { throw ItemRowError("presence: 必須, 条件 or 任意") }
        guard let check = CheckDigit(rawValue: text("check")) else { throw ItemRowError("check: unknown") }
        guard ["", "enforced", "documented"].contains(text("kind")), text("kind").isEmpty == condition.isEmpty else {
            throw ItemRowError("kind: enforced or documented beside a condition, otherwise nothing")
        }
        guard origin == "in-the-style-of" || origin.hasPrefix("official: ") else {
            throw ItemRowError("origin: 'official: <source>' or in-the-style-of")
        }
        self.level = level
        self.type = type
        self.presence = presence
        checkDigit = check
        isEnforced = text("kind") == "enforced"
        isFixed = try flag("fixed")
        isNullable = try flag("null")
        isMasked = try flag("mask")
        (digits, fraction) = try Self.digits(text("digits"), type)
        (minOccurs, maxOccurs, isRepeated) = try Self.occurs(text("occurs"), presence)
        try checkFit()
    }

    private func checkFit() throws(ItemRowError) {
        if isFixed, type != .halfWidth, type != .fullWidth, type != .integer {
            throw ItemRowError("fixed: only X, N and 9")
        }
        if !codeList.isEmpty, type != .halfWidth, type != .integer { throw ItemRowError("code: only X and 9") }
        let length = [CheckDigit.none: 0, .individualNumber: 12, .corporateNumber: 13, .municipalityCode: 6]
        if checkDigit != .none, type != .halfWidth || length[checkDigit] != digits {
            throw ItemRowError("check: the item must be X with the digits of that number")
        }
        if presence == .conditional, condition.isEmpty { throw ItemRowError("condition: missing for 条件") }
    }

    private static func digits(_ text: String, _ type: ItemType) throws(ItemRowError) -> (Int, Int) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        switch type {
        case .group:
            guard text.isEmpty else { throw ItemRowError("digits: none for GROUP") }
            return (0, 0)
        case .date, .time, .year:
            let length = type == .date ? 10 : type == .time ? 8 : 4
            guard text.isEmpty || text == String(length) else { throw ItemRowError("digits: \(length) or nothing") }
            return (length, 0)
        case .decimal:
            guard parts.count == 2, parts.allSatisfy({ $0 > 0 && $0 <= 100 }) else { throw ItemRowError("digits: n,m") }
            return (parts[0], parts[1])
        default:
            guard parts.count == 1, parts[0] > 0, parts[0] <= 1 << 24 else {
                throw ItemRowError("digits: a number from 1")
            }
            return (parts[0], 0)
        }
    }

    /// An optional item may be there or not, whatever the table says about how often it is there.
    private static func occurs(_ text: String, _ presence: Presence) throws(ItemRowError) -> (Int, Int, Bool) {
        if text == "1" { return (presence == .required ? 1 : 0, 1, false) }
        let parts = text.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard parts.count == 2, parts[0] >= 0, parts[0] <= parts[1], (1...100_000).contains(parts[1]) else {
            throw ItemRowError("occurs: 1 or from..to")
        }
        if presence == .required { return (parts[0], parts[1], true) }
        guard parts[0] <= 1 else { throw ItemRowError("occurs: from 0 or 1 where the item is not 必須") }
        return (0, parts[1], true)
    }

    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
        let isLetter = { (byte: UInt8) in (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
        return (isLetter(first) || first == UInt8(ascii: "_"))
            && text.utf8.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || "_.-".utf8.contains($0) }
    }
}

/// What is wrong with one line of an item table.
struct ItemRowError: Error {
    let message: String
    init(_ message: String) { self.message = message }
}
