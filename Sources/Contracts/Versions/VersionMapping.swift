/// How the messages of the version before become this version's and back, for every operation that both have.
package struct VersionMapping: Sendable {
    package struct Operation: Sendable {
        package let requestToNew: MessageConversion
        package let requestToOld: MessageConversion
        package let responseToNew: MessageConversion
        package let responseToOld: MessageConversion
    }

    /// By the operation's name.
    package let operations: [String: Operation]
}
