/// What changed in one operation that both contracts have.
struct OperationComparison {
    let old: Operation
    let new: Operation
    /// Both say that they are the same version: then its address must not move. Another version has another address.
    let ofOneVersion: Bool

    var changes: [ContractChange] {
        var changes = facts
        changes += MessageComparison(old: old.request, new: new.request, operation: old.name).changes()
        changes += MessageComparison(old: old.response, new: new.response, operation: old.name).changes()
        return changes
    }

    private var facts: [ContractChange] {
        var changes: [ContractChange] = []
        func note(_ place: String, _ weight: ContractChange.Weight, _ japanese: String, _ english: String) {
            changes.append(
                ContractChange(
                    operation: old.name, direction: nil, place: place, japanese: japanese, english: english,
                    sender: weight, receiver: weight))
        }
        let moved: ContractChange.Weight = ofOneVersion ? .breaking : .documentation
        if old.call != new.call {
            note("call", moved, "アドレスが変わった: \(old.call) → \(new.call)", "address: \(old.call) → \(new.call)")
        }
        if old.request.namespace != new.request.namespace, ofOneVersion {
            note("namespace", .breaking, "名前空間が変わった", "the namespace changed")
        }
        if old.access != new.access {
            note("access", .breaking, "操作種類（スコープ）が変わった", "access and so the scope changed")
        }
        if old.pattern != new.pattern { note("pattern", .breaking, "交換の型が変わった", "the pattern changed") }
        if old.title != new.title { note("title", .documentation, "名称が変わった", "title changed") }
        if old.detail != new.detail {
            note("detail", .documentation, "正常応答の文言が変わった", "the text of a good answer changed")
        }
        if old.outcomes != new.outcomes { note("outcomes", .documentation, "結果の種類が変わった", "outcomes changed") }
        return changes + paths
    }

    /// What the hub itself takes from the messages: keys, person keys, the clerk. The wire does not change by it.
    private var paths: [ContractChange] {
        let keyed = { (operation: Operation) in operation.pattern == .dataset ? operation.response : operation.request }
        let lists: [(String, String, ContractChange.Weight, [String], [String])] = [
            ("key", "キー項目", .breaking, names(old.key, keyed(old)), names(new.key, keyed(new))),
            ("filters", "選択項目", .compatible, names(old.filters, old.request), names(new.filters, new.request)),
            (
                "personKeys.request", "個人を特定する項目", .compatible, names(old.request.personKeys, old.request),
                names(new.request.personKeys, new.request)
            ),
            (
                "personKeys.response", "個人を特定する項目", .compatible, names(old.response.personKeys, old.response),
                names(new.response.personKeys, new.response)
            ),
        ]
        return lists.filter { $0.3 != $0.4 }.map { place, label, weight, before, after in
            let isSmaller = !Set(before).subtracting(after).isEmpty
            let weight = place == "filters" && isSmaller ? .breaking : weight
            let words = "\(before.joined(separator: ", ")) → \(after.joined(separator: ", "))"
            return ContractChange(
                operation: old.name, direction: nil, place: place, japanese: "\(label)が変わった: \(words)",
                english: "\(place): \(words)", sender: weight == .breaking ? .compatible : weight, receiver: weight)
        }
    }

    private func names(_ nodes: [Int], _ model: MessageModel) -> [String] { nodes.map { model.path(of: $0) } }
}
