package import Contracts

/// Hands out the code lists as they hold in one municipality: what the hub itself answers for contract 030/kodohaifu.
///
/// Days are `YYYY-MM-DD`, which sort as texts.
package struct CodeDistribution: Sendable {
    /// By id.
    package let lists: [DistributedList]

    package init(_ codes: CodeBook) {
        lists = codes.lists.map { DistributedList($0, isOwn: codes.isOwn($0)) }
    }

    package func list(id: String) -> DistributedList? { lists.first { $0.id == id } }

    /// The snapshot: every value that is in force or will be, by list, value and first day.
    package func whole(on today: String) -> [CodeRecord] {
        lists.flatMap { list in
            let updated = list.updated(by: today)
            return list.entries.filter { $0.validTo.isEmpty || $0.validTo >= today }.map {
                CodeRecord(update: .added, list: list, entry: $0, updated: updated)
            }
        }
    }

    /// What changed since a day, that day included, as far as the lists can tell:
    ///
    /// - a value whose last day has passed since then is removed;
    /// - a value that came into force since then, or that a list changed since then has for a later day, is added;
    /// - every other value of a list whose edition is not before that day, or that says no edition, is changed: which of them
    ///   really is cannot be known.
    ///
    /// A value that was struck out of its list leaves no trace here; the list's new version tells that something is to be asked.
    package func changes(since day: String, on today: String) -> [CodeRecord] {
        lists.flatMap { list in
            let updated = list.updated(by: today)
            let isChanged = list.list.edition.isEmpty || list.list.edition >= day
            return list.entries.compactMap { entry in
                let record = { (update: CodeUpdate, updated: String) in
                    CodeRecord(update: update, list: list, entry: entry, updated: updated)
                }
                if !entry.validTo.isEmpty, entry.validTo < today {
                    return entry.validTo >= day ? record(.removed, entry.validTo) : nil
                }
                if !entry.validFrom.isEmpty, entry.validFrom >= day, isChanged || entry.validFrom <= today {
                    return record(.added, max(updated, min(entry.validFrom, today)))
                }
                return isChanged ? record(.changed, updated) : nil
            }
        }
    }
}
