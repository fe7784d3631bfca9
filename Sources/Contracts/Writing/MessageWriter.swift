/// What the standard's REST answer has around `result[]`.
///
/// Source: 住登外者宛名番号付番API仕様 第2.0版, レスポンス.
public struct ResponseFrame: Sendable, Hashable {
    /// `metadata.title`: the contract's name.
    public var title: String
    /// `metadata.detail`: in words what came of the call.
    public var detail: String
    /// `_links.self.href`: `/` and the call.
    public var href: String

    /// Texts and place as they are to stand in the answer.
    public init(title: String, detail: String, href: String) {
        self.title = title
        self.detail = detail
        self.href = href
    }
}

/// Writes a message straight from its tape. What has been read and found valid is written without being checked again.
package enum MessageWriter {
    /// Appends the message as one JSON object.
    ///
    /// - Parameter frame: replaces the message's own frame; a message that was read from XML has none.
    /// - Returns: nil, or why the dialect cannot say the message (H1201, H1202); the output is then of no use.
    package static func json(
        _ message: Message, frame: ResponseFrame?, mapping: WireMapping?, into output: inout [UInt8]
    ) -> Violation? {
        var writer = JSONMessageWriter(message: message, frame: frame, mapping: mapping, output: output)
        output = []
        defer { output = writer.output }
        return writer.write()
    }

    /// Appends the message as its root element, which declares the contract's namespace; no XML declaration.
    ///
    /// - Returns: as ``json(_:frame:mapping:into:)``.
    package static func xml(_ message: Message, mapping: WireMapping?, into output: inout [UInt8]) -> Violation? {
        var writer = XMLMessageWriter(message: message, mapping: mapping, output: output)
        output = []
        defer { output = writer.output }
        return writer.write()
    }
}
