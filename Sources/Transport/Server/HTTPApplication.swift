package import NIOCore

/// What a server does with its requests: one application an event loop, always called on it.
package protocol HTTPApplication: AnyObject {
    /// The head is complete (``HTTPServerConnection/head``), the body has not been read.
    func received(headOf connection: HTTPServerConnection) -> HTTPHeadDecision
    /// The whole request is there. ``HTTPServerConnection/send(_:)`` must follow once, now or later.
    func received(_ body: ByteBuffer, of connection: HTTPServerConnection)
    /// The bytes are not acceptable HTTP, or took too long: the answer to give before the connection is closed.
    /// Nil: ``HTTPServerConnection/send(_:)`` follows later, as for a request that has come whole.
    func answer(to failure: HTTPServerFailure, of connection: HTTPServerConnection) -> HTTPResponse?
    /// The client is gone while its request was being worked on; nothing can be sent any more.
    func disconnected(_ connection: HTTPServerConnection)
    /// The client has closed its side while its request is being worked on: it hung up, or only says that it asks no more.
    func inputClosed(_ connection: HTTPServerConnection)
}

extension HTTPApplication {
    /// Work that ends by itself goes on.
    package func inputClosed(_ connection: HTTPServerConnection) {}
}

package enum HTTPHeadDecision {
    /// Read a body of at most this many bytes, then hand it over.
    case read(limit: Int)
    /// Answer at once without reading the body; the connection is closed if there is one.
    case answer(HTTPResponse)
}

package enum HTTPServerFailure: Error, Equatable, Sendable {
    case unreadable(HTTPReadError)
    case headTimeout
    case bodyTimeout
    case tooManyConnections
}
