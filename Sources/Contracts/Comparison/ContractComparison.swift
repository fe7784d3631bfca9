/// What changed between two contracts: operations, messages, code lists and what is said about them.
package struct ContractComparison: Sendable {
    package let old: Contract
    package let new: Contract
    /// Contract first, then operation by operation in the old table's order, then what is new.
    package let changes: [ContractChange]

    package init(_ old: Contract, _ new: Contract) {
        self.old = old
        self.new = new
        var changes = Self.contractChanges(old, new)
        for operation in old.operations {
            if let other = new.operations.first(where: { $0.name == operation.name }) {
                changes +=
                    OperationComparison(old: operation, new: other, ofOneVersion: old.version == new.version)
                    .changes
            } else {
                changes.append(
                    Self.whole(operation, .breaking, "操作がなくなった: \(operation.title)", "the operation is gone"))
            }
        }
        for operation in new.operations where !old.operations.contains(where: { $0.name == operation.name }) {
            changes.append(
                Self.whole(operation, .compatible, "操作が加わった: \(operation.title)", "a new operation"))
        }
        self.changes = changes
    }

    private static func whole(
        _ operation: Operation, _ weight: ContractChange.Weight, _ japanese: String, _ english: String
    ) -> ContractChange {
        ContractChange(
            operation: operation.name, direction: nil, place: "", japanese: japanese, english: english, sender: weight,
            receiver: weight)
    }

    private static func contractChanges(_ old: Contract, _ new: Contract) -> [ContractChange] {
        var changes: [ContractChange] = []
        func note(_ place: String, _ weight: ContractChange.Weight, _ japanese: String, _ english: String) {
            changes.append(
                ContractChange(
                    operation: "", direction: nil, place: place, japanese: japanese, english: english, sender: weight,
                    receiver: weight))
        }
        if old.id != new.id {
            note("id", .breaking, "別の契約である: \(old.id) → \(new.id)", "another contract: \(old.id) → \(new.id)")
        }
        let facts: [(String, String, Bool)] = [
            ("title", "名称", old.title != new.title), ("description", "説明", old.description != new.description),
            ("origin", "出所", old.origin != new.origin), ("coverage", "区分", old.coverage != new.coverage),
            ("sources", "出典", old.sources != new.sources), ("legalBasis", "根拠", old.legalBasis != new.legalBasis),
            ("consumers", "利用する業務", old.consumers != new.consumers),
            ("sensitivity", "機微区分", old.sensitivity != new.sensitivity),
            ("limits.timeout", "制限時間", old.limits.timeout != new.limits.timeout),
        ]
        for (place, label, isChanged) in facts where isChanged {
            note(place, .documentation, "\(label)が変わった", "\(place) changed")
        }
        return changes + limitChanges(old.limits, new.limits)
    }

    private static func limitChanges(_ old: Contract.Limits, _ new: Contract.Limits) -> [ContractChange] {
        let sizes = [
            (MessageModel.Direction.request, "limits.request", old.request, new.request),
            (.response, "limits.response", old.response, new.response),
        ]
        return sizes.filter { $0.2 != $0.3 }.map { direction, place, old, new in
            let width = Width(wider: new > old, narrower: new < old)
            return ContractChange(
                operation: "", direction: direction, place: place,
                japanese: "電文の上限が変わった: \(old) → \(new) バイト", english: "size limit: \(old) → \(new) bytes",
                sender: width.sender, receiver: width.receiver)
        }
    }
}
