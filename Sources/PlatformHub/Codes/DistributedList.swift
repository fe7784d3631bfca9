package import Contracts

/// A list with what is told of it beside its values; made once, since the version is a hash over all of it.
package struct DistributedList: Sendable {
    package let list: CodeList
    /// The town's own, not the common one.
    package let isOwn: Bool
    package let version: String
    /// The title in full-width characters.
    package let name: String
    /// By value, then by first day.
    let entries: [CodeList.Entry]

    package var id: String { list.id }

    package init(_ list: CodeList, isOwn: Bool) {
        self.list = list
        self.isOwn = isOwn
        version = list.version
        name = FullWidthForm.text(list.title)
        entries = list.ordered
    }

    /// The day on which the list was last changed, as far as it is known by `today`: its edition; where nobody has said one, the
    /// last day on which one of its values came into force or ended; else the open day.
    func updated(by today: String) -> String {
        if !list.edition.isEmpty { return list.edition }
        let days = entries.map(\.validFrom).filter { $0 <= today } + entries.map(\.validTo).filter { $0 < today }
        return days.filter { !$0.isEmpty }.max() ?? "0000-01-01"
    }
}
