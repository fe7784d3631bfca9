/// A response as a generated type: the entries of `result[]`, and in JSON the standard's frame around them.
public protocol TypedResponse: TypedMessage {
    /// One entry of `result[]`.
    associatedtype Record: ItemGroup

    /// Number of `result` in the item table.
    static var resultItem: Int { get }

    /// The entries; empty where nothing was found.
    var result: [Record] { get }

    /// Entries, and the frame that is to stand around them; nil for the operation's own.
    init(result: [Record], frame: ResponseFrame?)
}

extension TypedResponse {
    /// The entries of `result[]` without a frame.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)``; never for a message of the type's own shape.
    public init(from items: inout ItemDecoder) throws(TypedMessageError) { try self.init(from: &items, frame: nil) }

    /// The entries of `result[]`.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)``; never for a message of the type's own shape.
    public init(from items: inout ItemDecoder, frame: ResponseFrame?) throws(TypedMessageError) {
        items.skipFrame(before: Self.resultItem)
        self.init(result: try items.list(Self.resultItem), frame: frame)
    }

    /// Puts the entries in.
    public func encode(into items: ItemEncoder) { items.list(Self.resultItem, result) }
}
