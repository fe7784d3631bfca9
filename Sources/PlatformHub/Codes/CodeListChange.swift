package import Contracts

/// How one list differs between two states of the code lists.
package struct CodeListChange: Sendable {
    package struct Entry: Sendable, Equatable {
        package let update: CodeUpdate
        /// As it is now; of a removed one as it was.
        package let entry: CodeList.Entry
        /// The label before, of a changed one.
        package let oldLabel: String?
    }

    package let old: DistributedList?
    package let new: DistributedList?
    /// Removed ones first, then by value: whoever applies them in order never has one value twice.
    package let entries: [Entry]

    package var update: CodeUpdate { old == nil ? .added : new == nil ? .removed : .changed }
    package var id: String { (new ?? old)?.id ?? "" }

    package func count(_ update: CodeUpdate) -> Int { entries.count { $0.update == update } }

    /// The lists that say something else than before, by id. A new title or edition alone is no change.
    package static func between(_ old: CodeBook, _ new: CodeBook) -> [CodeListChange] {
        let ids = Set(old.lists.map(\.id)).union(new.lists.map(\.id)).sorted()
        return ids.compactMap { id in
            let before = old.list(id: id).map { DistributedList($0, isOwn: old.isOwn($0)) }
            let after = new.list(id: id).map { DistributedList($0, isOwn: new.isOwn($0)) }
            guard before?.version != after?.version else { return nil }
            let entries = entries(before?.entries ?? [], after?.entries ?? [])
            // A list without values has come or gone: there is nothing to tell.
            return entries.isEmpty ? nil : CodeListChange(old: before, new: after, entries: entries)
        }
    }

    /// The periods of one value are compared in their order; what is equal on both sides is left out first.
    private static func entries(_ old: [CodeList.Entry], _ new: [CodeList.Entry]) -> [Entry] {
        let before = Dictionary(grouping: old, by: \.code)
        let after = Dictionary(grouping: new, by: \.code)
        var removed: [Entry] = []
        var others: [Entry] = []
        for code in Set(before.keys).union(after.keys).sorted() {
            let gone = (before[code] ?? []).filter { !(after[code] ?? []).contains($0) }
            let come = (after[code] ?? []).filter { !(before[code] ?? []).contains($0) }
            for (old, new) in zip(gone, come) {
                others.append(Entry(update: .changed, entry: new, oldLabel: old.label))
            }
            removed += gone.dropFirst(come.count).map { Entry(update: .removed, entry: $0, oldLabel: nil) }
            others += come.dropFirst(gone.count).map { Entry(update: .added, entry: $0, oldLabel: nil) }
        }
        return removed + others
    }
}
