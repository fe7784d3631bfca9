import Glibc
import NIOCore

/// Asks again and again, with a turn of the loop in between, until it is so or ``RawSocket/patience`` is over.
func eventually(on loop: any EventLoop, _ isSo: @escaping @Sendable () -> Bool) throws -> Bool {
    let end = NIODeadline.now() + .seconds(Int64(RawSocket.patience))
    while NIODeadline.now() < end {
        if try loop.submit(isSo).wait() { return true }
        sched_yield()
    }
    return false
}
