import Formats

/// One message of a contract as a generated Swift type: read from and written to JSON and XML through the hub's one
/// validator, in both directions.
///
/// What a program calls has a plain `throws`, though all that is thrown is a ``TypedMessageError``: Swift 6.3 does not
/// compile every `catch TypedMessageError.refused(let report)` of a typed `throws`.
public protocol TypedMessage: ItemGroup {
    /// What the type was made from.
    static var shape: MessageShape { get }

    /// What stands around `result[]` in JSON; nil for a request and where it is not to be set by hand.
    var responseFrame: ResponseFrame? { get }

    /// The items of a message, and the frame that it came in.
    init(from items: inout ItemDecoder, frame: ResponseFrame?) throws(TypedMessageError)
}

extension TypedMessage {
    /// Reads one JSON object.
    ///
    /// - Throws: always a ``TypedMessageError``: ``TypedMessageError/refused(_:)`` with every rule that the text breaks,
    ///   ``TypedMessageError/unknownContract(_:)`` and ``TypedMessageError/otherShape(_:loaded:)`` when the type and the
    ///   loaded contracts do not belong together.
    public init(json bytes: [UInt8], in context: TypedContext) throws {
        try self.init(bytes, .json, in: context)
    }

    /// Reads one XML document whose root element is the message.
    ///
    /// - Throws: as ``init(json:in:)``.
    public init(xml bytes: [UInt8], in context: TypedContext) throws {
        try self.init(bytes, .xml, in: context)
    }

    /// The message as one JSON object, UTF-8. A response without a frame gets the operation's own.
    ///
    /// - Throws: as ``init(json:in:)``: what breaks the contract is not written. Lines and offsets are not known.
    public func json(in context: TypedContext) throws -> [UInt8] {
        let message = try tape(in: context, for: .json)
        var output: [UInt8] = []
        // Nothing but a dialect can make a valid message unsayable.
        _ = MessageWriter.json(message, frame: nil, mapping: nil, into: &output)
        return try checked(output, in: context)
    }

    /// The message as its root element, UTF-8, with an XML declaration. XML has no frame.
    ///
    /// - Throws: as ``json(in:)``.
    public func xml(in context: TypedContext) throws -> [UInt8] {
        let message = try tape(in: context, for: .xml)
        var output = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
        _ = MessageWriter.xml(message, mapping: nil, into: &output)
        return try checked(output, in: context)
    }

    /// The items of a message that has been read already; it must be of this type's shape.
    package init(_ message: Message) throws(TypedMessageError) {
        var items = ItemDecoder(message, group: 0)
        try self.init(from: &items, frame: Self.frame(of: message))
    }

    /// The validated tape that ``json(in:)`` and ``xml(in:)`` are written from.
    func tape(in context: TypedContext, for format: MessageAssembler.Format) throws(TypedMessageError) -> Message {
        let entry = try context.catalogue.entry(Self.shape)
        let assembler = MessageAssembler(violationLimit: ReaderLimits().violations)
        assembler.begin(entry.model, format: format, in: context.reading)
        let items = ItemEncoder(assembler, format: format)
        items.group(0) {
            if format == .json { putFrame(entry, into: items) }
            encode(into: items)
        }
        switch assembler.finish() {
        case .accepted(let message): return message
        case .rejected(let report): throw .refused(report)
        }
    }

    private init(
        _ bytes: [UInt8], _ format: MessageAssembler.Format, in context: TypedContext
    ) throws(TypedMessageError) {
        let entry = try context.catalogue.entry(Self.shape)
        var limits = ReaderLimits()
        limits.json.totalBytes = entry.limit
        limits.xml.totalBytes = entry.limit
        let reader = MessageReader(limits: limits)
        let outcome = bytes.withUnsafeBytes { text in
            format == .json
                ? reader.json(text, as: entry.model, in: context.reading)
                : reader.xml(text, as: entry.model, in: context.reading)
        }
        switch outcome {
        case .accepted(let message): try self.init(message)
        case .rejected(let report): throw .refused(report)
        }
    }

    /// A text beyond the contract's limit would be refused by whoever gets it.
    private func checked(_ output: [UInt8], in context: TypedContext) throws(TypedMessageError) -> [UInt8] {
        let limit = try context.catalogue.entry(Self.shape).limit
        guard output.count > limit else { return output }
        let violation = Violation(
            code: "H2010", path: "", label: "", line: 0, offset: -1, parameters: ["limit": String(limit)])
        throw .refused(ValidationReport(violations: [violation]))
    }

    private func putFrame(_ entry: TypedCatalogue.Entry, into items: ItemEncoder) {
        guard entry.model.direction == .response else { return }
        let frame =
            responseFrame
            ?? ResponseFrame(
                title: entry.contract.title, detail: entry.operation.detail, href: "/" + entry.operation.call)
        FrameItems(entry.model)?.put(frame, into: items)
    }

    private static func frame(of message: Message) -> ResponseFrame? {
        message.model.direction == .response ? FrameItems(message.model)?.frame(of: message) : nil
    }
}
