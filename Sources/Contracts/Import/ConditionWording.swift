/// The ※※ conditions of the standard's tables. Few are worded so that a machine may enforce them; all others stay text.
///
/// Enforced are exactly these, and only when NAME is word for word the 項目名 of one other item of the same group:
///
/// - `※※NAME"1"、または"2"の場合は必須`, also `NAMEが1又は2の場合`, `NAMEが「1」の場合は出力必須`: the values are ASCII
///   letters and digits, so nothing else than those codes can be meant.
/// - `※※NAMEが設定されている場合は必須` and `…設定されていない場合…`: presence and absence of that item (the standard's own
///   words in E0004, 相関チェックエラー).
struct ConditionWording {
    /// Names by label of the item's siblings that one may compare with.
    let siblings: [String: String]

    /// The rule in the small language of `items.csv`, or nil when the wording is not safe.
    func rule(_ text: String) -> String? {
        var text = FoldedText.word(text)
        while text.hasPrefix("※") { text.removeFirst() }
        if text.hasSuffix("。") { text.removeLast() }
        for ending in ["の場合は出力必須", "の場合は必須", "の場合、必須", "の場合に必須", "の場合必須"] where text.hasSuffix(ending) {
            return comparison(String(text.dropLast(ending.count)))
        }
        for ending in ["場合は出力必須", "場合は必須", "場合、必須", "場合に必須", "場合は設定必須", "場合、設定必須"] where text.hasSuffix(ending) {
            return existence(String(text.dropLast(ending.count)))
        }
        return nil
    }

    private func comparison(_ text: String) -> String? {
        guard let (label, name) = sibling(before: text) else { return nil }
        var rest = text.dropFirst(label.count)
        if rest.hasPrefix("が") { rest = rest.dropFirst() }
        var values: [String] = []
        while !rest.isEmpty {
            guard let value = Self.takeValue(&rest) else { return nil }
            values.append(value)
            if rest.isEmpty { break }
            guard Self.takeOr(&rest) else { return nil }
            if rest.isEmpty { return nil }
        }
        return values.isEmpty ? nil : "required when \(name) = \(values.joined(separator: "|"))"
    }

    private func existence(_ text: String) -> String? {
        for (ending, test) in [("が設定されている", "present"), ("が設定されていない", "absent")] where text.hasSuffix(ending) {
            let label = String(text.dropLast(ending.count))
            return siblings.first { FoldedText.word($0.key) == label }.map { "required when \($0.value) \(test)" }
        }
        return nil
    }

    /// The longest label that the text begins with: 処理区分 must not hide behind 処理.
    private func sibling(before text: String) -> (String, String)? {
        siblings.map { (FoldedText.word($0.key), $0.value) }.filter { text.hasPrefix($0.0) }
            .max { $0.0.count < $1.0.count }
    }

    private static func takeValue(_ text: inout Substring) -> String? {
        let closing: [Character: Character] = ["\"": "\"", "「": "」", "'": "'"]
        let end = text.first.flatMap { closing[$0] }
        if end != nil { text = text.dropFirst() }
        let value = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        text = text.dropFirst(value.count)
        if let end {
            guard text.first == end else { return nil }
            text = text.dropFirst()
        }
        return value.isEmpty ? nil : String(value)
    }

    private static func takeOr(_ text: inout Substring) -> Bool {
        for word in ["、または", "または", "、又は", "又は", "、もしくは", "もしくは", "、", ","] where text.hasPrefix(word) {
            text = text.dropFirst(word.count)
            return true
        }
        return false
    }
}
