/// What an item of a generated type can hold: a value (``ItemValue``) or a group of items (``ItemGroup``).
public protocol ItemContent: Hashable, Sendable {
    /// Takes one occurrence out of a message that its contract accepted.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)``; never for a message of the type's own shape.
    init(_ item: TapeItem) throws(TypedMessageError)

    /// Puts one occurrence into a message.
    ///
    /// - Parameter node: the item's number in its table.
    func encode(as node: Int, into items: ItemEncoder)
}

/// An item's value: it stands in a message as one text (a number as its literal).
public protocol ItemValue: ItemContent {
    /// The value that a text means; nil when the type cannot hold it.
    init?(itemText: String)

    /// The value as it stands in a message, unescaped.
    var itemText: String { get }
}

/// A group of items: its generated type has a property for each.
public protocol ItemGroup: ItemContent {
    /// Takes the items in table order.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)``; never for a message of the type's own shape.
    init(from items: inout ItemDecoder) throws(TypedMessageError)

    /// Puts the items in, in table order.
    func encode(into items: ItemEncoder)
}

extension ItemValue {
    /// Takes the value of one occurrence.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)`` when the type cannot hold it.
    public init(_ item: TapeItem) throws(TypedMessageError) {
        guard let value = Self(itemText: item.text) else { throw .misfit(path: item.path) }
        self = value
    }

    /// Puts the value in as one occurrence.
    public func encode(as node: Int, into items: ItemEncoder) { items.put(itemText, as: node) }
}

extension ItemGroup {
    /// Takes the items of one occurrence.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)``; never for a message of the type's own shape.
    public init(_ item: TapeItem) throws(TypedMessageError) {
        var items = ItemDecoder(item.message, group: item.index)
        try self.init(from: &items)
    }

    /// Puts the group in as one occurrence.
    public func encode(as node: Int, into items: ItemEncoder) {
        items.group(node) { encode(into: items) }
    }
}

/// `X`, `N`, `9V`, `YEAR`, `TIME`, `BLOB` (Base64), and numbers that an `Int` cannot hold.
extension String: ItemValue {
    /// The text itself.
    public init?(itemText: String) { self = itemText }
    /// The text itself.
    public var itemText: String { self }
}

/// `9` and `S9` of at most 18 digits.
extension Int: ItemValue {
    /// The number of a literal such as `-12`.
    public init?(itemText: String) {
        guard let number = Int(itemText) else { return nil }
        self = number
    }
    /// The number's literal.
    public var itemText: String { String(self) }
}
