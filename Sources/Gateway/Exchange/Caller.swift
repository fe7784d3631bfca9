import NIOCore
import Transport

/// Who waits for the answer to a message: a connection, or a batch for one of its lines.
protocol Caller: AnyObject {
    /// Of the request in which the message came.
    var head: HTTPHead { get }
    /// The one answer.
    ///
    /// - Parameter fields: writes what HTTP's head says beside the body.
    func send(status: Int, body: [UInt8], fields: (inout ByteBuffer) -> Void)
}

extension HTTPServerConnection: Caller {}
