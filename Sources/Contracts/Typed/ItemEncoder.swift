/// Takes the items of a generated type's value, in table order, and hands them to the one validator as if a reader had
/// read them. What is wrong is kept for the report; nothing here fails.
///
/// Not Sendable: it lives as long as one encoding.
public final class ItemEncoder {
    private let assembler: MessageAssembler
    /// A value that nobody has written has no line (XML) and no offset (JSON).
    private let position: Int

    init(_ assembler: MessageAssembler, format: MessageAssembler.Format) {
        self.assembler = assembler
        position = format == .xml ? 0 : -1
    }

    /// Puts in an item that is always there.
    public func required<Content: ItemContent>(_ node: Int, _ content: Content) {
        content.encode(as: node, into: self)
    }

    /// Puts in an item that may be absent.
    public func optional<Content: ItemContent>(_ node: Int, _ content: Content?) {
        content?.encode(as: node, into: self)
    }

    /// Puts in an item that is always there, if only as null.
    public func nullable<Content: ItemContent>(_ node: Int, _ content: Nullable<Content>) {
        switch content {
        case .null: assembler.null(node, at: position)
        case .value(let value): value.encode(as: node, into: self)
        }
    }

    /// Puts in an item that may be absent or null.
    public func optionalNullable<Content: ItemContent>(_ node: Int, _ content: Nullable<Content>?) {
        if let content { nullable(node, content) }
    }

    /// Puts in every occurrence of a repeated item.
    public func list<Content: ItemContent>(_ node: Int, _ contents: [Content]) {
        if contents.isEmpty { assembler.emptyArray(node) }
        for content in contents { content.encode(as: node, into: self) }
    }

    /// Puts in every occurrence of a repeated item that may be null.
    public func nullableList<Content: ItemContent>(_ node: Int, _ contents: [Nullable<Content>]) {
        if contents.isEmpty { assembler.emptyArray(node) }
        for content in contents { nullable(node, content) }
    }

    func put(_ text: String, as node: Int) {
        var text = text
        text.withUTF8 { assembler.value(node, $0, at: position) }
    }

    /// One occurrence of a group; one too many is left out, the report says so.
    func group(_ node: Int, _ body: () -> Void) {
        guard assembler.openGroup(node, at: position) else { return }
        body()
        assembler.closeGroup()
    }
}
