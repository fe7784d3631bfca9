/// Why bytes are not an HTTP/1 message that we accept. After it the connection must be closed.
package enum HTTPReadError: Error, Equatable, Sendable {
    case startLine
    case version
    case field
    case missingHost
    /// Duplicate, conflicting or impossible `Content-Length`/`Transfer-Encoding`: the ground of request smuggling.
    case framing
    case headTooLarge
    case bodyTooLarge
    case chunk
    case status
}
