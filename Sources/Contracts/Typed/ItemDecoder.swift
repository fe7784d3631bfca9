/// Hands out the items of one group in table order, for the initialisers of generated types.
///
/// An item is asked for by its number in the table, once, and after those before it: the tape is walked a single time.
public struct ItemDecoder: Sendable {
    private let message: Message
    /// The next entry of the group.
    private var index: Int
    private let end: Int

    init(_ message: Message, group: Int) {
        self.message = message
        index = group + 1
        end = Int(message.entries[group].end)
    }

    /// An item that is always there.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)`` when it is not, or when the type cannot hold it.
    public mutating func required<Content: ItemContent>(_ node: Int) throws(TypedMessageError) -> Content {
        guard let item = next(node) else { throw .misfit(path: path(of: node)) }
        return try Content(item)
    }

    /// An item that may be absent.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)`` when the type cannot hold it.
    public mutating func optional<Content: ItemContent>(_ node: Int) throws(TypedMessageError) -> Content? {
        guard let item = next(node) else { return nil }
        return try Content(item)
    }

    /// An item that is always there, if only as null.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)`` when it is not, or when the type cannot hold it.
    public mutating func nullable<Content: ItemContent>(
        _ node: Int
    ) throws(TypedMessageError) -> Nullable<Content> {
        guard let item = next(node) else { throw .misfit(path: path(of: node)) }
        return try Self.content(item)
    }

    /// An item that may be absent or null.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)`` when the type cannot hold it.
    public mutating func optionalNullable<Content: ItemContent>(
        _ node: Int
    ) throws(TypedMessageError) -> Nullable<Content>? {
        guard let item = next(node) else { return nil }
        return try Self.content(item)
    }

    /// All occurrences of a repeated item; none is an empty array.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)`` when the type cannot hold one.
    public mutating func list<Content: ItemContent>(_ node: Int) throws(TypedMessageError) -> [Content] {
        var contents: [Content] = []
        while let item = next(node) { contents.append(try Content(item)) }
        return contents
    }

    /// All occurrences of a repeated item that may be null.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)`` when the type cannot hold one.
    public mutating func nullableList<Content: ItemContent>(
        _ node: Int
    ) throws(TypedMessageError) -> [Nullable<Content>] {
        var contents: [Nullable<Content>] = []
        while let item = next(node) { contents.append(try Self.content(item)) }
        return contents
    }

    /// Goes past `metadata` and `_links`, which stand before `result`.
    mutating func skipFrame(before node: Int) {
        while index < end, message.entries[index].node < Int32(truncatingIfNeeded: node) {
            index = Int(message.entries[index].end)
        }
    }

    private mutating func next(_ node: Int) -> TapeItem? {
        guard index < end, message.entries[index].node == Int32(truncatingIfNeeded: node) else { return nil }
        defer { index = Int(message.entries[index].end) }
        return TapeItem(message: message, index: index)
    }

    private static func content<Content: ItemContent>(_ item: TapeItem) throws(TypedMessageError) -> Nullable<Content> {
        item.message.entries[item.index].state == .null ? .null : .value(try Content(item))
    }

    private func path(of node: Int) -> String {
        message.model.nodes.indices.contains(node) ? message.model.path(of: node) : ""
    }
}
