import CLibPQ
import Glibc

/// `LISTEN` and `NOTIFY`.
extension Connection {
    package struct Notification: Sendable, Equatable {
        package let channel: String
        package let payload: String
        /// Process id of the server's side that sent it.
        package let sender: Int32
    }

    /// Waits until a notification has come, `wake` (a descriptor, -1: none) can be read, or `milliseconds` have passed.
    package func notifications(wake: Int32, milliseconds: Int) throws(PostgresError) -> [Notification] {
        var found = taken()
        if !found.isEmpty { return found }
        var descriptors = [
            pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&descriptors, 2, Int32(clamping: milliseconds)) > 0 else { return [] }
        if descriptors[0].revents != 0 {
            guard PQconsumeInput(handle) == 1 else {
                throw PostgresError(.connectionLost, Connection.lastMessage(handle))
            }
        }
        found = taken()
        return found
    }

    private func taken() -> [Notification] {
        var found: [Notification] = []
        while let next = PQnotifies(handle) {
            found.append(
                Notification(
                    channel: next.pointee.relname.map { String(cString: $0) } ?? "",
                    payload: next.pointee.extra.map { String(cString: $0) } ?? "", sender: next.pointee.be_pid))
            PQfreemem(next)
        }
        return found
    }
}
