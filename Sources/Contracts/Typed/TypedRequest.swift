/// A request as a generated type.
public protocol TypedRequest: TypedMessage {}

extension TypedRequest {
    /// A request has no frame.
    public var responseFrame: ResponseFrame? { nil }

    /// The items of a request.
    ///
    /// - Throws: ``TypedMessageError/misfit(path:)``; never for a message of the type's own shape.
    public init(from items: inout ItemDecoder, frame: ResponseFrame?) throws(TypedMessageError) {
        try self.init(from: &items)
    }
}
