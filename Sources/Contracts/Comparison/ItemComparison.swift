/// One difference in words, with what it does to the set of messages.
struct Difference {
    let width: Width
    let japanese: String
    let english: String
}

/// Compares one item with the same item of another version; children are not looked at.
struct ItemComparison {
    let old: ItemNode
    let new: ItemNode

    var differences: [Difference] {
        guard old.type == new.type || bothIntegers else {
            return [
                Difference(
                    width: .different, japanese: "型が変わった: \(old.type.rawValue) → \(new.type.rawValue)",
                    english: "type: \(old.type.rawValue) → \(new.type.rawValue)")
            ]
        }
        return value + presence + conditions + words
    }

    private var bothIntegers: Bool {
        let integers: Set<ItemType> = [.integer, .signedInteger]
        return integers.contains(old.type) && integers.contains(new.type)
    }

    private var value: [Difference] {
        var differences: [Difference] = []
        func note(_ width: Width, _ japanese: String, _ english: String) {
            if width != .same { differences.append(Difference(width: width, japanese: japanese, english: english)) }
        }
        if old.type != new.type {
            note(
                new.type == .signedInteger ? .wider : .narrower,
                "符号の有無が変わった: \(old.type.rawValue) → \(new.type.rawValue)",
                "sign: \(old.type.rawValue) → \(new.type.rawValue)")
        }
        note(lengths, "桁数が変わった: \(Self.size(old)) → \(Self.size(new))", "digits: \(Self.size(old)) → \(Self.size(new))")
        note(
            Width(wider: new.fraction > old.fraction, narrower: new.fraction < old.fraction),
            "小数部の桁数が変わった: \(old.fraction) → \(new.fraction)", "fraction: \(old.fraction) → \(new.fraction)")
        let (before, after) = (old.checkDigit.rawValue, new.checkDigit.rawValue)
        if before != after {
            note(
                before.isEmpty ? .narrower : after.isEmpty ? .wider : .different,
                "検査数字の検査が変わった: \(before) → \(after)", "check digit: \(before) → \(after)")
        }
        note(
            Width(
                wider: old.unknownFlag < 0 && new.unknownFlag >= 0,
                narrower: old.unknownFlag >= 0 && new.unknownFlag < 0),
            "不詳日の可否が変わった", "unknown date parts are \(new.unknownFlag >= 0 ? "allowed now" : "refused now")")
        return differences + lists
    }

    /// A fixed item allows one length, another one every length up to its digits.
    private var lengths: Width {
        guard old.digits != new.digits || old.isFixed != new.isFixed else { return .same }
        let (before, after) = (Self.range(old), Self.range(new))
        guard before.overlaps(after) else { return .different }
        return Width(
            wider: after.lowerBound < before.lowerBound || after.upperBound > before.upperBound,
            narrower: after.lowerBound > before.lowerBound || after.upperBound < before.upperBound)
    }

    private static func range(_ node: ItemNode) -> ClosedRange<Int> {
        (node.isFixed ? node.digits : min(1, node.digits))...node.digits
    }

    private static func size(_ node: ItemNode) -> String { (node.isFixed ? "=" : "≤") + String(node.digits) }

    /// Another list altogether, or a list where there was none; changes inside a list are told once a message.
    private var lists: [Difference] {
        switch (old.codeList, new.codeList) {
        case (nil, nil): []
        case (nil, let list?):
            [Difference(width: .narrower, japanese: "コード表が定められた: \(list.id)", english: "a code list now: \(list.id)")]
        case (let list?, nil):
            [Difference(width: .wider, japanese: "コード表がなくなった: \(list.id)", english: "no code list any more")]
        case (let before?, let after?) where before.id != after.id:
            CodeListComparison(old: before, new: after).differences.filter { $0.width != .same }
        default: []
        }
    }

    private var presence: [Difference] {
        var differences: [Difference] = []
        func note(_ width: Width, _ japanese: String, _ english: String) {
            if width != .same { differences.append(Difference(width: width, japanese: japanese, english: english)) }
        }
        let (was, is_) = (old.presence == .required, new.presence == .required)
        note(
            Width(wider: was && !is_, narrower: !was && is_),
            "必須区分が変わった: \(old.presence.rawValue) → \(new.presence.rawValue)",
            is_ ? "required now" : "not required any more")
        note(
            Width(wider: !old.isNullable && new.isNullable, narrower: old.isNullable && !new.isNullable),
            new.isNullable ? "nullを設定できるようになった" : "nullを設定できなくなった",
            new.isNullable ? "null allowed now" : "null refused now")
        if old.isRepeated != new.isRepeated {
            note(
                .different, new.isRepeated ? "繰り返し項目になった" : "繰り返し項目でなくなった",
                "array \(new.isRepeated ? "now" : "no more")")
        } else if old.isRepeated {
            note(
                Width(
                    wider: new.maxOccurs > old.maxOccurs || new.minOccurs < old.minOccurs,
                    narrower: new.maxOccurs < old.maxOccurs || new.minOccurs > old.minOccurs),
                "繰り返しの数が変わった: \(old.minOccurs)..\(old.maxOccurs) → \(new.minOccurs)..\(new.maxOccurs)",
                "occurs: \(old.minOccurs)..\(old.maxOccurs) → \(new.minOccurs)..\(new.maxOccurs)")
        }
        return differences
    }

    private var conditions: [Difference] {
        let before = Set(old.conditions.filter(\.isEnforced).map(\.text))
        let after = Set(new.conditions.filter(\.isEnforced).map(\.text))
        let width = Width(
            wider: !before.subtracting(after).isEmpty, narrower: !after.subtracting(before).isEmpty)
        guard width != .same else { return [] }
        let words = "\(before.sorted().joined(separator: "; ")) → \(after.sorted().joined(separator: "; "))"
        return [Difference(width: width, japanese: "相関条件が変わった: \(words)", english: "conditions: \(words)")]
    }

    private var words: [Difference] {
        let documented = { (node: ItemNode) in node.conditions.filter { !$0.isEnforced }.map(\.text) }
        let facts: [(String, String, Bool)] = [
            ("項目名", "label", old.label != new.label), ("説明", "description", old.description != new.description),
            ("例", "example", old.example != new.example), ("出所", "origin", old.origin != new.origin),
            ("データ項目ID", "item id", old.itemID != new.itemID), ("伏字", "mask", old.isMasked != new.isMasked),
            ("条件の文", "documented condition", documented(old) != documented(new)),
        ]
        return facts.filter(\.2).map { japanese, english, _ in
            Difference(width: .same, japanese: "\(japanese)が変わった", english: "\(english) changed")
        }
    }
}
