/// Compares the item tables of one message, group by group.
struct MessageComparison {
    let old: MessageModel
    let new: MessageModel
    let operation: String

    func changes() -> [ContractChange] {
        var changes: [ContractChange] = []
        compareGroups(0, 0, into: &changes)
        compareLists(into: &changes)
        return changes
    }

    private func compareGroups(_ before: Int, _ after: Int, into changes: inout [ContractChange]) {
        let olds = old.nodes[before].children.map { old.nodes[$0] }.filter { !$0.isFrame }
        let news = new.nodes[after].children.map { new.nodes[$0] }.filter { !$0.isFrame }
        var renamed: Set<String> = []
        for item in olds where !news.contains(where: { $0.name == item.name }) {
            if let other = renaming(of: item, among: news, notIn: olds) {
                renamed.insert(other.name)
                changes.append(
                    change(
                        new.path(of: other.index), .different, "項目名が変わった: \(item.name) → \(other.name)",
                        "renamed: \(item.name) → \(other.name)"))
                compare(item, other, into: &changes)
            } else {
                changes.append(removed(item))
            }
        }
        for item in news where !renamed.contains(item.name) {
            if let other = olds.first(where: { $0.name == item.name }) {
                compare(other, item, into: &changes)
            } else {
                changes.append(added(item))
            }
        }
        let common = Set(olds.map(\.name)).intersection(news.map(\.name))
        if olds.map(\.name).filter(common.contains) != news.map(\.name).filter(common.contains) {
            changes.append(
                change(
                    after == 0 ? "" : new.path(of: after), .different, "項目の順序が変わった（XMLの並び）",
                    "the order of the items changed (XML)"))
        }
    }

    private func compare(_ before: ItemNode, _ after: ItemNode, into changes: inout [ContractChange]) {
        let path = new.path(of: after.index)
        for difference in ItemComparison(old: before, new: after).differences {
            changes.append(change(path, difference.width, difference.japanese, difference.english))
        }
        if before.isGroup, after.isGroup { compareGroups(before.index, after.index, into: &changes) }
    }

    /// The same item under another name: the same official id, or the same label.
    private func renaming(of item: ItemNode, among news: [ItemNode], notIn olds: [ItemNode]) -> ItemNode? {
        news.first { other in
            !olds.contains { $0.name == other.name }
                && (item.itemID.isEmpty ? item.label == other.label : item.itemID == other.itemID)
        }
    }

    private func added(_ item: ItemNode) -> ContractChange {
        let isDemanded =
            item.presence == .required || item.conditions.contains { $0.isEnforced && $0.effect == .required }
        return change(
            new.path(of: item.index), isDemanded ? .different : .wider,
            "項目が加わった: \(item.label)（\(item.presence.rawValue)）",
            "new item, \(isDemanded ? "demanded" : "optional")")
    }

    private func removed(_ item: ItemNode) -> ContractChange {
        change(
            old.path(of: item.index), item.presence == .required ? .different : .narrower,
            "項目がなくなった: \(item.label)", "the item is gone")
    }

    /// Each code list once, however many items use it.
    private func compareLists(into changes: inout [ContractChange]) {
        var seen: Set<String> = []
        for item in old.nodes {
            guard let list = item.codeList, seen.insert(list.id).inserted,
                let other = new.nodes.first(where: { $0.codeList?.id == list.id })?.codeList
            else { continue }
            for difference in CodeListComparison(old: list, new: other).differences {
                changes.append(
                    change("code list \(list.id)", difference.width, difference.japanese, difference.english))
            }
        }
    }

    private func change(_ place: String, _ width: Width, _ japanese: String, _ english: String) -> ContractChange {
        ContractChange(
            operation: operation, direction: old.direction, place: place, japanese: japanese, english: english,
            sender: width.sender, receiver: width.receiver)
    }
}
