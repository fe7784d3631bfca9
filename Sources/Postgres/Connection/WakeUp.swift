import Glibc

/// Wakes a thread that waits for a socket: a pipe that can be read once somebody has called.
package final class WakeUp: Sendable {
    /// To wait for.
    package let descriptor: Int32
    private let writer: Int32

    /// - Throws: `resources` when the process has too many open files.
    package init() throws(PostgresError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw PostgresError(.resources, "no pipe: system error \(errno)")
        }
        (descriptor, writer) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        close(descriptor)
        close(writer)
    }

    /// A full pipe wakes as well.
    package func call() {
        var byte: UInt8 = 1
        _ = write(writer, &byte, 1)
    }

    /// Takes away all calls so far.
    package func clear() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) == bytes.count {}
    }
}
