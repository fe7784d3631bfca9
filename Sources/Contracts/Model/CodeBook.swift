/// The code lists as they hold in one municipality: the common ones, and its own (自治体固有コード, コードID 999) in the place of those
/// that each municipality sets. Immutable; a changed file makes a new book.
package final class CodeBook: Sendable {
    /// Every list as it holds here, by id.
    package let lists: [CodeList]
    private let byID: [String: CodeList]
    /// The town's own lists by the common list's slot, for the hot path; empty when it has none.
    private let bySlot: [CodeList?]

    /// - Parameters:
    ///   - common: a catalogue's lists.
    ///   - own: the town's, each in the slot of the common list of its id.
    package init(common: [String: CodeList], own: [String: CodeList] = [:]) {
        byID = common.merging(own) { _, own in own }
        lists = byID.values.sorted { $0.id < $1.id }
        var bySlot = [CodeList?](repeating: nil, count: (own.values.map(\.slot).max() ?? -1) + 1)
        for list in own.values { bySlot[list.slot] = list }
        self.bySlot = bySlot
    }

    package func list(id: String) -> CodeList? { byID[id] }

    /// Whether the town has set the list itself.
    package func isOwn(_ list: CodeList) -> Bool { own(slot: list.slot) != nil }

    /// The list that holds in the place of an item's common one.
    package func list(for common: CodeList) -> CodeList { own(slot: common.slot) ?? common }

    func own(slot: Int) -> CodeList? { bySlot.indices.contains(slot) ? bySlot[slot] : nil }
}
