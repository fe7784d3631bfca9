/// A message that has been read and found valid: the flat typed tape that order, conditions, person keys, masks,
/// dialects and
/// writers work on. Entries are always in table order, whatever the order on the wire.
package struct Message: Sendable {
    package enum State: UInt8, Sendable, BitwiseCopyable { case value, null, group }

    package struct Entry: Sendable, BitwiseCopyable {
        package var node: Int32
        package var state: State
        /// For a group the index after its last entry; otherwise the entry's own index plus one.
        package var end: Int32
        /// The value's bytes in ``Message/arena``: UTF-8, unescaped; for a number its literal.
        package var offset: Int32
        package var length: Int32

        package init(node: Int32, state: State, end: Int32, offset: Int32, length: Int32) {
            self.node = node
            self.state = state
            self.end = end
            self.offset = offset
            self.length = length
        }
    }

    package let model: MessageModel
    /// `entries[0]` is the root group.
    package var entries: [Entry]
    package var arena: [UInt8]

    package init(model: MessageModel, entries: [Entry], arena: [UInt8]) {
        self.model = model
        self.entries = entries
        self.arena = arena
    }

    /// The bytes of an entry's value.
    package func withValue<Result>(_ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        arena.withUnsafeBufferPointer { bytes in
            let start = Int(entry.offset)
            return body(UnsafeBufferPointer(rebasing: bytes[start..<start + Int(entry.length)]))
        }
    }

    /// The values of a node, wherever it occurs, in table order. For tests, reports and rare paths.
    package func values(of node: Int) -> [String] {
        entries.filter { $0.node == Int32(node) && $0.state == .value }
            .map { withValue($0) { String(decoding: $0, as: UTF8.self) } }
    }
}
