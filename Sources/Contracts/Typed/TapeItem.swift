/// One occurrence of an item in a message that its contract accepted.
public struct TapeItem: Sendable {
    let message: Message
    let index: Int

    /// The value as it stands in the message, unescaped; empty for null and for a group.
    public var text: String {
        message.withValue(message.entries[index]) { String(decoding: $0, as: UTF8.self) }
    }

    /// The item's path, without the occurrence.
    var path: String { message.model.path(of: Int(message.entries[index].node)) }
}
