extension Message {
    /// Goes through the items of a group in table order, those that are absent included.
    ///
    /// - Parameter body: gets a child's node and the entries of its occurrences (empty when it is absent; a group's
    /// entries with all
    ///   that is in them); false ends the walk.
    /// - Returns: whether the walk came to its end.
    func forEachChild(of group: Int, _ body: (_ node: Int, _ run: Range<Int>) -> Bool) -> Bool {
        let end = Int(entries[group].end)
        let item = model.plan.items[Int(entries[group].node)]
        var index = group + 1
        for ordinal in 0..<item.childCount {
            let node = model.plan.children[Int(item.firstChild + ordinal)]
            let start = index
            while index < end, entries[index].node == node { index = Int(entries[index].end) }
            guard body(Int(node), start..<index) else { return false }
        }
        return true
    }
}
