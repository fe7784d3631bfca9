package import NIOCore
package import NIOPosix
import PlatformHub
package import Transport

/// The management API on the Unix-domain socket: who can open the socket's file is an administrator.
///
/// Requests are forms, answers JSON; the operations are in ``AdminDesk`` and `docs/operations.md`.
package final class AdminOffice: HTTPApplication {
    private let loop: any EventLoop
    private let threads: NIOThreadPool
    private let desk: @Sendable () -> AdminDesk
    /// The longest form, and the longest with a message's body in it.
    private static let bodyLimit = 64 << 10
    private static let editLimit = 24 << 20

    /// - Parameter desk: gives the desk of the configuration in force.
    package init(loop: any EventLoop, threads: NIOThreadPool, desk: @escaping @Sendable () -> AdminDesk) {
        self.loop = loop
        self.threads = threads
        self.desk = desk
    }

    package func received(headOf connection: HTTPServerConnection) -> HTTPHeadDecision {
        let isEdit = connection.head.withTarget { String(decoding: $0, as: UTF8.self) } == "/v1/messages/edit"
        return .read(limit: isEdit ? Self.editLimit : Self.bodyLimit)
    }

    package func received(_ body: ByteBuffer, of connection: HTTPServerConnection) {
        let head = connection.head
        let path = head.withTarget { String(decoding: $0, as: UTF8.self) }
        let isPost = head.method == .post
        let form = body.withUnsafeReadableBytes { FormParameters($0.assumingMemoryBound(to: UInt8.self)) }
        let bound = NIOLoopBound(connection, eventLoop: loop)
        let (desk, threads, loop) = (desk, threads, loop)
        connection.peerUser(on: loop).flatMap { user in
            threads.runIfActive(eventLoop: loop) { () -> HTTPResponse in
                guard isPost, let form else { return AdminDesk.refusal(400, "the request must be a POST with a form") }
                return desk().answer(path, form, account: MachineAccount.name(of: user))
            }
        }.whenComplete { result in
            switch result {
            case .success(let response): bound.value.send(response)
            case .failure: bound.value.send(AdminDesk.refusal(503, "the hub is stopping"))
            }
        }
    }

    package func answer(to failure: HTTPServerFailure, of connection: HTTPServerConnection) -> HTTPResponse? {
        AdminDesk.refusal(400, "the request cannot be read")
    }

    package func disconnected(_ connection: HTTPServerConnection) {}
}
