/// The Japanese sentences that stand in every publication.
enum PublicationText {
    static func summary(of contract: Contract) -> String {
        var parts = ["\(contract.title) \(contract.version)"]
        if !contract.description.isEmpty { parts.append(contract.description) }
        parts.append(
            contract.origin == .official
                ? "公開されている仕様の項目に基づく。" : "標準仕様の項目の形にならった独自の定義（in-the-style-of）。")
        if !contract.sources.isEmpty { parts.append("出典: " + contract.sources.joined(separator: "、")) }
        if !contract.legalBasis.isEmpty { parts.append("根拠: " + contract.legalBasis.joined(separator: "、")) }
        if let succession = contract.succession { parts.append(deprecation(succession)) }
        return parts.joined(separator: " ")
    }

    /// What a reader of a deprecated version's publications has to know.
    static func deprecation(_ succession: Succession) -> String {
        "この版は\(succession.deprecated)から非推奨であり、\(succession.sunset)をもって廃止する予定である。"
            + "後継は\(succession.version)。"
    }

    /// Label, what it means and its conditions.
    static func description(of node: ItemNode, in model: MessageModel) -> String {
        ([node.label] + details(of: node, in: model)).joined(separator: " ")
    }

    /// Without the label, for formats that have a place of their own for it.
    static func details(of node: ItemNode, in model: MessageModel) -> [String] {
        var details = node.description.isEmpty ? [] : [node.description]
        details += node.conditions.map { "条件: " + text(of: $0, in: model) }
        if let list = node.codeList, list.isMunicipal { details.append("自治体固有コード（\(list.title)）。市区町村ごとに定める。") }
        if node.unknownFlag >= 0 { details.append("不詳フラグが1のとき、不明な部分を0000・00で表せる。") }
        if node.checkDigit != .none { details.append("\(node.checkDigit.rawValue)の検査数字を確かめる。") }
        return details
    }

    /// An enforced condition in words; a documented one as its author wrote it.
    static func text(of condition: ItemCondition, in model: MessageModel) -> String {
        guard condition.isEnforced else { return condition.text }
        let tests = condition.tests.map { text(of: $0, in: model) }.joined(separator: "、かつ")
        return tests + (condition.effect == .required ? "とき必須。" : "とき設定不可。")
    }

    private static func text(of test: ItemCondition.Test, in model: MessageModel) -> String {
        switch test {
        case .equals(let sibling, let values):
            let values = values.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "または")
            return "\(model.nodes[sibling].label)が\(values)の"
        case .present(let sibling): return "\(model.nodes[sibling].label)が設定されている"
        case .absent(let sibling): return "\(model.nodes[sibling].label)が設定されていない"
        }
    }

    /// Every value once, whatever its dates, in the list's order.
    static func codes(of list: CodeList) -> [(code: String, label: String)] {
        var codes: [(code: String, label: String)] = []
        for entry in list.entries {
            if let known = codes.firstIndex(where: { $0.code == entry.code }) {
                codes[known].label += "、" + label(of: entry)
            } else {
                codes.append((entry.code, label(of: entry)))
            }
        }
        return codes
    }

    private static func label(of entry: CodeList.Entry) -> String {
        switch (entry.validFrom.isEmpty, entry.validTo.isEmpty) {
        case (true, true): entry.label
        case (false, true): "\(entry.label)（\(entry.validFrom)から）"
        case (true, false): "\(entry.label)（\(entry.validTo)まで）"
        case (false, false): "\(entry.label)（\(entry.validFrom)から\(entry.validTo)まで）"
        }
    }
}

extension ItemNode {
    /// The list whose values a publication shows for the item: a list that each municipality sets is shown for a town only.
    func enumeration(_ codes: CodeBook?) -> CodeList? {
        guard let codeList, codeList.isMunicipal else { return codeList }
        return codes?.list(for: codeList)
    }
}
