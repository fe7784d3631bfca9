import Formats

extension MessageAssembler {
    /// Finds an item of the open group by its name on the wire; the next ones in table order are tried first.
    ///
    /// - Returns: the node, or -1 when the group has no such item.
    @inline(__always)
    func child(named name: UnsafeBufferPointer<UInt8>) -> Int {
        let frame = frames.place(frames.count &- 1)
        let group = item(Int(frame.pointee.node))
        let siblings = children.baseAddress.unsafelyUnwrapped + Int(group.pointee.firstChild)
        let beginning = NameTable.beginning(of: name)
        var ordinal = Int(frame.pointee.next)
        let end = min(Int(group.pointee.childCount), ordinal &+ Self.foresight)
        while ordinal < end {
            let node = Int(siblings[ordinal])
            if names.isName(of: node, name, beginning: beginning), isOnWire(node) { return node }
            ordinal &+= 1
        }
        let parent = frame.pointee.node
        return names.find(name, beginning: beginning) { item($0).pointee.parent == parent && isOnWire($0) }
    }

    /// How many children after the last one are tried before the table of all names: absent items are passed over.
    private static let foresight = 8

    /// The frame around `result[]` exists in JSON only.
    @inline(__always)
    private func isOnWire(_ node: Int) -> Bool { format == .json || !item(node).pointee.isFrame }

    /// Whether an item that the contract does not know is skipped without a word (by the dialect).
    func isIgnored(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let ignored = mapping?.ignored[Int(frames[frames.count - 1].node)] else { return false }
        return ignored.contains(Array(name))
    }
}
